import type { Role } from '@daiban/domain/case/vocabulary';
import { filingRoles, leadingRoles, patrolRoles, repairRoles, steeringRoles } from '@daiban/domain/outreach/roads/finding';
import {
  findingKinds,
  findingSources,
  findingStages,
  pictureChecks,
  segmentFunctions,
  setAsideGrounds,
} from '@daiban/domain/outreach/roads/vocabulary-of-roads';
import { z } from 'zod';
import { type BodyInputOf, endpoint, type ResponseOf } from './endpoint.ts';
import { idSchema, instantSchema, lineSchema, plainDateSchema, recordIdSchema, textSchema } from './vocabulary.ts';

/** Everybody who has to do with findings: who goes on rounds, steers, repairs, files, or supervises. */
export const roadRoles: readonly Role[] = [
  ...new Set<Role>([...patrolRoles, ...steeringRoles, ...leadingRoles, ...repairRoles, ...filingRoles, 'agencySupervisor']),
];
/** Who sets up the segments of a street. */
const segmentRoles: readonly Role[] = ['agencyCoordinator', 'petitionOfficeHead', 'deputyLeader', 'principalLeader'];

export const findingKindSchema = z.enum(findingKinds);
export const segmentFunctionSchema = z.enum(segmentFunctions);
export const findingStageSchema = z.enum(findingStages);
const setAsideGroundSchema = z.enum(setAsideGrounds);

const segmentMemberSchema = z.object({ function: segmentFunctionSchema, who: z.string() });

export const segmentViewSchema = z.object({
  segmentId: idSchema,
  position: z.int(),
  name: z.string(),
  /** From where to where, in words. */
  begins: z.string(),
  ends: z.string(),
  communityId: idSchema,
  communityName: z.string(),
  chiefId: idSchema,
  chiefName: z.string(),
  chiefPhone: z.string().optional(),
  leaderId: idSchema,
  leaderName: z.string(),
  members: z.array(segmentMemberSchema),
  /** Made for the demo office. */
  demo: z.boolean(),
  open: z.int(),
});
export type SegmentView = z.output<typeof segmentViewSchema>;

const orderKinds = ['dispatch', 'handBack', 'accept', 'fix', 'confirm', 'setAside', 'turnIntoCase'] as const;

export const stepViewSchema = z.object({
  kind: z.enum(orderKinds),
  at: instantSchema,
  /** Left out for the resident who reported it. */
  byName: z.string().optional(),
  unitName: z.string().optional(),
  note: z.string().optional(),
  pictures: z.array(idSchema),
  readyBy: plainDateSchema.optional(),
  ground: setAsideGroundSchema.optional(),
  fixed: z.boolean().optional(),
});

export const findingViewSchema = z.object({
  findingId: idSchema,
  number: z.string(),
  stage: findingStageSchema,
  kind: findingKindSchema,
  place: z.string(),
  note: z.string(),
  source: z.enum(findingSources),
  reporterName: z.string().optional(),
  segmentId: idSchema.optional(),
  segmentName: z.string().optional(),
  reportedAt: instantSchema,
  pictures: z.array(idSchema),
  unitId: idSchema.optional(),
  unitName: z.string().optional(),
  readyBy: plainDateSchema.optional(),
  /** The day that the unit named has gone by. */
  late: z.boolean(),
  minutesToDispatch: z.int().optional(),
  notFixed: z.int(),
  caseId: idSchema.optional(),
  /** A phone was left for the confirmation; nobody of the office reads it. */
  hasContact: z.boolean(),
  /** The resident said that it may become a matter of theirs. */
  mayBecomeMatter: z.boolean(),
  steps: z.array(stepViewSchema),
  /** What the reader may do now. */
  offered: z.array(z.enum(orderKinds)),
});
export type FindingView = z.output<typeof findingViewSchema>;

export const listRoads = endpoint({
  operationId: 'listRoads',
  method: 'GET',
  path: '/api/roads',
  tag: 'outreach',
  summary: 'Segments with their chiefs, findings that concern the reader, and the figures of the last 90 days',
  access: 'staff',
  roles: roadRoles,
  response: z.object({
    segments: z.array(segmentViewSchema),
    findings: z.array(findingViewSchema),
    maySetUp: z.boolean(),
    mayReport: z.boolean(),
    figures: z.object({
      reported: z.int(),
      dispatched: z.int(),
      minutesToDispatch: z.number().optional(),
      fixed: z.int(),
      confirmed: z.int(),
      becameCase: z.int(),
    }),
  }),
});
export type RoadsView = ResponseOf<typeof listRoads>;

export const saveSegment = endpoint({
  operationId: 'saveSegment',
  method: 'PUT',
  path: '/api/roads/segments/{segmentId}',
  tag: 'outreach',
  summary: 'Sets up a segment of a road, or changes it: from where to where, its chief, its chief of chiefs, who belongs to it by function',
  access: 'staff',
  roles: segmentRoles,
  params: z.object({ segmentId: recordIdSchema }),
  body: z.strictObject({
    position: z.int().min(1).max(999),
    name: lineSchema(40),
    begins: lineSchema(60),
    ends: lineSchema(60),
    communityId: idSchema,
    chiefId: idSchema,
    leaderId: idSchema,
    members: z.array(z.strictObject({ function: segmentFunctionSchema, who: lineSchema(40) })).max(20),
  }),
  response: z.object({ segmentId: idSchema }),
  problems: ['unknown-unit', 'not-a-road-chief', 'not-a-chief-of-chiefs'],
});
export type SegmentInput = BodyInputOf<typeof saveSegment>;

/** A picture as it may be sent: somebody looked whether people or number plates are on it and painted them over on their own device. */
const sentPictureSchema = z.strictObject({ fileId: recordIdSchema, check: z.enum(pictureChecks) });
const sentPicturesSchema = z.array(sentPictureSchema).max(4);

/** Made on the device of who reports: the finding, and the key that opens its page. The server keeps a digest of the key. */
export const reportBase = {
  findingId: recordIdSchema,
  followKey: recordIdSchema,
  segmentId: recordIdSchema.optional(),
  kind: findingKindSchema,
  place: lineSchema(120),
  note: textSchema(1000),
  pictures: sentPicturesSchema.default([]),
};
export const phoneSchema = z
  .string()
  .trim()
  .regex(/^[0-9+\-\s()]{5,20}$/);
export const reportProblems = ['unknown-attachment', 'segment-unknown', 'conflict'] as const;
export const reportedSchema = z.object({ findingId: idSchema, number: z.string() });

export const reportFinding = endpoint({
  operationId: 'reportFinding',
  method: 'POST',
  path: '/api/roads/findings',
  tag: 'outreach',
  summary: 'Reports what a round found; with a unit the repair ticket goes out at once. The phone of a resident nearby is sealed',
  access: 'staff',
  roles: [...new Set([...patrolRoles, ...steeringRoles])],
  body: z.strictObject({
    ...reportBase,
    unitId: idSchema.optional(),
    residentPhone: phoneSchema.optional(),
  }),
  status: 201,
  response: reportedSchema,
  problems: [...reportProblems, 'unknown-unit', 'wording-not-allowed', 'note-holds-number'],
});

export const orderIdSchema = z.uuid();
export const findingNoteSchema = textSchema(600);
export const orderFindingStep = endpoint({
  operationId: 'orderFindingStep',
  method: 'POST',
  path: '/api/roads/findings/{findingId}/steps',
  tag: 'outreach',
  summary:
    'One step of a finding: ticket to a unit, handed back, taken on with a day, repaired with a picture, confirmed or not, set aside',
  access: 'staff',
  roles: roadRoles,
  params: z.object({ findingId: recordIdSchema }),
  body: z.strictObject({
    orderId: orderIdSchema,
    order: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('dispatch'), unitId: idSchema, note: findingNoteSchema.optional() }),
      z.strictObject({ kind: z.literal('handBack'), note: findingNoteSchema }),
      z.strictObject({ kind: z.literal('accept'), readyBy: plainDateSchema }),
      z.strictObject({ kind: z.literal('fix'), note: findingNoteSchema, pictures: sentPicturesSchema.min(1) }),
      z.strictObject({ kind: z.literal('confirm'), fixed: z.boolean(), note: findingNoteSchema.optional() }),
      z.strictObject({ kind: z.literal('setAside'), ground: setAsideGroundSchema, note: findingNoteSchema }),
    ]),
  }),
  response: z.object({ stage: findingStageSchema }),
  problems: [
    ...['finding-unknown', 'finding-stands-elsewhere', 'ticket-came-back', 'ready-before-today', 'picture-missing', 'own-repair'],
    ...['unknown-unit', 'unknown-attachment', 'wording-not-allowed', 'note-holds-number'],
  ],
});
export type FindingOrderInput = BodyInputOf<typeof orderFindingStep>['order'];

export const turnFindingIntoCase = endpoint({
  operationId: 'turnFindingIntoCase',
  method: 'POST',
  path: '/api/roads/findings/{findingId}/case',
  tag: 'outreach',
  summary:
    'Files a finding as a matter with channel patrol. A resident becomes its petitioner only by their own word; else the road chief’s station files it',
  access: 'staff',
  roles: filingRoles,
  params: z.object({ findingId: recordIdSchema }),
  body: z.strictObject({
    orderId: orderIdSchema,
    title: lineSchema(60),
    /** The resident beside whom it is written down, and who wishes it. */
    resident: z.strictObject({ name: lineSchema(40), phone: phoneSchema.optional(), consents: z.literal(true) }).optional(),
  }),
  /** The code for the resident beside whom it was written down; a resident who left a phone has it by message, and nobody here. */
  response: z.object({ caseId: idSchema, caseNumber: z.string(), queryCode: z.string().optional() }),
  problems: ['finding-unknown', 'finding-stands-elsewhere', 'command-id-taken'],
});

export const openFindingPicture = endpoint({
  operationId: 'openFindingPicture',
  method: 'GET',
  path: '/api/roads/findings/{findingId}/pictures/{pictureId}',
  tag: 'outreach',
  summary: 'One picture of a finding that concerns the reader',
  access: 'staff',
  roles: roadRoles,
  params: z.object({ findingId: recordIdSchema, pictureId: recordIdSchema }),
  produces: 'image/jpeg',
  response: z.unknown(),
  problems: ['finding-unknown', 'not-found'],
});

export const roadEndpoints = [listRoads, saveSegment, reportFinding, orderFindingStep, turnFindingIntoCase, openFindingPicture] as const;
