import { countLetters, countOpenLetters, type Letter, listLetters, seeLetters } from '@daiban/contract/letters';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import { dutyTitle } from '@daiban/domain/rulebook/engine';
import type { FastifyInstance } from 'fastify';
import type { Callers, StaffCaller } from '../case-file/caller.ts';
import type { Reader } from '../case-file/reader.ts';
import { guardCondition, guardedCondition, seenCondition } from '../case-file/seen-cases.ts';
import type { Journal } from '../journal/journal.ts';
import { registerEndpoint } from '../platform/http/route.ts';

interface LetterLine {
  readonly case_id: string;
  readonly letter_id: string;
  readonly recipient_key: string;
  readonly form: Letter['form'];
  readonly is_copy: boolean;
  readonly unit_id: string;
  readonly duty_kind: string | null;
  readonly level: number | null;
  readonly wants_answer: boolean;
  readonly issued_at: Date;
  readonly due_on: string | null;
  readonly answered_at: Date | null;
  readonly number: string;
  readonly title: string;
  readonly is_new: boolean;
}

interface Parts {
  readonly journal: Journal;
  readonly callers: Callers;
}

/** A matter that the reader is kept away from has no letters for them, whoever they are addressed to. */
const notHidden = (reader: Reader, add: (value: unknown) => string): string =>
  `not (${guardedCondition('l')} and not (${guardCondition('l', reader, add)}))`;

const pageStart = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_([0-9a-f-]{36})_(.{1,120})$/;

const waits = 't.wants_answer and t.answered_at is null and not t.is_copy';

/** Letters between units: addressed to me, or of every matter that I may see; newest first. */
const registerList = (app: FastifyInstance, { journal, callers }: Parts): void => {
  registerEndpoint<typeof listLetters, StaffCaller>(
    app,
    listLetters,
    async ({ query, caller }) => {
      const { reader } = caller;
      const values: unknown[] = [];
      const add = (value: unknown): string => `$${values.push(value)}`;
      const isMine = query.scope === 'mine';
      const where = [
        isMine ? `t.recipient_key = any(${add(reader.dutyKeys)}::text[])` : 'not t.is_copy',
        isMine ? notHidden(reader, add) : seenCondition('l', reader, add),
      ];
      if (query.unitId !== undefined) where.push(`t.unit_id = ${add(query.unitId)}`);
      if (query.form !== undefined) where.push(`t.form = ${add(query.form)}`);
      if (query.state === 'open') where.push(waits);
      if (query.state === 'overdue') where.push(`${waits} and t.due_on < ${add(toPlainDate(journal.clock.now().toISOString()))}::date`);
      if (query.state === 'answered') where.push('t.answered_at is not null');
      const [, at, caseId, letterId] = pageStart.exec(query.cursor ?? '') ?? [];
      if (at !== undefined)
        where.push(`(t.issued_at, t.case_id, t.letter_id) < (${add(at)}::timestamptz, ${add(caseId)}::uuid, ${add(letterId)}::text)`);
      const { rows } = await journal.pool.query<LetterLine>(
        `select t.case_id::text, t.letter_id, t.recipient_key, t.form, t.is_copy, t.unit_id, t.duty_kind, t.level, t.wants_answer, t.issued_at,
           t.due_on, t.answered_at, l.number, l.title,
           t.issued_at > coalesce((select s.seen_at from letter_seen s where s.officer_id = ${add(reader.officerId)}), '-infinity') as is_new
         from letter t join case_list l on l.case_id = t.case_id where ${where.join(' and ')}
         order by t.issued_at desc, t.case_id desc, t.letter_id desc limit ${add(query.limit + 1)}`,
        values,
      );
      const shown = rows.slice(0, query.limit);
      const last = shown.at(-1);
      return {
        rows: shown.map((row) => ({
          caseId: row.case_id,
          caseNumber: row.number,
          caseTitle: row.title,
          letterId: row.letter_id,
          form: row.form,
          isCopy: row.is_copy,
          unit: { unitId: row.unit_id, name: journal.directory.unitName(row.unit_id) },
          ...(row.duty_kind === null ? {} : { duty: { kind: row.duty_kind, title: dutyTitle(journal.rulebook, row.duty_kind) } }),
          ...(row.level === null ? {} : { level: row.level }),
          wantsAnswer: row.wants_answer,
          issuedAt: row.issued_at.toISOString(),
          ...(row.due_on === null ? {} : { dueOn: row.due_on }),
          ...(row.answered_at === null ? {} : { answeredAt: row.answered_at.toISOString() }),
          isNew: isMine && row.is_new,
        })),
        ...(rows.length > query.limit && last !== undefined
          ? { nextCursor: `${last.issued_at.toISOString()}_${last.case_id}_${last.letter_id}` }
          : {}),
      };
    },
    { authenticate: callers.staff },
  );
};

/** Nobody reads on from a badge of three digits; the count stops there. */
const unseenAtMost = 999;

/** How many have come since the reader last looked, and the mark that they have. */
const registerSeen = (app: FastifyInstance, { journal, callers }: Parts): void => {
  registerEndpoint<typeof countLetters, StaffCaller>(
    app,
    countLetters,
    async ({ caller }) => {
      const { reader } = caller;
      const values: unknown[] = [reader.dutyKeys, reader.officerId];
      const { rows } = await journal.pool.query<{ unseen: number }>(
        `select count(*)::int as unseen from (select distinct t.case_id, t.letter_id from letter t join case_list l on l.case_id = t.case_id
         where t.recipient_key = any($1::text[])
           and t.issued_at > coalesce((select s.seen_at from letter_seen s where s.officer_id = $2), '-infinity')
           and ${notHidden(reader, (value) => `$${values.push(value)}`)} limit ${unseenAtMost}) n`,
        values,
      );
      return { unseen: rows[0]?.unseen ?? 0 };
    },
    { authenticate: callers.staff },
  );
  registerEndpoint<typeof seeLetters, StaffCaller>(
    app,
    seeLetters,
    async ({ caller }) => {
      await journal.pool.query(
        'insert into letter_seen (officer_id, seen_at) values ($1, $2) on conflict (officer_id) do update set seen_at = greatest(letter_seen.seen_at, excluded.seen_at)',
        [caller.reader.officerId, journal.clock.now()],
      );
      return { unseen: 0 };
    },
    { authenticate: callers.staff },
  );
};

/** What waits for an answer, by unit and form: open, and past its day. */
const registerBoard = (app: FastifyInstance, { journal, callers }: Parts): void => {
  registerEndpoint<typeof countOpenLetters, StaffCaller>(
    app,
    countOpenLetters,
    async ({ caller }) => {
      const values: unknown[] = [toPlainDate(journal.clock.now().toISOString())];
      const { rows } = await journal.pool.query<{ unit_id: string; form: Letter['form']; open: number; overdue: number }>(
        `select t.unit_id, t.form, count(distinct (t.case_id, t.letter_id))::int as open,
           count(distinct (t.case_id, t.letter_id)) filter (where t.due_on < $1::date)::int as overdue
         from letter t join case_list l on l.case_id = t.case_id
         where ${waits} and ${seenCondition('l', caller.reader, (value) => `$${values.push(value)}`)}
         group by t.unit_id, t.form order by t.unit_id, t.form`,
        values,
      );
      const byUnit = Map.groupBy(rows, (row) => row.unit_id);
      return {
        units: [...byUnit].map(([unitId, forms]) => ({
          unitId,
          name: journal.directory.unitName(unitId),
          forms: forms.map(({ form, open, overdue }) => ({ form, open, overdue })),
        })),
      };
    },
    { authenticate: callers.staff },
  );
};

/** Reminders, copy-notices, warnings and supervision as messages inside the office. */
export const registerLetters = (app: FastifyInstance, parts: Parts): void => {
  registerBoard(app, parts);
  registerSeen(app, parts);
  registerList(app, parts);
};
