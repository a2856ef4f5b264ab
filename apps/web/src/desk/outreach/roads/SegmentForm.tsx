import { type SegmentInput, type SegmentView, saveSegment } from '@daiban/contract/roads';
import type { Role } from '@daiban/domain/case/vocabulary';
import { leadingRoles } from '@daiban/domain/outreach/roads/finding';
import { type SegmentFunction, segmentFunctions } from '@daiban/domain/outreach/roads/vocabulary-of-roads';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, InputNumber, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../api.ts';
import { UnitPicker } from '../../commands/pickers.tsx';
import { Field, FieldGroup } from '../../parts/Field.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { organisationQuery } from '../../queries.ts';
import { useTexts } from '../../texts/language.tsx';
import { useRoadAct } from './use-road-act.ts';

interface SegmentFormProps {
  /** The segment that is changed; left out, a new one. */
  readonly segment?: SegmentView;
  readonly nextPosition: number;
  readonly onClose: () => void;
}

/** Everybody who holds one of these roles, with their posts. */
const useHolders = (roles: readonly Role[]) => {
  const texts = useTexts();
  const organisation = useQuery(organisationQuery);
  return (organisation.data?.officers ?? []).flatMap(({ id, name, appointments }) => {
    const held = new Set(appointments.filter(({ role }) => roles.includes(role)).map(({ role }) => texts.roles[role]));
    return held.size === 0 ? [] : [{ value: id, label: `${name} · ${[...held].join(' ')}` }];
  });
};

/** Sets up a segment: from where to where, who answers for it, who belongs to it by function. */
export const SegmentForm = ({ segment, nextPosition, onClose }: SegmentFormProps) => {
  const texts = useTexts();
  const { roads } = texts;
  const chiefs = useHolders(['roadChief']);
  const leaders = useHolders(leadingRoles);
  const [draft, setDraft] = useState<SegmentInput>({
    position: segment?.position ?? nextPosition,
    name: segment?.name ?? '',
    begins: segment?.begins ?? '',
    ends: segment?.ends ?? '',
    communityId: segment?.communityId ?? '',
    chiefId: segment?.chiefId ?? '',
    leaderId: segment?.leaderId ?? '',
    members: segment?.members ?? [],
  });
  const change = (part: Partial<SegmentInput>) => setDraft((before) => ({ ...before, ...part }));
  const saving = useRoadAct(
    (body: SegmentInput, id) => call(saveSegment, { params: { segmentId: segment?.segmentId ?? id }, body }),
    onClose,
  );
  const { faults } = saving;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.send({ ...draft, members: draft.members.filter(({ who }) => who.trim() !== '') });
  };
  const line = (field: 'name' | 'begins' | 'ends', most: number) => (
    <Field label={roads[field]} error={faults[field]}>
      {(ids) => <Input {...ids} value={draft[field]} maxLength={most} onChange={({ target }) => change({ [field]: target.value })} />}
    </Field>
  );
  const changeMember = (place: number, part: Partial<SegmentInput['members'][number]>) =>
    change({ members: draft.members.map((member, at) => (at === place ? { ...member, ...part } : member)) });
  return (
    <form className="outreach-form" onSubmit={submit} noValidate aria-label={segment === undefined ? roads.newSegment : roads.change}>
      <div className="row">
        <Field label={roads.position} className="short">
          {(ids) => (
            <InputNumber {...ids} min={1} max={999} value={draft.position} onChange={(value) => change({ position: value ?? 1 })} />
          )}
        </Field>
        {line('name', 40)}
      </div>
      <div className="row">
        {line('begins', 60)}
        {line('ends', 60)}
      </div>
      <Field label={roads.community} error={faults.communityId}>
        {(ids) => (
          <UnitPicker
            ids={ids}
            first={['villageCommittee']}
            value={draft.communityId}
            onChange={(communityId) => change({ communityId: communityId ?? '' })}
          />
        )}
      </Field>
      <div className="row">
        <Field label={roads.chief} error={faults.chiefId}>
          {(ids) => (
            <Select
              {...ids}
              value={draft.chiefId === '' ? null : draft.chiefId}
              options={chiefs}
              onChange={(chiefId: string) => change({ chiefId })}
            />
          )}
        </Field>
        <Field label={roads.leader} error={faults.leaderId}>
          {(ids) => (
            <Select
              {...ids}
              value={draft.leaderId === '' ? null : draft.leaderId}
              options={leaders}
              onChange={(leaderId: string) => change({ leaderId })}
            />
          )}
        </Field>
      </div>
      <FieldGroup label={roads.members} hint={roads.membersHint}>
        {draft.members.map((member, place) => (
          <div key={`member-${String(place)}`} className="member-row">
            <Select<SegmentFunction>
              aria-label={roads.function}
              value={member.function}
              options={segmentFunctions.map((value) => ({ value, label: roads.functions[value] }))}
              onChange={(value) => changeMember(place, { function: value })}
            />
            <Input
              aria-label={roads.who}
              value={member.who}
              maxLength={40}
              onChange={({ target }) => changeMember(place, { who: target.value })}
            />
            <button
              type="button"
              className="remove"
              aria-label={roads.removeMember(member.who)}
              onClick={() => change({ members: draft.members.filter((_, at) => at !== place) })}
            >
              ×
            </button>
          </div>
        ))}
        <Button onClick={() => change({ members: [...draft.members, { function: 'residentsCommittee', who: '' }] })}>
          {roads.addMember}
        </Button>
      </FieldGroup>
      <ProblemNote fault={saving.fault} />
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={saving.busy}>
          {roads.save}
        </Button>
        <Button onClick={onClose}>{roads.close}</Button>
      </div>
    </form>
  );
};
