import { dueFrom } from '../calendar/due.ts';
import type { Within, WorkCalendar } from '../calendar/types.ts';
import type { Basis, DutyChange } from '../case/duty.ts';
import type { RecordedSealedEvent, SealedEventKind } from './events.ts';
import type { SealedCase } from './state.ts';

interface SealedDutyRule {
  readonly kind: 'disciplineTransfer' | 'sealedInform' | 'sealedFeedback';
  readonly title: string;
  readonly opensOn: SealedEventKind;
  /** Owed to an accuser who gave their name only. */
  readonly named: boolean;
  readonly within: Within;
  readonly closedBy: readonly SealedEventKind[];
  readonly article: string;
  readonly origin: Basis['origin'];
}

const document = '《纪检监察机关处理检举控告工作规则》';
const workingDays = (length: number): Within => ({ unit: 'workingDay', length });

/** The clocks of the sealed room (glossary C9; law.md B, rule of 2020): none of them stands in the table of ordinary duties. */
export const sealedDutyRules: readonly SealedDutyRule[] = [
  {
    kind: 'disciplineTransfer',
    title: '审查管辖，受理或者转有权机关',
    opensOn: 'accusationReceived',
    named: false,
    within: workingDays(5),
    closedBy: ['accusationAccepted', 'referredElsewhere', 'accusationClosed'],
    article: '第15条、第16条',
    origin: 'platformDefault',
  },
  {
    kind: 'sealedInform',
    title: '告知实名反映人受理情况',
    opensOn: 'accusationReceived',
    named: true,
    within: workingDays(15),
    closedBy: ['accuserInformed', 'feedbackGiven'],
    article: '实名检举控告受理告知',
    origin: 'law',
  },
  {
    kind: 'sealedFeedback',
    title: '向实名反映人反馈处理结果',
    opensOn: 'accusationClosed',
    named: true,
    within: workingDays(15),
    closedBy: ['feedbackGiven'],
    article: '实名检举控告结果反馈',
    origin: 'law',
  },
];

const ruleVersion = 'sealedRoom@1';

/** Time and calendar of one decision in the sealed room. */
export interface SealedMoment {
  readonly at: string;
  readonly today: string;
  readonly calendar: WorkCalendar;
}

/**
 * What one event does to the duties of a sealed case: closes what it ends, opens what it begins, each date counted by the same
 * calendar as every other clock (F0).
 * @param after the case after the event, with the duties before it
 */
export const sealedDutyChanges = (
  event: Pick<RecordedSealedEvent, 'kind' | 'sequence'>,
  after: SealedCase,
  { at, today, calendar }: SealedMoment,
): readonly DutyChange[] => {
  const closed = after.duties.flatMap((duty): DutyChange[] =>
    sealedDutyRules.some((rule) => rule.kind === duty.kind && rule.closedBy.includes(event.kind))
      ? [{ change: 'closed', dutyId: duty.id, closedOn: today, outcome: 'done' }]
      : [],
  );
  const opened = sealedDutyRules
    .filter((rule) => rule.opensOn === event.kind && (!rule.named || after.accuser !== undefined))
    .map(
      (rule): DutyChange => ({
        change: 'opened',
        duty: {
          id: `${rule.kind}.${event.sequence}`,
          kind: rule.kind,
          owner: { by: 'role', role: 'disciplineOfficer', unitId: after.disciplineUnitId },
          openedOn: today,
          openedAt: at,
          ...dueFrom({ on: today, at }, rule.within, calendar),
          basis: { rulebook: ruleVersion, document, article: rule.article, origin: rule.origin },
        },
      }),
    );
  return [...closed, ...opened];
};

export const sealedDutyTitle = (kind: string): string => sealedDutyRules.find((rule) => rule.kind === kind)?.title ?? kind;
