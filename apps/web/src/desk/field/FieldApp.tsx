import { useEffect, useState } from 'react';
import { usePlace } from '../../ui/navigation.tsx';
import { Bars } from './Bars.tsx';
import { keepShell } from './device/app-updates.ts';
import { FootBar } from './FootBar.tsx';
import { useFieldTexts } from './field-language.tsx';
import { Gate } from './Gate.tsx';
import { MatterPage } from './MatterPage.tsx';
import { MorePage } from './MorePage.tsx';
import { OutboxPage } from './OutboxPage.tsx';
import { PlanPage } from './PlanPage.tsx';
import { RegisterPage } from './RegisterPage.tsx';
import { RunPage } from './RunPage.tsx';
import { TodayPage } from './TodayPage.tsx';
import { fieldDevice, OpenDeviceContext, useDeviceState, useWatchDevice } from './use-field-device.ts';

/** The pages stand behind `#`: the service worker knows one address. */
const PageOf = ({ fragment }: { readonly fragment: string }) => {
  const [name = '', id = ''] = fragment.split('/');
  switch (name) {
    case 'register':
      return <RegisterPage />;
    case 'matter':
      return <MatterPage key={id} id={id} />;
    case 'run':
      return <RunPage key={id} id={id} />;
    case 'plan':
      return <PlanPage key={id} id={id} />;
    case 'outbox':
      return <OutboxPage />;
    case 'more':
      return <MorePage />;
    default:
      return <TodayPage />;
  }
};

const Open = () => {
  useWatchDevice();
  const { fragment } = usePlace();
  // A new page begins at its top.
  useEffect(() => {
    if (fragment !== undefined) scrollTo(0, 0);
  }, [fragment]);
  return (
    <>
      <main className="field-page">
        <PageOf fragment={fragment} />
      </main>
      <FootBar page={fragment.split('/')[0] ?? ''} />
    </>
  );
};

/** The agent's phone view: locked, or open on one of its pages. */
export const FieldApp = () => {
  const texts = useFieldTexts();
  const state = useDeviceState();
  const [takeNew, setTakeNew] = useState<() => void>();
  useEffect(() => {
    document.title = texts.title;
  }, [texts]);
  useEffect(() => {
    void fieldDevice.start();
    if (import.meta.env.PROD) void keepShell((take) => setTakeNew(() => take)).catch(() => undefined);
  }, []);
  return (
    <OpenDeviceContext value={state.is === 'open' ? state.device : undefined}>
      <Bars {...(takeNew === undefined ? {} : { onUpdate: takeNew })} />
      {state.is === 'open' ? <Open /> : <Gate state={state} />}
    </OpenDeviceContext>
  );
};
