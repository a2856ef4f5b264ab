import type { Tier } from '../organisation/vocabulary.ts';
import type { Source } from './source.ts';

/** What a rulebook says beside its rules: names, rhythms, figures of the past, and the figures that mechanisms ask for. */

/** What a tier is called in this jurisdiction. */
export interface TierName {
  readonly tier: Tier;
  readonly name: string;
}

export const rhythms = ['day', 'week', 'month', 'quarter', 'year'] as const;

/** A report, meeting or reception that comes back. */
export interface CadenceRule extends Source {
  readonly cadence: string;
  readonly title: string;
  readonly every: (typeof rhythms)[number];
  readonly running: boolean;
}

/** A figure that the source states of the time before this platform. Shown as declared, never mixed into a count. */
export interface OpeningFigure extends Source {
  readonly title: string;
  readonly value: number;
  /** Unit of the figure: 件, 人, %. */
  readonly unit: string;
  /** Time of the figure as the source says it; left out when the source does not. */
  readonly asOf?: string;
}

/** Figures that a mechanism asks its rulebook for, because they are neither the length of a duty nor the threshold of a trigger. */
export const settingNames = [
  /** Whether the first visit counts among the repeats (重复访3次以上): 1 yes, 0 no. */
  'repeatCountIncludesFirst',
  /** Per cent of a clock that is used up when its owner is reminded and the matter turns yellow (F7). */
  'reminderShare',
  /** Visits on one matter that turn it yellow, and with a handling fault red (F7). */
  'yellowRepeats',
  'redRepeats',
  /** How often a unit may send a matter back before it turns yellow (F7). */
  'yellowReturns',
  /** Persons at one visit that make it a group visit (集体访). */
  'groupVisit',
  /** Months in which a cleared matter that comes back through handling fault is a relapse (D45). */
  'relapseMonths',
  /** Natural days that a review window keeps at least when a handling again confirms the opinion (D37). */
  'reviewWindowKept',
  /** Days that a notice of a hearing comes before it (D22). */
  'hearingNotice',
  /** Months that a mandate to an agent lasts at most (D60). */
  'mandateMonths',
] as const;
export type SettingName = (typeof settingNames)[number];

export interface SettingRule extends Source {
  readonly setting: SettingName;
  readonly title: string;
  readonly value: number;
}
