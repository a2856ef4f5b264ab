import { describe, expect, it } from 'vitest';
import { event } from '../case/events.ts';
import { getRulebook } from './catalogue.ts';
import { duty, on, rulebook, workingDays } from './define.ts';
import type { RulebookFault } from './fault.ts';
import { getDuty, type Happening, playEvents, submission } from './fixtures.ts';
import { loadRulebook } from './load.ts';
import { standstillOfHearings, standstillOfLocalClocks } from './standstills.ts';
import type { DutyRule, Pause } from './vocabulary.ts';

const law = getRulebook('nationalLaw');
const at = (day: string, happened: Happening['event']): Happening => ({ at: `${day}T10:00:00+08:00`, event: happened });
const underReReview = [
  submission(),
  at('2024-10-10', event('reReviewRequested', { remedyId: 'v2', organUnitId: 'city', round: 1, wordsId: 'w1' })),
] as const;
const announced = event('hearingScheduled', {
  hearingId: 'h1',
  hearingOn: '2024-10-28',
  time: '09:30',
  place: '市政府',
  agenda: '补偿标准',
  noticeId: 'n1',
});
const hearing = event('hearingHeld', { hearingId: 'h1', heldOn: '2024-10-28', record: '笔录', petitionerCame: true, attachments: [] });

const lawOf = (kind: string): DutyRule => {
  const found = law.duties.find((rule) => rule.kind === kind);
  if (found === undefined) throw new Error(`no ${kind} in the law`);
  return found;
};
const faultsOf = (rule: DutyRule): readonly RulebookFault[] => {
  const local = rulebook({
    id: 'county',
    version: 1,
    title: '某县',
    extends: 'nationalLaw',
    basis: { document: '某县发〔2020〕1号', issuedOn: '2020-01-01', title: '某县信访工作意见' },
    origin: 'local',
    duties: [rule],
  });
  const loaded = loadRulebook(local, [law]);
  return loaded.ok ? [] : loaded.refusal;
};
const local = (kind: string, pauses: readonly Pause[]): DutyRule => ({
  ...lawOf(kind),
  document: '某县发〔2020〕1号',
  origin: 'local',
  article: '六',
  pauses,
});

describe('days of a hearing in re-review (条例 36)', () => {
  it('do not count: the days from its notice to its end are given back', () => {
    const before = playEvents(law, underReReview);
    expect(getDuty(before.state, 'reReviewDecision').dueOn).toBe('2024-11-11');
    const { state } = playEvents(law, [...underReReview, at('2024-10-15', announced), at('2024-10-28', hearing)]);
    expect(getDuty(state, 'reReviewDecision')).toMatchObject({ dueOn: '2024-11-22', derivation: { pausedDays: 13 } });
  });

  it('give nobody more time when the hearing is called off or its day passes without it', () => {
    const off = event('hearingCancelled', { hearingId: 'h1', reason: '双方都不需要' });
    const cancelled = playEvents(law, [...underReReview, at('2024-10-15', announced), at('2024-10-15', off)]);
    expect(getDuty(cancelled.state, 'reReviewDecision').dueOn).toBe('2024-11-11');
    const scheduled = playEvents(law, [...underReReview, at('2024-10-15', announced)]);
    const task = getDuty(scheduled.state, 'hearingTask');
    const late = event('clockOverdue', { dutyId: task.id, dutyKind: 'hearingTask' });
    const { state } = playEvents(law, [...underReReview, at('2024-10-15', announced), at('2024-10-29', late)]);
    expect(getDuty(state, 'reReviewDecision').pausedOn).toBeUndefined();
    expect(getDuty(state, 'reReviewDecision').derivation.pausedDays).toBe(14);
  });

  it('do count in handling and in review: the law excepts only re-review (条例 34, 35)', () => {
    expect(law.duties.filter((rule) => rule.pauses === standstillOfHearings).map(({ kind }) => kind)).toEqual(['reReviewDecision']);
    expect(lawOf('statutoryHandling').pauses).toBeUndefined();
    expect(lawOf('reviewDecision').pauses).toBeUndefined();
  });
});

describe('a rulebook that lets a clock stand still', () => {
  it('is refused on a clock of the law unless the standstill is the law’s own, with the article (care G25)', () => {
    expect(faultsOf(local('statutoryHandling', standstillOfLocalClocks))).toMatchObject([
      {
        code: 'looser-than-law',
        rule: 'statutoryHandling',
        article: '六',
        against: '《信访工作条例》第34条',
        aspect: 'pause',
        allowed: 'none',
      },
    ]);
    expect(faultsOf(local('reReviewDecision', [...standstillOfHearings, ...standstillOfLocalClocks]))).toMatchObject([
      { aspect: 'pause', against: '《信访工作条例》第36条', allowed: '第36条' },
    ]);
    expect(faultsOf(local('reReviewDecision', standstillOfHearings))).toEqual([]);
    expect(faultsOf(local('reReviewDecision', []))).toEqual([]);
  });

  it('may say so of its own terms, with an article and an end', () => {
    const own = (pauses: readonly Pause[]) =>
      rulebook({
        id: 'county',
        version: 1,
        title: '某县',
        basis: { document: '某县发〔2020〕1号', issuedOn: '2020-01-01', title: '某县信访工作意见' },
        origin: 'local',
        duties: [
          duty('localReply', {
            title: '答复',
            opensOn: ['caseAccepted'],
            owner: 'handlingUnit',
            within: workingDays(10),
            closedBy: ['replyIssued'],
            pauses,
            shownToPetitioner: true,
            article: '六',
          }),
        ],
      }).duties[0];
    const faults = (pauses: readonly Pause[]) => {
      const rule = own(pauses);
      return rule === undefined ? [] : faultsOf(rule).map(({ code }) => code);
    };
    expect(faults(standstillOfLocalClocks)).toEqual([]);
    expect(faults([{ from: ['mediationOpened'], until: [], article: '七' }])).toEqual(['pause-without-end']);
    expect(faults([{ from: ['mediationOpened'], until: [on('mediationFailed', { test: 'standsStill' })], article: ' ' }])).toEqual([
      'rule-without-article',
    ]);
  });
});
