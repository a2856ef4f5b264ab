import type { ResponseOf } from '@daiban/contract/endpoint';
import { listTrips, planTrip, type TripRow } from '@daiban/contract/trips';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input, InputNumber, Radio, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { call, ProblemError } from '../api.ts';
import { newCommandId } from '../commands/command-id.ts';
import { faultsOfProblem } from '../commands/field-faults.ts';
import { Field, FieldGroup } from '../parts/Field.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useMe } from '../session/me.ts';
import { useTexts } from '../texts/language.tsx';

interface PlanTripFormProps {
  /** The trip that is changed; left out, a new one. */
  readonly trip?: TripRow;
  readonly officers: ResponseOf<typeof listTrips>['officers'];
  readonly onDone: (trip: TripRow) => void;
  readonly onClose: () => void;
}

type Draft = Pick<TripRow, 'kind' | 'on' | 'slotMinutes' | 'perSlot' | 'homeByRequest'> & {
  readonly stops: readonly TripRow['stops'][number][];
  readonly crew: readonly string[];
  readonly note: string;
};

const firstStop = { id: 's1', place: '', from: '18:30', until: '20:00' };
const blank = (today: string): Draft => ({
  kind: 'nightService',
  on: today,
  stops: [firstStop],
  slotMinutes: 20,
  perSlot: 1,
  homeByRequest: false,
  crew: [],
  note: '',
});

/** Plans a trip or changes one: of a published trip only crew and note. */
export const PlanTripForm = ({ trip, officers, onDone, onClose }: PlanTripFormProps) => {
  const texts = useTexts();
  const { outreach } = texts;
  const { today } = useMe();
  const queryClient = useQueryClient();
  const [tripId] = useState(() => trip?.tripId ?? newCommandId());
  const [draft, setDraft] = useState<Draft>(() =>
    trip === undefined ? blank(today) : { ...trip, crew: trip.crew.map(({ officerId }) => officerId), note: trip.note ?? '' },
  );
  const stands = trip !== undefined && trip.stage !== 'planned';
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const saving = useMutation({
    mutationFn: () => {
      const { kind, on, stops, slotMinutes, perSlot, homeByRequest, crew, note } = draft;
      const plan = { kind, on, stops: [...stops], slotMinutes, perSlot, homeByRequest, crew: [...crew] };
      return call(planTrip, { params: { tripId }, body: { ...plan, ...(note.trim() === '' ? {} : { note: note.trim() }) } });
    },
    onSuccess: async (row) => {
      await queryClient.invalidateQueries({ queryKey: ['outreach'] });
      onDone(row);
    },
  });
  const faults = saving.error instanceof ProblemError ? faultsOfProblem(saving.error.problem) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  const changeStop = (index: number, part: Partial<TripRow['stops'][number]>) =>
    change({ stops: draft.stops.map((stop, at) => (at === index ? { ...stop, ...part } : stop)) });
  const addStop = () => {
    const next = Math.max(0, ...draft.stops.map(({ id }) => Number(id.slice(1)) || 0)) + 1;
    const from = draft.stops.at(-1)?.until ?? firstStop.from;
    change({ stops: [...draft.stops, { id: `s${next}`, place: '', from, until: from }] });
  };
  return (
    <form className="outreach-form" onSubmit={submit} noValidate aria-label={trip === undefined ? outreach.plan : outreach.edit}>
      <FieldGroup label={outreach.kind}>
        <Radio.Group
          value={draft.kind}
          disabled={stands}
          onChange={({ target }) => change({ kind: target.value as Draft['kind'] })}
          options={(['nightService', 'mobileStation'] as const).map((value) => ({ value, label: outreach.kinds[value] }))}
        />
      </FieldGroup>
      <Field label={outreach.on} error={faults.on} className="short">
        {(ids) => <Input {...ids} type="date" value={draft.on} disabled={stands} onChange={({ target }) => change({ on: target.value })} />}
      </Field>
      <FieldGroup label={outreach.stops}>
        {draft.stops.map((stop, index) => (
          <div key={stop.id} className="stop-row">
            <Field label={`${outreach.stop(index + 1)} ${outreach.place}`} error={faults[`stops.${index}.place`]}>
              {(ids) => (
                <Input
                  {...ids}
                  value={stop.place}
                  maxLength={80}
                  disabled={stands}
                  onChange={({ target }) => changeStop(index, { place: target.value })}
                />
              )}
            </Field>
            {(['from', 'until'] as const).map((end) => (
              <Field key={end} label={outreach[end]} error={faults[`stops.${index}.${end}`]}>
                {(ids) => (
                  <Input
                    {...ids}
                    type="time"
                    value={stop[end]}
                    disabled={stands}
                    onChange={({ target }) => changeStop(index, { [end]: target.value })}
                  />
                )}
              </Field>
            ))}
            {stands || draft.stops.length < 2 ? (
              <span />
            ) : (
              <button
                type="button"
                className="remove"
                aria-label={outreach.removeStop(stop.place)}
                onClick={() => change({ stops: draft.stops.filter((_, at) => at !== index) })}
              >
                ×
              </button>
            )}
          </div>
        ))}
        {stands ? null : <Button onClick={addStop}>{outreach.addStop}</Button>}
      </FieldGroup>
      <div className="row">
        <Field label={outreach.slotMinutes}>
          {(ids) => (
            <InputNumber
              {...ids}
              min={5}
              max={240}
              value={draft.slotMinutes}
              disabled={stands}
              onChange={(value) => change({ slotMinutes: value ?? 20 })}
            />
          )}
        </Field>
        <Field label={outreach.perSlot}>
          {(ids) => (
            <InputNumber
              {...ids}
              min={1}
              max={50}
              value={draft.perSlot}
              disabled={stands}
              onChange={(value) => change({ perSlot: value ?? 1 })}
            />
          )}
        </Field>
      </div>
      <div className="field">
        <Checkbox checked={draft.homeByRequest} disabled={stands} onChange={({ target }) => change({ homeByRequest: target.checked })}>
          {outreach.homeByRequest}
        </Checkbox>
      </div>
      <Field label={outreach.crew}>
        {(ids) => (
          <Select
            {...ids}
            mode="multiple"
            value={[...draft.crew]}
            onChange={(crew: string[]) => change({ crew })}
            options={officers.map(({ officerId, name, unitName }) => ({ value: officerId, label: `${name} · ${unitName}` }))}
            showSearch={{ optionFilterProp: 'label' }}
          />
        )}
      </Field>
      <Field label={outreach.note} optional>
        {(ids) => <Input {...ids} value={draft.note} maxLength={200} onChange={({ target }) => change({ note: target.value })} />}
      </Field>
      <ProblemNote fault={saving.error} />
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {outreach.save}
        </Button>
        <Button onClick={onClose}>{outreach.close}</Button>
        {stands ? <span className="quiet">{outreach.published}</span> : null}
      </div>
    </form>
  );
};
