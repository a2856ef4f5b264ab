import { type FormEvent, useState } from 'react';
import type { RequestFault } from '../../../api/request.ts';
import { TextArea, TextField } from '../../../ui/Field.tsx';
import { ErrorSummary } from '../../../ui/Message.tsx';
import { Button } from '../../../ui/parts.tsx';
import { newCommandId } from '../../device/new-command-id.ts';
import { FaultMessage } from '../../FaultMessage.tsx';
import { isPhone, toPhone } from '../../intake/phone.ts';
import { type Calls, sendApplication, useVolunteerTexts } from './volunteer-calls.ts';

interface ApplyFormProps {
  readonly callId: string;
  readonly villages: Calls['villages'];
  readonly onSent: (code: string) => void;
}

/** Who wants to help, with what and when. */
export const ApplyForm = ({ callId, villages, onSent }: ApplyFormProps) => {
  const words = useVolunteerTexts();
  const [id] = useState(newCommandId);
  const [given, setGiven] = useState({ name: '', phone: '', villageId: '', skills: '', hours: '' });
  const [attempt, setAttempt] = useState(0);
  const [fault, setFault] = useState<RequestFault>();
  const [isBusy, setBusy] = useState(false);
  const wrong = [
    ...(given.name.trim() === '' ? [{ field: 'volunteer-name', message: words.nameMissing }] : []),
    ...(isPhone(given.phone) ? [] : [{ field: 'volunteer-phone', message: words.phoneWrong }]),
    ...(given.skills.trim() === '' ? [{ field: 'volunteer-skills', message: words.skillsMissing }] : []),
    ...(given.hours.trim() === '' ? [{ field: 'volunteer-hours', message: words.hoursMissing }] : []),
  ];
  const errorOf = (field: string): string | undefined =>
    attempt === 0 ? undefined : wrong.find((entry) => entry.field === field)?.message;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAttempt((count) => count + 1);
    if (wrong.length > 0) return;
    setBusy(true);
    setFault(undefined);
    const { villageId, phone, ...others } = given;
    const answer = await sendApplication({
      body: { id, callId, ...others, phone: toPhone(phone), ...(villageId === '' ? {} : { villageId }) },
    });
    setBusy(false);
    if (answer.ok) onSent(answer.value.code);
    else setFault(answer.refusal);
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="panel">
      <h4>{words.form}</h4>
      {attempt === 0 ? null : <ErrorSummary title={words.wrong(wrong.length)} faults={wrong} attempt={attempt} />}
      <TextField
        id="volunteer-name"
        label={words.name}
        error={errorOf('volunteer-name')}
        value={given.name}
        onValue={(name) => setGiven({ ...given, name })}
        maxLength={40}
        autoComplete="name"
      />
      <TextField
        id="volunteer-phone"
        label={words.phone}
        error={errorOf('volunteer-phone')}
        value={given.phone}
        onValue={(phone) => setGiven({ ...given, phone })}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
      />
      <div className="field">
        <label htmlFor="volunteer-village">{words.village}</label>
        <select id="volunteer-village" value={given.villageId} onChange={({ target }) => setGiven({ ...given, villageId: target.value })}>
          <option value="">{words.noVillage}</option>
          {villages.map((village) => (
            <option key={village.id} value={village.id}>
              {village.name}
            </option>
          ))}
        </select>
      </div>
      <TextArea
        id="volunteer-skills"
        label={words.skills}
        hint={words.skillsHint}
        error={errorOf('volunteer-skills')}
        rows={3}
        value={given.skills}
        onValue={(skills) => setGiven({ ...given, skills })}
        maxLength={500}
      />
      <TextField
        id="volunteer-hours"
        label={words.hours}
        error={errorOf('volunteer-hours')}
        value={given.hours}
        onValue={(hours) => setGiven({ ...given, hours })}
        maxLength={200}
      />
      <p className="quiet">{words.privacy}</p>
      {fault === undefined ? null : <FaultMessage fault={fault} takesFocus />}
      <Button look="primary" type="submit" busy={isBusy} className="button-wide">
        {words.send}
      </Button>
    </form>
  );
};
