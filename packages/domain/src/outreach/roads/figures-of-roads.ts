import { given } from '../../kernel/given.ts';
import { medianOf } from '../../kernel/median.ts';
import type { Finding } from './finding.ts';

/** What the page of a street's roads says in figures (S4.23). */
export interface RoadFigures {
  readonly reported: number;
  readonly dispatched: number;
  /** Median of the minutes from the report to the first ticket; left out when no ticket went out. */
  readonly minutesToDispatch?: number;
  readonly fixed: number;
  readonly confirmed: number;
  readonly becameCase: number;
}

/** Whole minutes from the report to the first ticket; undefined while there was none. */
export const minutesToDispatch = ({ reportedAt, dispatchedAt }: Pick<Finding, 'reportedAt' | 'dispatchedAt'>): number | undefined =>
  dispatchedAt === undefined ? undefined : Math.max(0, Math.floor((Date.parse(dispatchedAt) - Date.parse(reportedAt)) / 60_000));

/** Counts findings; a finding that was set aside counts as reported and nothing else. */
export const figuresOfRoads = (findings: readonly Finding[]): RoadFigures => {
  const minutes = findings.flatMap((finding) => minutesToDispatch(finding) ?? []);
  const inStage = (...stages: readonly Finding['stage'][]): number => findings.filter(({ stage }) => stages.includes(stage)).length;
  return {
    reported: findings.length,
    dispatched: minutes.length,
    ...given({ minutesToDispatch: medianOf(minutes) }),
    fixed: inStage('fixed', 'confirmed'),
    confirmed: inStage('confirmed'),
    becameCase: inStage('becameCase'),
  };
};

/** Days after the end of a finding on which the reporter's phone is erased (platform default; 个保法 19: no longer than needed). */
export const contactKeptDays = 30;
