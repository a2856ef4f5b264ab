import { type FormEvent, useState } from 'react';
import { TextField } from '../../../ui/Field.tsx';
import { Button } from '../../../ui/parts.tsx';
import { useToday } from '../../insight/office-context.ts';
import { useTexts } from '../../texts/texts-context.ts';
import { type Act, type Own, useVolunteerTexts } from './volunteer-calls.ts';

interface TaskProps {
  readonly task: Own['tasks'][number];
  readonly act: (act: Act) => Promise<void>;
  readonly isBusy: boolean;
}

const Report = ({ task, act, isBusy }: TaskProps) => {
  const words = useVolunteerTexts();
  const [minutes, setMinutes] = useState('');
  const [error, setError] = useState<string>();
  const id = `minutes-${task.id}`;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const count = Number(minutes.normalize('NFKC'));
    const isFit = Number.isInteger(count) && count >= 1 && count <= 1440;
    setError(isFit ? undefined : words.minutesWrong);
    if (isFit) void act({ order: 'reportTask', taskId: task.id, minutes: count });
    else document.getElementById(id)?.focus();
  };
  return (
    <form onSubmit={submit} noValidate>
      <TextField id={id} label={words.minutes} error={error} value={minutes} onValue={setMinutes} inputMode="numeric" className="short" />
      <Button type="submit" busy={isBusy}>
        {words.done}
      </Button>
    </form>
  );
};

const Task = ({ task, act, isBusy }: TaskProps) => {
  const { dates } = useTexts();
  const words = useVolunteerTexts();
  const today = useToday();
  const { id, text, place, on, begins, stage, unitName } = task;
  const answer = (accepted: boolean) => void act({ order: 'answerTask', taskId: id, accepted });
  return (
    <li className="volunteer-call">
      <p>
        <span className="strong">{words.when(dates.day(on, today), begins)}</span> {place}
      </p>
      <p className="words">{text}</p>
      <p className="quiet">
        {unitName} · {words.taskStages[stage]}
      </p>
      {stage === 'offered' ? (
        <div className="button-row">
          <Button look="primary" busy={isBusy} onClick={() => answer(true)}>
            {words.accept}
          </Button>
          <Button busy={isBusy} onClick={() => answer(false)}>
            {words.declineTask}
          </Button>
        </div>
      ) : null}
      {stage === 'accepted' ? (
        <>
          {on <= today ? <Report task={task} act={act} isBusy={isBusy} /> : null}
          <Button look="quiet" busy={isBusy} onClick={() => answer(false)}>
            {words.declineTask}
          </Button>
        </>
      ) : null}
    </li>
  );
};

/** What a volunteer is asked for: place, time and plain words; taking it or not is theirs to say. */
export const TaskList = ({ tasks, act, isBusy }: { readonly tasks: Own['tasks'] } & Omit<TaskProps, 'task'>) => {
  const words = useVolunteerTexts();
  return (
    <section className="part">
      <h2>{words.tasks}</h2>
      {tasks.length === 0 ? <p>{words.noTasks}</p> : null}
      <ul className="rows">
        {tasks.map((task) => (
          <Task key={task.id} task={task} act={act} isBusy={isBusy} />
        ))}
      </ul>
    </section>
  );
};
