import type { getSignInPolicy, SignInPolicyView } from '@daiban/contract/accounts';
import type { ResponseOf } from '@daiban/contract/endpoint';
import { proposeChange } from '@daiban/contract/signed-changes';
import { roles } from '@daiban/domain/case/vocabulary';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../api.ts';
import { newCommandId } from '../../commands/command-id.ts';
import { Field } from '../../parts/Field.tsx';
import { LoadState, Waiting } from '../../parts/LoadState.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useTexts } from '../../texts/language.tsx';
import { signInPolicyQuery } from './queries.ts';
import './accounts.css';

const outsiders: readonly string[] = ['petitioner', 'authorisedRepresentative', 'system'];
const staffRoles = roles.filter((role) => !outsiders.includes(role));

const PolicyForm = ({ policy, onEnd }: { readonly policy: SignInPolicyView; readonly onEnd: () => void }) => {
  const texts = useTexts();
  const { adminSignInPolicy: own } = texts;
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const [wanted, setWanted] = useState(policy);
  const [reason, setReason] = useState('');
  const [changeId] = useState(newCommandId);
  const proposing = useMutation({
    mutationFn: () => call(proposeChange, { body: { id: changeId, kind: 'setSignInPolicy', content: wanted, reason: reason.trim() } }),
    onSuccess: async () => {
      void message.success(texts.adminAccounts.proposed);
      onEnd();
      await queryClient.invalidateQueries({ queryKey: ['admin'] });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    proposing.mutate();
  };
  const numbers = [
    { key: 'idleMinutes', label: own.idleMinutes, hint: own.idleHint, min: 5, max: 720 },
    { key: 'absoluteHours', label: own.absoluteHours, hint: own.absoluteHint, min: 1, max: 24 },
    { key: 'passwordLength', label: own.passwordLength, hint: own.passwordHint, min: 10, max: 64 },
  ] as const;
  return (
    <form className="policy-form" onSubmit={send} noValidate>
      {numbers.map(({ key, label, hint, min, max }) => (
        <Field key={key} label={label} hint={hint}>
          {(ids) => (
            <InputNumber
              {...ids}
              min={min}
              max={max}
              precision={0}
              value={wanted[key]}
              onChange={(value) => setWanted({ ...wanted, [key]: value ?? policy[key] })}
            />
          )}
        </Field>
      ))}
      <Field label={own.secondFactorRoles}>
        {(ids) => (
          <Select
            {...ids}
            mode="multiple"
            optionFilterProp="label"
            value={wanted.secondFactorRoles}
            onChange={(secondFactorRoles) => setWanted({ ...wanted, secondFactorRoles })}
            options={staffRoles.map((role) => ({ value: role, label: texts.roles[role] }))}
          />
        )}
      </Field>
      <div className="field">
        <Checkbox
          checked={wanted.trustsSingleSignOn}
          onChange={(event) => setWanted({ ...wanted, trustsSingleSignOn: event.target.checked })}
        >
          {own.trustsSingleSignOn}
        </Checkbox>
        <div className="quiet note">{own.trustsHint}</div>
      </div>
      <Field label={texts.adminAccounts.reason}>
        {(ids) => <Input.TextArea {...ids} rows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <ProblemNote fault={proposing.error} />
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={proposing.isPending} disabled={reason.trim() === ''}>
          {texts.adminAccounts.propose}
        </Button>
        <Button onClick={onEnd}>{texts.account.cancel}</Button>
      </div>
    </form>
  );
};

const Present = ({ found, onChange }: { readonly found: ResponseOf<typeof getSignInPolicy>; readonly onChange: () => void }) => {
  const texts = useTexts();
  const { adminSignInPolicy: own } = texts;
  const { policy, singleSignOn } = found;
  const facts: readonly (readonly [string, string])[] = [
    [own.idleMinutes, own.minutes(policy.idleMinutes)],
    [own.absoluteHours, own.hours(policy.absoluteHours)],
    [own.passwordLength, own.characters(policy.passwordLength)],
    [
      own.secondFactorRoles,
      policy.secondFactorRoles.length === 0
        ? own.nobody
        : policy.secondFactorRoles.map((role) => texts.roles[role]).join(texts.state.listSeparator),
    ],
    [own.trustsSingleSignOn, policy.trustsSingleSignOn ? own.yes : own.no],
    [
      own.singleSignOn,
      singleSignOn === undefined
        ? own.singleSignOnOff
        : `${singleSignOn.name} · ${singleSignOn.issuer} · ${own.claim} ${singleSignOn.claim}`,
    ],
  ];
  return (
    <div className="policy">
      <dl className="admin-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{own.fixed}</p>
      <Button type="primary" onClick={onChange}>
        {own.change}
      </Button>
    </div>
  );
};

/** What the office demands of those who sign in; a change is proposed here and signed by another administrator. */
export const SignInPolicyPage = () => {
  const { adminSignInPolicy: own } = useTexts();
  const found = useQuery(signInPolicyQuery);
  const [changing, setChanging] = useState(false);
  return (
    <div className="page">
      <div className="page-bar">
        <h1 tabIndex={-1}>{own.title}</h1>
      </div>
      <p className="quiet account-hint">{own.hint}</p>
      {found.data === undefined ? (
        found.error === null ? (
          <Waiting lines={6} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : changing ? (
        <PolicyForm policy={found.data.policy} onEnd={() => setChanging(false)} />
      ) : (
        <Present found={found.data} onChange={() => setChanging(true)} />
      )}
    </div>
  );
};
