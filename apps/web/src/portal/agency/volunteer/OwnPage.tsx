import { type FormEvent, useCallback, useEffect, useState } from 'react';
import type { Answer, RequestFault } from '../../../api/request.ts';
import { TextField } from '../../../ui/Field.tsx';
import { Message } from '../../../ui/Message.tsx';
import { Button } from '../../../ui/parts.tsx';
import { FaultMessage } from '../../FaultMessage.tsx';
import { PhoneLink } from '../../PhoneLink.tsx';
import { TaskList } from './TaskList.tsx';
import { VolunteerCourse } from './VolunteerCourse.tsx';
import { type Act, follow, type Own, readVolunteerCode, sendAct, useVolunteerTexts } from './volunteer-calls.ts';

interface OpenedProps {
  readonly code: string;
  readonly own: Own;
  readonly act: (act: Act) => Promise<void>;
  readonly readAgain: () => void;
  readonly isBusy: boolean;
}

const Opened = ({ code, own, act, readAgain, isBusy }: OpenedProps) => {
  const words = useVolunteerTexts();
  const [asks, setAsks] = useState(false);
  const { stage, call, reason, courses, tasks, minutes } = own;
  const isThere = stage === 'applied' || stage === 'training' || stage === 'active';
  return (
    <>
      <Message title={words.stages[stage]}>
        <p>{words.appliedFor(call.title, call.unitName)}</p>
        {reason === undefined ? null : (
          <p>
            {words.reason}：{reason}
          </p>
        )}
        {stage === 'training' && courses.length > 0 && courses.every(({ passed }) => passed) ? <p>{words.waits}</p> : null}
        {minutes === 0 ? null : <p>{words.served(minutes)}</p>}
        <p className="quiet">
          {words.phoneUs}
          <PhoneLink number={call.phone} />
        </p>
      </Message>
      {stage === 'active' ? <TaskList tasks={tasks} act={act} isBusy={isBusy} /> : null}
      {courses.length === 0 ? null : (
        <section className="part">
          <h2>{words.courses}</h2>
          {courses.map((course) => (
            <VolunteerCourse key={course.id} code={code} course={course} act={act} isBusy={isBusy} onMarked={readAgain} />
          ))}
        </section>
      )}
      {!isThere ? null : asks ? (
        <Message title={words.withdraw} takesFocus>
          <p>{words.withdrawSure}</p>
          <Button busy={isBusy} onClick={() => void act({ order: 'withdraw' })}>
            {words.withdrawYes}
          </Button>
        </Message>
      ) : (
        <p>
          <Button look="quiet" onClick={() => setAsks(true)}>
            {words.withdraw}
          </Button>
        </p>
      )}
    </>
  );
};

/** A volunteer's own page, opened by the code of the application. */
export const OwnPage = ({ code: made }: { readonly code?: string }) => {
  const words = useVolunteerTexts();
  const [typed, setTyped] = useState('');
  const [code, setCode] = useState(made);
  const [own, setOwn] = useState<Own>();
  const [error, setError] = useState<string>();
  const [fault, setFault] = useState<RequestFault>();
  const [isBusy, setBusy] = useState(false);
  const take = useCallback(async (asked: Promise<Answer<Own>>): Promise<void> => {
    setBusy(true);
    setFault(undefined);
    const answer = await asked;
    setBusy(false);
    if (answer.ok) setOwn(answer.value);
    else setFault(answer.refusal);
  }, []);
  useEffect(() => {
    if (code !== undefined) void take(follow({ body: { code } }));
  }, [code, take]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const read = readVolunteerCode(typed);
    setError(read === undefined ? words.codeWrong : undefined);
    if (read === undefined) document.getElementById('volunteer-code')?.focus();
    else if (read === code) void take(follow({ body: { code: read } }));
    else setCode(read);
  };
  return (
    <>
      {fault === undefined ? null : <FaultMessage fault={fault} takesFocus />}
      {code === undefined || own === undefined ? (
        <form onSubmit={submit} noValidate>
          <TextField
            id="volunteer-code"
            label={words.code}
            error={error}
            value={typed}
            onValue={setTyped}
            autoComplete="off"
            autoCapitalize="characters"
          />
          <Button look="primary" type="submit" busy={isBusy}>
            {words.open}
          </Button>
        </form>
      ) : (
        <>
          <Opened
            code={code}
            own={own}
            act={(act) => take(sendAct({ body: { code, act } }))}
            readAgain={() => void take(follow({ body: { code } }))}
            isBusy={isBusy}
          />
          <p>
            <Button
              look="quiet"
              onClick={() => {
                setOwn(undefined);
                setCode(undefined);
                setTyped('');
              }}
            >
              {words.another}
            </Button>
          </p>
        </>
      )}
    </>
  );
};
