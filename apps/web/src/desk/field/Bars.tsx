import { use } from 'react';
import { Button } from '../../ui/parts.tsx';
import { useFieldTexts } from './field-language.tsx';
import { OpenDeviceContext, useIsOnline } from './use-field-device.ts';

/** Where to sign in, and come back here. */
export const signInAddress = '/desk/sign-in?next=/field';

/** What holds for every page, in one place at the top: no network, signed out, a new version. */
export const Bars = ({ onUpdate }: { readonly onUpdate?: () => void }) => {
  const texts = useFieldTexts();
  const device = use(OpenDeviceContext);
  const online = useIsOnline();
  const problems = device?.outbox.entries.filter(({ state }) => state.is === 'refused' || state.is === 'conflict').length ?? 0;
  return (
    <div className="field-bars" role="status">
      {online ? null : <p className="field-bar">{texts.bar.offline}</p>}
      {problems === 0 ? null : (
        <p className="field-bar field-bar-wrong">
          <a href="#outbox">{texts.bar.problems(problems)}</a>
        </p>
      )}
      {device?.signedOut === true ? (
        <p className="field-bar field-bar-wrong">
          {texts.bar.signedOut} <a href={signInAddress}>{texts.bar.signIn}</a>
        </p>
      ) : null}
      {onUpdate === undefined ? null : (
        <p className="field-bar">
          {texts.bar.newVersion}{' '}
          <Button look="quiet" onClick={onUpdate}>
            {texts.bar.update}
          </Button>
        </p>
      )}
    </div>
  );
};
