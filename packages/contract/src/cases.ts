import { helpingTracks } from '@daiban/domain/agency/vocabulary-of-agency';
import { competenceStances } from '@daiban/domain/case/vocabulary-of-intake';
import { z } from 'zod';
import { agencyViewSchema } from './agency-view.ts';
import { endpoint } from './endpoint.ts';
import { supervisionViewSchema } from './letters.ts';
import { loopViewSchema } from './loop.ts';
import { exportPurposes, unmaskPurposes } from './purposes.ts';
import { remedyViewSchema } from './remedy.ts';
import {
  agencySchema,
  appealRouteSchema,
  backlogSchema,
  caseLinkRelationSchema,
  channelSchema,
  confidentialitySchema,
  conflictGroundSchema,
  dispositionSchema,
  evaluationGradeSchema,
  evaluationSubjectSchema,
  followupSchema,
  idSchema,
  instantSchema,
  lineSchema,
  matterKindSchema,
  noticeKindSchema,
  phraseSchema,
  plainDateSchema,
  procedureSchema,
  recordIdSchema,
  recusalSubjectSchema,
  roleSchema,
  serviceFailureSchema,
  serviceMethodSchema,
  textSchema,
  warningSchema,
} from './vocabulary.ts';
import { waitingViewSchema } from './waiting.ts';

export const skippedDaySchema = z.object({ on: plainDateSchema, reason: z.enum(['weekend', 'holiday']), name: z.string().optional() });
export const derivationSchema = z.object({
  within: z.object({ unit: z.enum(['naturalDay', 'workingDay', 'month', 'hour']), length: z.number().int() }),
  startOn: plainDateSchema,
  skipped: z.array(skippedDaySchema).readonly(),
  movedFrom: plainDateSchema.optional(),
  pausedDays: z.number().optional(),
  extendedBy: z.number().optional(),
  ordered: z.boolean().optional(),
  /** The holiday notice of that year is not published yet; the date may still move. */
  provisional: z.boolean().optional(),
  /** The notice after which it was counted again. */
  recalculatedFor: z.string().optional(),
});
export const basisSchema = z.object({
  rulebook: z.string(),
  document: z.string(),
  article: z.string(),
  origin: z.enum(['law', 'local', 'platformDefault']),
});

/** A duty as a list or case page shows it. `title` is the rulebook's own wording of what is owed. */
export const dutyViewSchema = z.object({
  id: z.string(),
  caseId: idSchema,
  kind: z.string(),
  title: z.string(),
  owner: z.object({ name: z.string(), unitName: z.string().optional(), role: roleSchema.optional(), mine: z.boolean() }),
  openedOn: plainDateSchema,
  dueOn: plainDateSchema,
  dueAt: instantSchema,
  overdue: z.boolean(),
  /** A window that somebody may use; nobody owes it. */
  isRight: z.boolean().optional(),
  /** The clock stands still since then. */
  pausedOn: plainDateSchema.optional(),
  closedOn: plainDateSchema.optional(),
  outcome: z.enum(['done', 'stopped', 'lapsed']).optional(),
  subject: z.string().optional(),
  /** The paper that it is about. */
  notice: noticeKindSchema.optional(),
  basis: basisSchema,
  derivation: derivationSchema,
});
export type DutyView = z.output<typeof dutyViewSchema>;

export const attachmentSchema = z.object({ fileId: idSchema, name: z.string(), mediaType: z.string(), bytes: z.number().int() });
export const claimViewSchema = z.object({
  id: idSchema,
  text: z.string(),
  /** It waits for another procedure, or has gone there. */
  standing: z.enum(['waiting', 'channelled']).optional(),
  answer: z.object({ disposition: dispositionSchema, facts: z.string(), decision: z.string(), basis: z.string() }).optional(),
});
export const noticeViewSchema = z.object({
  id: idSchema,
  notice: noticeKindSchema,
  to: z.enum(['petitioner', 'unit']),
  number: z.string().optional(),
  issuedOn: plainDateSchema,
  served: z.object({ on: plainDateSchema, method: serviceMethodSchema }).optional(),
  /** The last attempt to serve it that failed, while it is not served. */
  failed: z.object({ on: plainDateSchema, method: serviceMethodSchema }).optional(),
});
const personView = z.object({
  officerId: idSchema,
  name: z.string(),
  unitId: idSchema,
  unitName: z.string(),
  phone: z.string().optional(),
});
const unitRef = z.object({ unitId: idSchema, name: z.string() });

/** One line of the journal for a reader. `data` holds the event's facts with ids resolved to names where a reader needs them. */
export const timelineEntrySchema = z.object({
  sequence: z.number().int(),
  kind: z.string(),
  at: instantSchema,
  actor: z.object({ name: z.string(), unitName: z.string().optional(), role: roleSchema }),
  audience: z.enum(['petitioner', 'internal']),
  data: z.record(z.string(), z.unknown()),
});
export type TimelineEntry = z.output<typeof timelineEntrySchema>;

/** Requests for recusal, who has left the matter, and whom it complains about (D63). */
export const recusalViewSchema = z.object({
  requests: z.array(
    z.object({
      id: idSchema,
      who: recusalSubjectSchema,
      officerName: z.string().optional(),
      words: z.string().optional(),
      ruling: z.enum(['granted', 'refused']).optional(),
    }),
  ),
  left: z.array(
    z.object({ officerId: idSchema, name: z.string(), ground: z.union([conflictGroundSchema, z.literal('granted')]), on: plainDateSchema }),
  ),
  concernedOfficers: z.array(z.object({ officerId: idSchema, name: z.string() })),
  concernedUnits: z.array(unitRef),
  /** Every officer who has to be kept away, by name or by unit; never proposed for anything. */
  keptAway: z.array(idSchema),
});

/** A command that the signed-in person may give now. The first `primary` one is the next step. */
export const actionOfferSchema = z.object({ command: z.string(), primary: z.boolean() });

export const caseViewSchema = z.object({
  caseId: idSchema,
  caseNumber: z.string(),
  version: z.number().int(),
  title: z.string(),
  channel: channelSchema,
  kind: matterKindSchema.optional(),
  route: appealRouteSchema.optional(),
  topics: z.array(z.string()),
  procedure: procedureSchema,
  followup: followupSchema,
  backlog: backlogSchema,
  agency: agencySchema,
  warning: warningSchema,
  /** Colour with its reasons, and what of supervision waits for somebody. */
  supervision: supervisionViewSchema,
  receivedOn: plainDateSchema,
  persons: z.number().int(),
  petitioner: z.object({ name: z.string(), phone: z.string().optional(), organisation: z.boolean() }),
  submission: z.object({
    text: z.string(),
    place: z.string().optional(),
    attachments: z.array(attachmentSchema),
    sourceNumber: z.string().optional(),
  }),
  claims: z.array(claimViewSchema),
  ownerUnit: unitRef,
  firstContactOfficer: personView.optional(),
  handlingUnit: unitRef.optional(),
  handler: personView.optional(),
  coUnits: z.array(unitRef),
  subTasks: z.array(z.object({ id: idSchema, unit: unitRef, task: z.string(), answer: z.string().optional() })),
  dispatchProposal: z
    .object({ unit: unitRef, mode: z.enum(['forward', 'assign']), reason: z.string().optional(), termOn: plainDateSchema.optional() })
    .optional(),
  nonAcceptanceProposal: z.object({ reasonCode: z.string(), law: z.string(), explanation: z.string(), by: z.string() }).optional(),
  /** A further refusal or a legal channel that waits for the second pair of eyes: the input that confirms it. */
  intakeProposal: z
    .object({ command: z.enum(['refuseFurther', 'adviseLegalChannel']), by: z.string(), input: z.record(z.string(), z.unknown()) })
    .optional(),
  /** Two units dispute who is competent (D15). */
  dispute: z.object({ stance: z.enum(competenceStances), units: z.array(unitRef) }).optional(),
  extensionRequest: z.object({ days: z.number().int(), reason: z.string() }).optional(),
  draft: z
    .object({
      number: z.number().int(),
      signed: z.boolean(),
      by: z.string(),
      answers: z.array(
        z.object({ claimId: idSchema, disposition: dispositionSchema, facts: z.string(), decision: z.string(), basis: z.string() }),
      ),
    })
    .optional(),
  reply: z.object({ round: z.number().int(), issuedOn: plainDateSchema, servedOn: plainDateSchema.optional() }).optional(),
  evaluations: z.array(
    z.object({
      round: z.number().int(),
      subject: evaluationSubjectSchema,
      grade: evaluationGradeSchema,
      on: plainDateSchema,
      words: z.string().optional(),
    }),
  ),
  questions: z.array(z.object({ id: idSchema, question: z.string(), askedAt: instantSchema, answer: z.string().optional() })),
  links: z.array(z.object({ caseId: idSchema, caseNumber: z.string(), title: z.string(), relation: caseLinkRelationSchema })),
  mergedInto: z.object({ caseId: idSchema, caseNumber: z.string() }).optional(),
  confidentiality: confidentialitySchema,
  /** Officers admitted by name to a restricted case. */
  admitted: z.array(z.object({ officerId: idSchema, name: z.string() })),
  recusal: recusalViewSchema,
  waiting: waitingViewSchema.optional(),
  loop: loopViewSchema.optional(),
  /** The running of the matter for its principal; left out while nobody spoke of an agent. */
  agencyWork: agencyViewSchema.optional(),
  /** Which helping tracks served it, where the rulebook has them (S2.58). */
  helpingTracks: z.array(z.enum(helpingTracks)).optional(),
  remedy: remedyViewSchema,
  /** What the reader may open beyond the page itself. */
  mayOpen: z.array(z.enum(['personalData', 'papers', 'attachments'])),
  duties: z.array(dutyViewSchema),
  notices: z.array(noticeViewSchema),
  timeline: z.array(timelineEntrySchema),
  actions: z.array(actionOfferSchema),
  /** Units and persons that the routing rules of the rulebook propose; a person decides. */
  routing: z.array(z.object({ rule: z.string(), title: z.string(), description: z.string(), handle: z.array(z.string()) })),
});
export type CaseView = z.output<typeof caseViewSchema>;

export const caseRowSchema = z.object({
  caseId: idSchema,
  caseNumber: z.string(),
  title: z.string(),
  petitioner: z.string(),
  channel: channelSchema,
  kind: matterKindSchema.optional(),
  procedure: procedureSchema,
  warning: warningSchema,
  unitName: z.string(),
  handlerName: z.string().optional(),
  receivedOn: plainDateSchema,
  /** Shown with a lock: only its circle knows of it. */
  restricted: z.boolean(),
  /** Earliest open duty of the office side. */
  nextDuty: z.object({ kind: z.string(), title: z.string(), dueOn: plainDateSchema, overdue: z.boolean() }).optional(),
});
export type CaseRow = z.output<typeof caseRowSchema>;

const oneOrMany = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.array(schema), schema.transform((value) => [value] as z.output<Schema>[])]);

export const caseFilterSchema = z.object({
  /** Colour of the matter (F7). */
  warning: oneOrMany(warningSchema).optional(),
  /** Where the return visit and what follows it stand. */
  followup: oneOrMany(followupSchema).optional(),
  /** On the leaders' list and not cleared. */
  backlog: z.stringbool().optional(),
  /** The next thing owed falls due on this day at the latest. */
  dueTo: plainDateSchema.optional(),
  /** Words or a substring of title and text, or a number. Nobody is looked for by name (care G5). */
  q: phraseSchema(100).optional(),
  procedure: oneOrMany(procedureSchema).optional(),
  channel: oneOrMany(channelSchema).optional(),
  kind: oneOrMany(matterKindSchema).optional(),
  unitId: idSchema.optional(),
  handlerId: idSchema.optional(),
  overdue: z.stringbool().optional(),
  receivedFrom: plainDateSchema.optional(),
  receivedTo: plainDateSchema.optional(),
});

export const listCases = endpoint({
  operationId: 'listCases',
  method: 'GET',
  path: '/api/cases',
  tag: 'casework',
  summary: 'Cases the signed-in person may see, newest first or by next due date, 25 a page by keyset',
  access: 'staff',
  query: caseFilterSchema.extend({
    sort: z.enum(['newest', 'due']).default('newest'),
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  response: z.object({ rows: z.array(caseRowSchema), nextCursor: z.string().optional() }),
});

export const countCases = endpoint({
  operationId: 'countCases',
  method: 'GET',
  path: '/api/cases/counts',
  tag: 'casework',
  summary: 'How many cases the same filter finds, up to 10,000, by procedure',
  access: 'staff',
  query: caseFilterSchema,
  response: z.object({
    total: z.number().int(),
    capped: z.boolean(),
    byProcedure: z.array(z.object({ procedure: procedureSchema, count: z.number().int() })),
  }),
});

export const exportCases = endpoint({
  operationId: 'exportCases',
  method: 'GET',
  path: '/api/cases/export.xlsx',
  tag: 'casework',
  summary: 'The filtered list as an Excel workbook, names masked, with purpose, exporter and a traceable number on it',
  access: 'staff',
  limit: 'export',
  query: caseFilterSchema
    .extend({ purpose: z.enum(exportPurposes), note: lineSchema(200).optional() })
    .refine(({ purpose, note }) => purpose !== 'other' || note !== undefined, { path: ['note'] }),
  produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  response: z.unknown(),
});

export const getCase = endpoint({
  operationId: 'getCase',
  method: 'GET',
  path: '/api/cases/{caseId}',
  tag: 'casework',
  summary: 'One case whole: claims, duties, timeline, papers, people and what the reader may do now',
  access: 'staff',
  params: z.object({ caseId: recordIdSchema }),
  response: caseViewSchema,
  problems: ['case-unknown'],
});

export const revealPetitioner = endpoint({
  operationId: 'revealPetitioner',
  method: 'POST',
  path: '/api/cases/{caseId}/petitioner',
  tag: 'casework',
  summary: 'Opens name, phone and address for a stated purpose; every look is recorded, and so many an hour and a day',
  access: 'staff',
  params: z.object({ caseId: recordIdSchema }),
  body: z
    .strictObject({ purpose: z.enum(unmaskPurposes), note: lineSchema(200).optional() })
    .refine(({ purpose, note }) => purpose !== 'other' || note !== undefined, { path: ['note'] }),
  response: z.object({
    name: z.string(),
    phone: z.string().optional(),
    address: z.string().optional(),
    idNumber: z.string().optional(),
    /** How many more names the officer may open in this hour. */
    leftThisHour: z.int(),
  }),
  problems: ['case-unknown', 'unmask-limit-reached'],
});

/** How the petitioner proved at the window or on the phone that the matter is theirs. */
export const identityProofs = ['identityDocument', 'phoneNumber', 'knownInPerson'] as const;

export const renewQueryCode = endpoint({
  operationId: 'renewQueryCode',
  method: 'POST',
  path: '/api/cases/{caseId}/query-code',
  tag: 'intake',
  summary:
    'Gives a petitioner who lost the query code a new one; the old one opens nothing any more. Recorded with how identity was checked',
  access: 'staff',
  params: z.object({ caseId: recordIdSchema }),
  body: z.strictObject({ proof: z.enum(identityProofs) }),
  response: z.object({ queryCode: z.string() }),
  problems: ['case-unknown'],
});

export const getPaper = endpoint({
  operationId: 'getPaper',
  method: 'GET',
  path: '/api/cases/{caseId}/papers/{noticeId}',
  tag: 'documents',
  summary:
    'One notice as it was issued, ready to print; staff see the addressee masked unless they ask for the name, which counts as opening it',
  access: 'petitioner',
  params: z.object({ caseId: recordIdSchema, noticeId: idSchema }),
  query: z.object({ named: z.literal('true').optional() }),
  response: z.object({
    id: idSchema,
    notice: noticeKindSchema,
    number: z.string().optional(),
    title: z.string(),
    issuedBy: z.string(),
    issuedOn: plainDateSchema,
    addressee: z.string(),
    paragraphs: z.array(z.string()),
    remedy: z.string().optional(),
    served: z.object({ on: plainDateSchema, method: serviceMethodSchema }).optional(),
    /** For staff: what the service record (送达回证) says beside it. */
    record: z
      .object({
        servedBy: z.string().optional(),
        note: z.string().optional(),
        failed: z.array(
          z.object({ on: plainDateSchema, method: serviceMethodSchema, failure: serviceFailureSchema, note: z.string().optional() }),
        ),
      })
      .optional(),
    /** For the petitioner: what the paper's remedy line speaks of and is open to them now. */
    openNow: z.string().optional(),
  }),
  problems: ['case-unknown', 'unknown-notice', 'unmask-limit-reached'],
});

/** What a command answers: the new version, where the case stands and what is owed now. */
export const commandResultSchema = z.object({
  caseId: idSchema,
  version: z.number().int(),
  /** True when the same `commandId` had been carried out before: nothing was done twice. */
  repeated: z.boolean(),
  procedure: procedureSchema,
  followup: followupSchema,
  duties: z.array(z.object({ id: z.string(), kind: z.string(), title: z.string(), dueOn: plainDateSchema })),
});
export type CommandResult = z.output<typeof commandResultSchema>;

/** `input` is checked against the schema of the command in the path. */
export const commandBodySchema = <Input extends z.ZodType>(input: Input) =>
  z.strictObject({
    commandId: z.uuid(),
    /** Version the sender saw; a later one is answered with `stale-version`. Left out: as it stands. */
    expectedVersion: z.int().min(1).optional(),
    input,
  });

/** Who may look for other matters of a person by phone: who registers matters, and who answers requests about personal data (care G5). */
export const personSearchRoles = [
  'windowOfficer',
  'hotlineOperator',
  'dispatcher',
  'petitionOfficeHead',
  'petitionAgent',
  'agencyCoordinator',
  'dataProtectionOfficer',
] as const;

export const similarCases = endpoint({
  operationId: 'similarCases',
  method: 'POST',
  path: '/api/desk/similar',
  tag: 'intake',
  summary: 'Matters that look like the one being registered: same phone (for those who register; recorded), same words',
  access: 'staff',
  body: z.strictObject({
    title: lineSchema(60).optional(),
    text: textSchema(20_000).optional(),
    phone: lineSchema(30).optional(),
    exceptCaseId: recordIdSchema.optional(),
  }),
  response: z.object({ rows: z.array(caseRowSchema.extend({ samePetitioner: z.boolean() })) }),
});
