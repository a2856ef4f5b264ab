import { type RoadsView, reportFinding } from '@daiban/contract/roads';
import { findingKinds } from '@daiban/domain/outreach/roads/vocabulary-of-roads';
import { Button, Input, Radio, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import type { PaintedPicture } from '../../../ui/photo-brush/painted-picture.ts';
import { call } from '../../api.ts';
import { newCommandId } from '../../commands/command-id.ts';
import { UnitPicker } from '../../commands/pickers.tsx';
import { Field, FieldGroup } from '../../parts/Field.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useTexts } from '../../texts/language.tsx';
import { FollowCode } from './FollowCode.tsx';
import { PicturesField } from './PicturesField.tsx';
import { useRoadAct } from './use-road-act.ts';

interface ReportFindingFormProps {
  readonly segments: RoadsView['segments'];
  /** The segment that is chosen at first: the reporter's own. */
  readonly ownSegmentId: string | undefined;
  readonly onClose: () => void;
}

interface Draft {
  readonly kind: RoadsView['findings'][number]['kind'] | undefined;
  readonly segmentId: string;
  readonly place: string;
  readonly note: string;
  readonly unitId: string;
  readonly residentPhone: string;
  readonly pictures: readonly PaintedPicture[];
}

/** What a round found, by thumb: kind, place, picture, and the ticket at once. */
export const ReportFindingForm = ({ segments, ownSegmentId, onClose }: ReportFindingFormProps) => {
  const texts = useTexts();
  const { roads } = texts;
  const blank: Draft = {
    kind: undefined,
    segmentId: ownSegmentId ?? '',
    place: '',
    note: '',
    unitId: '',
    residentPhone: '',
    pictures: [],
  };
  const [draft, setDraft] = useState<Draft>(blank);
  const [followKey, setFollowKey] = useState(newCommandId);
  const [sent, setSent] = useState<{ readonly number: string; readonly followKey: string }>();
  const [missing, setMissing] = useState(false);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const reporting = useRoadAct(
    ({ kind, segmentId, place, note, unitId, residentPhone, pictures }: Draft & { readonly kind: NonNullable<Draft['kind']> }, findingId) =>
      call(reportFinding, {
        body: {
          findingId,
          followKey,
          kind,
          place,
          note,
          pictures: pictures.map(({ fileId, check }) => ({ fileId, check })),
          ...(segmentId === '' ? {} : { segmentId }),
          ...(unitId === '' ? {} : { unitId }),
          ...(residentPhone.trim() === '' ? {} : { residentPhone }),
        },
      }),
    ({ number }) => {
      setSent({ number, followKey });
      setFollowKey(newCommandId());
      setDraft(blank);
    },
  );
  const { faults } = reporting;
  const needed = (isMissing: boolean): string | undefined => (missing && isMissing ? texts.state.required : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { kind } = draft;
    const isMissing = kind === undefined || draft.place.trim() === '' || draft.note.trim() === '';
    setMissing(isMissing);
    if (kind !== undefined && !isMissing) reporting.send({ ...draft, kind });
  };
  if (sent !== undefined)
    return (
      <div className="outreach-form finding-sent" role="status">
        <p>
          <b>{roads.sent(sent.number)}</b>
        </p>
        <p>{roads.handOver}</p>
        <FollowCode followKey={sent.followKey} label={roads.handOver} />
        <div className="form-end">
          <Button type="primary" onClick={() => setSent(undefined)}>
            {roads.another}
          </Button>
          <Button onClick={onClose}>{roads.close}</Button>
        </div>
      </div>
    );
  return (
    <form className="outreach-form" onSubmit={submit} noValidate aria-label={roads.report}>
      <FieldGroup label={roads.kind} error={needed(draft.kind === undefined)}>
        <Radio.Group
          className="finding-kinds"
          value={draft.kind}
          onChange={({ target }) => change({ kind: target.value as Draft['kind'] })}
          options={findingKinds.map((value) => ({ value, label: roads.kinds[value] }))}
          optionType="button"
        />
      </FieldGroup>
      <Field label={roads.segment} optional>
        {(ids) => (
          <Select
            {...ids}
            value={draft.segmentId}
            onChange={(segmentId: string) => change({ segmentId })}
            options={[
              { value: '', label: roads.noSegment },
              ...segments.map(({ segmentId, name, begins, ends }) => ({ value: segmentId, label: `${name} · ${begins}—${ends}` })),
            ]}
          />
        )}
      </Field>
      <Field label={roads.place} hint={roads.placeHint} error={faults.place ?? needed(draft.place.trim() === '')}>
        {(ids) => <Input {...ids} value={draft.place} maxLength={120} onChange={({ target }) => change({ place: target.value })} />}
      </Field>
      <Field label={roads.note} error={faults.note ?? needed(draft.note.trim() === '')}>
        {(ids) => (
          <Input.TextArea {...ids} rows={2} value={draft.note} maxLength={1000} onChange={({ target }) => change({ note: target.value })} />
        )}
      </Field>
      <PicturesField label={roads.pictures} pictures={draft.pictures} onChange={(pictures) => change({ pictures })} />
      <Field label={roads.unitNow} error={faults.unitId}>
        {(ids) => <UnitPicker ids={ids} value={draft.unitId} onChange={(unitId) => change({ unitId: unitId ?? '' })} clearable />}
      </Field>
      <Field label={roads.residentPhone} hint={roads.residentPhoneHint} error={faults.residentPhone} optional className="short">
        {(ids) => (
          <Input
            {...ids}
            type="tel"
            autoComplete="off"
            value={draft.residentPhone}
            onChange={({ target }) => change({ residentPhone: target.value })}
          />
        )}
      </Field>
      <ProblemNote fault={reporting.fault} />
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={reporting.busy}>
          {roads.send}
        </Button>
        <Button onClick={onClose}>{roads.close}</Button>
      </div>
    </form>
  );
};
