import { z } from 'zod';
import { commandBodySchema } from './cases.ts';
import { commandRefusals } from './command-refusals.ts';
import { commandSchemas } from './commands.ts';
import { endpoint } from './endpoint.ts';
import { idSchema, recordIdSchema } from './vocabulary.ts';

/** D5: some claims of a mixed petition go on as a matter of their own, with a number and a query code of its own. */
export const splitCase = endpoint({
  operationId: 'splitCase',
  method: 'POST',
  path: '/api/cases/{caseId}/split',
  tag: 'intake',
  summary: 'Takes claims out of a mixed petition into a matter of their own; answers with its number and query code, for the petitioner',
  access: 'staff',
  roles: ['windowOfficer', 'hotlineOperator', 'dispatcher', 'petitionOfficeHead'],
  params: z.object({ caseId: recordIdSchema }),
  body: commandBodySchema(commandSchemas.split),
  status: 201,
  response: z.object({ caseId: idSchema, caseNumber: z.string(), queryCode: z.string(), version: z.number().int(), repeated: z.boolean() }),
  problems: ['stale-version', 'command-id-taken', 'case-unknown', 'out-of-turn', 'not-permitted', ...commandRefusals('split')],
});
