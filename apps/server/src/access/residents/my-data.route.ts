import { correctContact, getMyData, lookKinds, sendNewPhoneCode } from '@daiban/contract/own-data';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import { type DataRight, type Role, roles } from '@daiban/domain/case/vocabulary';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Caller, PetitionerCaller } from '../../case-file/caller.ts';
import { messageTexts } from '../../case-file/message-texts.ts';
import { digitsOf } from '../../case-file/proofs.ts';
import { type CaseFile, findCaseFile } from '../../case-file/read-case.ts';
import { statement } from '../../platform/database/statement.ts';
import { type ProblemAnswer, problem } from '../../platform/http/problem.ts';
import { registerEndpoint } from '../../platform/http/route.ts';
import { maskPhone } from '../../platform/personal-data/mask.ts';
import type { ResidentParts } from './resident-parts.ts';

const findPerson = statement<{ id: string; sealed: Buffer; organisation: boolean }>(
  'my-data.person',
  'select p.id::text, p.sealed, p.organisation from case_list l join petitioner p on p.id = l.petitioner_id where l.case_id = $1',
);
const updatePerson = statement('my-data.correct', 'update petitioner set sealed = $2, masked_phone = $3, phone_index = $4 where id = $1');
// By office and role, never by name (issue of the audit log): the officer's id is not even read.
const findLooks = statement<{ day: string; kind: (typeof lookKinds)[number]; unit: string | null; role: string | null; count: number }>(
  'my-data.looks',
  `select (at at time zone 'Asia/Shanghai')::date::text as day, kind, actor_unit as unit, actor_role as role, count(*)::int as count
   from audit_log where case_id = $1 and kind = any($2::text[]) group by 1, 2, 3, 4 order by 1 desc, 2, 3, 4 limit 300`,
);

const personSchema = z.object({ name: z.string(), phone: z.string().optional(), address: z.string().optional() });
const isRole = (value: string | null): value is Role => value !== null && (roles as readonly string[]).includes(value);

const answered = z.object({ decision: z.enum(['granted', 'partlyGranted', 'refused']), answer: z.string(), basis: z.string() });

/** Requests about personal data with their answers, newest first. */
const toRequests = (file: CaseFile) =>
  file.events
    .filter(({ kind }) => kind === 'rightsRequestReceived')
    .map((event) => {
      const id = String(event.data.requestId);
      const due = file.state.duties.find((duty) => duty.kind === 'dataRightsReply' && duty.subject === id);
      const reply = file.events.find((other) => other.kind === 'rightsRequestAnswered' && other.data.requestId === id);
      const given = reply === undefined ? undefined : answered.parse(reply.data);
      return {
        id,
        right: event.data.right as DataRight,
        words: file.words?.[String(event.data.wordsId)] ?? '',
        askedAt: new Date(event.at).toISOString(),
        ...(due === undefined ? {} : { dueOn: due.dueOn }),
        ...(reply === undefined || given === undefined
          ? {}
          : { answer: { decision: given.decision, text: given.answer, basis: given.basis, at: new Date(reply.at).toISOString() } }),
      };
    })
    .toReversed();

/** The resident's page of their own data (个保法 44–50, D68): what is stored, why, how long, who looked; contact corrected at once. */
export const registerMyData = (app: FastifyInstance, parts: ResidentParts): void => {
  const { journal, callers, personal, audit, messages, codes, wrongTries } = parts;

  /** Only the petitioner's own side: a representative acts, but the data are the petitioner's. */
  const refuseOthers = (caller: Caller, caseId: string): ProblemAnswer | undefined => {
    if (caller.by === 'staff') return problem('not-from-the-office');
    return caller.caseId === caseId ? undefined : problem('case-unknown');
  };

  registerEndpoint<typeof getMyData, Caller>(
    app,
    getMyData,
    async ({ params, caller }) => {
      const refused = refuseOthers(caller, params.caseId);
      if (refused !== undefined) return refused;
      const file = await findCaseFile(journal.pool, params.caseId, personal);
      const person = await findPerson.row(journal.pool, [params.caseId]);
      if (file === undefined || person === undefined) return problem('case-unknown');
      const looks = await findLooks.rows(journal.pool, [params.caseId, lookKinds]);
      const isPrincipal = (caller as PetitionerCaller).actor.role === 'petitioner';
      await audit.record({
        kind: 'rightsExercised',
        actorId: (caller as PetitionerCaller).actor.officerId,
        actorRole: (caller as PetitionerCaller).actor.role,
        caseId: params.caseId,
        detail: { right: 'know' },
      });
      const { name, phone, address } = personSchema.parse(personal.openPersonal(person.sealed));
      return {
        caseNumber: file.number,
        person: {
          name: isPrincipal ? name : file.masked_name,
          ...(phone === undefined ? {} : { phone: isPrincipal ? phone : maskPhone(phone) }),
          ...(address === undefined || !isPrincipal ? {} : { address }),
          organisation: person.organisation,
        },
        stored: [
          { kind: 'person' as const, count: 1 },
          { kind: 'matter' as const, count: 1 },
          { kind: 'words' as const, count: Object.keys(file.words ?? {}).length },
          { kind: 'files' as const, count: file.attachments?.length ?? 0 },
          { kind: 'papers' as const, count: file.notices.length },
          { kind: 'journal' as const, count: file.events.length },
          { kind: 'looks' as const, count: looks.reduce((sum, { count }) => sum + count, 0) },
        ],
        ...(file.state.retention === undefined ? {} : { retention: file.state.retention }),
        requests: toRequests(file),
        looks: looks.map(({ day, kind, unit, role, count }) => ({
          on: toPlainDate(`${day}T12:00:00+08:00`),
          kind,
          ...(unit === null ? {} : { unitName: journal.directory.unitName(unit) }),
          ...(isRole(role) ? { role } : {}),
          count,
        })),
        newPhoneNeedsCode: messages.available,
      };
    },
    { authenticate: callers.either },
  );

  registerEndpoint<typeof sendNewPhoneCode, Caller>(
    app,
    sendNewPhoneCode,
    async ({ params, body, caller }) => {
      const refused = refuseOthers(caller, params.caseId);
      if (refused !== undefined) return refused;
      if (!messages.available) return problem('one-time-codes-unavailable');
      const sent = await codes.send('newPhone', toSubject(params.caseId, body.phone), body.phone, (code, minutes) =>
        messageTexts.newPhoneCode(journal.directory.office.name, code, minutes),
      );
      return sent ?? problem('too-many-codes');
    },
    { authenticate: callers.either },
  );

  registerEndpoint<typeof correctContact, Caller>(
    app,
    correctContact,
    async ({ params, body, caller }) => {
      const refused = refuseOthers(caller, params.caseId);
      if (refused !== undefined) return refused;
      const { actor } = caller as PetitionerCaller;
      if (actor.role !== 'petitioner') return problem('not-permitted');
      const stored = await findPerson.row(journal.pool, [params.caseId]);
      if (stored === undefined) return problem('case-unknown');
      const old = personSchema.parse(personal.openPersonal(stored.sealed));
      const about = { code: `contact:${params.caseId}` };
      if (old.phone !== undefined) {
        const pause = await wrongTries.pauseOf(about);
        if (pause > 0) return problem('proof-paused', { retryAfter: pause, facts: { minutes: Math.ceil(pause / 60) } });
        if (digitsOf(body.oldPhoneDigits ?? '') !== digitsOf(old.phone).slice(-4)) {
          await wrongTries.note(about);
          return problem('proof-wrong');
        }
      }
      const { phone, newPhone } = body;
      if (phone !== undefined && messages.available) {
        const isProved =
          newPhone !== undefined && (await codes.use('newPhone', toSubject(params.caseId, phone), newPhone.codeId, newPhone.code));
        if (!isProved) return problem('one-time-code-wrong');
      }
      const now = { ...old, ...(phone === undefined ? {} : { phone }), ...(body.address === undefined ? {} : { address: body.address }) };
      await audit.record({
        kind: 'rightsExercised',
        actorId: actor.officerId,
        actorRole: actor.role,
        caseId: params.caseId,
        detail: { right: 'correct', phone: phone !== undefined, address: body.address !== undefined },
      });
      await updatePerson.count(journal.pool, [
        stored.id,
        personal.sealPersonal(now, 'petitioner'),
        now.phone === undefined ? null : maskPhone(now.phone),
        now.phone === undefined ? null : personal.blindIndex(now.phone),
      ]);
      if (phone !== undefined && old.phone !== undefined && old.phone !== phone) {
        const { office, petitionOfficeId } = journal.directory;
        await messages.put({
          kind: 'notice',
          phone: old.phone,
          text: messageTexts.phoneChanged(office.name, journal.directory.unit(petitionOfficeId)?.phone ?? ''),
          caseId: params.caseId,
        });
      }
      return {
        ...(now.phone === undefined ? {} : { phone: now.phone }),
        ...(now.address === undefined ? {} : { address: now.address }),
      };
    },
    { authenticate: callers.either },
  );
};

const toSubject = (caseId: string, phone: string): string => `new-phone:${caseId}:${phone}`;
