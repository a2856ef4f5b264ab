import { representationLinks, runPurposes } from '@daiban/domain/agency/vocabulary-of-agency';
import { Input, InputNumber, Radio, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { CommandFilesField } from '../commands/CommandFilesField.tsx';
import { FormEnd, sendOnCtrlEnter } from '../commands/FormEnd.tsx';
import { type CommandFormProps, useGiveCommand } from '../commands/use-give-command.ts';
import { Field, FieldGroup } from '../parts/Field.tsx';
import { useMe } from '../session/me.ts';
import { useTexts } from '../texts/language.tsx';

/** Links that a run can serve; the others are dated by what the office does. */
const served = representationLinks.filter((link) => link === 'inquiry' || link === 'coordination' || link === 'solution');

/** One run, quick to log on a phone: what for by a tap, the usual place and length filled in (S2.4). */
export const RunForm = (props: CommandFormProps) => {
  const texts = useTexts();
  const { today } = useMe();
  const giving = useGiveCommand(props);
  const last = props.view.agencyWork?.runs[0];
  const labels = texts.agencyRunLabels;
  const [purpose, setPurpose] = useState<(typeof runPurposes)[number]>();
  const [place, setPlace] = useState(last?.place ?? props.view.submission.place ?? '');
  const [ranOn, setRanOn] = useState(today);
  const [minutes, setMinutes] = useState(30);
  const [tripsSaved, setTripsSaved] = useState(1);
  const [note, setNote] = useState('');
  const [link, setLink] = useState<string>();
  const [evidence, setEvidence] = useState<readonly string[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    giving.send({ ranOn, place, purpose, minutes, tripsSaved, note, link, evidence: [...evidence] });
  };
  return (
    <form className="command-form" onSubmit={submit} onKeyDown={sendOnCtrlEnter} noValidate>
      <FieldGroup label={labels.purpose} error={giving.faults.purpose}>
        <Radio.Group
          className="tap-choices"
          value={purpose}
          onChange={(event) => setPurpose(event.target.value)}
          options={runPurposes.map((one) => ({ value: one, label: texts.choices.purpose[one] }))}
          optionType="button"
        />
      </FieldGroup>
      <Field label={labels.place} hint={texts.agencyPart.placeHint} error={giving.faults.place}>
        {(ids) => <Input {...ids} maxLength={80} value={place} onChange={(event) => setPlace(event.target.value)} />}
      </Field>
      <Field label={labels.note} error={giving.faults.note}>
        {(ids) => <Input.TextArea {...ids} className="grows" rows={3} value={note} onChange={(event) => setNote(event.target.value)} />}
      </Field>
      <div className="row">
        <Field label={texts.fields.ranOn} error={giving.faults.ranOn} className="short">
          {(ids) => <Input {...ids} type="date" max={today} value={ranOn} onChange={(event) => setRanOn(event.target.value)} />}
        </Field>
        <Field label={labels.minutes} error={giving.faults.minutes} className="short">
          {(ids) => <InputNumber {...ids} min={1} max={720} precision={0} value={minutes} onChange={(next) => setMinutes(next ?? 0)} />}
        </Field>
        <Field label={texts.fields.tripsSaved} error={giving.faults.tripsSaved} className="short">
          {(ids) => <InputNumber {...ids} min={0} max={9} precision={0} value={tripsSaved} onChange={(next) => setTripsSaved(next ?? 0)} />}
        </Field>
      </div>
      <Field label={texts.fields.link} optional error={giving.faults.link}>
        {(ids) => (
          <Select
            {...ids}
            allowClear
            value={link}
            onChange={setLink}
            options={served.map((one) => ({ value: one, label: texts.choices.link[one] }))}
          />
        )}
      </Field>
      <CommandFilesField label={labels.evidence} fileIds={evidence} onChange={setEvidence} />
      <FormEnd giving={giving} label={texts.commands.logAgencyRun} />
    </form>
  );
};
