import { volunteerStages, volunteerTaskStages } from '@daiban/domain/agency/team/vocabulary';
import type { Role } from '@daiban/domain/case/vocabulary';
import { z } from 'zod';
import { chosenSchema, learnedCourseSchema, putTestSchema, startProblems, testMarkSchema } from './agency-academy.ts';
import { endpoint } from './endpoint.ts';
import { idSchema, instantSchema, lineSchema, plainDateSchema, recordIdSchema, textSchema } from './vocabulary.ts';

/** Who posts calls and decides on applications. */
export const volunteerCoordinators: readonly Role[] = ['agencyCoordinator', 'petitionOfficeHead'];
/** Who gives tasks to volunteers. */
export const taskGivers: readonly Role[] = ['petitionAgent', ...volunteerCoordinators];

export const volunteerStageSchema = z.enum(volunteerStages);
export const volunteerTaskStageSchema = z.enum(volunteerTaskStages);

/** `09:30`. */
const clockTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const minutes = z.int().min(1).max(1440);
/** Four groups of four; blanks, dashes and small letters are read as they are meant. */
export const volunteerCodeSchema = z
  .string()
  .max(40)
  .transform((text) =>
    text
      .normalize('NFKC')
      .toUpperCase()
      .replaceAll(/[\s\p{Pd}]/gu, ''),
  )
  .pipe(z.string().regex(/^[23456789ABCDEFGHJKMNPQRSTVWXYZ]{16}$/));

const callSchema = z.object({
  id: recordIdSchema,
  unitName: z.string(),
  title: z.string(),
  text: z.string(),
  place: z.string(),
  /** Places that are still free. */
  free: z.int(),
  /** The last day for applying. */
  untilOn: plainDateSchema,
});
export type OpenCall = z.output<typeof callSchema>;

const taskSchema = z.object({
  id: recordIdSchema,
  text: z.string(),
  place: z.string(),
  on: plainDateSchema,
  begins: z.string(),
  stage: volunteerTaskStageSchema,
  minutes: z.int().optional(),
  unitName: z.string(),
});

export const listVolunteerCalls = endpoint({
  operationId: 'listVolunteerCalls',
  method: 'GET',
  path: '/api/volunteers/calls',
  tag: 'agency',
  summary: 'Open calls for agency volunteers, and the villages that an applicant can name (S2.12)',
  access: 'public',
  response: z.object({ calls: z.array(callSchema), villages: z.array(z.object({ id: idSchema, name: z.string() })) }),
});

export const applyAsVolunteer = endpoint({
  operationId: 'applyAsVolunteer',
  method: 'POST',
  path: '/api/volunteers/applications',
  tag: 'agency',
  summary: 'Applies to help; answers with the code by which the application is followed or withdrawn',
  access: 'public',
  limit: 'filing',
  body: z.strictObject({
    id: recordIdSchema,
    callId: recordIdSchema,
    name: lineSchema(40),
    phone: z
      .string()
      .trim()
      .regex(/^[0-9+\-\s()]{5,20}$/),
    villageId: idSchema.optional(),
    skills: textSchema(500),
    hours: lineSchema(200),
  }),
  status: 201,
  response: z.object({ code: z.string() }),
  problems: ['not-found', 'call-over', 'conflict'],
});

const codeBody = z.strictObject({ code: volunteerCodeSchema });

/** A volunteer’s own page. It has no way to any matter. */
export const ownVolunteeringSchema = z.object({
  stage: volunteerStageSchema,
  call: z.object({ title: z.string(), unitName: z.string(), phone: z.string() }),
  appliedAt: instantSchema,
  /** What the office said when it declined or ended. */
  reason: z.string().optional(),
  courses: z.array(learnedCourseSchema),
  tasks: z.array(taskSchema),
  minutes: z.int(),
});
export type OwnVolunteering = z.output<typeof ownVolunteeringSchema>;

export const followVolunteering = endpoint({
  operationId: 'followVolunteering',
  method: 'POST',
  path: '/api/volunteers/own',
  tag: 'agency',
  summary: 'A volunteer’s own page by their code: where the application stands, the course, tasks and hours',
  access: 'public',
  limit: 'tracking',
  body: codeBody,
  response: ownVolunteeringSchema,
  problems: ['volunteer-code-unknown'],
});

export const orderVolunteering = endpoint({
  operationId: 'orderVolunteering',
  method: 'POST',
  path: '/api/volunteers/own/orders',
  tag: 'agency',
  summary: 'A volunteer withdraws, answers or reports a task, or marks a lesson as read; declining has no consequence',
  access: 'public',
  limit: 'tracking',
  body: z.strictObject({
    code: volunteerCodeSchema,
    act: z.discriminatedUnion('order', [
      z.strictObject({ order: z.literal('withdraw') }),
      z.strictObject({ order: z.literal('answerTask'), taskId: recordIdSchema, accepted: z.boolean() }),
      z.strictObject({ order: z.literal('reportTask'), taskId: recordIdSchema, minutes }),
      z.strictObject({ order: z.literal('readLesson'), courseId: recordIdSchema, lessonId: idSchema }),
    ]),
  }),
  response: ownVolunteeringSchema,
  problems: ['volunteer-code-unknown', 'volunteer-not-active', 'task-answered', 'not-found', 'done-in-the-future'],
});

export const startVolunteerTest = endpoint({
  operationId: 'startVolunteerTest',
  method: 'POST',
  path: '/api/volunteers/own/tests',
  tag: 'agency',
  summary: 'A volunteer begins the test of a course',
  access: 'public',
  limit: 'tracking',
  body: z.strictObject({ code: volunteerCodeSchema, attemptId: recordIdSchema, courseId: recordIdSchema }),
  response: putTestSchema,
  problems: ['volunteer-code-unknown', 'volunteer-not-active', ...startProblems],
});

export const answerVolunteerTest = endpoint({
  operationId: 'answerVolunteerTest',
  method: 'POST',
  path: '/api/volunteers/own/tests/{attemptId}',
  tag: 'agency',
  summary: 'A volunteer hands the test in',
  access: 'public',
  limit: 'tracking',
  params: z.object({ attemptId: recordIdSchema }),
  body: z.strictObject({ code: volunteerCodeSchema, chosen: chosenSchema }),
  response: testMarkSchema,
  problems: ['volunteer-code-unknown', 'not-found'],
});

const applicationSchema = z.object({
  id: recordIdSchema,
  callId: recordIdSchema,
  /** Shown whole to coordinators only after `revealVolunteer`. */
  maskedName: z.string(),
  villageName: z.string().optional(),
  stage: volunteerStageSchema,
  appliedAt: instantSchema,
  reason: z.string().optional(),
  /** What they offered to do and when; left out once erased. */
  skills: z.string().optional(),
  hours: z.string().optional(),
  trained: z.boolean(),
  minutes: z.int(),
  tasks: z.array(taskSchema),
});
export type Volunteer = z.output<typeof applicationSchema>;

export const listVolunteers = endpoint({
  operationId: 'listVolunteers',
  method: 'GET',
  path: '/api/agency/volunteers',
  tag: 'agency',
  summary: 'Calls, applications and tasks of volunteers; an agent gets those who are active',
  access: 'staff',
  roles: taskGivers,
  response: z.object({
    calls: z.array(callSchema.extend({ closed: z.boolean(), places: z.int(), waiting: z.int() })),
    volunteers: z.array(applicationSchema),
  }),
});

export const volunteerOrderSchema = z.discriminatedUnion('order', [
  z.strictObject({
    order: z.literal('postCall'),
    id: recordIdSchema,
    title: lineSchema(80),
    text: textSchema(2000),
    place: lineSchema(120),
    places: z.int().min(1).max(1000),
    untilOn: plainDateSchema,
  }),
  z.strictObject({ order: z.literal('closeCall'), callId: recordIdSchema }),
  z.strictObject({
    order: z.literal('decideApplication'),
    volunteerId: recordIdSchema,
    approved: z.boolean(),
    /** Needed to decline: the applicant reads it. */
    reason: textSchema(500).optional(),
  }),
  z.strictObject({ order: z.literal('activateVolunteer'), volunteerId: recordIdSchema }),
  z.strictObject({ order: z.literal('endVolunteer'), volunteerId: recordIdSchema, reason: textSchema(500) }),
]);

export const orderVolunteers = endpoint({
  operationId: 'orderVolunteers',
  method: 'POST',
  path: '/api/agency/volunteers/orders',
  tag: 'agency',
  summary: 'Posts or closes a call, decides on an application, lets a trained volunteer begin, ends the service',
  access: 'staff',
  roles: volunteerCoordinators,
  body: volunteerOrderSchema,
  response: z.object({ id: recordIdSchema }),
  problems: ['not-found', 'term-in-the-past', 'volunteer-decided', 'reason-missing', 'volunteer-not-trained', 'wording-not-allowed'],
});

export const revealVolunteer = endpoint({
  operationId: 'revealVolunteer',
  method: 'POST',
  path: '/api/agency/volunteers/{volunteerId}/reveal',
  tag: 'agency',
  summary: 'Name and phone of one volunteer, to call them; each look is recorded',
  access: 'staff',
  roles: volunteerCoordinators,
  params: z.object({ volunteerId: recordIdSchema }),
  response: z.object({ name: z.string(), phone: z.string() }),
  problems: ['not-found', 'unmask-limit-reached'],
});

export const volunteerTaskOrderSchema = z.discriminatedUnion('order', [
  z.strictObject({
    order: z.literal('giveTask'),
    id: recordIdSchema,
    volunteerId: recordIdSchema,
    text: textSchema(500),
    place: lineSchema(120),
    on: plainDateSchema,
    begins: clockTimeSchema,
  }),
  z.strictObject({ order: z.literal('cancelTask'), taskId: recordIdSchema }),
]);

export const orderVolunteerTasks = endpoint({
  operationId: 'orderVolunteerTasks',
  method: 'POST',
  path: '/api/agency/volunteer-tasks/orders',
  tag: 'agency',
  summary: 'Offers an active volunteer a task in words that name nobody, or takes it back',
  access: 'staff',
  roles: taskGivers,
  body: volunteerTaskOrderSchema,
  response: z.object({ id: recordIdSchema }),
  problems: ['not-found', 'volunteer-not-active', 'task-says-who', 'task-answered', 'term-in-the-past'],
});

export const volunteerEndpoints = [
  listVolunteerCalls,
  applyAsVolunteer,
  followVolunteering,
  orderVolunteering,
  startVolunteerTest,
  answerVolunteerTest,
  listVolunteers,
  orderVolunteers,
  revealVolunteer,
  orderVolunteerTasks,
] as const;
