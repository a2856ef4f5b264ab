import { type CouncilsView, recordCouncilSession } from '@daiban/contract/councils';
import { type AttendeeFunction, attendeeFunctions } from '@daiban/domain/outreach/councils/vocabulary-of-councils';
import { Button, Input, InputNumber } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../api.ts';
import { Field, FieldGroup } from '../../parts/Field.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useMe } from '../../session/me.ts';
import { useTexts } from '../../texts/language.tsx';
import { useRoadAct } from '../roads/use-road-act.ts';
import { CouncilPicker } from './CouncilPicker.tsx';

/** A session as it was held: how many of which function, never who. */
export const SessionForm = ({ view, onClose }: { readonly view: CouncilsView; readonly onClose: () => void }) => {
  const texts = useTexts();
  const { today } = useMe();
  const { councils } = texts;
  const [draft, setDraft] = useState({ councilId: view.councils[0]?.councilId ?? '', heldOn: today, place: '', chair: '', minutes: '' });
  const [persons, setPersons] = useState<Readonly<Partial<Record<AttendeeFunction, number>>>>({});
  const [missing, setMissing] = useState(false);
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const recording = useRoadAct(
    (body: typeof draft, sessionId) =>
      call(recordCouncilSession, {
        params: { sessionId },
        body: {
          ...body,
          attendance: attendeeFunctions.flatMap((name) => {
            const count = persons[name] ?? 0;
            return count === 0 ? [] : [{ function: name, persons: count }];
          }),
        },
      }),
    onClose,
  );
  const { faults } = recording;
  const needed = (text: string): string | undefined => (missing && text.trim() === '' ? texts.state.required : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isMissing = [draft.place, draft.chair, draft.minutes].some((text) => text.trim() === '');
    setMissing(isMissing);
    if (!isMissing) recording.send(draft);
  };
  const agenda = view.types.find(({ code }) => view.councils.some((one) => one.councilId === draft.councilId && one.code === code))?.agenda;
  return (
    <form className="outreach-form" onSubmit={submit} noValidate aria-label={councils.session}>
      <Field label={councils.council}>
        {(ids) => <CouncilPicker ids={ids} view={view} value={draft.councilId} onChange={(councilId) => change({ councilId })} />}
      </Field>
      {agenda === undefined || agenda.length === 0 ? null : (
        <p className="quiet">
          {councils.agenda} {agenda.join(texts.state.listSeparator)}
        </p>
      )}
      <div className="row">
        <Field label={councils.heldOn} error={faults.heldOn} className="short">
          {(ids) => (
            <Input {...ids} type="date" max={today} value={draft.heldOn} onChange={({ target }) => change({ heldOn: target.value })} />
          )}
        </Field>
        <Field label={councils.place} error={faults.place ?? needed(draft.place)}>
          {(ids) => <Input {...ids} value={draft.place} maxLength={80} onChange={({ target }) => change({ place: target.value })} />}
        </Field>
      </div>
      <Field label={councils.chair} error={faults.chair ?? needed(draft.chair)} className="short">
        {(ids) => <Input {...ids} value={draft.chair} maxLength={40} onChange={({ target }) => change({ chair: target.value })} />}
      </Field>
      <FieldGroup label={councils.attendance}>
        <div className="attendance">
          {attendeeFunctions.map((name) => (
            <Field key={name} label={councils.attendees[name]}>
              {(ids) => (
                <InputNumber
                  {...ids}
                  min={0}
                  max={500}
                  precision={0}
                  value={persons[name] ?? null}
                  onChange={(value) => setPersons((before) => ({ ...before, [name]: value ?? 0 }))}
                />
              )}
            </Field>
          ))}
        </div>
      </FieldGroup>
      <Field label={councils.minutes} hint={councils.minutesHint} error={faults.minutes ?? needed(draft.minutes)}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            rows={4}
            maxLength={10_000}
            value={draft.minutes}
            onChange={({ target }) => change({ minutes: target.value })}
          />
        )}
      </Field>
      <ProblemNote fault={recording.fault} />
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={recording.busy}>
          {councils.save}
        </Button>
        <Button onClick={onClose}>{councils.close}</Button>
      </div>
    </form>
  );
};
