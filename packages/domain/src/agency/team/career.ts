import type { PlainDate } from '../../calendar/types.ts';
import { type CareerGrade, careerGrades, type LearningMeasure } from './vocabulary.ts';

/** What an agent has learned and done, in whole numbers. Cases are no part of it: nobody rises by having few or many. */
export type LearningRecord = Readonly<Record<LearningMeasure, number>>;

/** One condition: so much of a measure. */
export interface LearningCondition {
  readonly measure: LearningMeasure;
  readonly atLeast: number;
}

export interface ComparedCondition extends LearningCondition {
  readonly has: number;
  readonly met: boolean;
}

/**
 * What the platform asks for before a certificate: enrol and attend, be mentored, practise, pass (S2.6). The source names the steps;
 * the numbers are the platform's.
 */
export const certificateConditions: readonly LearningCondition[] = [
  { measure: 'cohortsAttended', atLeast: 1 },
  { measure: 'mentorings', atLeast: 1 },
  { measure: 'practiceHours', atLeast: 8 },
  { measure: 'coursesPassed', atLeast: 1 },
];

/** Years for which a certificate holds; the source says none, so this is the platform's. */
export const certificateYears = 3;

/** The grades with what each asks for. The source names the career alone (职业代办员); grades and numbers are the platform's. */
export const careerTable: Readonly<Record<CareerGrade, readonly LearningCondition[]>> = {
  trainee: [],
  agent: [
    { measure: 'cohortsAttended', atLeast: 1 },
    { measure: 'coursesPassed', atLeast: 1 },
  ],
  certified: [{ measure: 'certified', atLeast: 1 }],
  professional: [
    { measure: 'certified', atLeast: 1 },
    { measure: 'monthsAsAgent', atLeast: 24 },
    { measure: 'agentsMentored', atLeast: 1 },
    { measure: 'seminars', atLeast: 2 },
  ],
};

/** Each condition beside what is there. */
export const compareConditions = (conditions: readonly LearningCondition[], record: LearningRecord): readonly ComparedCondition[] =>
  conditions.map((condition) => ({ ...condition, has: record[condition.measure], met: record[condition.measure] >= condition.atLeast }));

export const meetsAll = (conditions: readonly LearningCondition[], record: LearningRecord): boolean =>
  compareConditions(conditions, record).every(({ met }) => met);

export interface GradeProposal {
  readonly grade: CareerGrade;
  /** Why: the conditions of that grade beside what is there. */
  readonly reasons: readonly ComparedCondition[];
}

/**
 * The next grade that an agent could be given, with its reasons; undefined when its conditions are not all met or there is none
 * higher. A proposal changes nothing: a person decides, and nobody is graded down by a figure.
 */
export const proposeGrade = (now: CareerGrade, record: LearningRecord): GradeProposal | undefined => {
  const next = careerGrades[careerGrades.indexOf(now) + 1];
  if (next === undefined || !meetsAll(careerTable[next], record)) return undefined;
  return { grade: next, reasons: compareConditions(careerTable[next], record) };
};

/** Whole months from one day to another; 0 when the second is earlier. */
export const monthsBetween = (from: PlainDate, to: PlainDate): number => {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return Math.max(0, (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0));
};
