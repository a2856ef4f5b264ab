import { describe, expect, it } from 'vitest';
import { accepted, contacted, handling, outcomeOf, people, registered, replied } from '../case/fixtures.ts';

const kinds = (told: { state: { duties: readonly { kind: string }[] } }) => told.state.duties.map(({ kind }) => kind);
const suggestion = () =>
  registered()
    .order('classifyKind', { kind: 'suggestion', topics: [] }, people.window)
    .order('forward', { unitId: 'buildingLine', reason: '属城建线' }, people.dispatcher)
    .order('accept', { service: 'readOut' }, people.unitHead)
    .order('setHandler', { officerId: 'li' }, people.unitHead);

describe('setHandler (D18)', () => {
  it('names an officer of the unit, who then owes the first call within one working day (S3.6)', () => {
    const { state } = handling();
    expect(state).toMatchObject({ procedure: 'handling', handler: { officerId: 'li', unitId: 'buildingLine' } });
    expect(state.duties.find(({ kind }) => kind === 'firstContact')).toMatchObject({ dueOn: '2024-09-25', owner: { officerId: 'li' } });
  });

  it('hands over to another officer while the clocks run on (D64)', () => {
    const over = handling().order('setHandler', { officerId: 'zhao', reason: '原承办人休假' }, people.unitHead, {
      at: '2024-09-25T09:00:00+08:00',
    });
    expect(over.state.duties.find(({ kind }) => kind === 'firstContact')).toMatchObject({
      dueOn: '2024-09-25',
      owner: { officerId: 'zhao' },
    });
  });

  it('refuses an officer of another unit, and the one who has it already', () => {
    expect(outcomeOf(accepted().attempt('setHandler', { officerId: 'qian' }, people.unitHead))).toBe('officer-not-in-unit');
    expect(outcomeOf(handling().attempt('setHandler', { officerId: 'li' }, people.unitHead))).toBe('already-the-handler');
  });
});

describe('lead unit, co-units and sub-tasks (D19)', () => {
  it('moves the lead: one unit answers, and names its own handler', () => {
    const { state } = handling().order('setLead', { unitId: 'waterLine', reason: '涉及供水管线' }, people.officeHead);
    expect(state).toMatchObject({ handlingUnitId: 'waterLine', ownerUnitId: 'waterLine' });
    expect(state).not.toHaveProperty('handler');
    expect(state.duties.find(({ kind }) => kind === 'setHandlerTask')?.owner).toMatchObject({ role: 'unitHead', unitId: 'waterLine' });
  });

  it('gives a co-unit a part with a date, ten working days unless another is ordered', () => {
    const { state } = handling()
      .order('addCoUnit', { unitId: 'waterLine', task: '查管线图' }, people.deputy)
      .order('addCoUnit', { unitId: 'waterLine', task: '派人到场', dueOn: '2024-09-27' }, people.deputy);
    expect(state.coUnitIds).toEqual(['waterLine']);
    expect(state.duties.filter(({ kind }) => kind === 'subTask').map(({ subject, dueOn }) => [subject, dueOn])).toEqual([
      ['s1', '2024-10-12'],
      ['s2', '2024-09-27'],
    ]);
  });

  it('takes the answer of the co-unit, once', () => {
    const given = handling().order('addCoUnit', { unitId: 'waterLine', task: '查管线图' }, people.deputy);
    const answered = given.order('answerSubTask', { subTaskId: 's1', answer: '图已调取' }, people.otherHead);
    expect(kinds(answered)).not.toContain('subTask');
    expect(outcomeOf(answered.attempt('answerSubTask', { subTaskId: 's1', answer: '再答' }, people.otherHead))).toBe(
      'sub-task-already-answered',
    );
    expect(outcomeOf(given.attempt('answerSubTask', { subTaskId: 's9', answer: '图' }, people.otherHead))).toBe('unknown-sub-task');
    const two = given.order('addCoUnit', { unitId: 'village', task: '通知住户' }, people.deputy);
    expect(outcomeOf(two.attempt('answerSubTask', { subTaskId: 's1', answer: '图' }, people.villageHead))).toBe('sub-task-of-another-unit');
  });

  it('lets a co-unit that became the lead still answer its part', () => {
    const lead = handling()
      .order('addCoUnit', { unitId: 'waterLine', task: '查管线图' }, people.deputy)
      .order('setLead', { unitId: 'waterLine', reason: '以供水线为主' }, people.officeHead);
    expect(outcomeOf(lead.attempt('answerSubTask', { subTaskId: 's1', answer: '图已调取' }, people.otherHead))).toEqual([
      'subTaskAnswered',
    ]);
  });

  it.each([
    ['unknown-unit', 'nowhere'],
    ['already-the-lead', 'buildingLine'],
  ])('refuses with %s', (code, unitId) => {
    expect(outcomeOf(handling().attempt('setLead', { unitId, reason: '调整' }, people.officeHead))).toBe(code);
    expect(outcomeOf(handling().attempt('addCoUnit', { unitId, task: '协助' }, people.officeHead))).toBe(code);
  });

  it('refuses a sub-task that was due before it was given', () => {
    const input = { unitId: 'waterLine', task: '协助', dueOn: '2024-09-23' };
    expect(outcomeOf(handling().attempt('addCoUnit', input, people.officeHead))).toBe('term-in-the-past');
  });
});

describe('contact and site visit (D20–D21, 一问一核实)', () => {
  it('closes the first call with a clear talk', () => {
    expect(kinds(contacted())).toEqual(['statutoryHandling', 'localPhoneWeb']);
  });

  it('asks for a look at the place after an unclear talk (S3.7)', () => {
    const unclear = handling().order('contact', { by: 'phone', result: 'unclear', note: '说法不一' }, people.handler);
    expect(unclear.state.duties.find(({ kind }) => kind === 'siteCheck')?.dueOn).toBe('2024-09-25');
    const visit = { visitors: ['李某', '赵某'], place: '人民路12号', note: '窗户被挡三分之二', petitionerTold: true, attachments: [] };
    expect(kinds(unclear.order('visitSite', visit, people.handler))).not.toContain('siteCheck');
  });

  it('counts tries in vain: three on two days end the first call', () => {
    const fail = { by: 'phone', result: 'notReached', note: '无人接听' } as const;
    const twice = handling().order('contact', fail, people.handler).order('contact', fail, people.handler);
    expect(kinds(twice.order('contact', fail, people.handler))).toContain('firstContact');
    expect(kinds(twice.order('contact', fail, people.handler, { at: '2024-09-25T09:00:00+08:00' }))).not.toContain('firstContact');
  });

  it('wants two different visitors, and the petitioner told before (care G20)', () => {
    const visit = { visitors: ['李某', '赵某'], place: '人民路12号', note: '已查看', petitionerTold: true, attachments: [] };
    expect(outcomeOf(handling().attempt('visitSite', { ...visit, visitors: ['李某', '李某'] }, people.handler))).toBe('too-few-visitors');
    expect(outcomeOf(handling().attempt('visitSite', { ...visit, petitionerTold: false }, people.handler))).toBe('petitioner-not-told');
  });
});

describe('extension (D23, 条例 34)', () => {
  const request = { days: 30, reason: '需要委托鉴定' };

  it('moves the sixty days by at most thirty, once, and tells the petitioner; the limit of the street stays', () => {
    const extended = handling()
      .order('requestExtension', request, people.handler)
      .order('extend', { decision: 'approved', reason: '情况复杂' }, people.unitHead);
    // 60 days from 24 September end on Saturday 23 November; thirty more are counted from there and end on Monday 23 December.
    expect(extended.state.duties.find(({ kind }) => kind === 'statutoryHandling')?.dueOn).toBe('2024-12-23');
    expect(extended.state.duties.find(({ kind }) => kind === 'localPhoneWeb')?.dueOn).toBe('2024-10-08');
    expect(extended.state.notices.at(-1)?.notice).toBe('extensionNotice');
    expect(outcomeOf(extended.attempt('requestExtension', request, people.handler))).toBe('already-extended');
    expect(outcomeOf(extended.attempt('extend', { decision: 'approved', days: 5, reason: '再延' }, people.unitHead))).toBe(
      'already-extended',
    );
  });

  it('may be refused, and then asked for again', () => {
    const refused = handling()
      .order('requestExtension', request, people.handler)
      .order('extend', { decision: 'refused', reason: '材料已齐' }, people.unitHead);
    expect(refused.state).not.toHaveProperty('extensionRequest');
    expect(outcomeOf(refused.attempt('requestExtension', request, people.handler))).toEqual(['extensionRequested']);
  });

  it('may be granted by the head without a request, for fewer days', () => {
    const extended = handling().order('extend', { decision: 'approved', days: 10, reason: '等待检测结果' }, people.unitHead);
    expect(extended.state.extendedDays).toBe(10);
  });

  it.each([
    ['extension-too-long', handling, { ...request, days: 31 }, '2024-09-24T09:00:00+08:00'],
    ['extension-too-late', handling, request, '2024-11-26T09:00:00+08:00'],
    ['extension-not-for-kind', suggestion, request, '2024-09-24T09:00:00+08:00'],
    ['wording-not-allowed', handling, { ...request, reason: '信访人无理要求' }, '2024-09-24T09:00:00+08:00'],
    [
      'extension-already-requested',
      () => handling().order('requestExtension', request, people.handler),
      request,
      '2024-09-24T09:00:00+08:00',
    ],
  ] as const)('refuses with %s', (code, given, input, at) => {
    expect(outcomeOf(given().attempt('requestExtension', input, people.handler, { at }))).toBe(code);
  });

  it('has nothing to decide when nobody asked', () => {
    expect(outcomeOf(handling().attempt('extend', { decision: 'refused', reason: '不准' }, people.unitHead))).toBe(
      'no-extension-requested',
    );
    expect(outcomeOf(handling().attempt('extend', { decision: 'approved', reason: '同意' }, people.unitHead))).toBe(
      'no-extension-requested',
    );
  });
});

describe('evidence and the timer', () => {
  it('takes papers and words of the petitioner at any time before the end; the words stay outside the journal', () => {
    const added = handling().attempt('addEvidence', { attachments: ['f1'], words: '昨天又装了一块' }, people.petitioner, {
      commandId: 'k1',
    });
    if (!added.ok) throw new Error(added.refusal.code);
    expect(added.value.events[0]?.data).toEqual({ by: 'petitioner', attachments: ['f1'], wordsId: 'k1' });
    expect(JSON.stringify(added.value.events)).not.toContain('昨天');
    expect(outcomeOf(handling().attempt('addEvidence', { attachments: [] }, people.handler))).toBe('nothing-added');
    expect(outcomeOf(handling().attempt('addEvidence', { attachments: [], note: '又装了' }, people.petitioner))).toBe('nothing-added');
  });

  it('marks the office late once, after the day is over, and a window of the petitioner never', () => {
    const told = handling();
    const dutyId = told.state.duties.find(({ kind }) => kind === 'firstContact')?.id ?? '';
    const late = '2024-09-26T00:00:00+08:00';
    expect(outcomeOf(told.attempt('markOverdue', { dutyId }, people.timer, { at: '2024-09-25T23:59:59+08:00' }))).toBe('not-due-yet');
    const marked = told.order('markOverdue', { dutyId }, people.timer, { at: late });
    expect(marked.state.duties.find(({ id }) => id === dutyId)?.overdueAt).toBe(late);
    expect(outcomeOf(marked.attempt('markOverdue', { dutyId }, people.timer, { at: late }))).toBe('already-overdue');
    expect(outcomeOf(told.attempt('markOverdue', { dutyId: 'none.1' }, people.timer))).toBe('unknown-duty');
    const done = replied();
    const window = done.state.duties.find(({ kind }) => kind === 'reviewWindow')?.id ?? '';
    expect(outcomeOf(done.attempt('markOverdue', { dutyId: window }, people.timer, { at: '2024-12-01T00:00:00+08:00' }))).toBe(
      'window-is-a-right',
    );
  });
});
