import { describe, expect, it } from 'vitest';
import type { CommandInputs } from '../case/commands.ts';
import type { Duty } from '../case/duty.ts';
import { answer, contacted, outcomeOf, people, type Told } from '../case/fixtures.ts';
import { brokenInvariants } from '../case/invariants.ts';

const holding = (given: Partial<CommandInputs['hold']> = {}): CommandInputs['hold'] => ({
  pending: 'litigation',
  body: '区人民法院',
  docket: '（2024）民初1号',
  claimIds: ['c1'],
  choiceOn: '2024-09-24',
  note: '已立案，审理中。',
  attachments: ['f1'],
  service: 'readOut',
  ...given,
});
const on = (day: string) => ({ at: `${day}T10:00:00+08:00`, today: day });
const dutyOf = ({ state }: Told, kind: string): Duty | undefined => state.duties.find((duty) => duty.kind === kind);
const resumed: CommandInputs['resume'] = { holdId: 'p1', result: 'resumed', note: '已撤诉。', attachments: [], service: 'readOut' };

describe('a claim that was filed elsewhere (D26)', () => {
  it('waits only with proof and by the petitioner’s written choice, with a notice that says why', () => {
    expect(outcomeOf(contacted().attempt('hold', holding({ attachments: [] }), people.unitHead))).toBe('proof-missing');
    expect(outcomeOf(contacted().attempt('hold', holding({ choiceOn: '2024-09-25' }), people.unitHead))).toBe('done-in-the-future');
    expect(outcomeOf(contacted().attempt('hold', holding({ claimIds: ['c9'] }), people.unitHead))).toBe('unknown-claim');
    expect(outcomeOf(contacted().attempt('hold', holding(), people.handler))).toBe('not-permitted');
    const held = contacted().order('hold', holding(), people.unitHead);
    expect(held.state.notices.at(-1)).toMatchObject({ notice: 'holdNotice', served: { on: '2024-09-24' } });
    expect(outcomeOf(held.attempt('hold', holding(), people.unitHead))).toBe('claim-waits');
  });

  it('leaves the petition procedure without that choice; with the last of them the matter is channelled', () => {
    const one = contacted().order('hold', holding({ choiceOn: undefined }), people.unitHead);
    expect(one.state.claims.map(({ standing }) => standing)).toEqual(['channelled', undefined]);
    expect(one.state.procedure).toBe('handling');
    expect(one.state.notices.at(-1)?.notice).toBe('legalChannelNotice');
    const both = one.order('hold', holding({ claimIds: ['c2'], choiceOn: undefined }), people.unitHead);
    expect(both.state.procedure).toBe('channelled');
    expect(brokenInvariants(both.state, both.events)).toEqual([]);
    expect(dutyOf(both, 'statutoryHandling')).toBeUndefined();
    const back = both.order('returnFromChannel', { channelOutcome: 'bodyDeclined', reason: '法院不予立案' }, people.window);
    // Taken up again, its claims are here again: a matter without one could be answered by nobody (D10, D54).
    expect(back.state.claims.map(({ standing }) => standing)).toEqual([undefined, undefined]);
    const answered = one.order('draftReply', { answers: [answer('c2')] }, people.handler);
    expect(answered.state.draft?.answers).toHaveLength(1);
  });

  it('lets the other claims go on: no clock stands still until all of them wait', () => {
    const before = contacted();
    const one = before.order('hold', holding(), people.unitHead, on('2024-09-26'));
    expect(one.state.procedure).toBe('handling');
    expect(dutyOf(one, 'localPhoneWeb')).toEqual(dutyOf(before, 'localPhoneWeb'));
    const all = one.order('hold', holding({ claimIds: ['c2'] }), people.unitHead, on('2024-09-27'));
    expect(all.state.procedure).toBe('held');
    expect(dutyOf(all, 'localPhoneWeb')?.pausedOn).toBe('2024-09-27');
    expect(dutyOf(all, 'statutoryHandling')).toEqual(dutyOf(before, 'statutoryHandling'));
  });

  it('keeps the days left when it goes on, and not before the last reason to wait is gone (invariant ix, D27)', () => {
    const all = contacted().order('hold', holding({ claimIds: ['c1', 'c2'] }), people.unitHead, on('2024-09-27'));
    const back = all.order('resume', resumed, people.unitHead, on('2024-11-04'));
    // Four of seven days were left on Friday 27 September.
    expect(dutyOf(back, 'localPhoneWeb')).toMatchObject({ dueOn: '2024-11-08', derivation: { pausedDays: 38 } });
    expect(back.state).toMatchObject({ procedure: 'handling', claims: [{ id: 'c1' }, { id: 'c2' }] });
    expect(back.state.notices.at(-1)?.notice).toBe('resumeNotice');
    const mediation = {
      mediatorId: 'cun',
      mediatorUnitId: 'village',
      agenda: '补偿',
      petitionerConsent: '同意',
      otherConsent: '同意',
      attachments: [],
    };
    const both = contacted()
      .order('openMediation', mediation, people.handler, on('2024-09-25'))
      .order('hold', holding({ claimIds: ['c1', 'c2'] }), people.unitHead, on('2024-09-27'))
      .order('stopMediation', {}, people.petitioner, on('2024-10-09'));
    expect(dutyOf(both, 'localPhoneWeb')?.pausedOn).toBe('2024-09-25');
    expect(dutyOf(both.order('resume', resumed, people.unitHead, on('2024-10-10')), 'localPhoneWeb')?.pausedOn).toBeUndefined();
  });

  it('is asked about every thirty days, so that nothing waits forgotten (D27)', () => {
    const held = contacted().order('hold', holding(), people.unitHead);
    expect(dutyOf(held, 'holdCheck')).toMatchObject({ id: expect.stringMatching(/^holdCheck\./), dueOn: '2024-10-24', subject: 'p1' });
    const asked = held.order('checkHold', { holdId: 'p1', note: '法院仍在审理。' }, people.handler, on('2024-10-21'));
    expect(dutyOf(asked, 'holdCheck')).toMatchObject({ dueOn: '2024-11-20', subject: 'p1' });
    expect(asked.state.duties.filter(({ kind }) => kind === 'holdCheck')).toHaveLength(1);
    expect(outcomeOf(held.attempt('checkHold', { holdId: 'p2', note: '问过' }, people.handler))).toBe('unknown-hold');
  });

  it('is answered by nobody while it waits, and leaves when the other procedure decides it', () => {
    const held = contacted().order('hold', holding(), people.unitHead);
    expect(outcomeOf(held.attempt('draftReply', { answers: [answer('c1'), answer('c2')] }, people.handler))).toBe('claim-waits');
    const decided = held.order('resume', { ...resumed, result: 'channelled', note: '法院已判决。' }, people.unitHead, on('2024-11-04'));
    expect(decided.state.claims[0]).toMatchObject({ standing: 'channelled' });
    expect(dutyOf(decided, 'holdCheck')).toBeUndefined();
    expect(outcomeOf(decided.attempt('resume', resumed, people.unitHead))).toBe('unknown-hold');
  });
});
