import { nextSteps } from '@daiban/domain/agency/agency-steps';
import { Input, Radio } from 'antd';
import { type FormEvent, useState } from 'react';
import { FormEnd, sendOnCtrlEnter } from '../commands/FormEnd.tsx';
import { UnitPicker } from '../commands/pickers.tsx';
import { type CommandFormProps, useGiveCommand } from '../commands/use-give-command.ts';
import { Field, FieldGroup } from '../parts/Field.tsx';
import { useMe } from '../session/me.ts';
import { useTexts } from '../texts/language.tsx';
import { raiseWords } from './raise-words.ts';

/** Hands a matter up by one step; the unit is asked for only where a department is to lead (D70). */
export const HandUpForm = (props: CommandFormProps) => {
  const texts = useTexts();
  const { appointments } = useMe();
  const giving = useGiveCommand(props);
  const { view } = props;
  const now = view.agencyWork?.step?.step ?? 'community';
  const steps = [...new Set(appointments.flatMap(({ role }) => nextSteps(now, role)))];
  const raised = raiseWords(view.agencyWork, texts);
  const [step, setStep] = useState(steps.length === 1 || raised !== undefined ? steps.at(-1) : undefined);
  const [unitId, setUnitId] = useState(view.handlingUnit?.unitId ?? '');
  const [reason, setReason] = useState(raised ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    giving.send({ step, unitId: step === 'department' ? unitId : undefined, reason });
  };
  return (
    <form className="command-form" onSubmit={submit} onKeyDown={sendOnCtrlEnter} noValidate>
      {raised === undefined ? null : <p className="soon">{texts.agencyPart.beyondHint}</p>}
      <FieldGroup label={texts.fields.step} error={giving.faults.step} hint={texts.agencyPart.handUpHint}>
        <Radio.Group
          value={step}
          onChange={(event) => setStep(event.target.value)}
          options={steps.map((one) => ({ value: one, label: texts.choices.step[one] }))}
        />
      </FieldGroup>
      {step === 'department' ? (
        <Field label={texts.agencyRunLabels.unitId} error={giving.faults.unitId}>
          {(ids) => (
            <UnitPicker
              ids={ids}
              value={unitId}
              onChange={(next) => setUnitId(next ?? '')}
              first={['functionalOffice', 'competentUnit']}
              keptAway={view.recusal.concernedUnits.map((unit) => unit.unitId)}
            />
          )}
        </Field>
      ) : null}
      <Field label={texts.fields.reason} error={giving.faults.reason}>
        {(ids) => <Input.TextArea {...ids} className="grows" rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <FormEnd giving={giving} label={texts.commands.handUpAgency} />
    </form>
  );
};
