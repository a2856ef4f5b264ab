import { accountStates, type StaffAccount } from '@daiban/contract/accounts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Dropdown, Input, Segmented } from 'antd';
import { useDeferredValue, useState } from 'react';
import { Empty, LoadState, Waiting } from '../../parts/LoadState.tsx';
import { useUnitName } from '../../parts/use-unit-name.ts';
import { useMe } from '../../session/me.ts';
import { stamp } from '../../texts/dates.ts';
import { useTexts } from '../../texts/language.tsx';
import { AccountActionDialog } from './AccountActionDialog.tsx';
import { type AccountAction, actionsOf } from './account-actions.ts';
import { OneTimePasswords } from './OneTimePasswords.tsx';
import { OpenAccountsDialog } from './OpenAccountsDialog.tsx';
import { type AccountFilter, accountsQuery } from './queries.ts';
import './accounts.css';

const State = ({ account }: Pick<StaffAccount, 'account'>) => {
  const { adminAccounts: own } = useTexts();
  if (account === undefined) return <span className="quiet">{own.noAccount}</span>;
  return (
    <span className="tags">
      {account.lockedAt === undefined ? null : <span className="tag strong">{own.locked}</span>}
      {account.mustChangePassword ? <span className="tag">{own.mustChange}</span> : null}
      {account.hasSecondFactor ? <span className="tag">{own.hasSecondFactor}</span> : null}
      {account.lacksSecondFactor ? <span className="tag">{own.lacksSecondFactor}</span> : null}
      {account.singleSignOn === undefined ? null : <span className="tag">{own.linked(account.singleSignOn)}</span>}
      {account.sessions > 0 ? <span className="quiet">{own.sessions(account.sessions)}</span> : null}
    </span>
  );
};

const AccountRow = ({ person, onAct }: { readonly person: StaffAccount; readonly onAct: (action: AccountAction) => void }) => {
  const texts = useTexts();
  const { adminAccounts: own } = texts;
  const { today } = useMe();
  const unitOf = useUnitName();
  const { account, name, posts } = person;
  const names: Readonly<Record<AccountAction, string>> = {
    create: own.doCreate,
    recover: own.doRecover,
    lock: own.doLock,
    lockByTwo: own.doLock,
    unlock: own.doUnlock,
    end: own.doEnd,
    link: own.doLink,
  };
  const [first, ...others] = actionsOf(person);
  return (
    <tr>
      <th scope="row">
        {name}
        {account === undefined ? null : <span className="quiet user-name">{account.userName}</span>}
      </th>
      <td>
        {posts.length === 0 ? (
          <span className="quiet">{own.noPosts}</span>
        ) : (
          posts.map(({ role, unitName }) => `${texts.roles[role]} · ${unitOf(unitName)}`).join(texts.state.listSeparator)
        )}
      </td>
      <td>
        <State {...(account === undefined ? {} : { account })} />
      </td>
      <td className="quiet account-when">
        {account === undefined ? null : account.lastSeenAt === undefined ? own.never : stamp(account.lastSeenAt, today)}
      </td>
      <td className="account-acts">
        {first === undefined ? null : <Button onClick={() => onAct(first)}>{names[first]}</Button>}
        {others.length === 0 ? null : (
          <Dropdown
            trigger={['click']}
            menu={{ items: others.map((action) => ({ key: action, label: names[action], onClick: () => onAct(action) })) }}
          >
            <Button aria-label={`${own.more} ${name}`}>
              {own.more} <span aria-hidden="true">▾</span>
            </Button>
          </Dropdown>
        )}
      </td>
    </tr>
  );
};

/** Accounts of all staff: found by name, post or state; each change asks why and goes to a second administrator. */
export const AccountsPage = () => {
  const texts = useTexts();
  const { adminAccounts: own } = texts;
  const [words, setWords] = useState('');
  const [state, setState] = useState<NonNullable<AccountFilter['state']>>('all');
  const [acting, setActing] = useState<{ readonly person: StaffAccount; readonly action: AccountAction }>();
  const [openingMany, setOpeningMany] = useState(false);
  const q = useDeferredValue(words.trim());
  const found = useInfiniteQuery(accountsQuery({ state, ...(q === '' ? {} : { q }) }));
  const people = found.data?.pages.flatMap(({ accounts }) => accounts);
  const toOpen = people?.filter((person) => actionsOf(person).includes('create')) ?? [];
  return (
    <div className="page">
      <div className="page-bar">
        <h1 tabIndex={-1}>{own.title}</h1>
        <Input
          className="account-search"
          type="search"
          value={words}
          maxLength={60}
          placeholder={own.search}
          aria-label={own.search}
          onChange={(event) => setWords(event.target.value)}
        />
        <Segmented
          aria-label={own.state}
          value={state}
          onChange={setState}
          options={accountStates.map((value) => ({ value, label: own.states[value] }))}
        />
        {toOpen.length < 2 ? null : <Button onClick={() => setOpeningMany(true)}>{own.openMany}</Button>}
      </div>
      <p className="quiet account-hint">{own.hint}</p>
      <OneTimePasswords />
      {people === undefined ? (
        found.error === null ? (
          <Waiting lines={10} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : people.length === 0 ? (
        <Empty title={own.empty} hint={own.emptyHint} />
      ) : (
        <>
          <table className="accounts">
            <thead>
              <tr>
                <th scope="col">{own.person}</th>
                <th scope="col">{own.posts}</th>
                <th scope="col">{own.state}</th>
                <th scope="col">{own.lastSeen}</th>
                <th scope="col">{own.actions}</th>
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <AccountRow key={person.officerId} person={person} onAct={(action) => setActing({ person, action })} />
              ))}
            </tbody>
          </table>
          {found.hasNextPage ? (
            <div className="more">
              <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
                {texts.state.more}
              </Button>
            </div>
          ) : null}
        </>
      )}
      {openingMany ? <OpenAccountsDialog people={toOpen} onClose={() => setOpeningMany(false)} /> : null}
      {acting === undefined ? null : (
        <AccountActionDialog
          key={`${acting.person.officerId} ${acting.action}`}
          person={acting.person}
          action={acting.action}
          onClose={() => setActing(undefined)}
        />
      )}
    </div>
  );
};
