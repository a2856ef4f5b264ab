/** The words of the team behind agency: learning, certificates, career, volunteers. Meanings: docs/glossary.md. */

/** The five forms of the academy (S2.6): 集中培训, 导师帮带, 实践锻炼, 网络学习, 理论研讨. */
export const learningForms = ['groupTraining', 'mentoring', 'practice', 'onlineLearning', 'seminar'] as const;
export type LearningForm = (typeof learningForms)[number];

/** For whom a course is written. A volunteer takes the course of volunteers before any task. */
export const courseAudiences = ['agents', 'volunteers'] as const;
export type CourseAudience = (typeof courseAudiences)[number];

/** Grades of the career of an agent (职业代办员, S2.6), lowest first. */
export const careerGrades = ['trainee', 'agent', 'certified', 'professional'] as const;
export type CareerGrade = (typeof careerGrades)[number];

/** Where somebody who wants to help stands (S2.12): asked, in training, helping, or no longer. */
export const volunteerStages = ['applied', 'training', 'active', 'declined', 'withdrawn', 'ended'] as const;
export type VolunteerStage = (typeof volunteerStages)[number];

/** Where a task of a volunteer stands. Declining one has no consequence. */
export const volunteerTaskStages = ['offered', 'accepted', 'declined', 'done', 'cancelled'] as const;
export type VolunteerTaskStage = (typeof volunteerTaskStages)[number];

/** What of a certificate or a grade can be missing; each is a figure of the agent's own learning, never of cases. */
export const learningMeasures = [
  'coursesPassed',
  'cohortsAttended',
  'mentorings',
  'practiceHours',
  'certified',
  'monthsAsAgent',
  'agentsMentored',
  'seminars',
] as const;
export type LearningMeasure = (typeof learningMeasures)[number];
