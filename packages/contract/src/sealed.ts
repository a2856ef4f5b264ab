import { receiverRoles } from '@daiban/domain/sealed/seal-matter';
import { sealedActs, sealedOrderNames, sealedOutcomes, sealedPurposes, sealedStatuses, sealedWays } from '@daiban/domain/sealed/vocabulary';
import { z } from 'zod';
import { attachmentSchema, basisSchema, derivationSchema } from './cases.ts';
import { endpoint } from './endpoint.ts';
import { idSchema, instantSchema, lineSchema, plainDateSchema, recordIdSchema, textSchema } from './vocabulary.ts';

const accusedPersonSchema = z.strictObject({ name: lineSchema(40), unitId: idSchema.optional(), post: lineSchema(60).optional() });
const accusedSchema = z.strictObject({
  unitIds: z.array(idSchema).max(20).default([]),
  persons: z.array(accusedPersonSchema).max(20).default([]),
});
const phoneSchema = z
  .string()
  .trim()
  .regex(/^[0-9+\-\s()]{5,20}$/);
const attachmentIdsSchema = z.array(recordIdSchema).max(20).default([]);
/** Sixteen digits in groups of four: another form than an ordinary query code. */
const sealedCodeSchema = z.string().trim().min(16).max(30);

/** Only who holds this role may open anything in the room. */
const officer = ['disciplineOfficer'] as const;

export const getSealedRoom = endpoint({
  operationId: 'getSealedRoom',
  method: 'GET',
  path: '/api/sealed/room',
  tag: 'sealed',
  summary: 'Whether accusations can be filed here, who reads them, and the units to choose from',
  access: 'public',
  quiet: true,
  response: z.object({
    open: z.boolean(),
    reader: z.object({ name: z.string(), address: z.string(), phone: z.string() }).optional(),
    units: z.array(z.object({ unitId: idSchema, name: z.string() })),
  }),
});

export const submitAccusation = endpoint({
  operationId: 'submitAccusation',
  method: 'POST',
  path: '/api/sealed/submissions',
  tag: 'sealed',
  summary: 'Files an accusation, named or anonymous; only discipline officers outside the conflict set can read it',
  access: 'public',
  limit: 'filing',
  quiet: true,
  body: z.strictObject({
    commandId: z.uuid(),
    text: textSchema(20_000),
    accused: accusedSchema,
    /** Left out: anonymous. */
    accuser: z.strictObject({ name: lineSchema(40), phone: phoneSchema.optional(), address: lineSchema(200).optional() }).optional(),
    attachments: attachmentIdsSchema,
  }),
  status: 201,
  response: z.object({
    /** Shown once; the server keeps only a fingerprint of it. */
    queryCode: z.string(),
    receivedAt: instantSchema,
    /** `superior`: everybody here who could read it is concerned, so the superior body handles it. */
    handledBy: z.enum(['here', 'superior']),
    next: z.array(z.object({ kind: z.string(), title: z.string(), dueOn: plainDateSchema, basis: basisSchema })),
  }),
  problems: ['sealed-room-shut', 'unknown-attachment', 'unknown-unit'],
});

export const uploadSealedFile = endpoint({
  operationId: 'uploadSealedFile',
  method: 'POST',
  path: '/api/sealed/files',
  tag: 'sealed',
  summary: 'Stores one attachment of an accusation, encrypted; it belongs to a case once the accusation names it',
  access: 'public',
  limit: 'upload',
  quiet: true,
  consumes: 'multipart/form-data',
  response: attachmentSchema,
  status: 201,
  problems: ['sealed-room-shut', 'too-large', 'unsupported-media'],
});

export const sealedTrackSchema = z.object({
  status: z.enum(sealedStatuses),
  receivedOn: plainDateSchema,
  named: z.boolean(),
  text: z.string(),
  attachments: z.array(attachmentSchema),
  handledBy: z.enum(['here', 'superior']),
  referredTo: z.string().optional(),
  informed: z.array(z.object({ at: instantSchema, text: z.string() })),
  words: z.array(z.object({ at: instantSchema, text: z.string(), attachments: z.array(attachmentSchema) })),
  /** What was found, told to an accuser who gave their name. */
  feedback: z.object({ text: z.string(), on: plainDateSchema }).optional(),
  next: z
    .object({ kind: z.string(), title: z.string(), dueOn: plainDateSchema, basis: basisSchema, derivation: derivationSchema })
    .optional(),
});
export type SealedTrack = z.output<typeof sealedTrackSchema>;

export const followAccusation = endpoint({
  operationId: 'followAccusation',
  method: 'POST',
  path: '/api/sealed/track',
  tag: 'sealed',
  summary: 'Follows an accusation by its own query code',
  access: 'public',
  limit: 'tracking',
  quiet: true,
  body: z.strictObject({ queryCode: sealedCodeSchema }),
  response: sealedTrackSchema,
  problems: ['sealed-room-shut', 'query-code-unknown'],
});

export const addToAccusation = endpoint({
  operationId: 'addToAccusation',
  method: 'POST',
  path: '/api/sealed/additions',
  tag: 'sealed',
  summary: 'The accuser adds facts or asks',
  access: 'public',
  limit: 'tracking',
  quiet: true,
  body: z.strictObject({ queryCode: sealedCodeSchema, commandId: z.uuid(), text: textSchema(5_000), attachments: attachmentIdsSchema }),
  response: sealedTrackSchema,
  problems: ['sealed-room-shut', 'query-code-unknown', 'unknown-attachment'],
});

export const sealMatter = endpoint({
  operationId: 'sealMatter',
  method: 'POST',
  path: '/api/cases/{caseId}/seal',
  tag: 'sealed',
  summary: 'Moves a matter that turns out to be an accusation into the sealed room; nothing of it stays outside',
  access: 'staff',
  roles: receiverRoles,
  quiet: true,
  params: z.object({ caseId: recordIdSchema }),
  body: z.strictObject({
    commandId: z.uuid(),
    expectedVersion: z.int().min(1),
    accused: accusedSchema,
    reason: lineSchema(200),
  }),
  response: z.object({ sealed: z.literal(true) }),
  problems: [
    'sealed-room-shut',
    'case-unknown',
    'stale-version',
    'accused-missing',
    'unmerge-before-sealing',
    'matter-ended',
    'unknown-unit',
  ],
});

const dutySchema = z.object({
  kind: z.string(),
  title: z.string(),
  dueOn: plainDateSchema,
  dueAt: instantSchema,
  overdue: z.boolean(),
  basis: basisSchema,
  derivation: derivationSchema,
});

export const listSealedCases = endpoint({
  operationId: 'listSealedCases',
  method: 'GET',
  path: '/api/sealed/cases',
  tag: 'sealed',
  summary: 'Sealed cases in whose conflict set the signed-in discipline officer does not stand: number, state and what is owed, no content',
  access: 'staff',
  roles: officer,
  quiet: true,
  response: z.object({
    rows: z.array(
      z.object({
        caseId: idSchema,
        number: z.string(),
        status: z.enum(sealedStatuses),
        receivedOn: plainDateSchema,
        named: z.boolean(),
        /** Something came from the accuser or a unit since the last order. */
        hasNews: z.boolean(),
        next: dutySchema.optional(),
      }),
    ),
  }),
  problems: ['sealed-room-shut'],
});

export const sealedCaseViewSchema = z.object({
  caseId: idSchema,
  number: z.string(),
  version: z.number().int(),
  status: z.enum(sealedStatuses),
  receivedOn: plainDateSchema,
  text: z.string(),
  attachments: z.array(attachmentSchema),
  accuser: z.object({ name: z.string(), phone: z.string().optional(), address: z.string().optional() }).optional(),
  conflicts: z.object({
    units: z.array(z.object({ unitId: idSchema, name: z.string() })),
    persons: z.array(z.object({ name: z.string(), unitName: z.string().optional(), post: z.string().optional() })),
  }),
  takenOver: z
    .object({
      caseNumber: z.string(),
      channel: z.string(),
      title: z.string(),
      receivedOn: plainDateSchema,
      reason: z.string(),
      by: z.string(),
      seenBy: z.array(z.object({ name: z.string(), at: instantSchema, what: z.string() })),
    })
    .optional(),
  referredTo: z.object({ body: z.string(), reason: z.string() }).optional(),
  informed: z.array(z.object({ at: instantSchema, text: z.string() })),
  words: z.array(z.object({ at: instantSchema, text: z.string(), attachments: z.array(attachmentSchema) })),
  questions: z.array(
    z.object({
      id: idSchema,
      unitName: z.string(),
      text: z.string(),
      askedOn: plainDateSchema,
      dueOn: plainDateSchema,
      answer: z.string().optional(),
    }),
  ),
  result: z.object({ outcome: z.enum(sealedOutcomes), text: z.string(), on: plainDateSchema }).optional(),
  feedback: z.object({ text: z.string(), on: plainDateSchema }).optional(),
  duties: z.array(dutySchema),
  timeline: z.array(z.object({ sequence: z.number().int(), kind: z.string(), at: instantSchema, actor: z.string() })),
  orders: z.array(z.enum(sealedOrderNames)),
});
export type SealedCaseView = z.output<typeof sealedCaseViewSchema>;

export const openSealedCase = endpoint({
  operationId: 'openSealedCase',
  method: 'POST',
  path: '/api/sealed/cases/{caseId}/open',
  tag: 'sealed',
  summary: 'Opens one sealed case for a stated purpose; every opening is recorded in the room',
  access: 'staff',
  roles: officer,
  quiet: true,
  params: z.object({ caseId: recordIdSchema }),
  body: z.strictObject({ purpose: z.enum(sealedPurposes) }),
  response: sealedCaseViewSchema,
  problems: ['sealed-room-shut', 'sealed-case-unknown'],
});

export const sealedOrderSchema = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('accept'), note: textSchema(2_000).optional() }),
  z.strictObject({ name: z.literal('passOn'), body: lineSchema(80), reason: textSchema(2_000) }),
  z.strictObject({ name: z.literal('inform'), text: textSchema(2_000), by: z.enum(sealedWays) }),
  z.strictObject({
    name: z.literal('extendConflicts'),
    unitIds: z.array(idSchema).max(20).default([]),
    persons: z.array(accusedPersonSchema).max(20).default([]),
    reason: lineSchema(200),
  }),
  z.strictObject({ name: z.literal('askUnit'), unitId: idSchema, text: textSchema(2_000) }),
  z.strictObject({ name: z.literal('close'), outcome: z.enum(sealedOutcomes), text: textSchema(5_000) }),
  z.strictObject({ name: z.literal('giveFeedback'), text: textSchema(2_000), by: z.enum(sealedWays) }),
  z.strictObject({ name: z.literal('renewCode'), by: z.enum(sealedWays) }),
]);

export const orderSealedCase = endpoint({
  operationId: 'orderSealedCase',
  method: 'POST',
  path: '/api/sealed/cases/{caseId}/orders',
  tag: 'sealed',
  summary: 'One order of the discipline officer: accept, pass on, inform the accuser, ask a unit without names, close, give feedback',
  access: 'staff',
  roles: officer,
  quiet: true,
  params: z.object({ caseId: recordIdSchema }),
  body: z.strictObject({ commandId: z.uuid(), expectedVersion: z.int().min(1), order: sealedOrderSchema }),
  response: z.object({
    view: sealedCaseViewSchema,
    /** Of `renewCode` alone: to be told to the accuser, shown once. */
    queryCode: z.string().optional(),
  }),
  problems: [
    'sealed-room-shut',
    'sealed-case-unknown',
    'stale-version',
    'sealed-out-of-turn',
    'accuser-anonymous',
    'unit-in-conflict',
    'unknown-unit',
    'question-gives-away',
    'conflict-set-unchanged',
    'feedback-given',
  ],
});

export const downloadSealedFile = endpoint({
  operationId: 'downloadSealedFile',
  method: 'GET',
  path: '/api/sealed/cases/{caseId}/files/{fileId}',
  tag: 'sealed',
  summary: 'One attachment of a sealed case, decrypted; recorded like an opening',
  access: 'staff',
  roles: officer,
  quiet: true,
  params: z.object({ caseId: recordIdSchema, fileId: recordIdSchema }),
  query: z.object({ purpose: z.enum(sealedPurposes) }),
  produces: 'application/octet-stream',
  response: z.unknown(),
  problems: ['sealed-room-shut', 'sealed-case-unknown', 'not-found'],
});

export const listSealedAudit = endpoint({
  operationId: 'listSealedAudit',
  method: 'GET',
  path: '/api/sealed/audit',
  tag: 'sealed',
  summary: 'Who entered the sealed room, when and for what purpose, newest first; no case and no content',
  access: 'staff',
  roles: ['auditAdmin'],
  quiet: true,
  response: z.object({
    rows: z.array(
      z.object({
        position: z.number().int(),
        at: instantSchema,
        officer: z.string(),
        act: z.enum(sealedActs),
        purpose: z.enum(sealedPurposes).optional(),
      }),
    ),
    whole: z.boolean(),
    /** Files that nobody appointed here may open, because all are concerned: the superior body needs an officer here. */
    awaitSuperior: z.number().int(),
  }),
  problems: ['sealed-room-shut'],
});

/** Heads of a unit of any kind: they answer what their unit is asked. */
const heads = ['unitHead', 'petitionOfficeHead', 'areaLead', 'liaisonTeamLead'] as const;

export const listUnitQuestions = endpoint({
  operationId: 'listUnitQuestions',
  method: 'GET',
  path: '/api/unit-questions',
  tag: 'sealed',
  summary: 'Questions of the discipline body to the units that the signed-in person heads; none says what it is for',
  access: 'staff',
  roles: heads,
  quiet: true,
  response: z.object({
    rows: z.array(
      z.object({
        questionId: idSchema,
        unitName: z.string(),
        text: z.string(),
        askedOn: plainDateSchema,
        dueOn: plainDateSchema,
        answer: z.string().optional(),
      }),
    ),
  }),
});

export const answerUnitQuestion = endpoint({
  operationId: 'answerUnitQuestion',
  method: 'POST',
  path: '/api/unit-questions/{questionId}/answer',
  tag: 'sealed',
  summary: 'The head of the unit answers',
  access: 'staff',
  roles: heads,
  quiet: true,
  params: z.object({ questionId: recordIdSchema }),
  body: z.strictObject({ answer: textSchema(5_000) }),
  response: z.object({ answered: z.literal(true) }),
  problems: ['unknown-question', 'question-already-answered'],
});
