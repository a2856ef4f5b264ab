import type { appointOfficerContent, endAppointmentContent } from '@daiban/contract/organisation-changes';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import { decideAppoint } from '@daiban/domain/organisation/appoint';
import type { z } from 'zod';
import type { Journal } from '../journal/journal.ts';
import { problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import { staysGovernable } from './administrators.ts';
import type { OrganisationChangePart } from './organisation-changes.ts';
import { refusalOfRule } from './refusal-of-rule.ts';
import { roleName } from './role-names.ts';
import { readStaffFacts } from './staff-facts.ts';

type Appointment = z.output<typeof appointOfficerContent>;

/** Whether somebody may be appointed as things stand in the database; the answer says why not. */
export const checkAppoint = async (journal: Journal, content: Appointment, connection: Parameters<typeof readStaffFacts>[0]) => {
  const people = [content.officerId, ...(content.substituteId === undefined ? [] : [content.substituteId])];
  const decided = decideAppoint(content, await readStaffFacts(connection, people));
  return decided.ok ? undefined : refusalOfRule(decided.refusal, journal.directory);
};

/** An appointment to a role in a unit. */
export const appointOfficerChange = (journal: Journal): OrganisationChangePart<Appointment> => ({
  check: (content, connection) => checkAppoint(journal, content, connection),
  apply: async ({ officerId, role, unitId, since, until, share, substituteId }, connection) => {
    await connection.query(
      'insert into appointment (officer_id, role, unit_id, since, until, share, substitute_id) values ($1, $2, $3, $4, $5, $6, $7)',
      [officerId, role, unitId, since, until ?? null, share, substituteId ?? null],
    );
  },
  summarise: ({ officerId, role, unitId, since, until, substituteId }, language) => {
    const { directory } = journal;
    const [person, post, from, to, substitute] =
      language === 'zh-CN'
        ? ['任命', '职务', '自', '至（不含）', '代理人']
        : ['Appointed', 'Post', 'From', 'Until, not including', 'Substitute'];
    return [
      { label: person, value: directory.officerName(officerId) },
      { label: post, value: `${directory.unitName(unitId)} · ${roleName(role, language)}` },
      { label: from, value: since },
      ...(until === undefined ? [] : [{ label: to, value: until }]),
      ...(substituteId === undefined ? [] : [{ label: substitute, value: directory.officerName(substituteId) }]),
    ];
  },
});

/** An appointment ends; who takes over the matters gets them case by case from that day on (D64). */
export const endAppointmentChange = (journal: Journal): OrganisationChangePart<z.output<typeof endAppointmentContent>> => ({
  check: async ({ officerId, role, unitId, since, until, successorId }, connection) => {
    if (until < since) return problem('term-ends-before-it-begins');
    const held = await connection.query(
      'select from appointment where officer_id = $1 and role = $2 and unit_id = $3 and since = $4 and (until is null or until > $5)',
      [officerId, role, unitId, since, until],
    );
    if (held.rowCount === 0) return problem('appointment-unknown');
    if (!(await staysGovernable(connection, until, { officerId, role, unitId }))) return problem('last-of-administrators');
    const facts = await readStaffFacts(connection, [officerId, ...(successorId === undefined ? [] : [successorId])]);
    const isThere = (person: string, leftOut: boolean): boolean =>
      facts
        .appointmentsOf(person)
        .some(
          (post) =>
            post.unitId === unitId &&
            post.since <= until &&
            (post.until === undefined || post.until > until) &&
            !(leftOut && post.role === role && post.since === since),
        );
    if (successorId !== undefined)
      return isThere(successorId, successorId === officerId)
        ? undefined
        : problem('successor-has-no-post', { facts: { officerId: successorId } });
    if (isThere(officerId, true)) return undefined;
    const owes = await connection.query('select from duty where owner_key = $1 and unit_id = $2 and closed_on is null limit 1', [
      `officer:${officerId}`,
      unitId,
    ]);
    return owes.rowCount === 0 ? undefined : problem('successor-needed');
  },
  apply: async ({ officerId, role, unitId, since, until, successorId }, connection) => {
    await connection.query('update appointment set until = $5 where officer_id = $1 and role = $2 and unit_id = $3 and since = $4', [
      officerId,
      role,
      unitId,
      since,
      until,
    ]);
    if (successorId === undefined || successorId === officerId) return;
    const today = toPlainDate(journal.clock.now().toISOString());
    await connection.query(
      `insert into hand_over (id, from_officer_id, to_officer_id, within_unit_id, effective_on, reason) values ($1, $2, $3, $4, $5, $6)`,
      [
        newId(journal.clock),
        officerId,
        successorId,
        unitId,
        until < today ? today : until,
        `${journal.directory.officerName(officerId)}不再任职，由${journal.directory.officerName(successorId)}接手`,
      ],
    );
  },
  summarise: ({ officerId, role, unitId, until, successorId }, language) => {
    const { directory } = journal;
    const [person, post, from, successor] =
      language === 'zh-CN' ? ['免去', '职务', '自', '接手人'] : ['Ends for', 'Post', 'From', 'Takes over'];
    return [
      { label: person, value: directory.officerName(officerId) },
      { label: post, value: `${directory.unitName(unitId)} · ${roleName(role, language)}` },
      { label: from, value: until },
      ...(successorId === undefined ? [] : [{ label: successor, value: directory.officerName(successorId) }]),
    ];
  },
});
