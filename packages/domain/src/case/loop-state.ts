import type { PlainDate } from '../calendar/types.ts';
import type { Bounty } from './bounty-state.ts';
import type { BacklogGround, InvitationAnswer, RedoLimit } from './vocabulary.ts';

/** Where the handling again stands (D35–D38). */
export interface Redo {
  readonly round: number;
  readonly assignedOn: PlainDate;
  /** Limits with their record. */
  readonly met: readonly RedoLimit[];
  readonly repliedOn?: PlainDate;
  /** The last answer is a new opinion. */
  readonly changed?: boolean;
}

/** A meeting that was offered to the petitioner. */
export interface Invitation {
  readonly id: string;
  readonly meetOn: PlainDate;
  readonly time: string;
  readonly place: string;
  readonly purpose: string;
  readonly answer?: InvitationAnswer;
}

/** A decision of a weekly meeting, as a task of a unit. */
export interface MeetingTask {
  readonly id: string;
  readonly unitId: string;
  readonly task: string;
  readonly report?: string;
}

/** A matter on the leaders' list, with its five ones. */
export interface BacklogEntry {
  readonly ground: BacklogGround;
  readonly listedOn: PlainDate;
  readonly sponsor?: { readonly officerId: string; readonly unitId: string };
  readonly taskForce?: { readonly leaderId: string; readonly officerIds: readonly string[] };
  readonly planApprovedOn?: PlainDate;
  readonly fileOpenedOn?: PlainDate;
  /** The sponsor's or the meeting's last record. */
  readonly lastWorkOn?: PlainDate;
  readonly meetings: number;
  readonly tasks: readonly MeetingTask[];
  readonly clearedOn?: PlainDate;
  readonly retrospectiveOn?: PlainDate;
  /** How often it was proposed to post it. */
  readonly bounties?: number;
  readonly bounty?: Bounty;
}

export const fiveOnes = ['matter', 'sponsor', 'force', 'plan', 'file'] as const;
export type FiveOne = (typeof fiveOnes)[number];

/** Which of the five ones are there (F18: present of five). */
export const presentOnes = (entry: BacklogEntry): readonly FiveOne[] => [
  'matter',
  ...(entry.sponsor === undefined ? [] : (['sponsor'] as const)),
  ...(entry.taskForce === undefined ? [] : (['force'] as const)),
  ...(entry.planApprovedOn === undefined ? [] : (['plan'] as const)),
  ...(entry.fileOpenedOn === undefined ? [] : (['file'] as const)),
];
