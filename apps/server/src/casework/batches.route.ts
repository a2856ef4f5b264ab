import { createHash } from 'node:crypto';
import { createBatch, getBatch, listBatches, signBatch } from '@daiban/contract/batches';
import type { CommandName } from '@daiban/domain/case/command-names';
import type { CommandInputs } from '@daiban/domain/case/commands';
import type { CaseState } from '@daiban/domain/case/state';
import { given } from '@daiban/domain/kernel/given';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import { maySee } from '../case-file/reader.ts';
import { seenCondition } from '../case-file/seen-cases.ts';
import { carryOut, type Order } from '../journal/carry-out.ts';
import { languageOf, problem, toProblem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import { findBatchReport } from './batch-report.ts';
import type { CaseworkParts } from './list-cases.route.ts';

/** The command id of one matter of a batch: the same for a retry, so that nothing is done twice. */
const commandIdOf = (batchId: string, caseId: string): string => {
  const hex = createHash('sha256').update(`${batchId.toLowerCase()} ${caseId.toLowerCase()}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

interface Given<Name extends CommandName> {
  readonly command: Name;
  readonly input: CommandInputs[Name];
  readonly caseId: string;
  readonly commandId: string;
  readonly expectedVersion?: number | undefined;
}

/** Batch assignment (S0.25): orders of their own, through the journal, one after the other. */
export const registerBatches = (app: FastifyInstance, { journal, callers }: CaseworkParts): void => {
  const parts = { authenticate: callers.staff, holdsOneOf };

  const order = async <Name extends 'assign' | 'signAssignment'>(caller: StaffCaller, order: Given<Name>) => {
    const [first, ...others] = caller.reader.actors;
    if (first === undefined) return { code: 'not-permitted' };
    const { caseId, command, input, commandId, expectedVersion } = order;
    const result = await carryOut(journal, {
      caseId,
      command,
      input,
      commandId,
      actors: [first, ...others],
      maySee: (state: CaseState) => maySee(caller.reader, state),
      ...given({ expectedVersion }),
    } as Order);
    return result.ok ? undefined : result.refusal;
  };

  const report = (batchId: string, { reader }: StaffCaller, request: FastifyRequest) =>
    findBatchReport(journal.pool, batchId, { journal, reader, language: languageOf(request) });

  registerEndpoint<typeof createBatch, StaffCaller>(
    app,
    createBatch,
    async ({ body, caller, request }) => {
      const { batchId, items, reason, termOn, reportBack } = body;
      const begun = await journal.pool.query<{ ordered_by: string }>(
        `insert into assignment_batch (id, reason, term_on, report_back, ordered_by, ordered_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (id) do nothing returning ordered_by`,
        [batchId, reason, termOn ?? null, reportBack, caller.reader.officerId, journal.clock.now()],
      );
      if (begun.rowCount === 0) {
        const { rows } = await journal.pool.query<{ ordered_by: string }>('select ordered_by from assignment_batch where id = $1', [
          batchId,
        ]);
        if (rows[0]?.ordered_by !== caller.reader.officerId) return problem('command-id-taken');
      }
      for (const { caseId, unitId, expectedVersion } of new Map(items.map((item) => [item.caseId, item])).values()) {
        const refused = await order(caller, {
          command: 'assign',
          input: { unitId, reason, reportBack, batchId, termOn },
          caseId,
          commandId: commandIdOf(batchId, caseId),
          expectedVersion,
        });
        const { code, ...facts } = refused ?? { code: undefined };
        await journal.pool.query(
          `insert into assignment_batch_case (batch_id, case_id, unit_id, refusal) values ($1, $2, $3, $4)
           on conflict (batch_id, case_id) do update set refusal = excluded.refusal`,
          [batchId, caseId, unitId, code === undefined ? null : JSON.stringify({ code, facts })],
        );
      }
      return (await report(batchId, caller, request)) ?? problem('batch-unknown');
    },
    parts,
  );

  registerEndpoint<typeof listBatches, StaffCaller>(
    app,
    listBatches,
    async ({ caller }) => {
      const values: unknown[] = [];
      const seen = seenCondition('l', caller.reader, (value) => `$${values.push(value)}`);
      const { rows } = await journal.pool.query<{
        id: string;
        reason: string;
        ordered_at: Date;
        ordered_by: string;
        cases: number;
        waiting: number;
      }>(
        `select a.id::text, a.reason, a.ordered_at, a.ordered_by, count(l.case_id)::int as cases,
           (count(*) filter (where b.refusal is null and c.state -> 'dispatchProposal' is not null))::int as waiting
         from (select * from assignment_batch order by ordered_at desc limit 50) a
         join assignment_batch_case b on b.batch_id = a.id join case_list l on l.case_id = b.case_id join petition_case c on c.id = b.case_id
         where ${seen} group by a.id, a.reason, a.ordered_at, a.ordered_by order by a.ordered_at desc`,
        values,
      );
      return {
        rows: rows.map((row) => ({
          batchId: row.id,
          reason: row.reason,
          orderedAt: row.ordered_at.toISOString(),
          orderedBy: journal.directory.officerName(row.ordered_by),
          cases: row.cases,
          waiting: row.waiting,
        })),
      };
    },
    parts,
  );

  registerEndpoint<typeof getBatch, StaffCaller>(
    app,
    getBatch,
    async ({ params, caller, request }) => (await report(params.batchId, caller, request)) ?? problem('batch-unknown'),
    parts,
  );

  registerEndpoint<typeof signBatch, StaffCaller>(
    app,
    signBatch,
    async ({ params, body, caller, request }) => {
      const language = languageOf(request);
      const { rows } = await journal.pool.query<{ case_id: string }>(
        'select case_id::text from assignment_batch_case where batch_id = $1 and refusal is null',
        [params.batchId],
      );
      if (rows.length === 0) return problem('batch-unknown');
      const ofBatch = new Set(rows.map((row) => row.case_id));
      const refused: { caseId: string; code: string; title: string }[] = [];
      for (const { caseId, expectedVersion } of body.items) {
        const refusal = ofBatch.has(caseId)
          ? await order(caller, {
              command: 'signAssignment',
              input: { decision: body.decision, ...given({ note: body.note }) },
              caseId,
              commandId: commandIdOf(body.commandId, caseId),
              expectedVersion,
            })
          : { code: 'case-unknown' };
        if (refusal === undefined) continue;
        const { code, ...facts } = refusal;
        refused.push({ caseId, code, title: toProblem(code, language, { facts }).title });
      }
      const after = await report(params.batchId, caller, request);
      return after === undefined ? problem('batch-unknown') : { report: after, refused };
    },
    parts,
  );
};
