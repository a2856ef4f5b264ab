import type { ResponseOf } from '@daiban/contract/endpoint';
import type { getUnit } from '@daiban/contract/organisation';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { type ReactNode, useState } from 'react';
import { LoadState, Waiting } from '../../parts/LoadState.tsx';
import { useMe } from '../../session/me.ts';
import { useTexts } from '../../texts/language.tsx';
import { AppointForm } from './AppointForm.tsx';
import { EndAppointmentForm, EndUnitForm } from './EndForms.tsx';
import './organisation.css';
import { unitQuery } from './queries.ts';
import { ContactForm, CreateUnitForm } from './UnitForms.tsx';

type View = ResponseOf<typeof getUnit>;
type Post = View['posts'][number];
type Task = { readonly kind: 'appoint' | 'contact' | 'create' | 'end' } | { readonly kind: 'endPost'; readonly post: Post };

const UnitLink = ({ unit }: { readonly unit: { readonly id: string; readonly name: string } }) => (
  <Link to="/admin/organisation/units/$unitId" params={{ unitId: unit.id }}>
    {unit.name}
  </Link>
);

const Facts = ({ unit }: { readonly unit: View['unit'] }) => {
  const texts = useTexts();
  const kinds: Readonly<Record<string, string>> = texts.unitKinds;
  const tiers: Readonly<Record<string, string>> = texts.adminOrganisation.tiers;
  const none = <span className="quiet">{texts.adminUnit.none}</span>;
  const given = (text: string | undefined): ReactNode => (text === undefined || text === '' ? none : text);
  const rows: readonly (readonly [string, ReactNode])[] = [
    [texts.adminUnit.kind, `${kinds[unit.kind] ?? unit.kind} · ${tiers[unit.tier] ?? unit.tier}`],
    [texts.adminUnit.parent, unit.parent === undefined ? none : <UnitLink key="parent" unit={unit.parent} />],
    ...(unit.area === undefined ? [] : [[texts.adminUnit.area, <UnitLink key="area" unit={unit.area} />] as const]),
    ...(unit.competence.length === 0 ? [] : [[texts.adminUnit.competence, unit.competence.join('\n')] as const]),
    ...(unit.divisionCode === undefined ? [] : [[texts.adminUnit.divisionCode, unit.divisionCode] as const]),
    [texts.adminUnit.phone, given(unit.phone)],
    [texts.adminUnit.address, given(unit.address)],
    [texts.adminUnit.hours, given(unit.hours)],
    ...(unit.validFrom === undefined ? [] : [[texts.adminUnit.validFrom, unit.validFrom] as const]),
    ...(unit.validUntil === undefined ? [] : [[texts.adminUnit.validUntil, unit.validUntil] as const]),
    ...(unit.successor === undefined ? [] : [[texts.adminUnit.successor, <UnitLink key="successor" unit={unit.successor} />] as const]),
  ];
  return (
    <dl className="admin-facts">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

const PostLine = ({ post, today, onEnd }: { readonly post: Post; readonly today: string; readonly onEnd?: (() => void) | undefined }) => {
  const texts = useTexts();
  return (
    <li className={post.until !== undefined && post.until <= today ? 'post-line past' : 'post-line'}>
      <strong>{post.name}</strong>
      <span>{texts.roles[post.role]}</span>
      <span className="quiet">
        {texts.adminAppointment.sinceUntil(post.since, post.until)}
        {post.share === 'part' ? ` · ${texts.adminAppointment.shares.part}` : ''}
        {post.substitute === undefined ? '' : ` · ${texts.adminPeople.substitute(post.substitute.name)}`}
        {post.since > today ? ` · ${texts.adminAppointment.future}` : ''}
      </span>
      {onEnd === undefined ? null : (
        <Button
          type="link"
          size="small"
          className="post-end"
          onClick={onEnd}
          aria-label={texts.adminAppointment.endTitle(post.name, texts.roles[post.role])}
        >
          {texts.adminAppointment.end}
        </Button>
      )}
    </li>
  );
};

const keyOf = (post: Post): string => `${post.officerId} ${post.role} ${post.since}`;

const History = ({ view }: { readonly view: View }) => {
  const texts = useTexts();
  const { unit, predecessors, handOvers } = view;
  if (predecessors.length === 0 && handOvers.length === 0 && unit.successor === undefined) return null;
  return (
    <section className="unit-part">
      <h2>{texts.adminUnit.history}</h2>
      <ul>
        {unit.successor === undefined ? null : <li>{texts.adminUnit.endedInto(unit.successor.name, unit.validUntil ?? '')}</li>}
        {predecessors.map((before) => (
          <li key={before.id}>
            <Link to="/admin/organisation/units/$unitId" params={{ unitId: before.id }}>
              {texts.adminUnit.predecessor(before.name, before.endedOn)}
            </Link>
          </li>
        ))}
        {handOvers.map((job) => (
          <li key={`${job.fromUnit?.id ?? job.fromOfficer ?? ''} ${job.effectiveOn} ${job.toOfficer ?? ''}`}>
            {texts.adminUnit.handOver(
              job.fromUnit?.name ?? job.fromOfficer ?? '',
              job.toUnit?.name ?? job.toOfficer ?? '',
              job.effectiveOn,
            )}
            <span className="quiet">
              {' '}
              · {job.finished ? texts.adminUnit.moved(job.moved) : texts.adminUnit.running}
              {job.leftOver === 0 ? '' : ` · ${texts.adminUnit.leftOver(job.leftOver)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Page = ({ view }: { readonly view: View }) => {
  const texts = useTexts();
  const me = useMe();
  const [task, setTask] = useState<Task>();
  const { unit, posts, children } = view;
  const mayPropose = me.appointments.some(({ role }) => role === 'systemAdmin') && unit.validUntil === undefined;
  const isPast = (post: Post): boolean => post.until !== undefined && post.until <= me.today;
  const current = posts.filter((post) => !isPast(post));
  const former = posts.filter(isPast);
  const done = () => setTask(undefined);
  const titles: Readonly<Record<Task['kind'], string>> = {
    appoint: texts.adminUnit.appoint,
    contact: texts.adminUnit.editContact,
    create: texts.adminOrganisation.newUnit,
    end: texts.adminUnit.end,
    endPost: task?.kind === 'endPost' ? texts.adminAppointment.endTitle(task.post.name, texts.roles[task.post.role]) : '',
  };
  return (
    <div className="page organisation">
      <p className="organisation-back">
        <Link to="/admin/organisation">‹ {texts.adminOrganisation.title}</Link>
      </p>
      <div className="page-bar">
        <h1 tabIndex={-1}>{unit.name}</h1>
        {unit.validUntil === undefined ? null : <span className="tag strong">{texts.adminOrganisation.ended}</span>}
      </div>
      <section className="unit-part">
        <h2>
          {texts.adminUnit.posts}
          {mayPropose ? (
            <Button type="primary" size="small" onClick={() => setTask({ kind: 'appoint' })}>
              {texts.adminUnit.appoint}
            </Button>
          ) : null}
        </h2>
        {current.length === 0 ? (
          <p className="quiet">{mayPropose ? texts.adminUnit.nobodyHint : texts.adminUnit.nobody}</p>
        ) : (
          <ul className="unit-found">
            {current.map((post) => (
              <PostLine
                key={keyOf(post)}
                post={post}
                today={me.today}
                onEnd={mayPropose && post.until === undefined ? () => setTask({ kind: 'endPost', post }) : undefined}
              />
            ))}
          </ul>
        )}
      </section>
      <section className="unit-part">
        <h2>
          {texts.adminUnit.facts}
          {mayPropose ? (
            <Button size="small" onClick={() => setTask({ kind: 'contact' })}>
              {texts.adminUnit.editContact}
            </Button>
          ) : null}
        </h2>
        <Facts unit={unit} />
      </section>
      {children.length === 0 && !mayPropose ? null : (
        <section className="unit-part">
          <h2>
            {texts.adminUnit.children}
            {mayPropose ? (
              <Button size="small" onClick={() => setTask({ kind: 'create' })}>
                {texts.adminOrganisation.newUnit}
              </Button>
            ) : null}
          </h2>
          <ul className="unit-found">
            {children.map((child) => (
              <li key={child.id}>
                <UnitLink unit={child} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <History view={view} />
      {former.length === 0 ? null : (
        <section className="unit-part">
          <h2>{texts.adminUnit.formerPosts}</h2>
          <ul className="unit-found">
            {former.map((post) => (
              <PostLine key={keyOf(post)} post={post} today={me.today} />
            ))}
          </ul>
        </section>
      )}
      {mayPropose ? (
        <section className="unit-part">
          <Button danger onClick={() => setTask({ kind: 'end' })}>
            {texts.adminUnit.end}
          </Button>
        </section>
      ) : null}
      <Drawer title={task === undefined ? '' : titles[task.kind]} open={task !== undefined} onClose={done} destroyOnHidden>
        {task?.kind === 'appoint' ? <AppointForm unitId={unit.id} onDone={done} /> : null}
        {task?.kind === 'contact' ? (
          <ContactForm unitId={unit.id} contact={{ phone: unit.phone, address: unit.address, hours: unit.hours }} onDone={done} />
        ) : null}
        {task?.kind === 'create' ? <CreateUnitForm parentId={unit.id} onDone={done} /> : null}
        {task?.kind === 'end' ? <EndUnitForm unitId={unit.id} onDone={done} /> : null}
        {task?.kind === 'endPost' ? (
          <EndAppointmentForm
            post={{ officerId: task.post.officerId, role: task.post.role, unitId: unit.id, since: task.post.since }}
            onDone={done}
          />
        ) : null}
      </Drawer>
    </div>
  );
};

/** One unit: who works there, what it is, what hangs below it, what it came from and what followed it. */
export const UnitPage = () => {
  const texts = useTexts();
  const { unitId } = useParams({ strict: false });
  const found = useQuery(unitQuery(unitId ?? ''));
  if (found.data !== undefined) return <Page key={unitId} view={found.data} />;
  return (
    <div className="page">
      <h1 tabIndex={-1}>{texts.adminOrganisation.unitsTitle}</h1>
      {found.error === null ? <Waiting lines={10} /> : <LoadState fault={found.error} onRetry={() => void found.refetch()} />}
    </div>
  );
};
