import { actionRows } from '@daiban/domain/case/action-table';
import type { CommandName } from '@daiban/domain/case/command-names';
import type { Role } from '@daiban/domain/case/vocabulary';
import { z } from 'zod';
import { bountySchemas } from './bounty-commands.ts';
import { commandRefusals } from './command-refusals.ts';
import { endpoint } from './endpoint.ts';
import { idSchema, plainDateSchema } from './vocabulary.ts';

/** Whoever may ever give a command, by the table that decides when they do. */
const rolesOf = (command: CommandName): readonly Role[] => [
  ...new Set(actionRows.filter((row) => row.command === command).flatMap(({ by }) => by.map(({ role }) => role))),
];
const bidders = rolesOf('submitBid');
const judges = rolesOf('scoreBid');

const offerSchema = z.object({
  unitName: z.string(),
  team: z.array(z.string()),
  plan: z.string(),
  competence: z.string(),
  resources: z.string(),
  doneBy: plainDateSchema,
});
const mark = z.int();

/** A posted matter as teams and judges read it: nothing of it leads to the matter (care G21). */
export const postedMatterSchema = z.object({
  /** Of the posting alone; no other endpoint takes it. */
  bountyId: idSchema,
  stage: z.enum(['posted', 'judged']),
  summary: z.string(),
  postedOn: plainDateSchema,
  /** Last day for bids, then for the award. */
  dueOn: plainDateSchema.optional(),
  /** The unit for which the reader may bid now. */
  bidFor: z.string().optional(),
  ownBids: z.array(offerSchema),
  /** The bids that the reader may score now, with the marks that they gave. */
  toJudge: z.array(
    offerSchema.extend({
      bidId: idSchema,
      own: z.object({ planMark: mark, competenceMark: mark, timeMark: mark, resourcesMark: mark }).optional(),
    }),
  ),
});
export type PostedMatter = z.output<typeof postedMatterSchema>;

export const listBounties = endpoint({
  operationId: 'listBounties',
  method: 'GET',
  path: '/api/bounties',
  tag: 'backlog',
  summary: 'Matters posted for teams, masked: summary, term, bids of the own unit, and the bids that the reader may score',
  access: 'staff',
  roles: [...new Set([...bidders, ...judges])],
  response: z.object({ rows: z.array(postedMatterSchema) }),
});

const bountyParams = z.object({ bountyId: idSchema });
const orderResponse = z.object({ bountyId: idSchema, repeated: z.boolean() });
const orderProblems = ['no-bounty', 'not-permitted', 'stale-version', 'command-id-taken'] as const;

export const bidForBounty = endpoint({
  operationId: 'bidForBounty',
  method: 'POST',
  path: '/api/bounties/{bountyId}/bids',
  tag: 'backlog',
  summary: 'The bid of the caller’s unit for a posted matter, which the caller need not see',
  access: 'staff',
  roles: bidders,
  params: bountyParams,
  body: z.strictObject({ commandId: z.uuid(), input: bountySchemas.submitBid }),
  response: orderResponse,
  problems: [...orderProblems, ...commandRefusals('submitBid')],
});

export const markBountyBid = endpoint({
  operationId: 'markBountyBid',
  method: 'POST',
  path: '/api/bounties/{bountyId}/marks',
  tag: 'backlog',
  summary: 'A judge’s marks for one bid (F13); given again they replace the earlier ones until the award',
  access: 'staff',
  roles: judges,
  params: bountyParams,
  body: z.strictObject({ commandId: z.uuid(), input: bountySchemas.scoreBid }),
  response: orderResponse,
  problems: [...orderProblems, ...commandRefusals('scoreBid')],
});

export const bountyEndpoints = [listBounties, bidForBounty, markBountyBid] as const;
