import type { TimelineEntry } from '@daiban/contract/cases';
import { shortDate } from '../texts/dates.ts';
import type { Texts } from '../texts/zh-CN.ts';

const word = (words: Readonly<Record<string, string>>, value: unknown): string | undefined =>
  typeof value === 'string' ? words[value] : undefined;

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Facts of handling again and of the leaders' list in the desk's words; none for other events. */
export const loopFacts = ({ kind, data }: TimelineEntry, texts: Texts): readonly (string | undefined)[] => {
  switch (kind) {
    case 'timeLimitMet':
      return [word(texts.choices.limit, data.limit), data.late === true ? texts.loop.overdue : undefined];
    case 'timeLimitMissed':
      return [word(texts.choices.limit, data.limit)];
    case 'redoReplied':
      return [data.changed === true ? texts.loop.changed : texts.loop.confirmed];
    case 'meetingInvited': {
      const day = textOf(data.meetOn);
      return [day === undefined ? undefined : shortDate(day, texts), textOf(data.time), textOf(data.place)];
    }
    case 'invitationAnswered':
      return [data.answer === 'accepted' || data.answer === 'declined' ? texts.loop.invitationAnswers[data.answer] : undefined];
    case 'backlogProposed':
    case 'backlogListed':
      return [word(texts.choices.backlogGround, data.ground)];
    case 'planApproved':
      return Array.isArray(data.measures)
        ? data.measures.map((one: { measure?: unknown }) => word(texts.choices.measure, one.measure))
        : [];
    case 'sponsorDutyRecorded':
      return [word(texts.choices.sponsorDuty, data.duty)];
    case 'acceptanceChecked':
      return [
        data.passed === true ? texts.choices.result.passed : texts.choices.result.notPassed,
        word(texts.choices.clearingGround, data.ground),
        word(texts.grades, data.petitionerView),
      ];
    case 'backlogCleared':
      return [word(texts.choices.clearingGround, data.ground)];
    case 'bountyAnswered':
      return [word(texts.choices.bountyAnswer, data.answer)];
    case 'bidScored':
      return [data.planMark, data.competenceMark, data.timeMark, data.resourcesMark].map((mark) =>
        typeof mark === 'number' ? String(mark) : undefined,
      );
    case 'bountyAwarded':
      return [typeof data.total === 'number' ? texts.bounty.points(data.total / 100) : undefined];
    case 'relapseFound':
      return [word(texts.choices.relapseGround, data.ground)];
    default:
      return [];
  }
};

/** What was written down in such an event; undefined where the usual fields say it. */
export const loopWords = ({ kind, data }: TimelineEntry): string | undefined => {
  switch (kind) {
    case 'meetingInvited':
      return textOf(data.purpose);
    case 'redoReplied':
      return textOf(data.reasons);
    case 'planApproved':
      return Array.isArray(data.measures) ? data.measures.map((one: { what?: unknown }) => textOf(one.what) ?? '').join('；') : undefined;
    case 'bountyProposed':
      return textOf(data.summary);
    case 'retrospectiveFiled':
      return textOf(data.keyFacts);
    case 'bidSubmitted':
      return textOf(data.plan);
    case 'workFileOpened':
      return textOf(data.contents);
    case 'backlogProposed':
    case 'backlogListed':
    case 'relapseFound':
      return textOf(data.reason);
    default:
      return undefined;
  }
};

/** Events whose `ground` and `answer` are words of a list, not what somebody wrote. */
export const isOfLoop = (kind: string): boolean =>
  ['backlogProposed', 'backlogListed', 'backlogCleared', 'relapseFound', 'invitationAnswered', 'bountyAnswered'].includes(kind);
