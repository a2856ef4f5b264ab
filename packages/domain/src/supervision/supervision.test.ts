import { describe, expect, it } from 'vitest';
import type { Organisation } from '../case/context.ts';
import { contacted, contextOf, office, outcomeOf, people, registered, replied } from '../case/fixtures.ts';
import { decideComplainAboutHandling } from './complain-about-handling.ts';

describe('supervision (D58, S2.55)', () => {
  const supervised = () => contacted().order('supervise', { unitId: 'buildingLine', reason: '逾期没有答复' }, people.officeHead);

  it('sends a letter that the unit answers within five working days (条例 40)', () => {
    const told = supervised();
    expect(told.state.notices.some(({ notice }) => notice === 'supervisionLetter')).toBe(true);
    expect(told.state.duties.find(({ kind }) => kind === 'supervisionReply')).toMatchObject({
      dueOn: '2024-09-30',
      owner: { role: 'unitHead', unitId: 'buildingLine' },
    });
    const answered = told.order('answerSupervision', { supervisionId: 's1', answer: '三日内答复' }, people.unitHead);
    expect(answered.state.duties.some(({ kind }) => kind === 'supervisionReply')).toBe(false);
    expect(outcomeOf(answered.attempt('answerSupervision', { supervisionId: 's1', answer: '再答' }, people.unitHead))).toBe(
      'unknown-letter',
    );
  });

  it('is answered by the unit it is addressed to, and only a unit of the matter is supervised', () => {
    expect(outcomeOf(supervised().attempt('answerSupervision', { supervisionId: 's1', answer: '代答' }, people.otherHead))).toBe(
      'letter-of-another',
    );
    expect(outcomeOf(contacted().attempt('supervise', { unitId: 'waterLine', reason: '催办' }, people.officeHead))).toBe(
      'unit-not-involved',
    );
    expect(outcomeOf(contacted().attempt('supervise', { unitId: 'moon', reason: '催办' }, people.officeHead))).toBe('unknown-unit');
  });
});

describe('a red card (S0.51, care G14)', () => {
  const proposed = () => contacted().order('proposeRedCard', { unitId: 'buildingLine', facts: '两次不到现场' }, people.officeHead);

  it('is decided by a leader, and only after the unit was heard', () => {
    const decision = { redCardId: 'k1', decision: 'issued', reason: '情况属实' } as const;
    expect(outcomeOf(proposed().attempt('decideRedCard', decision, people.deputy))).toBe('unit-not-heard');
    const heard = proposed().order('replyRedCard', { redCardId: 'k1', statement: '当天另有抢险' }, people.unitHead);
    expect(heard.order('decideRedCard', { ...decision, decision: 'refused' }, people.deputy).state.supervision?.redCards?.[0]?.stage).toBe(
      'refused',
    );
    const issued = heard.order('decideRedCard', decision, people.deputy);
    expect(
      issued.order('liftRedCard', { redCardId: 'k1', reason: '已经整改' }, people.deputy).state.supervision?.redCards?.[0]?.stage,
    ).toBe('lifted');
    expect(outcomeOf(issued.attempt('decideRedCard', decision, people.deputy))).toBe('unknown-red-card');
    expect(outcomeOf(heard.attempt('liftRedCard', { redCardId: 'k1', reason: '撤' }, people.deputy))).toBe('unknown-red-card');
  });

  it('is one at a time for a unit, and answered by that unit', () => {
    expect(outcomeOf(proposed().attempt('proposeRedCard', { unitId: 'buildingLine', facts: '再提' }, people.officeHead))).toBe(
      'red-card-open',
    );
    expect(outcomeOf(proposed().attempt('proposeRedCard', { unitId: 'moon', facts: '提' }, people.officeHead))).toBe('unknown-unit');
    expect(outcomeOf(proposed().attempt('replyRedCard', { redCardId: 'k1', statement: '说明' }, people.otherHead))).toBe(
      'letter-of-another',
    );
    expect(outcomeOf(proposed().attempt('replyRedCard', { redCardId: 'k2', statement: '说明' }, people.unitHead))).toBe('unknown-red-card');
  });
});

describe('an urgent report (D59, 条例 25)', () => {
  it('tells the leaders at once, who have two hours to activate a plan', () => {
    const told = contacted().order('reportUrgent', { report: '围墙开裂，可能倒塌' }, people.handler);
    const event = told.events.find(({ kind }) => kind === 'urgentReported');
    expect(event?.kind === 'urgentReported' ? event.data.to.length : 0).toBe(3);
    expect(told.state.duties.find(({ kind }) => kind === 'urgentTicket')?.dueAt).toBe('2024-09-24T11:00:00.000+08:00');
    expect(outcomeOf(told.attempt('reportUrgent', { report: '再报' }, people.handler))).toBe('already-reported');
    const active = told.order('activatePlan', { plan: '疏散并围挡' }, people.deputy);
    expect(active.state.duties.some(({ kind }) => kind === 'urgentTicket')).toBe(false);
    expect(outcomeOf(active.attempt('activatePlan', { plan: '再启动' }, people.deputy))).toBe('nothing-reported');
  });
});

describe('the grade of a matter (D65, S0.46, S0.48)', () => {
  it('can not be left while one of the five links is open', () => {
    const refused = contacted().attempt('grade', { grade: 'complex', reason: '多次来访' }, people.officeHead);
    expect(refused.ok ? [] : 'links' in refused.refusal ? refused.refusal.links : []).toContain('feedback');
    const closed = replied()
      .order('evaluate', { officer: 'dissatisfied' }, people.petitioner)
      .order('returnVisit', { by: 'phone', result: 'dissatisfied', note: '还没移走' }, people.visitor);
    const raised = closed.order('grade', { grade: 'complex', reason: '多次来访' }, people.officeHead);
    expect(raised.state.supervision?.grade).toBe('complex');
    expect(outcomeOf(raised.attempt('grade', { grade: 'simple', reason: '降' }, people.officeHead))).toBe('grade-not-higher');
  });
});

describe('a complaint about the handling (D69)', () => {
  it('goes above the unit concerned, never to it, with five working days to answer', () => {
    const told = contacted().order('complainAboutHandling', { words: '一个月没有人联系' }, people.petitioner);
    expect(told.state.supervision?.supervisions?.[0]).toMatchObject({ cause: 'complaint', unitId: 'partyCommittee' });
    expect(told.state.duties.find(({ kind }) => kind === 'supervisionReply')?.owner).toMatchObject({ role: 'deputyLeader' });
    expect(JSON.stringify(told.events)).not.toContain('一个月没有人联系');
    expect(outcomeOf(told.attempt('answerSupervision', { supervisionId: 's1', answer: '已答' }, people.unitHead))).toBe(
      'letter-of-another',
    );
    const answered = told.order('answerSupervision', { supervisionId: 's1', answer: '已要求三日内联系您' }, people.deputy);
    expect(answered.events.at(-1)?.data).toMatchObject({ reply: '已要求三日内联系您' });
    expect(outcomeOf(told.attempt('complainAboutHandling', { words: '再说一次' }, people.petitioner))).toBe('complaint-open');
  });

  it('goes to the head of the unit above where somebody is, and to the leader in charge where nobody is', () => {
    const below = (seated: boolean): Organisation => ({
      ...office,
      unit: (id) => (id === 'buildingLine' ? { id, name: id, kind: 'functionalOffice', parentId: 'waterLine' } : office.unit(id)),
      seatOf: (role, near) => (role !== 'unitHead' ? office.seatOf?.(role, near) : seated ? 'waterLine' : undefined),
    });
    const complain = (organisation: Organisation) => {
      const context = contextOf(people.petitioner, { organisation });
      const decided = decideComplainAboutHandling({ words: '没人联系' }, { ...contacted().state, handlingUnitId: 'buildingLine' }, context);
      return JSON.stringify(decided);
    };
    expect(complain(below(true))).toContain('"role":"unitHead","unitId":"waterLine"');
    expect(complain(below(false))).toContain('"role":"deputyLeader"');
  });

  it('about the petition office goes to the principal leader', () => {
    const told = registered().order('complainAboutHandling', { words: '没人登记' }, people.petitioner);
    expect(told.state.supervision?.supervisions?.[0]?.to).toEqual([{ by: 'role', role: 'principalLeader', unitId: 'partyCommittee' }]);
  });

  it('is the petitioner’s own act', () => {
    expect(outcomeOf(contacted().attempt('complainAboutHandling', { words: '代' }, people.unitHead))).toBe('petitioner-act-only');
  });
});
