import { petitionerActs } from '@daiban/domain/case/actions';
import { z } from 'zod';
import { commandBodySchema, commandResultSchema } from './cases.ts';
import { commandRefusals } from './command-refusals.ts';
import { type CommandName, commandNames, commandSchemas, toPathName } from './commands.ts';
import { endpoint } from './endpoint.ts';
import { recordIdSchema } from './vocabulary.ts';

/** Commands that no caller gives by their bare input: filing, naming a representative and answering on data rights have endpoints of their own, and the timer works inside the server. */
const notCalled: readonly CommandName[] = [
  'submit',
  'markOverdue',
  'escalate',
  'reportRed',
  'lapseMediation',
  'recalculate',
  'lapse',
  'lapseEvaluation',
  'endWithdrawalCooling',
  'closeBidding',
  'succeedUnit',
  'lapseSupplement',
  'lapseMandate',
  'split',
  'nameRepresentative',
  'answerRights',
];

const toEndpoint = (command: CommandName) =>
  endpoint({
    operationId: command,
    method: 'POST',
    path: `/api/cases/{caseId}/commands/${toPathName(command)}`,
    tag: 'commands',
    summary: `Gives the command ${command} to a case`,
    access: 'petitioner',
    params: z.object({ caseId: recordIdSchema }),
    body: commandBodySchema(commandSchemas[command]),
    response: commandResultSchema,
    problems: [
      ...['stale-version', 'command-id-taken', 'case-unknown', 'out-of-turn', 'not-permitted'],
      ...('attachments' in commandSchemas[command].shape || 'evidence' in commandSchemas[command].shape ? ['unknown-attachment'] : []),
      ...(petitionerActs.includes(command) ? ['petitioner-act-only'] : []),
      ...(command === 'returnVisit' ? ['handling-unit-may-not-visit'] : []),
      ...commandRefusals(command),
    ],
  });

/** One endpoint a command, in the order of lifecycle.md. */
export const commandEndpoints = commandNames
  .filter((command) => !notCalled.includes(command))
  .map((command) => ({ command, definition: toEndpoint(command) }));
