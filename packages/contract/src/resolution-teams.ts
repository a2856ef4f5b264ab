import type { Role } from '@daiban/domain/case/vocabulary';
import { teamOrderStages, teamOutcomes, teamWays } from '@daiban/domain/outreach/resolution/team-order';
import { z } from 'zod';
import { endpoint, type ResponseOf } from './endpoint.ts';
import { openingSchema } from './trips.ts';
import { idSchema, lineSchema, plainDateSchema, recordIdSchema, textSchema } from './vocabulary.ts';

/** Who keeps the teams, and notes the steps of a team whose members have no account. */
export const teamKeeperRoles: readonly Role[] = ['petitionOfficeHead', 'agencyCoordinator'];
/** Who sends a team from the petition office (派单). */
export const dispatchRoles: readonly Role[] = ['petitionOfficeHead', 'dispatcher'];
/** Who orders a team for a village (订单), in a post of the village or its agency point. */
export const villageRoles: readonly Role[] = ['unitHead', 'petitionAgent'];
/** Who sees the orders of the whole office. */
export const teamOverseers: readonly Role[] = [...new Set([...teamKeeperRoles, ...dispatchRoles])];
/** Leaders and supervisors look on. */
const onlookers: readonly Role[] = ['principalLeader', 'deputyLeader', 'agencySupervisor'];
/** Whose holders can be in a team. */
export const teamMemberRoles: readonly Role[] = [
  ...new Set([
    ...teamOverseers,
    ...villageRoles,
    ...(['mediator', 'dutyLegalAdviser', 'expert', 'caseHandler', 'gridWorker', 'publicDelegate', 'areaLead', 'liaisonTeamLead'] as const),
  ]),
];
export const resolutionRoles: readonly Role[] = [...teamMemberRoles, ...onlookers];
export const teamViewers: readonly Role[] = [...teamOverseers, ...onlookers];

const teamShape = {
  name: lineSchema(40),
  /** What it is good at. */
  field: lineSchema(80),
  officerIds: z.array(idSchema).max(20),
  /** Helpers of the directory of pooled resources (S2.13). */
  resourceIds: z.array(recordIdSchema).max(20),
  /** Units where it goes; none is everywhere. */
  serves: z.array(idSchema).max(60),
};
const memberSchema = z.object({ id: idSchema, name: z.string() });

export const resolutionTeamSchema = z.object({
  teamId: recordIdSchema,
  name: z.string(),
  field: z.string(),
  officers: z.array(memberSchema),
  resources: z.array(memberSchema),
  serves: z.array(memberSchema),
  /** Ways in which the reader can call it. */
  ways: z.array(z.enum(teamWays)),
});
export type ResolutionTeam = z.output<typeof resolutionTeamSchema>;

export const teamOrderSchema = z.object({
  teamOrderId: recordIdSchema,
  number: z.string(),
  teamId: recordIdSchema,
  teamName: z.string(),
  way: z.enum(teamWays),
  stage: z.enum(teamOrderStages),
  /** Left out once forgotten. */
  what: z.string().optional(),
  place: z.string().optional(),
  /** The matter that it is about, where the reader sees it. */
  matter: z.object({ caseId: recordIdSchema, caseNumber: z.string() }).optional(),
  unitName: z.string(),
  sentBy: z.string(),
  sentOn: plainDateSchema,
  acceptedOn: plainDateSchema.optional(),
  acceptedBy: z.string().optional(),
  sessions: z.array(z.object({ sessionId: recordIdSchema, heldOn: plainDateSchema, minutes: z.string().optional() })),
  outcome: z.enum(teamOutcomes).optional(),
  closingNote: z.string().optional(),
  closedOn: plainDateSchema.optional(),
  /** Whether the reader works for the team, and whether they sent it. */
  mayWork: z.boolean(),
  mayTakeBack: z.boolean(),
});
export type TeamOrderView = z.output<typeof teamOrderSchema>;

const figuresSchema = z.object({ open: z.int(), closed: z.int(), resolved: z.int(), rate: z.string().optional() });

export const listResolutionTeams = endpoint({
  operationId: 'listResolutionTeams',
  method: 'GET',
  path: '/api/outreach/resolution-teams',
  tag: 'outreach',
  summary:
    'Resolution teams and what they are called for: of the own unit and the own teams, or of the office for who keeps them; with their figures by way (S2.63)',
  access: 'staff',
  roles: resolutionRoles,
  response: z.object({
    teams: z.array(resolutionTeamSchema),
    orders: z.array(teamOrderSchema),
    /** Of the whole office. */
    figures: z.object({ order: figuresSchema, dispatch: figuresSchema, total: figuresSchema }),
    /** Ways in which the reader's posts can call a team. */
    ways: z.array(z.enum(teamWays)),
    mayKeep: z.boolean(),
    opening: z.array(openingSchema),
  }),
});
export type ResolutionTeamsView = ResponseOf<typeof listResolutionTeams>;

export const keepResolutionTeam = endpoint({
  operationId: 'keepResolutionTeam',
  method: 'PUT',
  path: '/api/outreach/resolution-teams/{teamId}',
  tag: 'outreach',
  summary: 'Enters or changes a team under an id that the client makes; `ended` takes it from the list',
  access: 'staff',
  roles: teamKeeperRoles,
  params: z.object({ teamId: recordIdSchema }),
  body: z.strictObject({ ...teamShape, ended: z.boolean().default(false) }),
  response: z.object({ teamId: recordIdSchema }),
  problems: ['team-empty', 'officer-unknown', 'unknown-unit', 'not-found'],
});

const orderParams = z.object({ teamOrderId: recordIdSchema });

export const callResolutionTeam = endpoint({
  operationId: 'callResolutionTeam',
  method: 'PUT',
  path: '/api/outreach/team-orders/{teamOrderId}',
  tag: 'outreach',
  summary:
    'A village orders a team, or the petition office dispatches one, for a matter or an early problem; in words that name nobody (S2.63)',
  access: 'staff',
  roles: [...new Set([...villageRoles, ...dispatchRoles])],
  params: orderParams,
  body: z.strictObject({
    teamId: recordIdSchema,
    way: z.enum(teamWays),
    what: textSchema(500),
    place: lineSchema(120),
    /** Number of the matter, when there is one. */
    caseNumber: lineSchema(40).optional(),
  }),
  response: z.object({ teamOrderId: recordIdSchema }),
  problems: ['team-unknown', 'way-of-others', 'team-serves-elsewhere', 'team-text-says-who', 'case-unknown'],
});

export const teamStepSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accept') }),
  z.strictObject({ kind: z.literal('takeBack') }),
  z.strictObject({ kind: z.literal('session'), sessionId: recordIdSchema, heldOn: plainDateSchema, minutes: textSchema(2000) }),
  z.strictObject({ kind: z.literal('close'), outcome: z.enum(teamOutcomes), note: textSchema(500) }),
]);
export type TeamStepOrder = z.output<typeof teamStepSchema>;

export const stepResolutionTeam = endpoint({
  operationId: 'stepResolutionTeam',
  method: 'POST',
  path: '/api/outreach/team-orders/{teamOrderId}/steps',
  tag: 'outreach',
  summary: 'The team accepts, writes down a session, or closes with the outcome; who called it takes it back before that',
  access: 'staff',
  roles: teamMemberRoles,
  params: orderParams,
  body: z.strictObject({ step: teamStepSchema }),
  response: z.object({ stage: z.enum(teamOrderStages) }),
  problems: [
    ...(['team-order-unknown', 'team-order-stands-elsewhere', 'session-before-team-order', 'held-in-the-future'] as const),
    ...(['team-session-missing', 'team-text-says-who'] as const),
  ],
});

export const resolutionTeamEndpoints = [listResolutionTeams, keepResolutionTeam, callResolutionTeam, stepResolutionTeam] as const;
