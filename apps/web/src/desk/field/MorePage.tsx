import { useState } from 'react';
import { Message } from '../../ui/Message.tsx';
import { Button } from '../../ui/parts.tsx';
import { Confirm } from './Confirm.tsx';
import { isUnsent } from './device/outbox.ts';
import { useFieldLanguage } from './field-language.tsx';
import { PageHead } from './PageHead.tsx';
import { fieldDevice, useOpenDevice } from './use-field-device.ts';
import { useInstall } from './use-install.ts';

/** Installing, locking, clearing the phone, signing out. */
export const MorePage = () => {
  const { texts, switchLanguage } = useFieldLanguage();
  const { more, common, gate } = texts;
  const { outbox, kept } = useOpenDevice();
  const install = useInstall();
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  const unsent = outbox.entries.filter(isUnsent).length;
  const warning = unsent === 0 ? '' : more.unsentHint(unsent);
  const stay = unsent === 0 ? {} : { stay: more.stay };
  const leave = async () => {
    setBusy(true);
    setFailed(!(await fieldDevice.signOut()));
    setBusy(false);
  };
  return (
    <>
      <PageHead title={more.title} back="" />
      <p>{kept?.list.agent.name}</p>
      {install.installed ? null : (
        <section>
          <h2>{more.install}</h2>
          <p className="quiet">{more.installHint}</p>
          {install.ask === undefined ? null : <Button onClick={install.ask}>{more.installNow}</Button>}
        </section>
      )}
      <section className="field-lines">
        <Button onClick={() => fieldDevice.lock()}>{more.lock}</Button>
        <p className="quiet">{more.lockHint}</p>
        <a className="button" href="/desk">
          {more.workbench}
        </a>
        <Button onClick={switchLanguage}>{common.switchLanguage}</Button>
      </section>
      <section>
        <Confirm
          ask={more.wipe}
          title={more.wipeTitle}
          hint={`${more.wipeHint}${warning}`}
          confirm={gate.wipe}
          {...stay}
          onConfirm={() => void fieldDevice.wipe()}
        />
      </section>
      <section>
        {failed ? (
          <Message tone="wrong" takesFocus>
            {more.signOutOffline}
          </Message>
        ) : null}
        <Confirm
          ask={more.signOut}
          title={more.signOutTitle}
          hint={`${more.signOutHint}${warning}`}
          confirm={more.signOut}
          busy={busy}
          {...stay}
          onConfirm={() => void leave()}
        />
      </section>
    </>
  );
};
