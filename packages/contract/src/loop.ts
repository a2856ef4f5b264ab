import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { openingSchema } from './trips.ts';
import {
  backlogGroundSchema,
  backlogSchema,
  evaluationGradeSchema,
  idSchema,
  invitationAnswerSchema,
  plainDateSchema,
  recordIdSchema,
  redoLimitSchema,
} from './vocabulary.ts';

/** A meeting that was offered to the petitioner, who may decline it (care G2, G20). */
export const invitationViewSchema = z.object({
  id: idSchema,
  meetOn: plainDateSchema,
  time: z.string(),
  place: z.string(),
  purpose: z.string(),
  answer: invitationAnswerSchema.optional(),
});
export type InvitationView = z.output<typeof invitationViewSchema>;

/** A posting and its bids; while bids come in, only how many there are. Totals and means in points. */
export const bountyViewSchema = z.object({
  stage: z.enum(['proposed', 'posted', 'judged', 'claimed']),
  summary: z.string(),
  postedOn: plainDateSchema.optional(),
  bidCount: z.int(),
  judges: z.int(),
  bids: z.array(
    z.object({
      id: idSchema,
      unitName: z.string(),
      team: z.array(z.string()),
      plan: z.string(),
      competence: z.string(),
      resources: z.string(),
      doneBy: plainDateSchema,
      won: z.boolean(),
      total: z.number().optional(),
      means: z.object({ planMark: z.number(), competenceMark: z.number(), timeMark: z.number(), resourcesMark: z.number() }).optional(),
    }),
  ),
});
/** What the petitioner reads of it: the very words that teams get. */
export const petitionerBountySchema = z.object({ summary: z.string(), stage: z.enum(['proposed', 'posted', 'claimed']) });
export type PetitionerBounty = z.output<typeof petitionerBountySchema>;
export type BountyView = z.output<typeof bountyViewSchema>;

const fiveOneSchema = z.enum(['matter', 'sponsor', 'force', 'plan', 'file']);

/** Handling again and the leaders' list, as the office reads them; left out of a view when there is nothing. */
export const loopViewSchema = z.object({
  redo: z
    .object({
      round: z.int(),
      assignedOn: plainDateSchema,
      met: z.array(redoLimitSchema),
      repliedOn: plainDateSchema.optional(),
      changed: z.boolean().optional(),
    })
    .optional(),
  invitations: z.array(invitationViewSchema),
  proposal: z.object({ ground: backlogGroundSchema, reason: z.string(), by: z.string() }).optional(),
  entry: z
    .object({
      ground: backlogGroundSchema,
      listedOn: plainDateSchema,
      present: z.array(fiveOneSchema),
      sponsor: z.object({ name: z.string(), unitName: z.string() }).optional(),
      taskForce: z.array(z.string()).optional(),
      lastWorkOn: plainDateSchema.optional(),
      meetings: z.int(),
      tasks: z.array(z.object({ id: idSchema, unitName: z.string(), task: z.string(), report: z.string().optional() })),
      clearedOn: plainDateSchema.optional(),
      retrospectiveOn: plainDateSchema.optional(),
      bounty: bountyViewSchema.optional(),
    })
    .optional(),
});
export type LoopView = z.output<typeof loopViewSchema>;

/** Who works with the leaders' list: those who propose, decide, sponsor, check. */
const backlogReaders = [
  'petitionOfficeHead',
  'dispatcher',
  'principalLeader',
  'deputyLeader',
  'areaLead',
  'liaisonTeamLead',
  'sponsoringLeader',
  'supervisionCommissioner',
] as const;

export const listReturnVisits = endpoint({
  operationId: 'listReturnVisits',
  method: 'GET',
  path: '/api/return-visits',
  tag: 'followup',
  summary: 'Return visits that are due, first and second, and matters whose petitioner is dissatisfied and that wait to be assigned again',
  access: 'staff',
  roles: ['returnVisitOfficer', 'petitionOfficeHead', 'dispatcher'],
  response: z.object({
    rows: z.array(
      z.object({
        caseId: idSchema,
        caseNumber: z.string(),
        title: z.string(),
        petitioner: z.string(),
        unitName: z.string(),
        what: z.enum(['first', 'second', 'assignAgain']),
        attempts: z.int(),
        grade: evaluationGradeSchema.optional(),
        openedOn: plainDateSchema,
        dueOn: plainDateSchema,
        overdue: z.boolean(),
      }),
    ),
  }),
});

export const listBacklogEntries = endpoint({
  operationId: 'listBacklogEntries',
  method: 'GET',
  path: '/api/backlog',
  tag: 'backlog',
  summary:
    'Matters proposed for and on the leaders’ list, earliest due first: five ones, sponsor, weeks without work; those cleared lately',
  access: 'staff',
  roles: backlogReaders,
  response: z.object({
    rows: z.array(
      z.object({
        caseId: idSchema,
        caseNumber: z.string(),
        title: z.string(),
        unitId: idSchema,
        unitName: z.string(),
        backlog: backlogSchema,
        /** It waits for a leader's decision. */
        proposed: z.boolean(),
        ground: backlogGroundSchema,
        present: z.int(),
        sponsor: z.string().optional(),
        /** Whole weeks since the last record of work, or since it was listed. */
        weeksWithoutWork: z.int(),
        listedOn: plainDateSchema.optional(),
        dueOn: plainDateSchema.optional(),
        overdue: z.boolean(),
        clearedOn: plainDateSchema.optional(),
      }),
    ),
  }),
});

export const getZeroBacklogYears = endpoint({
  operationId: 'getZeroBacklogYears',
  method: 'GET',
  path: '/api/backlog/years',
  tag: 'backlog',
  summary:
    'Years of the whole office without a matter of the list open at their end, and what came back beside them (F12, S2.62, care G13)',
  access: 'staff',
  roles: backlogReaders,
  response: z.object({
    years: z.int(),
    provisional: z.int(),
    /** Months in which what comes back counts against the year in which it was cleared. */
    relapseMonths: z.int(),
    byYear: z.array(
      z.object({
        year: z.int(),
        standing: z.enum(['counted', 'provisional', 'missed', 'running']),
        provisionalUntil: plainDateSchema.optional(),
        open: z.int(),
        cleared: z.int(),
        relapsed: z.int(),
        /** Those behind the figures that the reader sees. */
        matters: z.array(
          z.object({
            caseId: idSchema,
            caseNumber: z.string(),
            title: z.string(),
            mark: z.enum(['open', 'cleared', 'relapsed']),
            on: plainDateSchema,
          }),
        ),
      }),
    ),
    opening: z.array(openingSchema),
  }),
});

export const listSponsorCandidates = endpoint({
  operationId: 'listSponsorCandidates',
  method: 'GET',
  path: '/api/cases/{caseId}/sponsor-candidates',
  tag: 'backlog',
  summary: 'Leaders who could sponsor a hard matter, with the reasons of the proposal (F16); whoever has a conflict is left out',
  access: 'staff',
  roles: ['principalLeader', 'petitionOfficeHead'],
  params: z.object({ caseId: recordIdSchema }),
  response: z.object({
    leaders: z.array(
      z.object({
        officerId: idSchema,
        name: z.string(),
        unitId: idSchema,
        unitName: z.string(),
        total: z.number(),
        parts: z.object({ field: z.number(), inCharge: z.number(), freeLoad: z.number(), local: z.number() }),
        open: z.int(),
      }),
    ),
  }),
  problems: ['case-unknown'],
});

export const loopEndpoints = [listReturnVisits, listBacklogEntries, getZeroBacklogYears, listSponsorCandidates] as const;
