import { type PersonalDataPolicy, policyChange } from '@daiban/contract/personal-data';
import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { Field } from '../../parts/Field.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useMe } from '../../session/me.ts';
import { useTexts } from '../../texts/language.tsx';
import { usePropose } from './use-propose.ts';

const proposers = ['securityAdmin', 'dataProtectionOfficer'];

const mostOf = { unmaskPerHour: 1_000, unmaskPerDay: 10_000, exportOpenHours: 168 } as const;

/** The limits for opening and exporting names; a change of them is signed by somebody else. */
export const PolicyPart = ({ policy }: { readonly policy: PersonalDataPolicy }) => {
  const texts = useTexts();
  const mayPropose = useMe().appointments.some(({ role }) => proposers.includes(role));
  const [wanted, setWanted] = useState<PersonalDataPolicy>();
  const [reason, setReason] = useState('');
  const proposing = usePropose(policyChange, texts.adminPersonalData.proposed, () => {
    setWanted(undefined);
    setReason('');
  });
  const names = {
    unmaskPerHour: texts.adminPersonalData.perHour,
    unmaskPerDay: texts.adminPersonalData.perDay,
    exportOpenHours: texts.adminPersonalData.openHours,
  };
  const fields = ['unmaskPerHour', 'unmaskPerDay', 'exportOpenHours'] as const;
  const said = (field: (typeof fields)[number]) =>
    field === 'exportOpenHours' ? texts.adminPersonalData.hours(policy[field]) : texts.adminPersonalData.persons(policy[field]);
  return (
    <section className="limits" aria-labelledby="limits">
      <h2 id="limits" className="part">
        {texts.adminPersonalData.limits}
      </h2>
      {wanted === undefined ? (
        <>
          <dl className="admin-facts">
            {fields.map((field) => (
              <div key={field}>
                <dt>{names[field]}</dt>
                <dd>{said(field)}</dd>
              </div>
            ))}
          </dl>
          {mayPropose ? <Button onClick={() => setWanted(policy)}>{texts.adminPersonalData.change}</Button> : null}
        </>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            proposing.mutate({ content: wanted, reason });
          }}
        >
          {fields.map((field) => (
            <Field key={field} label={names[field]}>
              {(ids) => (
                <InputNumber
                  {...ids}
                  min={1}
                  max={mostOf[field]}
                  precision={0}
                  value={wanted[field]}
                  onChange={(value) => setWanted({ ...wanted, [field]: value ?? 1 })}
                />
              )}
            </Field>
          ))}
          <Field label={texts.adminPersonalData.reason}>
            {(ids) => (
              <Input.TextArea {...ids} rows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
            )}
          </Field>
          <ProblemNote fault={proposing.error} />
          <Button type="primary" htmlType="submit" disabled={reason.trim() === ''} loading={proposing.isPending}>
            {texts.adminPersonalData.propose}
          </Button>{' '}
          <Button onClick={() => setWanted(undefined)}>{texts.adminPersonalData.cancel}</Button>
        </form>
      )}
    </section>
  );
};
