import { signOut } from '@daiban/contract/sign-in';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet, useLocation, useNavigate, useRouter } from '@tanstack/react-router';
import { App, Button, Dropdown, Input, type InputRef } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { call, ProblemError } from '../api.ts';
import { countUnsent, wipeDevice } from '../field/device/device-traces.ts';
import { dropRegistrationsExcept, findKeptRegistration } from '../intake/kept-registration.ts';
import { LoadState, Waiting } from '../parts/LoadState.tsx';
import { useUnitName } from '../parts/use-unit-name.ts';
import { demoAccountsQuery, meQuery } from '../queries.ts';
import { useLanguage, useTexts } from '../texts/language.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { mayEver, mayTakeIn } from './may-do.ts';
import { MeContext, useMe } from './me.ts';
import { Navigation } from './Navigation.tsx';
import { TrainingBar } from './TrainingBar.tsx';
import { useLiveUpdates } from './use-live-updates.ts';
import { useShortcuts } from './use-shortcuts.ts';

const Account = ({ onKeys }: { readonly onKeys: () => void }) => {
  const me = useMe();
  const texts = useTexts();
  const { language, setLanguage } = useLanguage();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const leave = useMutation({
    mutationFn: () => call(signOut),
    onSuccess: async () => {
      dropRegistrationsExcept();
      await wipeDevice();
      await navigate({ to: '/sign-in' });
      // The sign-in page is already reading its list of accounts, which holds nothing of anybody.
      queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== demoAccountsQuery.queryKey[0] });
      queryClient.getMutationCache().clear();
    },
  });
  const { modal } = App.useApp();
  const askToLeave = async () => {
    const unsent = await countUnsent();
    if (unsent > 0)
      modal.confirm({
        title: texts.frame.unsentTitle,
        content: texts.frame.unsentHint(unsent),
        okText: texts.frame.signOut,
        cancelText: texts.frame.openPhoneView,
        autoFocusButton: 'cancel',
        onOk: () => leave.mutate(),
        onCancel: () => location.assign('/desk/field'),
      });
    else if (findKeptRegistration(me.officerId) === undefined) leave.mutate();
    else
      modal.confirm({
        title: texts.frame.leaveTitle,
        content: texts.frame.leaveHint,
        okText: texts.frame.signOut,
        cancelText: texts.frame.stay,
        autoFocusButton: 'cancel',
        onOk: () => leave.mutate(),
      });
  };
  const unitName = useUnitName();
  const first = me.appointments[0];
  const items = [
    { key: 'account', label: texts.account.title, onClick: () => void navigate({ to: '/account' }) },
    ...(mayEver(me, 'declareConflict')
      ? [{ key: 'interests', label: texts.interests.title, onClick: () => void navigate({ to: '/interests' }) }]
      : []),
    { key: 'keys', label: texts.frame.keys, onClick: onKeys },
    { key: 'language', label: texts.language.switch, onClick: () => setLanguage(language === 'en' ? 'zh-CN' : 'en') },
    { type: 'divider' as const },
    { key: 'out', label: texts.frame.signOut, onClick: () => void askToLeave() },
  ];
  return (
    <div className="frame-account">
      {first === undefined ? null : (
        <span className="quiet post">
          {unitName(first.unitName)} · {texts.roles[first.role]}
        </span>
      )}
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button type="text" aria-label={`${texts.frame.account} ${me.name}`}>
          {me.name} <span aria-hidden="true">▾</span>
        </Button>
      </Dropdown>
    </div>
  );
};

const Signed = () => {
  const me = useMe();
  const texts = useTexts();
  const navigate = useNavigate();
  const lost = useLiveUpdates();
  const search = useRef<InputRef>(null);
  const [keysOpen, setKeysOpen] = useState(false);
  const router = useRouter();
  const mayRegister = mayTakeIn(me);
  const { pathname } = useLocation();
  const register = () => void navigate({ to: '/register' });
  useShortcuts({
    '/': () => search.current?.focus({ cursor: 'all' }),
    // On its own page the key belongs to the receipt: the next matter.
    ...(mayRegister && pathname !== '/register' ? { n: register } : {}),
    '?': () => setKeysOpen(true),
  });
  // A new page is announced by moving the focus to its heading; the first one keeps the browser's own start.
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (fromLocation === undefined || !pathChanged) return;
        const heading = document.querySelector<HTMLElement>('main h1') ?? document.getElementById('content');
        heading?.focus({ preventScroll: true });
      }),
    [router],
  );
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const q = (search.current?.input?.value ?? '').trim();
    void navigate({ to: '/cases', search: q === '' ? {} : { q } });
  };
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {texts.frame.skip}
      </a>
      <header className="frame-top">
        <b className="office">{me.office}</b>
        <form role="search" className="frame-search" onSubmit={find}>
          <Input
            ref={search}
            aria-label={texts.frame.searchLabel}
            placeholder={texts.frame.search}
            suffix={<kbd aria-hidden="true">/</kbd>}
            allowClear
          />
        </form>
        {mayRegister ? (
          <Button type="primary" className="frame-register" onClick={register}>
            {texts.frame.register} <kbd aria-hidden="true">n</kbd>
          </Button>
        ) : null}
        {me.demo ? <span className="tag demo">{texts.frame.demo}</span> : null}
        <Account onKeys={() => setKeysOpen(true)} />
      </header>
      <div className="frame-notes">
        {me.training ? <TrainingBar /> : null}
        <div className="frame-lost" role="status">
          {lost ? texts.frame.lost : null}
        </div>
      </div>
      <Navigation />
      <main id="content" className="frame-main" tabIndex={-1}>
        <Outlet />
      </main>
      <KeysDialog open={keysOpen} onClose={() => setKeysOpen(false)} />
    </div>
  );
};

/** Everything behind the sign-in: header, navigation, live updates, and the page. */
export const Frame = () => {
  const me = useQuery(meQuery);
  const router = useRouter();
  const signedOut = me.error instanceof ProblemError && me.error.problem.status === 401;
  useEffect(() => {
    if (!signedOut) return;
    const { pathname, href } = router.state.location;
    void router.navigate({ to: '/sign-in', search: pathname === '/' ? {} : { next: href }, replace: true });
  }, [signedOut, router]);
  if (signedOut) return null;
  if (me.data === undefined) {
    return me.error === null ? <Waiting lines={12} /> : <LoadState fault={me.error} onRetry={() => void me.refetch()} />;
  }
  return (
    <MeContext value={me.data}>
      <Signed />
    </MeContext>
  );
};
