import { revealPetitioner } from '@daiban/contract/cases';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { toAuditActor } from '../case-file/audit-actor.ts';
import type { StaffCaller } from '../case-file/caller.ts';
import { findCaseState } from '../case-file/read-case.ts';
import { maySee } from '../case-file/reader.ts';
import { ProblemAnswer, problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import { countUnmasking } from '../platform/personal-data/policy.ts';
import type { CaseworkParts } from './list-cases.route.ts';

const detailsSchema = z.object({
  name: z.string(),
  phone: z.string().optional(),
  address: z.string().optional(),
  idNumber: z.string().optional(),
});

/** The opening of a petitioner's details for a stated purpose (care G9): recorded, and so many an hour and a day. */
export const registerRevealPetitioner = (app: FastifyInstance, { journal, callers, personal, audit }: CaseworkParts): void => {
  registerEndpoint<typeof revealPetitioner, StaffCaller>(
    app,
    revealPetitioner,
    async ({ params, body, caller }) => {
      const { pool, clock } = journal;
      const state = await findCaseState(pool, params.caseId);
      if (state === undefined || !maySee(caller.reader, state)) return problem('case-unknown');
      if (!maySee(caller.reader, state, 'personalData')) return problem('not-permitted');
      const leftThisHour = await countUnmasking(pool, clock, caller.reader.officerId);
      if (leftThisHour instanceof ProblemAnswer) return leftThisHour;
      // Logged before anything is shown: no look without a record.
      await audit.record({
        kind: 'unmasked',
        caseId: params.caseId,
        ...toAuditActor(caller, state),
        detail: {
          purpose: body.purpose,
          ...(body.note === undefined ? {} : { sealed: personal.sealPersonal({ note: body.note }).toString('base64') }),
        },
      });
      const stored = await pool.query<{ sealed: Buffer }>('select sealed from petitioner where id = $1', [state.petitionerId]);
      const sealed = stored.rows[0]?.sealed;
      if (sealed === undefined) return problem('case-unknown');
      return { ...detailsSchema.parse(personal.openPersonal(sealed)), leftThisHour };
    },
    { authenticate: callers.staff },
  );
};
