import { describe, expect, it } from 'vitest';
import { answer, bothAnswers, contacted, handling, outcomeOf, people, registered, replied, signed } from '../case/fixtures.ts';

const issue = { service: 'readOut' } as const;
const suggestion = () =>
  registered()
    .order('classifyKind', { kind: 'suggestion', topics: [] }, people.window)
    .order('forward', { unitId: 'buildingLine', reason: '属城建线' }, people.dispatcher)
    .order('accept', { service: 'readOut' }, people.unitHead)
    .order('setHandler', { officerId: 'li' }, people.unitHead)
    .order('contact', { by: 'phone', result: 'clear', note: '已致谢' }, people.handler);
const adopted = bothAnswers.map((one) => ({ ...one, disposition: 'adopted' as const }));

describe('draftReply (D29)', () => {
  it('answers every claim once, and waits for the leader (S3.12)', () => {
    const drafted = contacted().order('draftReply', { answers: bothAnswers }, people.handler);
    expect(drafted.state.draft).toMatchObject({ number: 1, byOfficerId: 'li' });
    expect(drafted.state.duties.find(({ kind }) => kind === 'signTask')?.owner).toMatchObject({ role: 'principalLeader' });
  });

  it.each([
    ['reply-leaves-claim-unanswered', [answer('c1')]],
    ['unknown-claim', [...bothAnswers, answer('c3')]],
    ['claim-answered-twice', [...bothAnswers, answer('c2')]],
    ['disposition-does-not-fit', [answer('c1', { disposition: 'adopted' }), answer('c2')]],
    ['wording-not-allowed', [answer('c1', { decision: '你反映的属于无理诉求。' }), answer('c2')]],
    ['wording-not-allowed', [answer('c1', { decision: '补助发放后信访人承诺不再上访。' }), answer('c2')]],
  ])('refuses with %s', (code, answers) => {
    expect(outcomeOf(contacted().attempt('draftReply', { answers }, people.handler))).toBe(code);
  });

  it('is not for suggestions', () => {
    expect(outcomeOf(suggestion().attempt('draftReply', { answers: adopted }, people.handler))).toBe('kind-does-not-fit');
  });
});

describe('signClosure (D30, 办结签)', () => {
  it('is void once a new draft is made', () => {
    const again = signed().order('draftReply', { answers: bothAnswers }, people.handler);
    expect(again.state.draft).toEqual(expect.not.objectContaining({ signedByOfficerId: 'shen' }));
    expect(outcomeOf(again.attempt('issueReply', issue, people.unitHead))).toBe('closure-signature-missing');
  });

  it('returns a draft with a note', () => {
    const drafted = contacted().order('draftReply', { answers: bothAnswers }, people.handler);
    expect(outcomeOf(drafted.attempt('signClosure', { decision: 'returned' }, people.leader))).toBe('note-missing');
    const returned = drafted.order('signClosure', { decision: 'returned', note: '第二项没有说明依据' }, people.leader);
    expect(outcomeOf(returned.attempt('issueReply', issue, people.unitHead))).toBe('closure-signature-missing');
  });

  it('hands the signed draft to the unit head, who issues it within one working day', () => {
    const toIssue = signed().state.duties.find(({ kind, subject }) => kind === 'signTask' && subject === 'reply');
    expect(toIssue?.owner).toMatchObject({ role: 'unitHead' });
    const again = signed().order('draftReply', { answers: bothAnswers }, people.handler);
    expect(again.state.duties.some(({ subject }) => subject === 'reply')).toBe(false);
  });

  it('takes back a signature by returning the draft', () => {
    const returned = signed().order('signClosure', { decision: 'returned', note: '再核实' }, people.leader);
    expect(returned.state.draft).not.toHaveProperty('signedByOfficerId');
  });

  it.each([
    ['nothing-to-sign', contacted],
    ['already-signed', signed],
    ['signature-not-required', () => handling({}, { rulebookId: 'nationalLaw' })],
  ] as const)('refuses with %s', (code, given) => {
    expect(outcomeOf(given().attempt('signClosure', { decision: 'signed' }, people.leader))).toBe(code);
  });
});

describe('issueReply (D30)', () => {
  it('closes the clocks of handling, and opens windows and return visit from its service (G3)', () => {
    const { state } = replied();
    expect(state).toMatchObject({ procedure: 'replied', followup: 'visitDue', reply: { round: 1, servedOn: '2024-09-24' } });
    expect(state).not.toHaveProperty('draft');
    expect(state.claims.every((claim) => claim.answer !== undefined)).toBe(true);
    expect(state.duties.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['executionTask', '2024-10-24'],
      ['reviewWindow', '2024-10-24'],
      ['returnVisit', '2024-10-08'],
      ['evaluationWindow', '2024-10-24'],
    ]);
  });

  it('by post opens nothing before the petitioner has it (invariant iv)', () => {
    const posted = signed().order('issueReply', { service: 'post' }, people.unitHead);
    expect(posted.state.followup).toBe('none');
    expect(posted.state.duties.map(({ kind }) => kind)).toEqual(['executionTask', 'serveNoticeTask']);
    const served = posted.order('serveNotice', { noticeId: 'n5', method: 'post', servedOn: '2024-09-26' }, people.window, {
      at: '2024-09-29T09:00:00+08:00',
    });
    expect(served.state.duties.find(({ kind }) => kind === 'reviewWindow')?.dueOn).toBe('2024-10-28');
    expect(served.state.followup).toBe('visitDue');
  });

  it('takes the answers with the command where nothing has to be signed', () => {
    const law = contacted({}, { rulebookId: 'nationalLaw' });
    expect(outcomeOf(law.attempt('issueReply', { ...issue, answers: bothAnswers }, people.unitHead))).toContain('caseClosed');
  });

  it('keeps the signature on answers that are given again as they were signed, in any order', () => {
    const answers = bothAnswers.toReversed();
    expect(outcomeOf(signed().attempt('issueReply', { ...issue, answers }, people.unitHead))).toContain('replyIssued');
    const changed = [answer('c1', { decision: '不再移动广告牌。' }), answer('c2')];
    expect(outcomeOf(signed().attempt('issueReply', { ...issue, answers: changed }, people.unitHead))).toBe('closure-signature-missing');
  });

  it.each([
    ['reply-leaves-claim-unanswered', contacted, issue],
    ['reply-leaves-claim-unanswered', signed, { ...issue, answers: [answer('c1')] }],
    ['sub-task-open', () => signed().order('addCoUnit', { unitId: 'waterLine', task: '查图' }, people.deputy), issue],
    ['petitioner-not-contacted', () => handling().order('draftReply', { answers: bothAnswers }, people.handler), issue],
    ['closure-signature-missing', () => contacted().order('draftReply', { answers: bothAnswers }, people.handler), issue],
    ['no-consent-to-electronic-service', () => signed({ electronicService: false }), { service: 'electronic' }],
    ['kind-does-not-fit', suggestion, { ...issue, answers: adopted }],
  ] as const)('refuses with %s', (code, given, input) => {
    expect(outcomeOf(given().attempt('issueReply', input, people.unitHead))).toBe(code);
  });

  it('names the claims that were left unanswered (S3.37)', () => {
    const result = signed().attempt('issueReply', { ...issue, answers: [answer('c1')] }, people.unitHead);
    expect(result).toEqual({ ok: false, refusal: { code: 'reply-leaves-claim-unanswered', claims: ['c2'] } });
  });
});

describe('replySuggestion (D31, 条例 29)', () => {
  it('says what is adopted and concludes; no review window, but an evaluation', () => {
    const told = suggestion().order('replySuggestion', { answers: adopted, reward: '感谢信', service: 'readOut' }, people.unitHead);
    expect(told.state).toMatchObject({ procedure: 'concluded', followup: 'none' });
    expect(told.state.duties.map(({ kind }) => kind).sort()).toEqual(['archiveTask', 'evaluationWindow']);
  });

  it.each([
    ['kind-does-not-fit', contacted, { answers: bothAnswers, service: 'readOut' }],
    ['disposition-does-not-fit', suggestion, { answers: bothAnswers, service: 'readOut' }],
    ['reply-leaves-claim-unanswered', suggestion, { answers: adopted.slice(0, 1), service: 'readOut' }],
  ] as const)('refuses with %s', (code, given, input) => {
    expect(outcomeOf(given().attempt('replySuggestion', input, people.unitHead))).toBe(code);
  });
});
