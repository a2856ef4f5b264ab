import { describe, expect, it } from 'vitest';
import { classified, contextOf, outcomeOf, people, registered, submission, submitted } from '../case/fixtures.ts';
import { decideSubmit } from './submit.ts';

const codeOf = (result: ReturnType<typeof decideSubmit>) => (result.ok ? 'accepted' : result.refusal.code);

describe('submit (D1)', () => {
  it('takes a matter in with a receipt that is served at once, and starts the fifteen days of 条例 22', () => {
    const { state, events } = submitted();
    expect(events.map(({ kind }) => kind)).toEqual(['submissionReceived', 'noticeIssued', 'noticeServed']);
    expect(state).toMatchObject({ procedure: 'received', ownerUnitId: 'petitionOffice', petitionerId: 'petitioner' });
    expect(state.duties.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([['registerForward', '2024-10-09']]);
  });

  it('tells the receipt on the phone, hands it over at the counter, and posts it to a letter without electronic consent', () => {
    const methods = (['phone', 'visit', 'online', 'letter'] as const).map(
      (channel) => submitted({ channel, electronicService: channel !== 'letter' }).state.notices[0]?.served?.method,
    );
    expect(methods).toEqual(['phone', 'inPerson', 'electronic', undefined]);
  });

  it('lets at most five representatives speak for a group of any size (条例 20, care G17)', () => {
    expect(codeOf(decideSubmit({ ...submission, persons: 30, representatives: 5 }, contextOf(people.window)))).toBe('accepted');
    expect(codeOf(decideSubmit({ ...submission, persons: 30, representatives: 6 }, contextOf(people.window)))).toBe(
      'too-many-representatives',
    );
    expect(codeOf(decideSubmit({ ...submission, persons: 1, representatives: 2 }, contextOf(people.window)))).toBe(
      'more-representatives-than-persons',
    );
  });

  it('refuses a receiving unit that does not exist and a day that has not come', () => {
    expect(codeOf(decideSubmit({ ...submission, receiverUnitId: 'nowhere' }, contextOf(people.window)))).toBe('unknown-unit');
    expect(codeOf(decideSubmit({ ...submission, receivedOn: '2024-09-25' }, contextOf(people.window)))).toBe('received-in-the-future');
  });

  it('starts the clock of another organ on its own decision to accept (条例 23)', () => {
    const { state } = submitted({ receiverKind: 'otherOrgan', receiverUnitId: 'waterLine' });
    expect(state.duties.map(({ kind }) => kind)).toEqual(['acceptanceDecision']);
  });

  it('is not given a second time to the same case', () => {
    expect(outcomeOf(submitted().attempt('submit', submission, people.window))).toBe('out-of-turn');
  });
});

describe('register (D2)', () => {
  const input = { title: '广告牌遮挡窗户', claims: ['移走广告牌', '说明是谁批准的'], oralTextReadBack: true };

  it('splits the claims and names who answers to the end (首问责任制)', () => {
    const { state } = registered();
    expect(state.claims).toEqual([
      { id: 'c1', text: '移走广告牌' },
      { id: 'c2', text: '说明是谁批准的' },
    ]);
    expect(state.firstContactOfficer).toEqual({ officerId: 'wang', unitId: 'petitionOffice' });
    expect(state.procedure).toBe('registered');
  });

  it('may name another first-contact officer, who must belong to the unit', () => {
    const elsewhere = { ...input, firstContactOfficerId: 'lin', firstContactUnitId: 'buildingLine' };
    expect(submitted().order('register', elsewhere, people.window).state.firstContactOfficer?.officerId).toBe('lin');
    expect(outcomeOf(submitted().attempt('register', { ...elsewhere, firstContactUnitId: 'waterLine' }, people.window))).toBe(
      'officer-not-in-unit',
    );
  });

  it('wants an oral text read back (条例 19), and no more than that of a written one', () => {
    const unread = { ...input, oralTextReadBack: false };
    for (const channel of ['phone', 'visit', 'leaderReception', 'video'] as const) {
      expect(outcomeOf(submitted({ channel }).attempt('register', unread, people.window))).toBe('oral-text-not-read-back');
    }
    expect(outcomeOf(submitted({ channel: 'letter' }).attempt('register', unread, people.window))).toContain('caseRegistered');
  });

  it('wants at least one claim, and a title without labels (care G18)', () => {
    expect(outcomeOf(submitted().attempt('register', { ...input, claims: [] }, people.window))).toBe('no-claims');
    expect(outcomeOf(submitted().attempt('register', { ...input, title: '无理要求移走广告牌' }, people.window))).toBe(
      'wording-not-allowed',
    );
  });
});

describe('classifyKind (D5)', () => {
  it('takes an appeal to the petition procedure unless a route is named (条例 31)', () => {
    expect(classified().state).toMatchObject({ kind: 'appeal', route: 'petitionProcedure' });
    const litigation = registered().order('classifyKind', { kind: 'appeal', route: 'litigation', topics: [] }, people.window);
    expect(litigation.state.route).toBe('litigation');
    expect(litigation.order('classifyKind', { kind: 'suggestion', topics: ['市容'] }, people.window).state).not.toHaveProperty('route');
  });

  it('keeps an accusation out: it belongs to the sealed room (care G7)', () => {
    expect(outcomeOf(registered().attempt('classifyKind', { kind: 'accusation', topics: [] }, people.window))).toBe(
      'accusation-belongs-to-sealed-room',
    );
  });

  it('knows routes for appeals only', () => {
    const input = { kind: 'suggestion', route: 'litigation', topics: [] } as const;
    expect(outcomeOf(registered().attempt('classifyKind', input, people.window))).toBe('route-only-for-appeal');
  });

  it('waits while a dispatch awaits its signature', () => {
    const proposed = classified().order('assign', { unitId: 'buildingLine', reason: '属城建线', reportBack: true }, people.dispatcher);
    expect(outcomeOf(proposed.attempt('classifyKind', { kind: 'suggestion', topics: [] }, people.window))).toBe(
      'dispatch-awaits-signature',
    );
  });
});

describe('merge, link and unmerge (D7)', () => {
  const target = { caseId: 'case-0', petitionerId: 'petitioner', procedure: 'handling' } as const;
  const merge = { intoCaseId: 'case-0', reason: '同一事项' };

  it('joins a matter to an earlier one of the same petitioner, tells the petitioner, and notes it in the target', () => {
    const result = classified().attempt('merge', merge, people.window, { facts: { target } });
    expect(outcomeOf(result)).toEqual(['caseMerged', 'noticeIssued', 'noticeServed']);
    if (!result.ok) return;
    expect(result.value.state).toMatchObject({ procedure: 'merged', mergedInto: 'case-0', duties: [] });
    expect(result.value.others).toEqual([
      { caseId: 'case-0', events: [{ kind: 'caseLinked', data: { otherCaseId: 'case-1', relation: 'mergedFrom', reason: '同一事项' } }] },
    ]);
  });

  it('is undone without loss: the matter goes on where it was, with the dates it had', () => {
    const before = classified();
    const merged = before.order('merge', merge, people.window, { facts: { target } });
    const result = merged.attempt('unmerge', { reason: '并错了' }, people.dispatcher, { at: '2024-09-27T09:00:00+08:00' });
    if (!result.ok) throw new Error(result.refusal.code);
    const { state, others } = result.value;
    expect(state).toMatchObject({ procedure: 'registered', duties: before.state.duties });
    expect(state).not.toHaveProperty('mergedInto');
    expect(others?.[0]?.events[0]?.data).toMatchObject({ relation: 'sameFacts' });
  });

  it('forgets where it stood once the matter has moved on after an undone merge', () => {
    const again = classified()
      .order('merge', merge, people.window, { facts: { target } })
      .order('unmerge', { reason: '并错了' }, people.window)
      .order('forward', { unitId: 'buildingLine', reason: '属城建线' }, people.dispatcher);
    expect(again.state).not.toHaveProperty('beforeMerge');
  });

  it.each([
    ['merge-into-itself', { ...merge, intoCaseId: 'case-1' }, target],
    ['unknown-case', merge, undefined],
    ['different-petitioner', merge, { ...target, petitionerId: 'somebody' }],
    ['merge-cycle', merge, { ...target, procedure: 'merged', mergedInto: 'case-1' }],
    ['target-archived', merge, { ...target, procedure: 'archived' }],
  ] as const)('refuses with %s', (code, input, other) => {
    const facts = other === undefined ? {} : { target: other };
    expect(outcomeOf(classified().attempt('merge', input, people.window, { facts }))).toBe(code);
  });

  it('joins matters of different petitioners when they declared a joint group', () => {
    const joint = { ...target, petitionerId: 'neighbour', jointGroup: true };
    expect(outcomeOf(classified().attempt('merge', merge, people.window, { facts: { target: joint } }))).toContain('caseMerged');
  });

  it('links matters with new facts instead, each once', () => {
    const link = { otherCaseId: 'case-0', relation: 'follows', reason: '新的事实' } as const;
    const linked = classified().order('link', link, people.window, { facts: { target } });
    expect(linked.state.links).toEqual([{ caseId: 'case-0', relation: 'follows' }]);
    expect(outcomeOf(linked.attempt('link', link, people.window, { facts: { target } }))).toBe('already-linked');
    expect(outcomeOf(classified().attempt('link', link, people.window))).toBe('unknown-case');
    expect(outcomeOf(classified().attempt('link', { ...link, otherCaseId: 'case-1' }, people.window))).toBe('link-to-itself');
  });
});

describe('answerConsultation (D71)', () => {
  const consultation = (...given: Parameters<typeof registered>) =>
    registered(...given).order('classifyKind', { kind: 'consultation', topics: [] }, people.window);
  const input = { answer: '凭身份证到窗口办理。', service: 'readOut' } as const;

  it('answers at once and concludes; the petitioner may evaluate', () => {
    const answered = consultation().order('answerConsultation', input, people.window);
    expect(answered.state).toMatchObject({ procedure: 'concluded', followup: 'none' });
    expect(answered.state.duties.map(({ kind }) => kind).sort()).toEqual(['archiveTask', 'evaluationWindow']);
    expect(answered.state.claims.every((claim) => claim.answer?.decision === input.answer)).toBe(true);
  });

  it.each([
    ['not-a-consultation', classified, input],
    ['wording-not-allowed', consultation, { ...input, answer: '您的要求属于无理要求。' }],
    ['no-consent-to-electronic-service', () => consultation({ electronicService: false }), { ...input, service: 'electronic' }],
  ] as const)('refuses with %s', (code, given, given2) => {
    expect(outcomeOf(given().attempt('answerConsultation', given2, people.window))).toBe(code);
  });
});
