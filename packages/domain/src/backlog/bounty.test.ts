import { describe, expect, it } from 'vitest';
import type { Bid } from '../case/bounty-state.ts';
import { bothAnswers, contacted, outcomeOf, people, type Told } from '../case/fixtures.ts';
import { findPersonalDetail } from '../documents/personal-details.ts';
import { firstPlace, rankBids } from './score-bids.ts';

const on = (day: string) => ({ at: `${day}T10:00:00+08:00` });
const due = ({ state }: Told, kind: string) => state.duties.find((duty) => duty.kind === kind)?.dueOn;

/** On the list from 14 October 2024, five ones complete; the building line has handled it. */
const working = () =>
  contacted({}, { rulebookId: 'jinhuaKaifaqu' })
    .order('draftReply', { answers: bothAnswers }, people.handler)
    .order('issueReply', { service: 'readOut' }, people.unitHead)
    .order('listBacklog', { backlogGround: 'legacy', reason: '多年没有解决' }, people.officeHead, on('2024-10-14'))
    .order('confirmBacklog', { decision: 'listed' }, people.deputy, on('2024-10-14'))
    .order('sponsor', { officerId: 'fang', unitId: 'partyCommittee', reason: '分管城建' }, people.leader, on('2024-10-14'))
    .order('formTaskForce', { leaderId: 'li', officerIds: [] }, people.officeHead, on('2024-10-14'))
    .order('approvePlan', { measures: [{ measure: 'repair', what: '拆除' }], offers: [] }, people.deputy, on('2024-10-14'))
    .order('openWorkFile', { contents: '登记表' }, people.officeHead, on('2024-10-14'));
const retrospective = { source: '规划遗留', keyFacts: '三次答复没有落实。', lessons: '先看现场。' };
const summary = '一处广告牌多年遮挡住户窗户，涉及城建和市容，请团队提出化解办法。';
const proposed = () =>
  working()
    .order('fileRetrospective', retrospective, people.deputy, on('2024-10-15'))
    .order('postBounty', { summary }, people.officeHead, on('2024-10-15'));
const posted = () => proposed().order('answerBounty', { bountyAnswer: 'agreed' }, people.petitioner, on('2024-10-16'));
const offer = { teamIds: ['qian'], plan: '先评估再移位。', competence: '做过同类', resources: '两个人一辆车', doneBy: '2024-12-20' };
const bidding = () =>
  posted()
    .order('submitBid', offer, people.otherHead, on('2024-10-17'))
    .order('submitBid', { ...offer, teamIds: ['cun'] }, people.villageHead, on('2024-10-18'));
const judged = () => bidding().order('closeBidding', {}, people.timer, on('2024-10-31'));
const marks = (mark: number) => ({ planMark: mark, competenceMark: mark, timeMark: mark, resourcesMark: mark });
const scored = (first: number, second: number) =>
  [people.officeHead, people.leader, people.deputy].reduce<Told>(
    (told, judge) =>
      told
        .order('scoreBid', { bidId: 'bid1', ...marks(first) }, judge, on('2024-11-01'))
        .order('scoreBid', { bidId: 'bid2', ...marks(second) }, judge, on('2024-11-01')),
    judged(),
  );
const awarded = () => scored(80, 70).order('awardBounty', {}, people.officeHead, on('2024-11-02'));

describe('posting a hard matter (D43, S2.44)', () => {
  it('comes after the retrospective file (S2.43) and with a summary that leads to nobody (care G21)', () => {
    expect(outcomeOf(working().attempt('postBounty', { summary }, people.officeHead))).toBe('retrospective-missing');
    const filed = working().order('fileRetrospective', retrospective, people.deputy);
    for (const text of ['电话 138 0013 8000 的住户', '三幢的住户反映', '信访人：王小明反映', '人民路12号的住户', '王先生家窗户被挡'])
      expect(outcomeOf(filed.attempt('postBounty', { summary: text }, people.officeHead))).toBe('summary-gives-away');
    expect(outcomeOf(filed.attempt('postBounty', { summary: '请团队劝返' }, people.officeHead))).toBe('wording-not-allowed');
    expect(findPersonalDetail(summary)).toBeUndefined();
    expect(outcomeOf(proposed().attempt('postBounty', { summary }, people.officeHead))).toBe('bounty-already-proposed');
  });

  it('waits for the petitioner, whose objection leaves no mark and stops it (care G21)', () => {
    expect(proposed().state.backlog).toBe('working');
    expect(outcomeOf(proposed().attempt('answerBounty', { bountyAnswer: 'agreed' }, people.officeHead))).toBe('petitioner-act-only');
    const objected = proposed().order('answerBounty', { bountyAnswer: 'objected' }, people.petitioner, on('2024-10-16'));
    expect(objected.state.backlog).toBe('working');
    expect(objected.state.backlogEntry).not.toHaveProperty('bounty');
    expect(outcomeOf(objected.attempt('answerBounty', { bountyAnswer: 'agreed' }, people.petitioner))).toBe('no-bounty');
    const later = posted().order('answerBounty', { bountyAnswer: 'objected' }, people.petitioner, on('2024-10-17'));
    expect(later.state.backlog).toBe('working');
    expect(due(later, 'biddingTerm')).toBeUndefined();
    expect(outcomeOf(posted().attempt('answerBounty', { bountyAnswer: 'agreed' }, people.petitioner))).toBe('bounty-already-agreed');
  });

  it('takes bids for ten working days, one a unit and none of the handling unit (C9 biddingTerm)', () => {
    const told = posted();
    expect(told.state.backlog).toBe('posted');
    expect(due(told, 'biddingTerm')).toBe('2024-10-30');
    expect(outcomeOf(told.attempt('submitBid', offer, people.unitHead, on('2024-10-17')))).toBe('not-permitted');
    expect(outcomeOf(told.attempt('submitBid', { ...offer, doneBy: '2024-10-17' }, people.otherHead, on('2024-10-17')))).toBe(
      'done-in-the-past',
    );
    expect(outcomeOf(told.attempt('submitBid', { ...offer, teamIds: ['nobody'] }, people.otherHead))).toBe('unknown-officer');
    expect(outcomeOf(bidding().attempt('submitBid', offer, people.otherHead))).toBe('bid-already-submitted');
    expect(outcomeOf(told.attempt('closeBidding', {}, people.timer, on('2024-10-30')))).toBe('window-still-open');
    expect(outcomeOf(judged().attempt('submitBid', offer, people.otherHead))).toBe('bidding-over');
    expect(due(judged(), 'awardTask')).toBe('2024-11-07');
  });
});

describe('judging and the team (D43, F13)', () => {
  const bid = (id: string, scores: readonly (readonly [number, number, number, number])[], at = '2024-10-17T10:00:00+08:00'): Bid => ({
    ...{
      id,
      unitId: id,
      byOfficerId: id,
      leaderId: id,
      officerIds: [id],
      plan: '',
      competence: '',
      resources: '',
      doneBy: '2024-12-20',
      at,
    },
    scores: scores.map(([planMark, competenceMark, timeMark, resourcesMark], judge) => ({
      ...{ officerId: `judge${judge}`, planMark, competenceMark, timeMark, resourcesMark },
    })),
  });
  const three = (one: readonly [number, number, number, number]) => [one, one, one];

  it('adds up to the worked example: A 81.50, B 78.50, C 82.25, so C wins (F13)', () => {
    const ranked = rankBids([bid('A', three([85, 80, 70, 90])), bid('B', three([90, 70, 80, 60])), bid('C', three([80, 90, 75, 85]))]);
    expect(ranked.map(({ bid: { id }, total }) => [id, total])).toEqual([
      ['C', 8225],
      ['A', 8150],
      ['B', 7850],
    ]);
  });

  it('breaks a tie by the plan, then by the earlier bid, and leaves the rest to a lot (F13)', () => {
    const byPlan = rankBids([bid('A', three([70, 86, 70, 70])), bid('B', three([80, 70, 70, 70]))]);
    expect(byPlan.map(({ total }) => total)).toEqual([7400, 7400]);
    expect(firstPlace(byPlan).map((one) => one.bid.id)).toEqual(['B']);
    const same = three([80, 80, 80, 80]);
    expect(firstPlace(rankBids([bid('A', same, '2024-10-18T10:00:00+08:00'), bid('B', same)])).map((one) => one.bid.id)).toEqual(['B']);
    expect(firstPlace(rankBids([bid('A', same), bid('B', same)]))).toHaveLength(2);
  });

  it('counts only judges of every bid, at least three, none with a part in a bid', () => {
    expect(outcomeOf(bidding().attempt('scoreBid', { bidId: 'bid1', ...marks(80) }, people.leader))).toBe('bidding-open');
    expect(outcomeOf(judged().attempt('scoreBid', { bidId: 'bid9', ...marks(80) }, people.leader))).toBe('unknown-bid');
    const insider = { ...people.leader, officerId: 'qian' };
    expect(outcomeOf(judged().attempt('scoreBid', { bidId: 'bid1', ...marks(80) }, insider))).toBe('judge-not-impartial');
    const oneOnly = judged().order('scoreBid', { bidId: 'bid1', ...marks(80) }, people.leader, on('2024-11-01'));
    expect(outcomeOf(oneOnly.attempt('awardBounty', {}, people.officeHead))).toBe('judges-missing');
    expect(outcomeOf(scored(59, 40).attempt('awardBounty', {}, people.officeHead))).toBe('no-bid-reaches');
    expect(outcomeOf(scored(80, 70).attempt('awardBounty', { bidId: 'bid2' }, people.officeHead))).toBe('not-the-winner');
  });

  it('gives the matter to the team, with the day that the team promised, until it is cleared from outside (D44)', () => {
    const told = awarded();
    expect(told.state).toMatchObject({ backlog: 'claimed', backlogEntry: { taskForce: { leaderId: 'qian' }, bounty: { wonBy: 'bid1' } } });
    expect(due(told, 'teamTerm')).toBe('2024-12-20');
    const worked = told.order('recordSponsorDuty', { sponsorDuty: 'explain', note: '说明' }, people.deputy, on('2024-11-04'));
    expect(worked.state.backlog).toBe('claimed');
    const check = { result: 'passed', clearingGround: 'agreementPerformed', heardOn: '2024-11-05', petitionerView: 'satisfied' } as const;
    const cleared = worked.order('checkAcceptance', { ...check, note: '看过', attachments: [] }, people.leader, on('2024-11-05'));
    expect(cleared.state.backlog).toBe('cleared');
    expect(due(cleared, 'teamTerm')).toBeUndefined();
    const relapsed = cleared.order('findRelapse', { relapseGround: 'notPerformed', reason: '没有移' }, people.officeHead, on('2024-12-02'));
    expect(relapsed.state.backlogEntry).not.toHaveProperty('bounty');
  });

  it('can be taken back with a reason, and the team before goes on', () => {
    const told = awarded().order('revokeBounty', { reason: '团队退出' }, people.officeHead, on('2024-11-05'));
    expect(told.state).toMatchObject({ backlog: 'working', backlogEntry: { taskForce: { leaderId: 'li' } } });
    expect(due(told, 'teamTerm')).toBeUndefined();
    expect(outcomeOf(told.attempt('revokeBounty', { reason: '再收' }, people.officeHead))).toBe('no-bounty');
  });
});
