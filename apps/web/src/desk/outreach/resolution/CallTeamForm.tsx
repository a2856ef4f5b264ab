import { callResolutionTeam, type ResolutionTeamsView } from '@daiban/contract/resolution-teams';
import type { TeamWay } from '@daiban/domain/outreach/resolution/team-order';
import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../api.ts';
import { Field } from '../../parts/Field.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useTexts } from '../../texts/language.tsx';
import { useRoadAct } from '../roads/use-road-act.ts';

interface CallTeamFormProps {
  readonly view: ResolutionTeamsView;
  readonly way: TeamWay;
  readonly onClose: () => void;
}

/** Calls a team for a matter or an early problem, in words that name nobody. */
export const CallTeamForm = ({ view, way, onClose }: CallTeamFormProps) => {
  const { resolution } = useTexts();
  const teams = view.teams.filter(({ ways }) => ways.includes(way));
  const [draft, setDraft] = useState({ teamId: teams[0]?.teamId ?? '', what: '', place: '', caseNumber: '' });
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const calling = useRoadAct(({ caseNumber, ...body }: typeof draft, teamOrderId) => {
    const number = caseNumber.trim();
    return call(callResolutionTeam, { params: { teamOrderId }, body: { ...body, way, ...(number === '' ? {} : { caseNumber: number }) } });
  }, onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    calling.send(draft);
  };
  return (
    <form className="outreach-form" onSubmit={submit} noValidate aria-label={resolution.call[way]}>
      <Field label={resolution.team}>
        {(ids) => (
          <Select
            {...ids}
            value={draft.teamId}
            onChange={(teamId) => change({ teamId })}
            options={teams.map(({ teamId, name, field }) => ({ value: teamId, label: `${name} · ${field}` }))}
          />
        )}
      </Field>
      <Field label={resolution.what} hint={resolution.whatHint} error={calling.faults.what}>
        {(ids) => (
          <Input.TextArea {...ids} rows={3} maxLength={500} value={draft.what} onChange={({ target }) => change({ what: target.value })} />
        )}
      </Field>
      <div className="row">
        <Field label={resolution.place} error={calling.faults.place}>
          {(ids) => <Input {...ids} value={draft.place} maxLength={120} onChange={({ target }) => change({ place: target.value })} />}
        </Field>
        <Field label={resolution.caseNumber} optional error={calling.faults.caseNumber}>
          {(ids) => (
            <Input {...ids} value={draft.caseNumber} maxLength={40} onChange={({ target }) => change({ caseNumber: target.value })} />
          )}
        </Field>
      </div>
      <ProblemNote fault={calling.fault} />
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={calling.busy} disabled={draft.what.trim() === '' || draft.place.trim() === ''}>
          {resolution.send}
        </Button>
        <Button onClick={onClose}>{resolution.cancel}</Button>
      </div>
    </form>
  );
};
