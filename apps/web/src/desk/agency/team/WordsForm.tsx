import type { orderAcademy, orderLearning } from '@daiban/contract/agency-academy';
import type { orderAgencyTeam } from '@daiban/contract/agency-team';
import type { orderVolunteers, orderVolunteerTasks } from '@daiban/contract/agency-volunteers';
import { Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { newCommandId } from '../../commands/command-id.ts';
import { FormEnd, sendOnCtrlEnter } from '../../commands/FormEnd.tsx';
import { Field } from '../../parts/Field.tsx';
import { useTeamOrder } from './use-team-order.ts';

/** A field of plain words: its name in the order, what it is called, and of which kind it is. */
export interface WordsField {
  readonly name: string;
  readonly label: string;
  readonly kind?: 'text' | 'lines' | 'date' | 'time' | 'number';
  readonly start?: string;
}

interface WordsFormProps {
  readonly endpoint:
    | typeof orderAcademy
    | typeof orderLearning
    | typeof orderAgencyTeam
    | typeof orderVolunteers
    | typeof orderVolunteerTasks;
  /** The rest of the order. */
  readonly order: Readonly<Record<string, unknown>>;
  readonly fields: readonly WordsField[];
  readonly label: string;
  /** The order makes something new: its id is made once for the form, so that sending twice makes it once. */
  readonly makes?: boolean;
  readonly onDone: () => void;
}

const toValue = (kind: WordsField['kind'], text: string): unknown =>
  kind === 'number' ? (text.trim() === '' ? undefined : Number(text)) : text;

/** A form of plain fields for one order of the team page. */
export const WordsForm = ({ endpoint, order, fields, label, makes = false, onDone }: WordsFormProps) => {
  const giving = useTeamOrder(endpoint, onDone);
  const [id] = useState(newCommandId);
  const [values, setValues] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(fields.map(({ name, start = '' }) => [name, start])),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    giving.send({
      ...order,
      ...(makes ? { id } : {}),
      ...Object.fromEntries(fields.map(({ name, kind }) => [name, toValue(kind, values[name] ?? '')])),
    });
  };
  return (
    <form className="command-form" onSubmit={submit} onKeyDown={sendOnCtrlEnter} noValidate>
      <div className="team-fields">
        {fields.map(({ name, label: called, kind = 'text' }) => (
          <Field
            key={name}
            label={called}
            error={giving.faults[name]}
            className={kind === 'lines' ? 'whole' : kind === 'text' ? '' : 'short'}
          >
            {(ids) =>
              kind === 'lines' ? (
                <Input.TextArea
                  {...ids}
                  className="grows"
                  rows={3}
                  value={values[name] ?? ''}
                  onChange={({ target }) => setValues({ ...values, [name]: target.value })}
                />
              ) : (
                <Input
                  {...ids}
                  type={kind === 'number' ? 'text' : kind}
                  {...(kind === 'number' ? { inputMode: 'numeric' as const } : {})}
                  value={values[name] ?? ''}
                  onChange={({ target }) => setValues({ ...values, [name]: target.value })}
                />
              )
            }
          </Field>
        ))}
      </div>
      <FormEnd giving={giving} label={label} />
    </form>
  );
};
