import { type FormEvent, useState } from 'react';
import { TextField } from '../../ui/Field.tsx';
import { Message } from '../../ui/Message.tsx';
import { Button, Skeleton } from '../../ui/parts.tsx';
import { signInAddress } from './Bars.tsx';
import { Confirm } from './Confirm.tsx';
import { findPinFault } from './check-pin.ts';
import type { DeviceState } from './device/field-device.ts';
import { timeOf, useFieldLanguage, useFieldTexts } from './field-language.tsx';
import { fieldDevice } from './use-field-device.ts';

const NewPin = ({ name, wiped }: { readonly name: string; readonly wiped: boolean }) => {
  const { gate } = useFieldTexts();
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const fault = findPinFault(pin);
  const choose = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fault !== undefined || pin !== again) return;
    setBusy(true);
    void fieldDevice.choosePin(pin);
  };
  return (
    <form onSubmit={choose} noValidate>
      <h1>{gate.newPinTitle}</h1>
      {wiped ? <Message>{gate.wiped}</Message> : null}
      <p>{gate.newPin(name)}</p>
      <TextField
        id="pin"
        type="password"
        autoComplete="new-password"
        label={gate.pin}
        hint={gate.newPinHint}
        value={pin}
        onValue={setPin}
        error={tried && fault !== undefined ? gate[fault] : undefined}
      />
      <TextField
        id="pin-again"
        type="password"
        autoComplete="new-password"
        label={gate.pinAgain}
        value={again}
        onValue={setAgain}
        error={tried && fault === undefined && pin !== again ? gate.pinsDiffer : undefined}
      />
      <Button type="submit" look="primary" className="button-wide" busy={busy}>
        {gate.setPin}
      </Button>
    </form>
  );
};

const Unlock = ({ state }: { readonly state: Extract<DeviceState, { is: 'locked' }> }) => {
  const texts = useFieldTexts();
  const { gate } = texts;
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const { refusal, unsent } = state;
  const unlock = (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    void fieldDevice.unlock(pin).finally(() => {
      setBusy(false);
      setPin('');
    });
  };
  const told =
    refusal?.code === 'wrong-pin'
      ? `${gate.wrongPin(refusal.left)}${refusal.waitUntil > 0 ? gate.waitUntil(timeOf(refusal.waitUntil, texts)) : ''}`
      : refusal?.code === 'wait'
        ? gate.waitUntil(timeOf(refusal.until, texts))
        : undefined;
  return (
    <>
      <form onSubmit={unlock} noValidate>
        <h1>{gate.unlockTitle}</h1>
        {unsent > 0 ? <Message>{gate.unsent(unsent)}</Message> : null}
        <TextField
          id="pin"
          type="password"
          autoComplete="current-password"
          autoFocus
          label={gate.pin}
          value={pin}
          onValue={setPin}
          error={busy ? undefined : told}
        />
        <Button type="submit" look="primary" className="button-wide" busy={busy}>
          {busy ? gate.unlocking : gate.unlock}
        </Button>
      </form>
      <Confirm
        ask={gate.forgotten}
        title={gate.forgottenTitle}
        hint={gate.forgottenHint(unsent)}
        confirm={gate.wipe}
        onConfirm={() => void fieldDevice.wipe()}
      />
    </>
  );
};

const Inside = ({ state }: { readonly state: Exclude<DeviceState, { is: 'open' }> }) => {
  const { gate, common } = useFieldTexts();
  switch (state.is) {
    case 'starting':
      return <Skeleton label={common.loading} lines={[6, 10, 8]} />;
    case 'unsupported':
      return (
        <>
          <h1>{gate.unsupportedTitle}</h1>
          <p>{gate.unsupported}</p>
          <a className="button button-wide" href="/desk">
            {gate.workbench}
          </a>
        </>
      );
    case 'signIn':
      return (
        <>
          <h1>{gate.signInTitle}</h1>
          <p>{state.offline ? gate.offline : gate.signIn}</p>
          {state.offline ? (
            <Button look="primary" className="button-wide" onClick={() => void fieldDevice.start()}>
              {gate.tryAgain}
            </Button>
          ) : (
            <a className="button button-primary button-wide" href={signInAddress}>
              {gate.goToSignIn}
            </a>
          )}
        </>
      );
    case 'notAnAgent':
      return (
        <>
          <h1>{gate.notAgentTitle}</h1>
          <p>{gate.notAgent}</p>
          <a className="button button-wide" href="/desk">
            {gate.workbench}
          </a>
        </>
      );
    case 'newPin':
      return <NewPin name={state.name} wiped={state.wiped} />;
    case 'locked':
      return <Unlock state={state} />;
  }
};

/** Before the pages: what is still needed, or the PIN. */
export const Gate = ({ state }: { readonly state: Exclude<DeviceState, { is: 'open' }> }) => {
  const { texts, switchLanguage } = useFieldLanguage();
  return (
    <main className="field-page field-gate">
      <p className="field-gate-top">
        <b>{texts.title}</b>
        <Button look="quiet" onClick={switchLanguage}>
          {texts.common.switchLanguage}
        </Button>
      </p>
      <Inside state={state} />
    </main>
  );
};
