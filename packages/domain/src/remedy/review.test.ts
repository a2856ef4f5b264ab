import { describe, expect, it } from 'vitest';
import { answer, bothAnswers, outcomeOf, people, replied, type Told } from '../case/fixtures.ts';
import { brokenInvariants } from '../case/invariants.ts';
import { primaryFor } from '../case/next-step.ts';
import type { ReviewOutcome } from '../case/vocabulary.ts';

const asked = '2024-10-10T09:00:00+08:00';
const inReview = '2024-10-14T09:00:00+08:00';
const decided = '2024-10-21T09:00:00+08:00';
const words = { words: '没有说为什么批准', late: false };
const signed = { decision: 'signed', service: 'readOut' } as const;

const underReview = (told: Told = replied()) =>
  told
    .order('requestReview', words, people.petitioner, { at: asked, commandId: 'k1' })
    .order('acceptReview', {}, people.reviewer, { at: inReview });
const drafted = (outcome: ReviewOutcome, told = underReview()) =>
  told.order(
    'draftReview',
    {
      outcome,
      answers: outcome === 'uphold' || outcome === 'vary' ? [answer('c1'), answer('c2', { decision: '更正审批说明。' })] : [],
      reason: '原答复没有说明审批依据',
      law: '《信访工作条例》第三十五条',
    },
    people.reviewer,
    { at: inReview },
  );
const reviewed = (outcome: ReviewOutcome = 'uphold') => drafted(outcome).order('decideReview', signed, people.reviewHead, { at: decided });
const dueOf = ({ state }: Told, kind: string) => state.duties.find((duty) => duty.kind === kind)?.dueOn;

describe('requestReview (D46, 条例 35)', () => {
  it('goes to the next higher organ, which has thirty days from the request; the window stands still', () => {
    const told = replied().order('requestReview', words, people.petitioner, { at: asked, commandId: 'k1' });
    expect(told.state.procedure).toBe('underReview');
    expect(told.events.at(-1)?.data).toEqual({ remedyId: 'v1', organUnitId: 'district', round: 1, wordsId: 'k1' });
    expect(dueOf(told, 'reviewDecision')).toBe('2024-11-11');
    expect(dueOf(told, 'reviewTask')).toBe('2024-10-16');
    expect(told.state.duties.find(({ kind }) => kind === 'reviewWindow')?.pausedOn).toBe('2024-10-10');
    expect(told.state.duties.find(({ kind }) => kind === 'reviewDecision')?.owner).toEqual({
      by: 'role',
      role: 'reviewer',
      unitId: 'district',
    });
    expect(brokenInvariants(told.state, told.events)).toEqual([]);
  });

  it('is the petitioner’s act only, and of an opinion that reached them (lifecycle G3, G4)', () => {
    expect(outcomeOf(replied().attempt('requestReview', words, people.officeHead))).toBe('petitioner-act-only');
    expect(outcomeOf(replied().attempt('requestReReview', words, people.petitioner))).toBe('out-of-turn');
  });

  it('is taken late only with good cause, and the matter that was concluded waits for it', () => {
    const at = '2024-10-28T09:00:00+08:00';
    const concluded = replied()
      .order('returnVisit', { by: 'phone', result: 'satisfied', note: '满意' }, people.visitor)
      .order('lapse', {}, people.timer, { at: '2024-10-25T00:00:00+08:00' });
    expect(outcomeOf(concluded.attempt('requestReview', words, people.petitioner, { at }))).toBe('review-window-over');
    const late = concluded.order('requestReview', { words: '住院到昨天', late: true }, people.petitioner, { at });
    expect(late.state.procedure).toBe('underReview');
    expect(late.state.duties.some(({ kind }) => kind === 'archiveTask')).toBe(false);
    const refused = late.order('refuseReview', { reason: '没有住院证明', law: '条例第三十五条' }, people.reviewHead, { at });
    expect(refused.state.procedure).toBe('concluded');
    expect(refused.state.duties.some(({ kind }) => kind === 'archiveTask')).toBe(true);
    expect(brokenInvariants(refused.state, refused.events)).toEqual([]);
  });

  it('costs no day of the window when the organ does not take it up (invariants v and ix)', () => {
    const refused = replied()
      .order('requestReview', words, people.petitioner, { at: asked })
      .order('refuseReview', { reason: '请先说明不同意哪一项', law: '条例第三十五条' }, people.reviewHead, { at: inReview });
    expect(refused.state.procedure).toBe('replied');
    expect(dueOf(refused, 'reviewWindow')).toBe('2024-10-28');
    expect(refused.state.duties.some(({ kind }) => kind === 'reviewDecision')).toBe(false);
    expect(outcomeOf(refused.attempt('requestReview', words, people.petitioner, { at: inReview }))).toEqual(['reviewRequested']);
  });
});

describe('decideReview (D47)', () => {
  it('is drafted by the reviewer and signed by another, never in the unit that answered', () => {
    expect(
      outcomeOf(
        underReview().attempt('draftReview', { outcome: 'revoke', answers: [], reason: '不清', law: '第三十五条' }, people.handler),
      ),
    ).toBe('not-permitted');
    expect(outcomeOf(underReview().attempt('decideReview', signed, people.unitHead))).toBe('not-permitted');
    expect(outcomeOf(underReview().attempt('decideReview', signed, people.reviewHead))).toBe('nothing-to-sign');
    const own = underReview().order(
      'draftReview',
      { outcome: 'revoke', answers: [], reason: '不清', law: '第三十五条' },
      people.reviewHead,
    );
    expect(outcomeOf(own.attempt('decideReview', signed, people.reviewHead))).toBe('needs-second-person');
    const back = drafted('uphold').order('decideReview', { decision: 'returned', note: '再核', service: 'readOut' }, people.reviewHead);
    expect(back.state.remedies?.[0]?.draft).toBeUndefined();
    expect(outcomeOf(drafted('uphold').attempt('decideReview', { decision: 'returned', service: 'readOut' }, people.reviewHead))).toBe(
      'note-missing',
    );
  });

  it('comes after the request was taken up, and answers claim by claim unless it sends the matter back', () => {
    const draft = { outcome: 'uphold', answers: [answer('c1')], reason: '属实', law: '第三十五条' } as const;
    const waiting = replied().order('requestReview', words, people.petitioner, { at: asked });
    expect(outcomeOf(waiting.attempt('draftReview', draft, people.reviewer))).toBe('review-not-accepted');
    expect(outcomeOf(underReview().attempt('draftReview', draft, people.reviewer))).toBe('reply-leaves-claim-unanswered');
    expect(outcomeOf(underReview().attempt('draftReview', { ...draft, outcome: 'redoOrder' }, people.reviewer))).toBe(
      'redo-answers-itself',
    );
  });

  it.each(['uphold', 'vary'] as const)('that comes to %s is served with the next remedy: thirty days to ask for re-review', (outcome) => {
    const told = reviewed(outcome);
    expect(told.state.procedure).toBe('reviewed');
    expect(told.state.notices.at(-1)).toMatchObject({ notice: 'reviewOpinion', served: { on: '2024-10-21' } });
    expect(told.events.findLast(({ kind }) => kind === 'noticeIssued')?.data).toMatchObject({ byUnitId: 'district' });
    expect(dueOf(told, 'reReviewWindow')).toBe('2024-11-20');
    expect(told.state.claims[1]?.answer?.decision).toBe('更正审批说明。');
    expect(brokenInvariants(told.state, told.events)).toEqual([]);
  });

  it.each(['revoke', 'redoOrder'] as const)('that comes to %s gives the unit thirty days to answer anew', (outcome) => {
    const told = reviewed(outcome);
    expect(told.state).toMatchObject({ procedure: 'handling', followup: 'none', redoOrdered: 'review' });
    expect(dueOf(told, 'redoAfterReview')).toBe('2024-11-20');
    expect(dueOf(told, 'reReviewWindow')).toBeUndefined();
    expect(told.state.duties.map(({ kind }) => kind)).not.toContain('returnVisit');
    expect(primaryFor('redoAfterReview')).toBe('issueReply');
    expect(brokenInvariants(told.state, told.events)).toEqual([]);
  });

  it('does not let the unit give the same opinion on the same facts again', () => {
    const again = { answers: bothAnswers.map((one) => ({ ...one, basis: '另一依据' })) };
    expect(outcomeOf(reviewed('revoke').attempt('draftReply', again, people.handler))).toBe('same-opinion-again');
    const anew = reviewed('revoke')
      .order('draftReply', { answers: [answer('c1'), answer('c2', { facts: '查明审批人' })] }, people.handler, { at: decided })
      .order('signClosure', { decision: 'signed' }, people.leader, { at: decided })
      .order('issueReply', { service: 'readOut' }, people.unitHead, { at: decided });
    expect(anew.state).toMatchObject({ procedure: 'replied', followup: 'visitDue', reply: { round: 2 } });
    expect(anew.state.redoOrdered).toBeUndefined();
    expect(dueOf(anew, 'reviewWindow')).toBe('2024-11-20');
  });
});

describe('re-review (D48, D49, 条例 36)', () => {
  const asking = () => reviewed().order('requestReReview', words, people.petitioner, { at: '2024-11-01T09:00:00+08:00' });
  const inCity = { at: '2024-11-05T09:00:00+08:00' };
  const final = (outcome: ReviewOutcome = 'uphold') =>
    asking()
      .order('acceptReview', {}, people.reReviewer, inCity)
      .order(
        'draftReview',
        { outcome, answers: outcome === 'uphold' ? bothAnswers : [], reason: '复查意见正确', law: '第三十六条' },
        people.reReviewer,
        inCity,
      )
      .order('decideReReview', signed, people.reReviewHead, inCity);

  it('goes to the organ above the one that reviewed, which has thirty days', () => {
    expect(asking().state).toMatchObject({ procedure: 'underReReview', remedies: [{}, { stage: 'reReview', organUnitId: 'city' }] });
    expect(dueOf(asking(), 'reReviewDecision')).toBe('2024-12-02');
    expect(outcomeOf(asking().attempt('acceptReview', {}, people.reviewer, inCity))).toBe('not-permitted');
  });

  it('ends the petition procedure, and the file can be put away', () => {
    const told = final();
    expect(told.state.procedure).toBe('final');
    expect(told.state.duties.map(({ kind }) => kind)).toContain('archiveTask');
    expect(told.state.notices.at(-1)?.notice).toBe('reReviewOpinion');
    expect(outcomeOf(told.attempt('requestReview', words, people.petitioner, inCity))).toBe('out-of-turn');
    expect(brokenInvariants(told.state, told.events)).toEqual([]);
  });

  it('may send the matter back as well', () => {
    expect(final('redoOrder').state).toMatchObject({ procedure: 'handling', redoOrdered: 'reReview' });
  });

  it('lapses when nobody asks in thirty days (D51)', () => {
    const told = reviewed()
      .order('returnVisit', { by: 'phone', result: 'basicallySatisfied', note: '可以' }, people.visitor, { at: decided })
      .order('lapse', {}, people.timer, { at: '2024-11-21T00:00:00+08:00' });
    expect(told.state.procedure).toBe('concluded');
    expect(told.events.find(({ kind }) => kind === 'remedyLapsed')?.data).toEqual({ window: 'reReviewWindow' });
  });
});
