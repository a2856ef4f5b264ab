import { type CouncilSession, orderCouncilItem } from '@daiban/contract/councils';
import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../api.ts';
import { newCommandId } from '../../commands/command-id.ts';
import { Field, FieldGroup } from '../../parts/Field.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { shortDate } from '../../texts/dates.ts';
import { useTexts } from '../../texts/language.tsx';
import { useRoadAct } from '../roads/use-road-act.ts';

interface DecideItemFormProps {
  readonly itemId: string;
  readonly sessions: readonly CouncilSession[];
  readonly onClose: () => void;
}

interface Task {
  readonly id: string;
  readonly what: string;
  readonly who: string;
  readonly untilOn: string;
}

/** What a session decided: the result, and who does what until when. */
export const DecideItemForm = ({ itemId, sessions, onClose }: DecideItemFormProps) => {
  const texts = useTexts();
  const { councils } = texts;
  const blank = (): Task => ({ id: newCommandId(), what: '', who: '', untilOn: '' });
  const [sessionId, setSessionId] = useState(sessions[0]?.sessionId ?? '');
  const [result, setResult] = useState('');
  const [tasks, setTasks] = useState<readonly Task[]>(() => [blank()]);
  const [missing, setMissing] = useState(false);
  const deciding = useRoadAct(
    (given: readonly Task[], orderId) =>
      call(orderCouncilItem, {
        params: { itemId },
        body: { orderId, order: { kind: 'decide', sessionId, result, tasks: [...given] } },
      }),
    onClose,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = tasks.filter(({ what, who, untilOn }) => `${what}${who}${untilOn}`.trim() !== '');
    const isMissing =
      result.trim() === '' || given.some(({ what, who, untilOn }) => [what, who, untilOn].some((text) => text.trim() === ''));
    setMissing(isMissing);
    if (!isMissing) deciding.send(given);
  };
  const change = (id: string, part: Partial<Task>) => setTasks(tasks.map((task) => (task.id === id ? { ...task, ...part } : task)));
  return (
    <form className="finding-form" onSubmit={submit} noValidate aria-label={councils.decide}>
      <Field label={councils.onSession}>
        {(ids) => (
          <Select
            {...ids}
            value={sessionId}
            onChange={setSessionId}
            options={sessions.map((session) => ({
              value: session.sessionId,
              label: `${shortDate(session.heldOn, texts)} ${session.place}`,
            }))}
          />
        )}
      </Field>
      <Field label={councils.result} error={missing && result.trim() === '' ? texts.state.required : undefined}>
        {(ids) => <Input.TextArea {...ids} rows={2} maxLength={2000} value={result} onChange={({ target }) => setResult(target.value)} />}
      </Field>
      <FieldGroup label={councils.tasks} error={missing && result.trim() !== '' ? texts.state.checkFields : undefined}>
        {tasks.map((task, place) => (
          <div key={task.id} className="task-row">
            <Input
              aria-label={`${councils.what} ${place + 1}`}
              placeholder={councils.what}
              value={task.what}
              maxLength={120}
              onChange={({ target }) => change(task.id, { what: target.value })}
            />
            <Input
              aria-label={`${councils.who} ${place + 1}`}
              placeholder={councils.who}
              value={task.who}
              maxLength={60}
              onChange={({ target }) => change(task.id, { who: target.value })}
            />
            <Input
              aria-label={`${councils.untilOn} ${place + 1}`}
              type="date"
              value={task.untilOn}
              onChange={({ target }) => change(task.id, { untilOn: target.value })}
            />
            <button
              type="button"
              className="remove"
              aria-label={councils.removeTask(place + 1)}
              onClick={() => setTasks(tasks.filter(({ id }) => id !== task.id))}
            >
              ×
            </button>
          </div>
        ))}
        <Button onClick={() => setTasks([...tasks, blank()])}>{councils.addTask}</Button>
      </FieldGroup>
      <ProblemNote fault={deciding.fault} />
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={deciding.busy}>
          {councils.give}
        </Button>
        <Button onClick={onClose}>{councils.cancel}</Button>
      </div>
    </form>
  );
};
