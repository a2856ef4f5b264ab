import { listRepresentatives, nameRepresentative } from '@daiban/contract/representatives';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Caller } from '../../case-file/caller.ts';
import { findCaseState } from '../../case-file/read-case.ts';
import { maySee } from '../../case-file/reader.ts';
import { refusalAnswer } from '../../case-file/refusal-answer.ts';
import { carryOut } from '../../journal/carry-out.ts';
import { statement } from '../../platform/database/statement.ts';
import { problem } from '../../platform/http/problem.ts';
import { registerEndpoint } from '../../platform/http/route.ts';
import { formatQueryCode } from '../../platform/ids.ts';
import { maskName, maskPhone } from '../../platform/personal-data/mask.ts';
import { queryCodeFor, queryCodeIndex } from '../../platform/personal-data/query-codes.ts';
import type { ResidentParts } from './resident-parts.ts';

interface RepresentativeRow {
  readonly id: string;
  readonly sealed: Buffer;
  readonly masked_name: string;
  readonly masked_phone: string | null;
  readonly named_at: Date;
}

const findAll = statement<RepresentativeRow>(
  'representative.of-case',
  'select id::text, sealed, masked_name, masked_phone, named_at from representative where case_id = $1 order by named_at, id',
);
const insert = statement(
  'representative.put',
  `insert into representative (id, case_id, sealed, masked_name, masked_phone, phone_index, query_code_index, named_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing`,
);
const remove = statement('representative.remove', 'delete from representative where id = $1 and case_id = $2');

const personSchema = z.object({ name: z.string() });

/**
 * Guardians and authorised representatives of one case. Who they are stands in a table of its own; whether they are one, and what they
 * may do, stands in the journal, so that revoking ends everything at once.
 */
export const registerRepresentatives = (app: FastifyInstance, { journal, callers, personal }: ResidentParts): void => {
  registerEndpoint<typeof listRepresentatives, Caller>(
    app,
    listRepresentatives,
    async ({ params, caller }) => {
      const state = await findCaseState(journal.pool, params.caseId);
      const allowed = caller.by === 'petitioner' ? caller.caseId === params.caseId : state !== undefined && maySee(caller.reader, state);
      if (state === undefined || !allowed) return problem('case-unknown');
      const named = state.representatives ?? [];
      const rows = named.length === 0 ? [] : await findAll.rows(journal.pool, [params.caseId]);
      const isPrincipal = caller.by === 'petitioner' && caller.actor.role === 'petitioner';
      return {
        rows: rows.flatMap((row) => {
          const entry = named.find(({ id }) => id === row.id);
          if (entry === undefined) return [];
          return [
            {
              id: row.id,
              name: isPrincipal ? personSchema.parse(personal.openPersonal(row.sealed)).name : row.masked_name,
              ...(row.masked_phone === null ? {} : { maskedPhone: row.masked_phone }),
              relation: entry.relation,
              scope: entry.scope,
              namedAt: row.named_at.toISOString(),
              mine: caller.by === 'petitioner' && caller.actor.officerId === row.id,
            },
          ];
        }),
      };
    },
    { authenticate: callers.either },
  );

  registerEndpoint<typeof nameRepresentative, Caller>(
    app,
    nameRepresentative,
    async ({ params, body, caller }) => {
      if (caller.by === 'staff') return problem('petitioner-act-only', { facts: { command: 'nameRepresentative' } });
      if (caller.caseId !== params.caseId) return problem('case-unknown');
      if (body.attachments.length > 0) {
        const known = await journal.pool.query<{ count: number }>(
          'select count(*)::int as count from attachment where id::text = any($1) and (case_id is null or case_id = $2)',
          [body.attachments, params.caseId],
        );
        if (known.rows[0]?.count !== new Set(body.attachments).size) return problem('unknown-attachment');
      }
      const { commandId, name, phone, relation, scope, attachments } = body;
      const code = queryCodeFor(personal, commandId);
      // Before the command, so that there is never a representative without a name; without the command it opens nothing.
      const isNew = await insert.count(journal.pool, [
        commandId,
        params.caseId,
        personal.sealPersonal({ name, ...(phone === undefined ? {} : { phone }) }),
        maskName(name),
        phone === undefined ? null : maskPhone(phone),
        phone === undefined ? null : personal.blindIndex(phone),
        queryCodeIndex(personal, code),
        journal.clock.now(),
      ]);
      const result = await carryOut(journal, {
        caseId: params.caseId,
        command: 'nameRepresentative',
        input: { representativeId: commandId, relation, scope, attachments },
        commandId,
        actors: [caller.actor],
      });
      if (!result.ok) {
        if (isNew > 0) await remove.count(journal.pool, [commandId, params.caseId]);
        return refusalAnswer(result.refusal);
      }
      return { representativeId: commandId, queryCode: formatQueryCode(code) };
    },
    { authenticate: callers.either },
  );
};
