import { z } from 'zod';
import { agencyPartSchema } from './agency-commands.ts';
import { agencyRunsSchema } from './agency-view.ts';
import { attachmentSchema, basisSchema, claimViewSchema, derivationSchema, noticeViewSchema } from './cases.ts';
import { commandRefusals } from './command-refusals.ts';
import { endpoint } from './endpoint.ts';
import { invitationViewSchema, petitionerBountySchema } from './loop.ts';
import { ownMandateSchema } from './own-mandate.ts';
import { caseAccessSchema, proofProblems, proofSchema, queryCodeSchema } from './proof.ts';
import { ownRemedySchema } from './remedy.ts';
import {
  channelSchema,
  evaluationGradeSchema,
  evaluationSubjectSchema,
  followupSchema,
  idSchema,
  instantSchema,
  lineSchema,
  plainDateSchema,
  procedureSchema,
  recordIdSchema,
  textSchema,
} from './vocabulary.ts';
import { waitingViewSchema } from './waiting.ts';

export const petitionerInputSchema = z.strictObject({
  name: lineSchema(40),
  phone: z
    .string()
    .trim()
    .regex(/^[0-9+\-\s()]{5,20}$/)
    .optional(),
  address: lineSchema(200).optional(),
  organisation: z.boolean().default(false),
});

/** D1. Without a sign-in only the channels of the web are open; staff record the others for the petitioner. */
export const submit = endpoint({
  operationId: 'submit',
  method: 'POST',
  path: '/api/submissions',
  tag: 'intake',
  summary: 'Raises a matter; answers with the receipt and the query code',
  access: 'public',
  limit: 'filing',
  body: z.strictObject({
    commandId: z.uuid(),
    channel: channelSchema.default('online'),
    title: lineSchema(60).optional(),
    text: textSchema(20_000),
    place: lineSchema(120).optional(),
    petitioner: petitionerInputSchema,
    persons: z.int().min(1).max(10_000).default(1),
    representatives: z.int().min(0).max(100).default(0),
    attachments: z.array(idSchema).max(20).default([]),
    electronicService: z.boolean().default(true),
    /** Staff only: the day a letter came in or a call was taken, and the slip number. */
    receivedOn: plainDateSchema.optional(),
    sourceNumber: lineSchema(80).optional(),
    /** The petitioner entrusts an agent with it from the first day (D60). */
    agency: agencyPartSchema.optional(),
  }),
  status: 201,
  response: z.object({
    caseId: idSchema,
    caseNumber: z.string(),
    /**
     * Shown once; the server keeps only a fingerprint of it. Left out where whoever goes to the people recorded the matter of somebody with
     * a phone: it went there by message, so that it opens nothing to an agent whose mandate has ended (D60).
     */
    queryCode: z.string().optional(),
    /** Given to who files for themselves: their page goes on without the proof. */
    access: caseAccessSchema.optional(),
    receivedAt: instantSchema,
    repeated: z.boolean(),
    receivingUnit: z.object({ name: z.string(), phone: z.string() }),
    next: z.array(z.object({ kind: z.string(), dueOn: plainDateSchema, basis: basisSchema, derivation: derivationSchema })),
  }),
  problems: ['channel-not-open', 'not-permitted', 'unknown-attachment', ...commandRefusals('submit')],
});

export const trackStages = ['received', 'accepted', 'handling', 'replied', 'evaluated'] as const;

/** What the petitioner sees: stage, who answers, what comes next and by when, papers, answers, and what they may do now. Nothing of warnings, scores or internal copies. */
export const trackViewSchema = z.object({
  caseId: idSchema,
  caseNumber: z.string(),
  version: z.number().int(),
  title: z.string(),
  text: z.string(),
  place: z.string().optional(),
  attachments: z.array(attachmentSchema),
  receivedOn: plainDateSchema,
  stage: z.enum(trackStages),
  procedure: procedureSchema,
  followup: followupSchema,
  handling: z.object({ unitName: z.string(), officerName: z.string().optional(), phone: z.string().optional() }).optional(),
  firstContact: z.object({ unitName: z.string(), officerName: z.string(), phone: z.string().optional() }).optional(),
  receivingUnit: z.object({ name: z.string(), phone: z.string() }),
  /** The next thing the office owes, and by when. */
  next: z
    .object({
      kind: z.string(),
      title: z.string(),
      dueOn: plainDateSchema,
      overdue: z.boolean(),
      basis: basisSchema,
      derivation: derivationSchema,
    })
    .optional(),
  /** A complaint about the handling that waits for the level above, and by when it is answered. */
  complaint: z
    .object({ kind: z.string(), dueOn: plainDateSchema, overdue: z.boolean(), basis: basisSchema, derivation: derivationSchema })
    .optional(),
  /** Windows that are the petitioner's right: evaluate, ask for review. */
  windows: z.array(z.object({ kind: z.string(), dueOn: plainDateSchema, basis: basisSchema, derivation: derivationSchema })),
  claims: z.array(claimViewSchema),
  waiting: waitingViewSchema.optional(),
  /** Review, check of a refusal and withdrawal, as far as there is something to say. */
  remedy: ownRemedySchema.optional(),
  /** Meetings that were offered; declining one changes nothing. */
  invitations: z.array(invitationViewSchema).optional(),
  /** What the agent did; left out before one accepted. */
  agencyRuns: agencyRunsSchema.optional(),
  /** Whom the petitioner entrusted with it, an offer to answer, and mandates that have ended. */
  ownMandate: ownMandateSchema.optional(),
  /** The matter is on the leaders' list, or was: who answers for it. */
  /** A summary of it may be posted for teams, or is, with the petitioner's word. */
  bounty: petitionerBountySchema.optional(),
  leader: z.object({ name: z.string().optional(), cleared: z.boolean() }).optional(),
  notices: z.array(noticeViewSchema),
  /** Of the answer that stands now. */
  evaluations: z.array(z.object({ subject: evaluationSubjectSchema, grade: evaluationGradeSchema, on: plainDateSchema })),
  questions: z.array(
    z.object({
      id: idSchema,
      question: z.string(),
      askedAt: instantSchema,
      answer: z.string().optional(),
      /** By when the office owes the answer. */
      dueOn: plainDateSchema.optional(),
    }),
  ),
  timeline: z.array(z.object({ sequence: z.number().int(), kind: z.string(), at: instantSchema, data: z.record(z.string(), z.unknown()) })),
  /** How papers reach the petitioner, as they chose. */
  service: z.enum(['electronic', 'post']),
  /** Last day on which an evaluation can be given or changed, while one can. */
  evaluateUntil: plainDateSchema.optional(),
  /** Commands of the petitioner that are open now. */
  actions: z.array(z.string()),
  mergedInto: z.object({ caseNumber: z.string() }).optional(),
  /** Matters that claims of this one were split into; the code for the petitioner alone, while it is known. */
  split: z.array(z.object({ caseNumber: z.string(), queryCode: z.string().optional() })).optional(),
  /** Accepted in the simple way: answered soon, by word of mouth where that is enough. */
  simple: z.boolean().optional(),
  /** Who reads: the petitioner, or a representative. */
  as: z.enum(['petitioner', 'representative']),
  /** Carries the proof on. */
  access: caseAccessSchema,
});
export type TrackView = z.output<typeof trackViewSchema>;

export const track = endpoint({
  operationId: 'track',
  method: 'POST',
  path: '/api/track',
  tag: 'intake',
  summary:
    'Follows a matter by its query code with a proof, or by `Authorization: CaseAccess <token>`. Petitioner commands then carry the token, or `QueryCode <code>; phone=<last four digits>`',
  access: 'public',
  limit: 'tracking',
  body: z.strictObject({ queryCode: queryCodeSchema.optional(), proof: proofSchema.optional() }),
  response: trackViewSchema,
  problems: [...proofProblems],
});

export const checkSimilar = endpoint({
  operationId: 'checkSimilar',
  method: 'POST',
  path: '/api/submissions/similar',
  tag: 'intake',
  summary: 'Before filing: which of the matters whose query codes this device holds look the same. Nobody else is looked up',
  access: 'public',
  limit: 'comparing',
  body: z.strictObject({ queryCodes: z.array(queryCodeSchema).max(10), title: lineSchema(60).optional(), text: textSchema(20_000) }),
  /** Nothing of the matters themselves: a code alone opens none, and the device knows what it filed. */
  response: z.object({ rows: z.array(z.object({ queryCode: z.string() })) }),
});

export const uploadFile = endpoint({
  operationId: 'uploadFile',
  method: 'POST',
  path: '/api/files',
  tag: 'intake',
  summary: 'Stores one file; the type is judged by its content, and picture metadata is removed',
  access: 'public',
  limit: 'upload',
  consumes: 'multipart/form-data',
  status: 201,
  response: attachmentSchema,
  problems: ['too-large', 'unsupported-media', 'storage-full'],
});

export const downloadFile = endpoint({
  operationId: 'downloadFile',
  method: 'GET',
  path: '/api/cases/{caseId}/files/{fileId}',
  tag: 'casework',
  summary: 'One attachment of a case',
  access: 'petitioner',
  params: z.object({ caseId: recordIdSchema, fileId: recordIdSchema }),
  produces: 'application/octet-stream',
  response: z.unknown(),
  problems: ['case-unknown', 'not-found'],
});

/** The public face of the office: where to go, whom to call, how long things take. */
export const getOffice = endpoint({
  operationId: 'getOffice',
  method: 'GET',
  path: '/api/office',
  tag: 'insight',
  summary: 'Name, address, phone and hours of the petition office, and the clocks of its rulebook',
  access: 'public',
  response: z.object({
    name: z.string(),
    shortName: z.string(),
    petitionOffice: z.object({ name: z.string(), address: z.string(), phone: z.string(), hours: z.string() }),
    disciplineBody: z.object({ name: z.string(), address: z.string(), phone: z.string() }).optional(),
    rulebook: z.object({ id: z.string(), version: z.number(), title: z.string() }),
    clocks: z.array(
      z.object({
        kind: z.string(),
        title: z.string(),
        within: z.object({ unit: z.string(), length: z.number() }),
        document: z.string(),
        article: z.string(),
        origin: z.string(),
      }),
    ),
    demo: z.boolean(),
    /** The office rehearses on a clock that is moved on. */
    training: z.boolean(),
    /** Whether one-time codes can be sent to a phone. */
    oneTimeCodes: z.boolean(),
    today: plainDateSchema,
  }),
});
