import { describe, expect, it } from 'vitest';
import type { CommandInputs } from '../case/commands.ts';
import { bothAnswers, contacted, outcomeOf, people, replied, signed } from '../case/fixtures.ts';

const hearing = (given: Partial<CommandInputs['scheduleHearing']> = {}): CommandInputs['scheduleHearing'] => ({
  hearingOn: '2024-10-08',
  time: '09:30',
  place: '街道一楼会议室',
  agenda: '广告牌是否应当移走',
  service: 'readOut',
  ...given,
});
const on = (day: string) => ({ at: `${day}T10:00:00+08:00`, today: day });
const held: CommandInputs['holdHearing'] = { petitionerCame: true, record: '双方陈述，核对了照片。', attachments: [] };

describe('a hearing in re-review (D22, 条例 36)', () => {
  const inCity = on('2024-11-05');
  const words = { words: '复查没有回应', late: false };
  const decision = { decision: 'signed', service: 'readOut' } as const;
  const opinion = { outcome: 'uphold', answers: bothAnswers, reason: '意见正确', law: '第三十五条' } as const;
  const underReReview = () =>
    replied()
      .order('requestReview', words, people.petitioner, on('2024-10-10'))
      .order('acceptReview', {}, people.reviewer, on('2024-10-14'))
      .order('draftReview', opinion, people.reviewer, on('2024-10-14'))
      .order('decideReview', decision, people.reviewHead, on('2024-10-21'))
      .order('requestReReview', words, people.petitioner, on('2024-11-01'))
      .order('acceptReview', {}, people.reReviewer, inCity);

  it('is held by the organ that decides, and its days do not count', () => {
    const asked = underReReview().order('requestHearing', { words: '有新证据' }, people.petitioner, inCity);
    expect(asked.state.duties.find(({ kind }) => kind === 'hearingRequestReply')?.owner).toEqual({
      by: 'role',
      role: 'reviewer',
      unitId: 'city',
    });
    expect(outcomeOf(asked.attempt('scheduleHearing', hearing({ hearingOn: '2024-11-20' }), people.unitHead, inCity))).toBe(
      'not-permitted',
    );
    const announced = asked.order('scheduleHearing', hearing({ hearingOn: '2024-11-20' }), people.reReviewer, inCity);
    expect(
      announced.events.find(({ kind, data }) => kind === 'noticeIssued' && 'byUnitId' in data && data.byUnitId === 'city'),
    ).toBeDefined();
    const clock = () => announced.state.duties.find(({ kind }) => kind === 'reReviewDecision');
    expect(clock()).toMatchObject({ dueOn: '2024-12-02', pausedOn: '2024-11-05' });
    const done = announced.order('holdHearing', held, people.reReviewer, on('2024-11-20'));
    // Counted to Sunday 1 December before, and fifteen days on.
    expect(done.state.duties.find(({ kind }) => kind === 'reReviewDecision')).toMatchObject({
      dueOn: '2024-12-16',
      derivation: { pausedDays: 15 },
    });
  });

  it('is settled before the opinion is signed', () => {
    const drafted = underReReview().order('draftReview', opinion, people.reReviewer, inCity);
    const asked = drafted.order('requestHearing', { words: '有新证据' }, people.petitioner, inCity);
    expect(outcomeOf(asked.attempt('decideReReview', decision, people.reReviewHead, inCity))).toBe('hearing-request-open');
    const refused = asked.order('refuseHearing', { reason: '证据已经核对过。' }, people.reReviewer, inCity);
    expect(outcomeOf(refused.attempt('decideReReview', decision, people.reReviewHead, inCity))).toContain('reReviewDecided');
  });
});

describe('a hearing (D22, 条例 31)', () => {
  it('is asked for by the petitioner and answered within five working days with a date or a reason (S0.24)', () => {
    const asked = contacted().order('requestHearing', { words: '涉及整栋楼' }, people.petitioner);
    expect(asked.state.duties.find(({ kind }) => kind === 'hearingRequestReply')).toMatchObject({
      dueOn: '2024-09-30',
      owner: { by: 'role', role: 'unitHead', unitId: 'buildingLine' },
    });
    expect(asked.events.at(-1)?.data).toEqual({ requestId: 'hr1', wordsId: 'command' });
    const refused = asked.order('refuseHearing', { reason: '事实清楚，双方没有争议。' }, people.unitHead);
    expect(refused.state.duties.some(({ kind }) => kind === 'hearingRequestReply')).toBe(false);
    const granted = asked.order('scheduleHearing', hearing(), people.unitHead);
    expect(granted.state.duties.find(({ kind }) => kind === 'hearingTask')).toMatchObject({ dueOn: '2024-10-08', subject: 'h1' });
    expect(outcomeOf(asked.attempt('requestHearing', { words: '再申请' }, people.petitioner))).toBe('hearing-already-requested');
    expect(outcomeOf(granted.attempt('requestHearing', { words: '再申请' }, people.petitioner))).toBe('hearing-announced');
    expect(outcomeOf(contacted().attempt('refuseHearing', { reason: '不需要' }, people.unitHead))).toBe('no-hearing-requested');
  });

  it('is announced at least ten days ahead with a notice, and not so far ahead that the matter waits for it', () => {
    expect(outcomeOf(contacted().attempt('scheduleHearing', hearing({ hearingOn: '2024-10-03' }), people.unitHead))).toBe(
      'hearing-too-soon',
    );
    expect(outcomeOf(contacted().attempt('scheduleHearing', hearing({ hearingOn: '2024-10-04' }), people.unitHead))).toEqual([
      'hearingScheduled',
      'noticeIssued',
      'noticeServed',
    ]);
    expect(outcomeOf(contacted().attempt('scheduleHearing', hearing({ hearingOn: '2024-12-30' }), people.unitHead))).toBe(
      'hearing-too-late',
    );
    expect(outcomeOf(contacted().attempt('scheduleHearing', hearing(), people.handler))).toBe('not-permitted');
    const announced = contacted().order('scheduleHearing', hearing(), people.unitHead);
    expect(outcomeOf(announced.attempt('scheduleHearing', hearing(), people.unitHead))).toBe('hearing-announced');
  });

  it('counts the ten days from the service of the notice, not from its making (G3)', () => {
    const posted = contacted().order('scheduleHearing', hearing({ service: 'post' }), people.unitHead);
    const { noticeId } = posted.state.hearings?.[0] ?? { noticeId: '' };
    expect(outcomeOf(posted.attempt('holdHearing', held, people.unitHead, on('2024-10-08')))).toBe('notice-not-served');
    const served = posted.order('serveNotice', { noticeId, method: 'post', servedOn: '2024-09-29' }, people.handler, on('2024-09-30'));
    expect(outcomeOf(served.attempt('holdHearing', held, people.unitHead, on('2024-10-08')))).toBe('hearing-too-soon');
    expect(outcomeOf(served.attempt('holdHearing', held, people.unitHead, on('2024-10-09')))).toEqual(['hearingHeld']);
  });

  it('is recorded on the day or later, never before it has taken place, and can be called off with a reason', () => {
    const announced = contacted().order('scheduleHearing', hearing(), people.unitHead);
    expect(outcomeOf(announced.attempt('holdHearing', { ...held, heldOn: '2024-10-09' }, people.handler, on('2024-10-08')))).toBe(
      'done-in-the-future',
    );
    const done = announced.order('holdHearing', held, people.handler, on('2024-10-08'));
    expect(done.state.hearings).toMatchObject([{ id: 'h1', outcome: 'held' }]);
    expect(outcomeOf(done.attempt('holdHearing', held, people.handler, on('2024-10-08')))).toBe('no-hearing-announced');
    const off = announced.order('cancelHearing', { reason: '会场停电，另行通知。' }, people.unitHead);
    expect(off.state.duties.some(({ kind }) => kind === 'hearingTask')).toBe(false);
    expect(outcomeOf(off.attempt('cancelHearing', { reason: '再取消' }, people.unitHead))).toBe('no-hearing-announced');
  });

  it('is settled before the opinion goes out; the clock of the law runs on meanwhile (条例 34)', () => {
    const before = contacted().state.duties.find(({ kind }) => kind === 'statutoryHandling');
    const asked = signed().order('requestHearing', { words: '请听证' }, people.petitioner);
    expect(outcomeOf(asked.attempt('issueReply', { service: 'readOut' }, people.unitHead))).toBe('hearing-request-open');
    const announced = asked.order('scheduleHearing', hearing(), people.unitHead);
    expect(outcomeOf(announced.attempt('issueReply', { service: 'readOut' }, people.unitHead))).toBe('hearing-announced');
    expect(announced.state.duties.find(({ kind }) => kind === 'statutoryHandling')).toEqual(before);
    const done = announced.order('holdHearing', held, people.handler, on('2024-10-08'));
    expect(outcomeOf(done.attempt('issueReply', { service: 'readOut' }, people.unitHead, on('2024-10-08')))).toContain('replyIssued');
  });
});
