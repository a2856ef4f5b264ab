import { careerGrades, learningMeasures } from '@daiban/domain/agency/team/vocabulary';
import type { Role } from '@daiban/domain/case/vocabulary';
import { timeShares } from '@daiban/domain/organisation/vocabulary';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { idSchema, plainDateSchema, recordIdSchema, textSchema } from './vocabulary.ts';

/** Everybody whose post has to do with the team of agency. */
export const teamRoles: readonly Role[] = [
  'petitionAgent',
  'agencyCoordinator',
  'agencySupervisor',
  'petitionOfficeHead',
  'deputyLeader',
  'principalLeader',
];
/** Heads of the academy: who certifies agents and gives a grade. */
export const academyHeads: readonly Role[] = ['agencySupervisor', 'petitionOfficeHead'];

export const careerGradeSchema = z.enum(careerGrades);
const conditionSchema = z.object({ measure: z.enum(learningMeasures), atLeast: z.int() });
export const comparedConditionSchema = conditionSchema.extend({ has: z.int(), met: z.boolean() });

export const certificateSchema = z.object({
  id: recordIdSchema,
  number: z.string(),
  issuedOn: plainDateSchema,
  /** The last day. */
  validUntil: plainDateSchema,
  inForce: z.boolean(),
  revoked: z.object({ on: plainDateSchema, reason: z.string() }).optional(),
});

const postSchema = z.object({
  unitId: idSchema,
  unitName: z.string(),
  since: plainDateSchema,
  /** The first day on which it no longer counts. */
  until: plainDateSchema.optional(),
  share: z.enum(timeShares),
  inForce: z.boolean(),
});

export const teamMemberSchema = z.object({
  officerId: idSchema,
  name: z.string(),
  phone: z.string().optional(),
  /** Appointments as an agent, past ones too (S3.21). */
  posts: z.array(postSchema),
  /** The newest first. */
  certificates: z.array(certificateSchema),
  grade: careerGradeSchema,
  gradeSince: plainDateSchema.optional(),
  /** What a certificate asks for, beside what is there. */
  towardsCertificate: z.array(comparedConditionSchema),
  /** The next grade, when its conditions are met; a person decides. */
  proposal: z.object({ grade: careerGradeSchema, reasons: z.array(comparedConditionSchema) }).optional(),
});
export type TeamMember = z.output<typeof teamMemberSchema>;

export const villageCoverageSchema = z.object({
  covered: z.int(),
  villages: z.int(),
  /** Per cent with two digits: covered ÷ villages (F19). */
  percentage: z.string().optional(),
  gaps: z.array(z.object({ id: idSchema, name: z.string() })),
});

/** A figure of the time before the platform, as its source declares it; never mixed into a count. */
export const declaredFigureSchema = z.object({
  title: z.string(),
  value: z.number(),
  unit: z.string(),
  asOf: z.string().optional(),
  document: z.string(),
  article: z.string(),
});

export const getAgencyTeam = endpoint({
  operationId: 'getAgencyTeam',
  method: 'GET',
  path: '/api/agency/team',
  tag: 'agency',
  summary: 'The agents of the office: appointments with dates, certificates, career; coverage of villages (F19)',
  access: 'staff',
  roles: teamRoles,
  response: z.object({
    agents: z.array(teamMemberSchema),
    coverage: villageCoverageSchema,
    declared: z.array(declaredFigureSchema),
    /** Conditions of each grade, as the platform has them. */
    career: z.array(z.object({ grade: careerGradeSchema, conditions: z.array(conditionSchema) })),
    certificateYears: z.int(),
  }),
});

/** What a head of the academy orders for one agent. Ids are made by the client, so that sending again does nothing twice. */
export const teamOrderSchema = z.discriminatedUnion('order', [
  z.strictObject({ order: z.literal('issueCertificate'), id: recordIdSchema, officerId: idSchema }),
  z.strictObject({ order: z.literal('revokeCertificate'), certificateId: recordIdSchema, reason: textSchema(500) }),
  z.strictObject({
    order: z.literal('giveGrade'),
    id: recordIdSchema,
    officerId: idSchema,
    grade: careerGradeSchema,
    reason: textSchema(500),
  }),
]);

export const orderAgencyTeam = endpoint({
  operationId: 'orderAgencyTeam',
  method: 'POST',
  path: '/api/agency/team/orders',
  tag: 'agency',
  summary: 'Issues or revokes the certificate of an agent, or gives the grade that was proposed',
  access: 'staff',
  roles: academyHeads,
  body: teamOrderSchema,
  response: z.object({ id: recordIdSchema }),
  problems: ['not-an-agent', 'certificate-not-earned', 'certificate-in-force', 'grade-not-earned', 'not-found', 'wording-not-allowed'],
});

export const teamEndpoints = [getAgencyTeam, orderAgencyTeam] as const;
