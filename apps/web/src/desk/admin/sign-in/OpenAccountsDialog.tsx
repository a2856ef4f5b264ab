import { accountsAtOnce, type StaffAccount, userNameForm } from '@daiban/contract/accounts';
import { proposeChange } from '@daiban/contract/signed-changes';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';
import { call } from '../../api.ts';
import { newCommandId } from '../../commands/command-id.ts';
import { Field } from '../../parts/Field.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useTexts } from '../../texts/language.tsx';
import { suggestUserNames } from './suggest-user-names.ts';

interface OpenAccountsDialogProps {
  readonly people: readonly StaffAccount[];
  readonly onClose: () => void;
}

/** Accounts for many people in one change: a suggested user name each, which can be changed, and who is left out. */
export const OpenAccountsDialog = ({ people, onClose }: OpenAccountsDialogProps) => {
  const texts = useTexts();
  const { adminAccounts: own } = texts;
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const [changeId] = useState(newCommandId);
  const [shown] = useState(() => people.slice(0, accountsAtOnce));
  const [names, setNames] = useState(() => suggestUserNames(shown));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const chosen = shown.filter(({ officerId }) => !left.has(officerId));
  const nameOf = (officerId: string): string => names.get(officerId) ?? '';
  const proposing = useMutation({
    mutationFn: () =>
      call(proposeChange, {
        body: {
          id: changeId,
          kind: 'openAccounts',
          content: { accounts: chosen.map(({ officerId }) => ({ officerId, userName: nameOf(officerId) })) },
          reason: reason.trim(),
        },
      }),
    onSuccess: async () => {
      void message.success(own.proposed);
      onClose();
      await queryClient.invalidateQueries({ queryKey: ['admin'] });
    },
  });
  const choose = (officerId: string, isChosen: boolean) => {
    const next = new Set(left);
    if (isChosen) next.delete(officerId);
    else next.add(officerId);
    setLeft(next);
  };
  const isReady = chosen.length > 0 && reason.trim() !== '' && chosen.every(({ officerId }) => userNameForm.test(nameOf(officerId)));
  return (
    <Modal
      open
      title={own.openMany}
      onCancel={onClose}
      onOk={() => proposing.mutate()}
      okText={own.propose}
      cancelText={texts.account.cancel}
      okButtonProps={{ disabled: !isReady, loading: proposing.isPending }}
    >
      <p className="account-hint">{own.openManyHint}</p>
      <ProblemNote fault={proposing.error} />
      <ul className="open-accounts">
        {shown.map(({ officerId, name, posts }) => (
          <li key={officerId}>
            <Checkbox checked={!left.has(officerId)} onChange={(event) => choose(officerId, event.target.checked)}>
              {name}{' '}
              <span className="quiet">{[...new Set(posts.map(({ role }) => texts.roles[role]))].join(texts.state.listSeparator)}</span>
            </Checkbox>
            <Input
              aria-label={`${own.userName} ${name}`}
              autoComplete="off"
              maxLength={40}
              disabled={left.has(officerId)}
              value={nameOf(officerId)}
              {...(left.has(officerId) || userNameForm.test(nameOf(officerId)) ? {} : { status: 'error' as const })}
              onChange={(event) => setNames(new Map(names).set(officerId, event.target.value.trim().toLowerCase()))}
            />
          </li>
        ))}
      </ul>
      <p className="quiet account-hint">{own.userNameHint}</p>
      <Field label={own.reason}>
        {(ids) => <Input.TextArea {...ids} rows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </Modal>
  );
};
