import { courseAudiences, learningForms } from '@daiban/domain/agency/team/vocabulary';
import type { Role } from '@daiban/domain/case/vocabulary';
import { z } from 'zod';
import { academyHeads, careerGradeSchema, certificateSchema, comparedConditionSchema } from './agency-team.ts';
import { endpoint } from './endpoint.ts';
import { idSchema, instantSchema, lineSchema, plainDateSchema, recordIdSchema, textSchema } from './vocabulary.ts';

/** Who writes courses, opens cohorts and pairs mentors. */
export const academyEditors: readonly Role[] = ['agencyCoordinator', ...academyHeads];
/** Who learns: agents, whoever teaches them, and volunteers with an account of the office. */
export const learners: readonly Role[] = ['petitionAgent', 'agencyVolunteer', ...academyEditors];

const minutes = z.int().min(1).max(1440);
const personSchema = z.object({ officerId: idSchema, name: z.string() });

const lessonSchema = z.object({ id: idSchema, title: lineSchema(80), paragraphs: z.array(textSchema(2000)).min(1).max(40) });
const questionSchema = z.object({
  id: idSchema,
  text: textSchema(300),
  choices: z.array(lineSchema(200)).min(2).max(6),
  /** Place of the right choice, from 0. */
  right: z.int().min(0).max(5),
});
export const putQuestionSchema = z.object({ id: idSchema, text: z.string(), choices: z.array(z.string()) });
export type PutQuestion = z.output<typeof putQuestionSchema>;

const courseContent = {
  title: lineSchema(80),
  form: z.enum(learningForms),
  audience: z.enum(courseAudiences),
  /** Points of 100 from which the test is passed. */
  passMark: z.int().min(1).max(100),
  lessons: z.array(lessonSchema).max(30),
  questions: z.array(questionSchema).max(60),
};

export const editedCourseSchema = z.object({ id: recordIdSchema, version: z.int(), editedAt: instantSchema, ...courseContent });
export type EditedCourse = z.output<typeof editedCourseSchema>;

const cohortSchema = z.object({
  id: recordIdSchema,
  courseId: recordIdSchema,
  courseTitle: z.string(),
  title: z.string(),
  startsOn: plainDateSchema,
  endsOn: plainDateSchema,
  place: z.string(),
  places: z.int(),
  enrolled: z.array(personSchema.extend({ attended: z.boolean().optional() })),
});
export type Cohort = z.output<typeof cohortSchema>;

const mentoringSchema = z.object({
  id: recordIdSchema,
  mentor: personSchema,
  agent: personSchema,
  startsOn: plainDateSchema,
  endsOn: plainDateSchema.optional(),
  notes: z.array(z.object({ id: recordIdSchema, note: z.string(), by: z.string(), at: instantSchema })),
  practice: z.array(z.object({ id: recordIdSchema, on: plainDateSchema, minutes: z.int(), what: z.string(), confirmed: z.boolean() })),
});
export type Mentoring = z.output<typeof mentoringSchema>;

const seminarSchema = z.object({
  id: recordIdSchema,
  topic: z.string(),
  heldOn: plainDateSchema,
  place: z.string(),
  people: z.array(z.string()),
  minutes: z.string(),
});

export const getAcademy = endpoint({
  operationId: 'getAcademy',
  method: 'GET',
  path: '/api/agency/academy',
  tag: 'agency',
  summary: 'The agent academy in its five forms: cohorts, mentor pairs, practice, courses with their tests, seminars (S2.6)',
  access: 'staff',
  roles: academyEditors,
  response: z.object({
    courses: z.array(editedCourseSchema),
    cohorts: z.array(cohortSchema),
    mentorings: z.array(mentoringSchema),
    seminars: z.array(seminarSchema),
  }),
});

export const academyOrderSchema = z.discriminatedUnion('order', [
  z.strictObject({
    order: z.literal('saveCourse'),
    id: recordIdSchema,
    /** The version that was edited; 0 for a new course. */
    version: z.int().min(0),
    ...courseContent,
  }),
  z.strictObject({
    order: z.literal('openCohort'),
    id: recordIdSchema,
    courseId: recordIdSchema,
    title: lineSchema(80),
    startsOn: plainDateSchema,
    endsOn: plainDateSchema,
    place: lineSchema(120),
    places: z.int().min(1).max(1000),
  }),
  z.strictObject({ order: z.literal('enrol'), cohortId: recordIdSchema, officerIds: z.array(idSchema).min(1).max(200) }),
  z.strictObject({ order: z.literal('recordAttendance'), cohortId: recordIdSchema, officerId: idSchema, attended: z.boolean() }),
  z.strictObject({
    order: z.literal('pairMentor'),
    id: recordIdSchema,
    mentorId: idSchema,
    agentId: idSchema,
    startsOn: plainDateSchema,
  }),
  z.strictObject({ order: z.literal('endMentoring'), mentoringId: recordIdSchema, endsOn: plainDateSchema }),
  z.strictObject({
    order: z.literal('recordSeminar'),
    id: recordIdSchema,
    topic: lineSchema(120),
    heldOn: plainDateSchema,
    place: lineSchema(120),
    officerIds: z.array(idSchema).min(1).max(200),
    minutes: textSchema(5000),
  }),
]);

export const orderAcademy = endpoint({
  operationId: 'orderAcademy',
  method: 'POST',
  path: '/api/agency/academy/orders',
  tag: 'agency',
  summary: 'Writes a course, opens a cohort, enrols, records attendance, pairs mentor and agent, records a seminar',
  access: 'staff',
  roles: academyEditors,
  body: academyOrderSchema,
  response: z.object({ id: recordIdSchema }),
  problems: [
    'not-found',
    'stale-version',
    'question-without-right-choice',
    'cohort-full',
    'cohort-dates',
    'not-an-agent',
    'mentor-is-learner',
    'done-in-the-future',
  ],
});

/** A course as a learner has it: lessons with what was read, and how the tests went. */
export const learnedCourseSchema = z.object({
  id: recordIdSchema,
  title: z.string(),
  passMark: z.int(),
  questions: z.int(),
  lessons: z.array(z.object({ id: idSchema, title: z.string(), paragraphs: z.array(z.string()), read: z.boolean() })),
  /** The newest first. */
  attempts: z.array(z.object({ id: recordIdSchema, at: instantSchema, points: z.int(), passed: z.boolean() })),
  passed: z.boolean(),
});
export type LearnedCourse = z.output<typeof learnedCourseSchema>;

export const getOwnLearning = endpoint({
  operationId: 'getOwnLearning',
  method: 'GET',
  path: '/api/agency/learning',
  tag: 'agency',
  summary: 'One’s own learning: courses and tests, cohorts, mentor pairs and practice, certificate and grade',
  access: 'staff',
  roles: learners,
  response: z.object({
    courses: z.array(learnedCourseSchema),
    cohorts: z.array(cohortSchema.omit({ enrolled: true }).extend({ attended: z.boolean().optional() })),
    /** As agent and as mentor. */
    mentorings: z.array(mentoringSchema.extend({ as: z.enum(['agent', 'mentor']) })),
    seminars: z.array(seminarSchema.omit({ people: true, minutes: true })),
    certificates: z.array(certificateSchema),
    grade: careerGradeSchema,
    towardsCertificate: z.array(comparedConditionSchema),
  }),
});
export type OwnLearning = z.output<typeof getOwnLearning.response>;

export const learningOrderSchema = z.discriminatedUnion('order', [
  z.strictObject({ order: z.literal('readLesson'), courseId: recordIdSchema, lessonId: idSchema }),
  z.strictObject({
    order: z.literal('recordPractice'),
    id: recordIdSchema,
    mentoringId: recordIdSchema,
    on: plainDateSchema,
    minutes,
    what: textSchema(500),
  }),
  z.strictObject({ order: z.literal('confirmPractice'), practiceId: recordIdSchema }),
  z.strictObject({ order: z.literal('writeMentorNote'), id: recordIdSchema, mentoringId: recordIdSchema, note: textSchema(1000) }),
]);

export const orderLearning = endpoint({
  operationId: 'orderLearning',
  method: 'POST',
  path: '/api/agency/learning/orders',
  tag: 'agency',
  summary: 'Marks a lesson as read, records one’s own practice; a mentor confirms practice and writes notes',
  access: 'staff',
  roles: learners,
  body: learningOrderSchema,
  response: z.object({ id: idSchema }),
  problems: ['not-found', 'done-in-the-future', 'mentoring-over'],
});

const attemptParams = z.object({ attemptId: recordIdSchema });
/** Chosen choice by question. */
export const chosenSchema = z.record(idSchema, z.string().max(200));
export const putTestSchema = z.object({ attemptId: recordIdSchema, questions: z.array(putQuestionSchema), passMark: z.int() });
export const testMarkSchema = z.object({
  attemptId: recordIdSchema,
  right: z.int(),
  asked: z.int(),
  points: z.int(),
  passed: z.boolean(),
});
export const startProblems = ['not-found', 'course-without-test', 'lessons-unread'] as const;

export const startCourseTest = endpoint({
  operationId: 'startCourseTest',
  method: 'POST',
  path: '/api/agency/learning/tests',
  tag: 'agency',
  summary: 'Begins the test of a course: its questions in an order drawn anew, without the right answers',
  access: 'staff',
  roles: learners,
  body: z.strictObject({ attemptId: recordIdSchema, courseId: recordIdSchema }),
  response: putTestSchema,
  problems: startProblems,
});

export const answerCourseTest = endpoint({
  operationId: 'answerCourseTest',
  method: 'POST',
  path: '/api/agency/learning/tests/{attemptId}',
  tag: 'agency',
  summary: 'Hands a test in; it is marked here, and every attempt stays on record',
  access: 'staff',
  roles: learners,
  params: attemptParams,
  body: z.strictObject({ chosen: chosenSchema }),
  response: testMarkSchema,
  problems: ['not-found'],
});

export const academyEndpoints = [getAcademy, orderAcademy, getOwnLearning, orderLearning, startCourseTest, answerCourseTest] as const;
