import type { ResponseOf } from '@daiban/contract/endpoint';
import type { listPeople } from '@daiban/contract/organisation';
import { endAbsence, recordAbsence } from '@daiban/contract/organisation';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button, Drawer, Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import { call } from '../../api.ts';
import { newCommandId } from '../../commands/command-id.ts';
import { Field } from '../../parts/Field.tsx';
import { Empty, LoadState, Waiting } from '../../parts/LoadState.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useMe } from '../../session/me.ts';
import { useTexts } from '../../texts/language.tsx';
import { AppointForm } from './AppointForm.tsx';
import { NewPerson } from './NewPerson.tsx';
import './organisation.css';
import { peopleQuery } from './queries.ts';

type Person = ResponseOf<typeof listPeople>['people'][number];
type Task = { readonly kind: 'add' } | { readonly kind: 'appoint' | 'absence'; readonly person: Person };

const shownAtFirst = 100;

const AbsenceForm = ({ person, onDone }: { readonly person: Person; readonly onDone: () => void }) => {
  const texts = useTexts();
  const { today } = useMe();
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const [id] = useState(newCommandId);
  const [firstDay, setFirstDay] = useState(today);
  const [lastDay, setLastDay] = useState(today);
  const saving = useMutation({
    mutationFn: () => call(recordAbsence, { body: { id, officerId: person.id, firstDay, lastDay } }),
    onSuccess: async () => {
      void message.success(texts.adminUnit.saved);
      onDone();
      await queryClient.invalidateQueries({ queryKey: ['admin', 'organisation'] });
    },
  });
  return (
    <>
      <p className="quiet">{texts.adminPeople.absenceHint}</p>
      <div className="two-fields">
        <Field label={texts.adminPeople.firstDay}>
          {(ids) => <Input {...ids} type="date" value={firstDay} onChange={(event) => setFirstDay(event.target.value)} />}
        </Field>
        <Field label={texts.adminPeople.lastDay}>
          {(ids) => <Input {...ids} type="date" value={lastDay} onChange={(event) => setLastDay(event.target.value)} />}
        </Field>
      </div>
      <ProblemNote fault={saving.error} />
      <Button type="primary" disabled={firstDay === '' || lastDay === ''} loading={saving.isPending} onClick={() => saving.mutate()}>
        {texts.adminUnit.save}
      </Button>
    </>
  );
};

interface PersonLineProps {
  readonly person: Person;
  readonly mayPropose: boolean;
  readonly onTask: (task: Task) => void;
}

const PersonLine = ({ person, mayPropose, onTask }: PersonLineProps) => {
  const texts = useTexts();
  const queryClient = useQueryClient();
  const returning = useMutation({
    mutationFn: (absenceId: string) => call(endAbsence, { params: { absenceId }, body: {} }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['admin', 'organisation'] }),
  });
  return (
    <li className="post-line">
      <strong>{person.name}</strong>
      {person.posts.length === 0 ? <span className="quiet">{texts.adminPeople.noPost}</span> : null}
      {person.posts.map((post) => (
        <span key={`${post.role} ${post.unitId} ${post.since}`}>
          <Link to="/admin/organisation/units/$unitId" params={{ unitId: post.unitId }}>
            {post.unitName}
          </Link>{' '}
          {texts.roles[post.role]}
          {post.substituteName === undefined ? null : <span className="quiet"> · {texts.adminPeople.substitute(post.substituteName)}</span>}
        </span>
      ))}
      {person.absences.map((absence) => (
        <span key={absence.id} className="tag">
          {texts.adminPeople.away(absence.firstDay, absence.lastDay)}
          {mayPropose ? (
            <Button type="link" size="small" loading={returning.isPending} onClick={() => returning.mutate(absence.id)}>
              {texts.adminPeople.back}
            </Button>
          ) : null}
        </span>
      ))}
      {mayPropose ? (
        <span className="post-end">
          <Button
            type="link"
            size="small"
            aria-label={`${texts.adminUnit.appoint} ${person.name}`}
            onClick={() => onTask({ kind: 'appoint', person })}
          >
            {texts.adminUnit.appoint}
          </Button>
          <Button
            type="link"
            size="small"
            aria-label={texts.adminPeople.absenceTitle(person.name)}
            onClick={() => onTask({ kind: 'absence', person })}
          >
            {texts.adminPeople.absence}
          </Button>
        </span>
      ) : null}
    </li>
  );
};

/** Everybody of the office, with posts and absences. */
export const PeoplePage = () => {
  const texts = useTexts();
  const mayPropose = useMe().appointments.some(({ role }) => role === 'systemAdmin');
  const found = useQuery(peopleQuery);
  const [words, setWords] = useState('');
  const sought = useDeferredValue(words).trim().toLowerCase();
  const [task, setTask] = useState<Task>();
  const done = () => setTask(undefined);
  const matching = (found.data?.people ?? []).filter(({ name, posts }) =>
    [name, ...posts.map((post) => `${post.unitName} ${texts.roles[post.role]}`)].some((text) => text.toLowerCase().includes(sought)),
  );
  return (
    <div className="page organisation">
      <div className="page-bar">
        <h1 tabIndex={-1}>{texts.adminPeople.title}</h1>
        {mayPropose ? (
          <div className="page-bar-end">
            <Button type="primary" onClick={() => setTask({ kind: 'add' })}>
              {texts.adminPeople.add}
            </Button>
          </div>
        ) : null}
      </div>
      <div className="organisation-search">
        <Input.Search
          allowClear
          aria-label={texts.adminPeople.search}
          placeholder={texts.adminPeople.search}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      {found.data === undefined ? (
        found.error === null ? (
          <Waiting lines={12} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : matching.length === 0 ? (
        <Empty title={texts.adminPeople.noneFound} hint={texts.adminPeople.noneFoundHint} />
      ) : (
        <>
          {matching.length > shownAtFirst ? (
            <p className="quiet">{texts.adminOrganisation.foundMore(shownAtFirst, matching.length)}</p>
          ) : null}
          <ul className="unit-found">
            {matching.slice(0, shownAtFirst).map((person) => (
              <PersonLine key={person.id} person={person} mayPropose={mayPropose} onTask={setTask} />
            ))}
          </ul>
        </>
      )}
      <Drawer
        title={
          task === undefined
            ? ''
            : task.kind === 'add'
              ? texts.adminPeople.add
              : task.kind === 'appoint'
                ? texts.adminUnit.appoint
                : texts.adminPeople.absenceTitle(task.person.name)
        }
        open={task !== undefined}
        onClose={done}
        destroyOnHidden
      >
        {task?.kind === 'add' ? <NewPerson onAdded={done} /> : null}
        {task?.kind === 'appoint' ? <AppointForm officerId={task.person.id} onDone={done} /> : null}
        {task?.kind === 'absence' ? <AbsenceForm person={task.person} onDone={done} /> : null}
      </Drawer>
    </div>
  );
};
