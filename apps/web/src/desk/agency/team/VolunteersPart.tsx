import {
  type listVolunteers,
  orderVolunteers,
  orderVolunteerTasks,
  revealVolunteer,
  type Volunteer,
  volunteerCoordinators,
} from '@daiban/contract/agency-volunteers';
import type { ResponseOf } from '@daiban/contract/endpoint';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { call } from '../../api.ts';
import { Empty, LoadState, Waiting } from '../../parts/LoadState.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useMe } from '../../session/me.ts';
import { shortDate } from '../../texts/dates.ts';
import { useTexts } from '../../texts/language.tsx';
import { OpenForm } from './OpenForm.tsx';
import { volunteersQuery } from './queries.ts';
import { useTeamOrder } from './use-team-order.ts';
import { WordsForm } from './WordsForm.tsx';

type Calls = ResponseOf<typeof listVolunteers>['calls'];

const Call = ({ posted }: { readonly posted: Calls[number] }) => {
  const texts = useTexts();
  const { team } = texts;
  const giving = useTeamOrder(orderVolunteers);
  return (
    <li>
      <p>
        <b>{posted.title}</b> {posted.closed ? <span className="tag">{team.closed}</span> : null}
      </p>
      <p className="team-words">{posted.text}</p>
      <p className="quiet">
        {posted.place} · {team.callFacts(posted.free, posted.places, posted.waiting, shortDate(posted.untilOn, texts))}
      </p>
      <ProblemNote fault={giving.fault} />
      {posted.closed ? null : (
        <Button size="small" loading={giving.busy} onClick={() => giving.send({ order: 'closeCall', callId: posted.id })}>
          {team.closeCall}
        </Button>
      )}
    </li>
  );
};

const CallsOfOffice = ({ calls }: { readonly calls: Calls }) => {
  const { team } = useTexts();
  return (
    <section>
      <h2>{team.calls}</h2>
      {calls.length === 0 ? <Empty title={team.noCalls} hint={team.noCallsHint} /> : null}
      <ul className="team-list">
        {calls.map((posted) => (
          <Call key={posted.id} posted={posted} />
        ))}
      </ul>
      <OpenForm label={team.newCall}>
        {(close) => (
          <WordsForm
            endpoint={orderVolunteers}
            order={{ order: 'postCall' }}
            fields={[
              { name: 'title', label: team.callTitle },
              { name: 'place', label: team.place },
              { name: 'places', label: team.places, kind: 'number', start: '5' },
              { name: 'untilOn', label: team.untilOn, kind: 'date' },
              { name: 'text', label: team.callText, kind: 'lines' },
            ]}
            label={team.postCall}
            makes
            onDone={close}
          />
        )}
      </OpenForm>
    </section>
  );
};

const Reveal = ({ volunteerId }: { readonly volunteerId: string }) => {
  const { team } = useTexts();
  const looking = useMutation({ mutationFn: () => call(revealVolunteer, { params: { volunteerId } }) });
  if (looking.data !== undefined)
    return (
      <b>
        {looking.data.name} {looking.data.phone}
      </b>
    );
  return (
    <>
      <ProblemNote fault={looking.error} />
      <Button size="small" loading={looking.isPending} onClick={() => looking.mutate()}>
        {team.reveal}
      </Button>
    </>
  );
};

/** What a coordinator decides on somebody who wants to help. */
const Decisions = ({ volunteer: { id, stage, trained } }: { readonly volunteer: Volunteer }) => {
  const { team } = useTexts();
  const giving = useTeamOrder(orderVolunteers);
  const decide = { order: 'decideApplication', volunteerId: id };
  return (
    <>
      <ProblemNote fault={giving.fault} />
      {stage === 'applied' ? (
        <>
          <Button size="small" type="primary" loading={giving.busy} onClick={() => giving.send({ ...decide, approved: true })}>
            {team.approve}
          </Button>
          <OpenForm small label={team.decline}>
            {(close) => (
              <WordsForm
                endpoint={orderVolunteers}
                order={{ ...decide, approved: false }}
                fields={[{ name: 'reason', label: team.declineReason, kind: 'lines' }]}
                label={team.decline}
                onDone={close}
              />
            )}
          </OpenForm>
        </>
      ) : null}
      {stage === 'training' && trained ? (
        <Button
          size="small"
          type="primary"
          loading={giving.busy}
          onClick={() => giving.send({ order: 'activateVolunteer', volunteerId: id })}
        >
          {team.activate}
        </Button>
      ) : null}
      {stage === 'training' || stage === 'active' ? (
        <OpenForm small label={team.end}>
          {(close) => (
            <WordsForm
              endpoint={orderVolunteers}
              order={{ order: 'endVolunteer', volunteerId: id }}
              fields={[{ name: 'reason', label: team.endReason, kind: 'lines' }]}
              label={team.end}
              onDone={close}
            />
          )}
        </OpenForm>
      ) : null}
    </>
  );
};

const Tasks = ({ tasks }: Pick<Volunteer, 'tasks'>) => {
  const texts = useTexts();
  const { team } = texts;
  const giving = useTeamOrder(orderVolunteerTasks);
  return (
    <>
      <ul className="team-facts">
        {tasks.map(({ id, text, place, on, begins, stage }) => (
          <li key={id}>
            {team.taskWhen(shortDate(on, texts), begins)} · {place} · {text} <span className="tag">{team.taskStages[stage]}</span>{' '}
            {stage === 'offered' || stage === 'accepted' ? (
              <Button size="small" loading={giving.busy} onClick={() => giving.send({ order: 'cancelTask', taskId: id })}>
                {team.cancelTask}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <ProblemNote fault={giving.fault} />
    </>
  );
};

const VolunteerEntry = ({ volunteer, mayDecide }: { readonly volunteer: Volunteer; readonly mayDecide: boolean }) => {
  const texts = useTexts();
  const { team } = texts;
  const { id, maskedName, villageName, stage, appliedAt, reason, skills, hours, trained, minutes, tasks } = volunteer;
  return (
    <li>
      <p>
        <b>{maskedName}</b> <span className="tag">{team.volunteerStages[stage]}</span>{' '}
        <span className="quiet">
          {villageName === undefined ? '' : `${villageName} · `}
          {shortDate(appliedAt.slice(0, 10), texts)}
          {stage === 'training' ? ` · ${trained ? team.trained : team.notTrained}` : ''}
          {minutes === 0 ? '' : ` · ${team.served(minutes)}`}
        </span>
      </p>
      {skills === undefined ? null : (
        <p className="team-words">
          <span className="quiet">{team.skills}：</span>
          {skills} <span className="quiet">{team.hours}：</span>
          {hours}
        </p>
      )}
      {reason === undefined ? null : <p className="team-words quiet">{reason}</p>}
      <Tasks tasks={tasks} />
      <div className="team-orders">
        {mayDecide && skills !== undefined ? <Reveal volunteerId={id} /> : null}
        {mayDecide ? <Decisions volunteer={volunteer} /> : null}
        {stage === 'active' ? (
          <OpenForm small label={team.giveTask}>
            {(close) => (
              <WordsForm
                endpoint={orderVolunteerTasks}
                order={{ order: 'giveTask', volunteerId: id }}
                fields={[
                  { name: 'text', label: team.taskText, kind: 'lines' },
                  { name: 'place', label: team.taskPlace },
                  { name: 'on', label: team.taskOn, kind: 'date' },
                  { name: 'begins', label: team.taskBegins, kind: 'time', start: '09:00' },
                ]}
                label={team.offer}
                makes
                onDone={close}
              />
            )}
          </OpenForm>
        ) : null}
      </div>
    </li>
  );
};

/** Calls, applications and tasks of volunteers (S2.12); an agent sees who is active. */
export const VolunteersPart = () => {
  const { team } = useTexts();
  const { appointments } = useMe();
  const found = useQuery(volunteersQuery);
  if (found.data === undefined)
    return found.error === null ? <Waiting lines={8} /> : <LoadState fault={found.error} onRetry={() => void found.refetch()} />;
  const { calls, volunteers } = found.data;
  const mayDecide = appointments.some(({ role }) => volunteerCoordinators.includes(role));
  return (
    <>
      {mayDecide ? <CallsOfOffice calls={calls} /> : null}
      <section>
        <h2>{team.volunteers}</h2>
        <p className="quiet">{team.volunteerHint}</p>
        {volunteers.length === 0 ? <Empty title={team.noVolunteers} hint={team.noVolunteersHint} /> : null}
        <ul className="team-list">
          {volunteers.map((volunteer) => (
            <VolunteerEntry key={volunteer.id} volunteer={volunteer} mayDecide={mayDecide} />
          ))}
        </ul>
      </section>
    </>
  );
};
