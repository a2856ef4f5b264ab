import type { ResponseOf } from '@daiban/contract/endpoint';
import { type listDemoAccounts, type SignInAnswer, type SignInStep, signIn } from '@daiban/contract/sign-in';
import type { Role } from '@daiban/domain/case/vocabulary';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { Alert, Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../api.ts';
import { wipeDeviceOfOthers } from '../field/device/device-traces.ts';
import { dropRegistrationsExcept } from '../intake/kept-registration.ts';
import { Field } from '../parts/Field.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { demoAccountsQuery, meQuery, signInQuery } from '../queries.ts';
import { useLanguage, useTexts } from '../texts/language.tsx';
import { SignInSteps } from './SignInSteps.tsx';
import './sign-in.css';

type Account = ResponseOf<typeof listDemoAccounts>['accounts'][number];
type Group = 'petitionOffice' | 'leaders' | 'units' | 'agency' | 'others';

const groupOfRole: Partial<Record<Role, Group>> = {
  windowOfficer: 'petitionOffice',
  hotlineOperator: 'petitionOffice',
  dispatcher: 'petitionOffice',
  petitionOfficeHead: 'petitionOffice',
  returnVisitOfficer: 'petitionOffice',
  archivist: 'petitionOffice',
  principalLeader: 'leaders',
  deputyLeader: 'leaders',
  areaLead: 'leaders',
  liaisonTeamLead: 'leaders',
  unitHead: 'units',
  caseHandler: 'units',
  petitionAgent: 'agency',
  agencyCoordinator: 'agency',
  agencySupervisor: 'agency',
  agencyVolunteer: 'agency',
  gridWorker: 'agency',
};
const groups: readonly Group[] = ['petitionOffice', 'leaders', 'units', 'agency', 'others'];
const groupOf = (account: Account): Group => {
  const role = account.roles[0]?.role;
  return (role === undefined ? undefined : groupOfRole[role]) ?? 'others';
};

interface DemoAccountsProps {
  readonly accounts: readonly Account[];
  readonly busy: boolean;
  readonly onChoose: (account: Account) => void;
}

const DemoAccounts = ({ accounts, busy, onChoose }: DemoAccountsProps) => {
  const texts = useTexts();
  const [words, setWords] = useState('');
  const postOf = (account: Account) =>
    account.roles.map((role) => `${role.unitName} ${texts.roles[role.role]}`).join(texts.state.listSeparator);
  const shortPost = (account: Account) => {
    const [first] = account.roles;
    if (first === undefined) return '';
    return `${texts.roles[first.role]} · ${account.roles.length === 1 ? first.unitName : texts.signIn.manyUnits(account.roles.length)}`;
  };
  const found = accounts.filter((account) => `${account.name} ${account.userName} ${postOf(account)}`.includes(words.trim()));
  return (
    <section className="demo-accounts" aria-labelledby="demo-title">
      <h2 id="demo-title">{texts.signIn.demoTitle}</h2>
      <p className="quiet">{texts.signIn.demoHint}</p>
      <Input
        value={words}
        onChange={(event) => setWords(event.target.value)}
        placeholder={texts.signIn.demoFilter}
        aria-label={texts.signIn.demoFilter}
        allowClear
      />
      {found.length === 0 ? <p className="quiet">{texts.signIn.noDemoMatch}</p> : null}
      {groups.map((group) => {
        const members = found.filter((account) => groupOf(account) === group);
        if (members.length === 0) return null;
        return (
          <div key={group}>
            <h3>{texts.signIn.groups[group]}</h3>
            <ul>
              {members.map((account) => (
                <li key={account.userName}>
                  <button type="button" disabled={busy} onClick={() => onChoose(account)}>
                    <b>{account.name}</b>
                    <span className="quiet">{shortPost(account)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
};

interface PasswordFormProps {
  readonly fault: unknown;
  readonly busy: boolean;
  readonly userName: string;
  readonly password: string;
  readonly onUserName: (value: string) => void;
  readonly onPassword: (value: string) => void;
  readonly onSend: () => void;
}

const PasswordForm = ({ fault, busy, userName, password, onUserName, onPassword, onSend }: PasswordFormProps) => {
  const texts = useTexts();
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSend();
  };
  return (
    <form onSubmit={send} noValidate>
      <h1>{texts.signIn.title}</h1>
      <ProblemNote fault={fault} />
      <Field label={texts.signIn.userName}>
        {(ids) => (
          <Input {...ids} autoComplete="username" autoFocus value={userName} onChange={(event) => onUserName(event.target.value)} />
        )}
      </Field>
      <Field label={texts.signIn.password}>
        {(ids) => (
          <Input.Password {...ids} autoComplete="current-password" value={password} onChange={(event) => onPassword(event.target.value)} />
        )}
      </Field>
      <Button type="primary" htmlType="submit" block loading={busy} disabled={userName.trim() === '' || password === ''}>
        {texts.signIn.submit}
      </Button>
    </form>
  );
};

/** Out to the identity provider of the office, when there is one; what it refused is told here. */
const SingleSignOn = ({ name, next }: { readonly name: string; readonly next: string | undefined }) => {
  const texts = useTexts();
  return (
    <>
      <p className="sign-in-or">{texts.signInSteps.or}</p>
      <Button block href={`/api/sign-in/single-sign-on${next === undefined ? '' : `?next=${encodeURIComponent(next)}`}`}>
        {texts.signInSteps.singleSignOn(name)}
      </Button>
    </>
  );
};

/** Sign-in: user name and password or single sign-on, then what is still needed; with the demo accounts by post while demo data is loaded. */
export const SignInPage = () => {
  const texts = useTexts();
  const { language, setLanguage } = useLanguage();
  const { next, refused } = getRouteApi('/sign-in').useSearch();
  const router = useRouter();
  const queryClient = useQueryClient();
  const demo = useQuery(demoAccountsQuery);
  const begun = useQuery(signInQuery);
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const [reached, setReached] = useState<SignInStep | 'password'>();
  const [interrupted, setInterrupted] = useState<unknown>();
  const answer = async (given: SignInAnswer) => {
    setInterrupted(undefined);
    if ('needed' in given) {
      setPassword('');
      setReached(given.needed);
      return;
    }
    dropRegistrationsExcept(given.officerId);
    await wipeDeviceOfOthers(given.officerId);
    queryClient.clear();
    queryClient.setQueryData(meQuery.queryKey, given);
    // Only a path of the desk itself is followed.
    router.history.push(next?.startsWith('/') === true && !next.startsWith('//') ? `/desk${next}` : '/desk');
  };
  const enter = useMutation({
    mutationFn: (who: { userName: string; password: string }) => call(signIn, { body: who }),
    onSuccess: answer,
  });
  const choose = (account: Account) => {
    const known = demo.data?.password ?? '';
    setUserName(account.userName);
    setPassword(known);
    enter.mutate({ userName: account.userName, password: known });
  };
  const startOver = (fault?: unknown) => {
    setReached('password');
    setInterrupted(fault);
    enter.reset();
  };
  const step = reached ?? begun.data?.needed ?? 'password';
  const accounts = step === 'password' ? (demo.data?.accounts ?? []) : [];
  const refusals: Readonly<Record<string, string>> = texts.signInSteps.refused;
  const told = refused === undefined ? undefined : refusals[refused];
  return (
    <div className="sign-in">
      <header>
        <span>{texts.signIn.product}</span>
        <Button type="text" onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}>
          {texts.language.switch}
        </Button>
      </header>
      <main className={accounts.length > 0 ? 'with-demo' : ''}>
        {step === 'password' ? (
          <div>
            {told === undefined || enter.error !== null ? null : <Alert className="problem" type="error" role="alert" title={told} />}
            <PasswordForm
              fault={enter.error ?? interrupted}
              busy={enter.isPending}
              userName={userName}
              password={password}
              onUserName={setUserName}
              onPassword={setPassword}
              onSend={() => enter.mutate({ userName: userName.trim(), password })}
            />
            {begun.data?.singleSignOn === undefined ? null : <SingleSignOn name={begun.data.singleSignOn} next={next} />}
          </div>
        ) : (
          <SignInSteps
            step={step}
            passwordLength={begun.data?.passwordLength ?? 10}
            onAnswer={answer}
            onInterrupted={startOver}
            onStartOver={() => startOver()}
          />
        )}
        {accounts.length > 0 ? <DemoAccounts accounts={accounts} busy={enter.isPending} onChoose={choose} /> : null}
      </main>
    </div>
  );
};
