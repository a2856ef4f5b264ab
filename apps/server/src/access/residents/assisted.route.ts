import {
  type AssistedCommand,
  assistedCommands,
  assistingRoles,
  decideAssistedAct,
  listAssistedActs,
  prepareAssistedAct,
  readAssistedAct,
} from '@daiban/contract/assisted-acts';
import { commandSchemas } from '@daiban/contract/commands';
import { authorise, availableActions } from '@daiban/domain/case/actions';
import type { CaseState } from '@daiban/domain/case/state';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { holdsOneOf, type StaffCaller } from '../../case-file/caller.ts';
import { actorOf } from '../../case-file/case-access.ts';
import { messageTexts } from '../../case-file/message-texts.ts';
import { findCaseState } from '../../case-file/read-case.ts';
import { maySee } from '../../case-file/reader.ts';
import { refusalAnswer } from '../../case-file/refusal-answer.ts';
import { carryOut, type Order } from '../../journal/carry-out.ts';
import type { Journal } from '../../journal/journal.ts';
import { rulebookFor } from '../../journal/rulebook-shelf.ts';
import { digestOf, newToken } from '../../platform/auth/tokens.ts';
import { inTransaction, statement } from '../../platform/database/statement.ts';
import { isOwnRequest } from '../../platform/http/cross-site.ts';
import { problem } from '../../platform/http/problem.ts';
import { registerEndpoint } from '../../platform/http/route.ts';
import { newId } from '../../platform/ids.ts';
import { maskPhone } from '../../platform/personal-data/mask.ts';
import type { ResidentParts } from './resident-parts.ts';

interface ActRow {
  readonly id: string;
  readonly case_id: string;
  readonly command: AssistedCommand;
  readonly sealed: Buffer;
  readonly statement_id: string;
  readonly officer_id: string;
  readonly unit_id: string;
  readonly prepared_at: Date;
  readonly expires_at: Date;
  readonly decision: 'confirmed' | 'refused' | null;
  readonly decided_at: Date | null;
}

const columns =
  'id::text, case_id::text, command, sealed, statement_id::text, officer_id, unit_id, prepared_at, expires_at, decision, decided_at';
const findPerson = statement<{ petitioner_id: string; sealed: Buffer }>(
  'assisted-act.person',
  'select p.id::text as petitioner_id, p.sealed from case_list l join petitioner p on p.id = l.petitioner_id where l.case_id = $1',
);
const insert = statement(
  'assisted-act.put',
  `insert into assisted_act (id, case_id, command, sealed, statement_id, officer_id, unit_id, token_hash, prepared_at, expires_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
const findByToken = statement<ActRow & { number: string; title: string }>(
  'assisted-act.by-token',
  `select a.*, l.number, l.title from (select ${columns} from assisted_act where token_hash = $1) a join case_list l on l.case_id = a.case_id::uuid`,
);
const findOfCase = statement<ActRow>(
  'assisted-act.of-case',
  `select ${columns} from assisted_act where case_id = $1 order by prepared_at desc limit 50`,
);
const decide = statement(
  'assisted-act.decide',
  'update assisted_act set decision = $2, decided_at = $3 where id = $1 and decision is null and expires_at > $3',
);
const undecide = statement('assisted-act.undecide', 'update assisted_act set decision = null, decided_at = null where id = $1');

const validDays = 7;
const contactSchema = z.object({ phone: z.string().optional() });
const wordsOf = (input: object): string | undefined => ('words' in input && typeof input.words === 'string' ? input.words : undefined);

const toView = (row: ActRow) => ({
  id: row.id,
  command: row.command,
  preparedAt: row.prepared_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
  ...(row.decision === null || row.decided_at === null ? {} : { decision: row.decision, decidedAt: row.decided_at.toISOString() }),
});

/** What the petitioner could do by their own hand now: nothing is prepared that would only be refused when they confirm it. */
const openActs = (journal: Journal, state: CaseState): readonly AssistedCommand[] => {
  const surroundings = { organisation: journal.directory, rulebook: rulebookFor(journal, state), at: journal.clock.now().toISOString() };
  const open = availableActions(state, [actorOf(state.petitionerId, true)], surroundings).map((offer) => offer.command);
  return assistedCommands.filter((command) => open.includes(command));
};

/**
 * Assisted entry (lifecycle G4): an officer prepares an act of the petitioner on a signed or recorded statement, a message goes to the
 * petitioner's own phone, and only what is confirmed there is done, as the petitioner's act. The journal says who assisted.
 */
export const registerAssistedActs = (app: FastifyInstance, parts: ResidentParts): void => {
  const { journal, callers, personal, messages, publicUrl } = parts;

  registerEndpoint<typeof prepareAssistedAct, StaffCaller>(
    app,
    prepareAssistedAct,
    async ({ params, body, caller, request }) => {
      const state = await findCaseState(journal.pool, params.caseId);
      if (state === undefined || !maySee(caller.reader, state)) return problem('case-unknown');
      const officer = caller.reader.actors.find(({ role }) => (assistingRoles as readonly string[]).includes(role));
      if (officer === undefined) return problem('not-permitted');
      const { command, input } = body.act;
      const authorised = authorise(command, state, actorOf(state.petitionerId, true), journal.directory);
      if (!authorised.ok) return refusalAnswer(authorised.refusal);
      if (!openActs(journal, state).includes(command)) return problem('out-of-turn');
      const files = [body.statementId, ...('attachments' in input ? input.attachments : [])];
      const known = await journal.pool.query<{ count: number }>(
        'select count(*)::int as count from attachment where id::text = any($1) and (case_id is null or case_id = $2)',
        [files, params.caseId],
      );
      if (known.rows[0]?.count !== new Set(files).size) return problem('unknown-attachment');
      const person = await findPerson.row(journal.pool, [params.caseId]);
      const phone = person && contactSchema.parse(personal.openPersonal(person.sealed)).phone;
      if (phone === undefined) return problem('own-contact-missing');
      if (!messages.available) return problem('one-time-codes-unavailable');
      const token = newToken();
      const id = newId(journal.clock);
      const now = journal.clock.now();
      const expiresAt = new Date(now.getTime() + validDays * 86_400_000);
      const { office, petitionOfficeId } = journal.directory;
      const address = `${publicUrl ?? `${request.protocol}://${request.host}`}/confirm#${token}`;
      const text = messageTexts.confirm(office.name, address, journal.directory.unit(petitionOfficeId)?.phone ?? '');
      const isSent = await inTransaction(journal.pool, async (connection) => {
        if (!(await messages.put({ kind: 'confirmation', phone, text, caseId: params.caseId }, connection))) return false;
        await insert.count(connection, [
          id,
          params.caseId,
          command,
          personal.sealPersonal(input),
          body.statementId,
          officer.officerId,
          officer.unitId,
          digestOf(token),
          now,
          expiresAt,
        ]);
        return true;
      });
      if (!isSent) return problem('too-many-codes');
      return { id, command, preparedAt: now.toISOString(), expiresAt: expiresAt.toISOString(), sentTo: maskPhone(phone) };
    },
    { authenticate: callers.staff, holdsOneOf },
  );

  registerEndpoint<typeof listAssistedActs, StaffCaller>(
    app,
    listAssistedActs,
    async ({ params, caller }) => {
      const state = await findCaseState(journal.pool, params.caseId);
      if (state === undefined || !maySee(caller.reader, state)) return problem('case-unknown');
      const person = await findPerson.row(journal.pool, [params.caseId]);
      const phone = person && contactSchema.parse(personal.openPersonal(person.sealed)).phone;
      return {
        rows: (await findOfCase.rows(journal.pool, [params.caseId])).map(toView),
        open: [...openActs(journal, state)],
        reachable: phone !== undefined && messages.available,
      };
    },
    { authenticate: callers.staff, holdsOneOf },
  );

  registerEndpoint(app, readAssistedAct, async ({ body }) => {
    const row = await findByToken.row(journal.pool, [digestOf(body.token)]);
    if (row === undefined) return problem('assisted-act-unknown');
    return {
      ...toView(row),
      caseNumber: row.number,
      title: row.title,
      unitName: journal.directory.unitName(row.unit_id),
      input: z.record(z.string(), z.unknown()).parse(personal.openPersonal(row.sealed)),
    };
  });

  registerEndpoint(app, decideAssistedAct, async ({ body, request }) => {
    if (!isOwnRequest(request, publicUrl)) return problem('cross-site-request');
    // G4, care G12: never on a device on which staff are signed in.
    if (request.headers.cookie !== undefined && (await callers.staff(request)) !== undefined) return problem('not-from-the-office');
    const row = await findByToken.row(journal.pool, [digestOf(body.token)]);
    if (row === undefined) return problem('assisted-act-unknown');
    const decided = await decide.count(journal.pool, [row.id, body.decision, journal.clock.now()]);
    if (decided === 0) return problem('assisted-act-decided');
    if (body.decision === 'refused') return { decision: body.decision };
    const person = await findPerson.row(journal.pool, [row.case_id]);
    if (person === undefined) return problem('assisted-act-unknown');
    const input = commandSchemas[row.command].parse(personal.openPersonal(row.sealed));
    const words = wordsOf(input);
    const result = await carryOut(journal, {
      caseId: row.case_id,
      command: row.command,
      input,
      commandId: row.id,
      actors: [actorOf(person.petitioner_id, true)],
      assistedBy: { officerId: row.officer_id, unitId: row.unit_id, attachments: [row.statement_id] },
      ...(words === undefined ? {} : { words: personal.sealPersonal(words, 'petitioner_words') }),
    } as Order);
    if (result.ok) return { decision: body.decision };
    await undecide.count(journal.pool, [row.id]);
    return refusalAnswer(result.refusal);
  });
};
