import { followups, type Procedure, procedures } from '@daiban/domain/case/vocabulary';
import { describe, expect, it } from 'vitest';
import { en } from '../texts/en.ts';
import { zhCN } from '../texts/zh-CN.ts';
import { findDeciding, isHandledBeside, type Situation, type Stand, situationOf, situations } from './situation.ts';
import { stepsOf } from './steps.ts';

const at = (procedure: Procedure, given: Partial<Stand> = {}): Stand => ({ procedure, followup: 'none', notices: [], ...given });
const review = (given: object = {}) => ({
  id: 'r1',
  stage: 'review' as const,
  organ: '区复查机构',
  requestedOn: '2026-10-09',
  late: false,
  ...given,
});
const remedyOf = (given: object): Partial<Stand> => ({ remedy: { reviews: [review(given)] } });
const check = (outcome?: 'upheld' | 'overturned'): Partial<Stand> => ({
  remedy: { reviews: [], refusalCheck: { organ: '区信访局', requestedOn: '2026-10-09', ...(outcome === undefined ? {} : { outcome }) } },
});
const mediating = {
  hearingRequested: false,
  holds: [],
  mediation: { mediator: '俞春梅', unit: '人民调解委员会', agenda: '施工时间', openedOn: '2026-10-09' },
};
const leaders = [undefined, { cleared: false }, { name: '沈建棠', cleared: false }, { name: '沈建棠', cleared: true }] as const;
const remedies: readonly Partial<Stand>[] = [
  {},
  remedyOf({}),
  remedyOf({ acceptedOn: '2026-10-10' }),
  remedyOf({ refusedOn: '2026-10-10' }),
  ...(['uphold', 'vary', 'revoke', 'redoOrder'] as const).map((outcome) => remedyOf({ outcome, decidedOn: '2026-11-01' })),
  check(),
  check('upheld'),
];

/** Every state of procedure × follow-up × leaders' list × remedies. */
const everyStand: readonly Stand[] = procedures.flatMap((procedure) =>
  followups.flatMap((followup) =>
    leaders.flatMap((leader) =>
      remedies.map((remedy) => at(procedure, { followup, ...(leader === undefined ? {} : { leader }), ...remedy })),
    ),
  ),
);

describe('where a matter stands, for the petitioner (lifecycle.md, regions P, L, B and remedies)', () => {
  it('has a situation, its words in both languages and a way for every state', () => {
    const reached = new Set(everyStand.map(situationOf));
    expect([...reached].filter((situation) => !situations.includes(situation))).toEqual([]);
    for (const situation of reached) {
      for (const texts of [zhCN, en]) {
        const { heading, text } = texts.stand.situations[situation];
        expect([heading.length > 0, text.length > 10]).toEqual([true, true]);
      }
      for (const stage of ['received', 'accepted', 'handling', 'replied', 'evaluated'] as const) {
        const steps = stepsOf(situation, stage);
        expect(new Set(steps.map(({ name }) => name)).size).toBe(steps.length);
        expect(steps.length).toBeLessThanOrEqual(5);
        expect(steps.filter(({ state }) => state === 'now').length).toBeLessThanOrEqual(1);
        expect(steps[0]?.name).toBe('received');
      }
    }
  });

  it.each<[string, Stand, Situation]>([
    [
      'the answer is in the post (G3)',
      at('replied', { notices: [{ id: 'n', notice: 'handlingOpinion', to: 'petitioner' } as Stand['notices'][number]] }),
      'answerOnItsWay',
    ],
    ['a dissatisfied word asks for handling again (D35)', at('replied', { followup: 'dissatisfied' }), 'dissatisfied'],
    ['handled again (D35)', at('replied', { followup: 'redo' }), 'redo'],
    ['answered again (D37)', at('replied', { followup: 'secondVisitDue' }), 'secondVisitDue'],
    ['still dissatisfied (D38)', at('replied', { followup: 'stillDissatisfied' }), 'stillDissatisfied'],
    ['on the leaders’ list (D40)', at('replied', { followup: 'stillDissatisfied', leader: { cleared: false } }), 'leadersList'],
    [
      'still dissatisfied when the window of review is over (D40, D51)',
      at('concluded', { followup: 'stillDissatisfied' }),
      'stillDissatisfied',
    ],
    [
      'on the leaders’ list when the window of review is over (D41, D51)',
      at('concluded', { followup: 'stillDissatisfied', leader: { name: '骆文祺', cleared: false } }),
      'leadersList',
    ],
    ['concluded when nobody is dissatisfied (D51)', at('concluded', { followup: 'settled' }), 'concluded'],
    ['cleared (D44)', at('replied', { followup: 'settled', leader: { cleared: true } }), 'leadersDone'],
    ['a review is asked for, not yet taken up (D46)', at('underReview', remedyOf({})), 'reviewAsked'],
    ['a review is taken up', at('underReview', remedyOf({ acceptedOn: '2026-10-10' })), 'underReview'],
    ['sent back by the review (D47)', at('handling', remedyOf({ outcome: 'redoOrder', decidedOn: '2026-11-01' })), 'handlingAgain'],
    ['a refusal is being checked (D50)', at('notAccepted', check()), 'refusalChecking'],
    ['a further refusal was checked and holds (D50)', at('furtherRefused', check('upheld')), 'refusalUpheld'],
    ['units dispute competence (D15)', at('disputed'), 'competence'],
    ['a claim waits for a court (D26)', at('held'), 'waitingElsewhere'],
    ['a mediation beside the work on it (D24)', at('handling', { waiting: mediating }), 'mediating'],
  ])('%s', (_name, stand, situation) => expect(situationOf(stand)).toBe(situation));

  it('says that a review and a handling again run side by side (D35, D37)', () => {
    expect(isHandledBeside({ procedure: 'underReview', followup: 'redo' })).toBe(true);
    expect(isHandledBeside({ procedure: 'replied', followup: 'redo' })).toBe(false);
  });

  it('names the body that has the matter before it now', () => {
    expect(findDeciding(at('underReview', remedyOf({ phone: '0575-1' })))).toEqual({
      what: 'review',
      organ: '区复查机构',
      phone: '0575-1',
    });
    expect(findDeciding(at('notAccepted', check()))).toEqual({ what: 'check', organ: '区信访局' });
    expect(findDeciding(at('reviewed', remedyOf({ outcome: 'uphold' })))).toBeUndefined();
  });

  it('promises no step that will not come once a matter was not accepted, withdrawn, joined or led elsewhere', () => {
    const ended: readonly Situation[] = ['notAccepted', 'furtherRefused', 'withdrawn', 'merged', 'channelled', 'final', 'concluded'];
    for (const situation of ended) expect(stepsOf(situation, 'received').every(({ state }) => state === 'done')).toBe(true);
  });

  it('says after every end what remains: new facts, the office above, or who is to be told', () => {
    const ends: readonly Situation[] = [
      'notAccepted',
      'furtherRefused',
      'refusalUpheld',
      'channelled',
      'withdrawn',
      'concluded',
      'final',
      'archived',
      'leadersDone',
    ];
    for (const end of ends) expect(zhCN.stand.situations[end].text).toMatch(/再反映|核查|告诉我们|打官司/u);
  });
});
