import { z } from 'zod';
import {
  backlogGroundSchema,
  clearingGroundSchema,
  dispositionSchema,
  evaluationGradeSchema,
  helpOfferSchema,
  idSchema,
  invitationAnswerSchema,
  lineSchema,
  matterMeasureSchema,
  plainDateSchema,
  redoLimitSchema,
  relapseGroundSchema,
  serviceMethodSchema,
  sponsorDutySchema,
  textSchema,
} from './vocabulary.ts';

const reason = textSchema(1000);
const answers = z
  .array(
    z.strictObject({
      claimId: idSchema,
      disposition: dispositionSchema,
      facts: textSchema(4000),
      decision: textSchema(4000),
      basis: textSchema(1000),
    }),
  )
  .min(1)
  .max(20);

/** Inputs of handling again and of the leaders' list (D35–D45). */
export const loopSchemas = {
  /** D35. Left out: the unit that handled it. */
  reassign: z.strictObject({ unitId: idSchema.optional(), reason, wantedBesideReview: z.boolean().default(false) }),
  /** D36. The limit to close is met by the answer. */
  meetLimit: z.strictObject({ limit: redoLimitSchema.exclude(['close']), record: textSchema(2000), invitationId: idSchema.optional() }),
  /** D37. */
  replyRedo: z.strictObject({ answers, reasons: textSchema(2000).optional(), service: serviceMethodSchema.default('electronic') }),
  /** 约访: an offer that the petitioner may decline. */
  inviteToMeeting: z.strictObject({
    meetOn: plainDateSchema,
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    place: lineSchema(120),
    purpose: textSchema(500),
  }),
  /** The petitioner's act only. */
  answerInvitation: z.strictObject({ invitationId: idSchema, answer: invitationAnswerSchema, words: textSchema(500).optional() }),
  /** D40. The timer gives it with `{}` when the three months are over. */
  listBacklog: z.strictObject({
    /** Left out: three months dissatisfied. */
    backlogGround: backlogGroundSchema.optional(),
    reason: reason.optional(),
    subject: idSchema.optional(),
  }),
  /** D40, the leader's word. */
  confirmBacklog: z.strictObject({ decision: z.enum(['listed', 'notListed']).default('listed'), reason: reason.optional() }),
  /** D41. */
  sponsor: z.strictObject({ officerId: idSchema, unitId: idSchema, reason }),
  formTaskForce: z.strictObject({ leaderId: idSchema, officerIds: z.array(idSchema).max(30).default([]) }),
  approvePlan: z.strictObject({
    measures: z
      .array(z.strictObject({ measure: matterMeasureSchema, what: textSchema(500) }))
      .min(1)
      .max(20),
    offers: z.array(helpOfferSchema).max(3).default([]),
  }),
  openWorkFile: z.strictObject({ contents: textSchema(1000) }),
  /** D42. */
  recordSponsorDuty: z.strictObject({ sponsorDuty: sponsorDutySchema, note: textSchema(2000), invitationId: idSchema.optional() }),
  holdBacklogMeeting: z.strictObject({
    heldOn: plainDateSchema.optional(),
    record: textSchema(4000),
    decisions: z
      .array(z.strictObject({ unitId: idSchema, task: textSchema(500), dueOn: plainDateSchema.optional() }))
      .max(20)
      .default([]),
  }),
  reportMeetingTask: z.strictObject({ taskId: idSchema, report: textSchema(2000) }),
  /** D44. */
  checkAcceptance: z.strictObject({
    result: z.enum(['passed', 'notPassed']),
    clearingGround: clearingGroundSchema.optional(),
    heardOn: plainDateSchema,
    petitionerView: evaluationGradeSchema,
    note: textSchema(4000),
    attachments: z.array(idSchema).max(20).default([]),
  }),
  /** D45. */
  findRelapse: z.strictObject({ relapseGround: relapseGroundSchema, reason }),
} as const;
