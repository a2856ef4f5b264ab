import { keepResolutionTeam, type ResolutionTeam } from '@daiban/contract/resolution-teams';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../api.ts';
import { OfficersPicker, UnitsPicker } from '../../commands/many-pickers.tsx';
import { Field } from '../../parts/Field.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useTexts } from '../../texts/language.tsx';
import { resourcesQuery } from '../queries.ts';
import { useRoadAct } from '../roads/use-road-act.ts';

const idsOf = (members: readonly { readonly id: string }[]): readonly string[] => members.map(({ id }) => id);

/** A new team, or one that changes: what it is good at, who is in it, where it goes. */
export const TeamForm = ({ team, onClose }: { readonly team?: ResolutionTeam; readonly onClose: () => void }) => {
  const texts = useTexts();
  const { resolution } = texts;
  const directory = useQuery(resourcesQuery);
  const [draft, setDraft] = useState({
    name: team?.name ?? '',
    field: team?.field ?? '',
    officerIds: idsOf(team?.officers ?? []),
    resourceIds: idsOf(team?.resources ?? []),
    serves: idsOf(team?.serves ?? []),
  });
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const keeping = useRoadAct((ended: boolean, id) => {
    const { name, field, officerIds, resourceIds, serves } = draft;
    const members = { officerIds: [...officerIds], resourceIds: [...resourceIds], serves: [...serves] };
    return call(keepResolutionTeam, { params: { teamId: team?.teamId ?? id }, body: { name, field, ...members, ended } });
  }, onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keeping.send(false);
  };
  // A helper that left the directory keeps its name here.
  const helpers = new Map([
    ...(team?.resources ?? []).map(({ id, name }) => [id, name] as const),
    ...(directory.data?.rows ?? []).map(({ resourceId, name }) => [resourceId, name] as const),
  ]);
  return (
    <form className="outreach-form" onSubmit={submit} noValidate aria-label={team === undefined ? resolution.add : resolution.edit}>
      <Field label={resolution.name} error={keeping.faults.name}>
        {(ids) => <Input {...ids} value={draft.name} maxLength={40} onChange={({ target }) => change({ name: target.value })} />}
      </Field>
      <Field label={resolution.field} error={keeping.faults.field}>
        {(ids) => <Input {...ids} value={draft.field} maxLength={80} onChange={({ target }) => change({ field: target.value })} />}
      </Field>
      <Field label={resolution.officers} error={keeping.faults.officerIds} optional>
        {(ids) => <OfficersPicker ids={ids} values={draft.officerIds} onChange={(officerIds) => change({ officerIds })} />}
      </Field>
      <Field label={resolution.resources} optional>
        {(ids) => (
          <Select
            {...ids}
            mode="multiple"
            value={[...draft.resourceIds]}
            onChange={(resourceIds: string[]) => change({ resourceIds })}
            options={[...helpers].map(([value, label]) => ({ value, label }))}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={resolution.pickResource}
            notFoundContent={texts.form.noChoice}
          />
        )}
      </Field>
      <Field label={resolution.serves} optional>
        {(ids) => <UnitsPicker ids={ids} values={draft.serves} onChange={(serves) => change({ serves })} />}
      </Field>
      <ProblemNote fault={keeping.fault} />
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={keeping.busy} disabled={draft.name.trim() === '' || draft.field.trim() === ''}>
          {resolution.save}
        </Button>
        {team === undefined ? null : <Button onClick={() => keeping.send(true)}>{resolution.end}</Button>}
        <Button onClick={onClose}>{resolution.cancel}</Button>
      </div>
    </form>
  );
};
