import { endSessionsOf, lockAccount, type StaffAccount, userNameForm } from '@daiban/contract/accounts';
import { proposeChange } from '@daiban/contract/signed-changes';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Checkbox, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { call } from '../../api.ts';
import { newCommandId } from '../../commands/command-id.ts';
import { Field } from '../../parts/Field.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useTexts } from '../../texts/language.tsx';
import type { AccountAction } from './account-actions.ts';
import { suggestUserNames } from './suggest-user-names.ts';

interface AccountActionDialogProps {
  readonly person: StaffAccount;
  readonly action: AccountAction;
  readonly onClose: () => void;
}

/** One thing done with an account: said what it does, asked why, and either proposed for signature or done at once. */
export const AccountActionDialog = ({ person, action, onClose }: AccountActionDialogProps) => {
  const texts = useTexts();
  const { adminAccounts: own } = texts;
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const { officerId, name } = person;
  const [changeId] = useState(newCommandId);
  const [reason, setReason] = useState('');
  const [userName, setUserName] = useState(() => suggestUserNames([person]).get(officerId) ?? '');
  const [subject, setSubject] = useState(person.account?.singleSignOn ?? '');
  const [removes, setRemoves] = useState(false);
  const isAtOnce = action === 'lock' || action === 'end';

  const proposeAny = (kind: string, content: object) =>
    call(proposeChange, { body: { id: changeId, kind, content, reason: reason.trim() } });
  const propose = (kind: string, content: object) => proposeAny(kind, { officerId, ...content });
  const act: Readonly<Record<AccountAction, () => Promise<unknown>>> = {
    create: () => proposeAny('openAccounts', { accounts: [{ officerId, userName }] }),
    recover: () => propose('recoverAccount', { removeSecondFactor: removes }),
    lock: () => call(lockAccount, { params: { officerId }, body: { reason: reason.trim() } }),
    lockByTwo: () => propose('setAccountLock', { locked: true }),
    unlock: () => propose('setAccountLock', { locked: false }),
    end: () => call(endSessionsOf, { params: { officerId } }),
    link: () => propose('linkSingleSignOn', subject.trim() === '' ? {} : { subject: subject.trim() }),
  };
  const acting = useMutation({
    mutationFn: () => act[action](),
    onSuccess: async () => {
      void message.success(isAtOnce ? own.done : own.proposed);
      onClose();
      await queryClient.invalidateQueries({ queryKey: ['admin'] });
    },
  });
  const [title, hint]: readonly [string, ReactNode] = {
    create: [own.createFor(name), undefined] as const,
    recover: [own.recoverFor(name), own.recoverHint] as const,
    lock: [own.lockFor(name), own.lockHint] as const,
    lockByTwo: [own.lockFor(name), own.lockByTwoHint] as const,
    unlock: [own.unlockFor(name), undefined] as const,
    end: [own.endFor(name), own.endHint] as const,
    link: [own.linkFor(name), undefined] as const,
  }[action];
  const needsReason = action !== 'end';
  const isReady = (!needsReason || reason.trim() !== '') && (action !== 'create' || userNameForm.test(userName));
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      onOk={() => acting.mutate()}
      okText={isAtOnce ? own.doNow : own.propose}
      cancelText={texts.account.cancel}
      okButtonProps={{ disabled: !isReady, loading: acting.isPending, danger: action === 'lock' }}
    >
      {hint === undefined ? null : <p className="account-hint">{hint}</p>}
      <ProblemNote fault={acting.error} />
      {action === 'create' ? (
        <Field label={own.userName} hint={own.userNameHint}>
          {(ids) => (
            <Input
              {...ids}
              autoFocus
              autoComplete="off"
              maxLength={40}
              value={userName}
              onChange={(event) => setUserName(event.target.value.trim().toLowerCase())}
            />
          )}
        </Field>
      ) : null}
      {action === 'link' ? (
        <Field label={own.subject} hint={own.subjectHint} optional>
          {(ids) => (
            <Input
              {...ids}
              autoFocus
              autoComplete="off"
              maxLength={255}
              value={subject}
              onChange={(event) => setSubject(event.target.value)}
            />
          )}
        </Field>
      ) : null}
      {action === 'recover' && person.account?.hasSecondFactor === true ? (
        <div className="field">
          <Checkbox checked={removes} onChange={(event) => setRemoves(event.target.checked)}>
            {own.removeSecondFactor}
          </Checkbox>
        </div>
      ) : null}
      {needsReason ? (
        <Field label={own.reason}>
          {(ids) => <Input.TextArea {...ids} rows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
      ) : null}
    </Modal>
  );
};
