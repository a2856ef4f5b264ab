import { describe, expect, it } from 'vitest';
import { answer, handling, outcomeOf, people, registered, replied, type Told } from '../case/fixtures.ts';
import { brokenInvariants } from '../case/invariants.ts';

const dueOf = ({ state }: Told, kind: string) => state.duties.find((duty) => duty.kind === kind)?.dueOn;
const kinds = ({ state }: Told) => state.duties.map(({ kind }) => kind);

describe('check of a refusal (D50, care G19)', () => {
  const refusal = { reasonCode: 'notAPetition', law: '条例第十九条', explanation: '不是信访事项。', service: 'readOut' } as const;
  const refused = () => registered().order('notAccept', refusal, people.dispatcher).order('notAccept', refusal, people.officeHead);
  const at = '2024-10-08T09:00:00+08:00';
  const asked = () => refused().order('requestRefusalCheck', { words: '应当受理' }, people.petitioner, { at, commandId: 'k1' });
  const finding = { reason: '有具体诉求', law: '条例第十九条' };

  it('may be asked for within thirty days of the notice, and has fifteen working days', () => {
    expect(dueOf(refused(), 'refusalCheckWindow')).toBe('2024-10-24');
    expect(asked().state).toMatchObject({ procedure: 'notAccepted', refusalCheck: { organUnitId: 'district' } });
    expect(dueOf(asked(), 'refusalCheck')).toBe('2024-10-28');
    expect(outcomeOf(asked().attempt('requestRefusalCheck', { words: '再看' }, people.petitioner, { at }))).toBe(
      'refusal-check-already-requested',
    );
    const late = { at: '2024-10-25T09:00:00+08:00' };
    expect(outcomeOf(refused().attempt('requestRefusalCheck', { words: '再看' }, people.petitioner, late))).toBe(
      'refusal-check-window-over',
    );
  });

  it('takes the matter up with the terms of a new one when the refusal was wrong', () => {
    const told = asked().order('checkRefusal', { outcome: 'overturned', ...finding }, people.reviewer, { at });
    expect(told.state.procedure).toBe('registered');
    expect(dueOf(told, 'registerForward')).toBe('2024-10-23');
    expect(told.state.notices.at(-1)?.notice).toBe('refusalCheckNotice');
    expect(brokenInvariants(told.state, told.events)).toEqual([]);
  });

  it('says with reasons that it holds, and is never made by the office that refused', () => {
    const told = asked().order('checkRefusal', { outcome: 'upheld', ...finding }, people.reviewHead, { at });
    expect(told.state).toMatchObject({ procedure: 'notAccepted', refusalCheck: { outcome: 'upheld' } });
    expect(outcomeOf(asked().attempt('checkRefusal', { outcome: 'upheld', ...finding }, people.officeHead, { at }))).toBe('not-permitted');
    expect(outcomeOf(told.attempt('checkRefusal', { outcome: 'upheld', ...finding }, people.reviewer, { at }))).toBe('no-refusal-check');
  });

  it('lapses in silence, and the refusal stands', () => {
    const told = refused().order('lapse', {}, people.timer, { at: '2024-10-25T00:00:00+08:00' });
    expect(told.state.procedure).toBe('notAccepted');
    expect(kinds(told)).toEqual(['archiveTask']);
  });
});

describe('withdrawal (D52, D53, invariant x)', () => {
  const none = { pressure: 'none' } as const;
  const asked = (told = handling()) => told.order('requestWithdrawal', none, people.petitioner);
  const cooled = (told = asked()) => told.order('endWithdrawalCooling', {}, people.timer, { at: '2024-10-09T00:00:00+08:00' });
  const at = '2024-10-09T09:00:00+08:00';
  const confirmed = { decision: 'confirmed', note: '电话核实，本人意愿' } as const;

  it('is the petitioner’s own act: no staff and no representative can withdraw (G4, care G15)', () => {
    expect(outcomeOf(handling().attempt('requestWithdrawal', none, people.officeHead))).toBe('petitioner-act-only');
    const named = handling().order(
      'nameRepresentative',
      { representativeId: 'daughter', relation: 'kin', scope: 'act', attachments: [] },
      people.petitioner,
    );
    expect(outcomeOf(named.attempt('requestWithdrawal', none, people.daughter))).toBe('not-permitted');
  });

  it('can be cancelled for seven days, and every clock runs on', () => {
    expect(dueOf(asked(), 'withdrawalCooling')).toBe('2024-10-08');
    expect(kinds(asked())).toContain('statutoryHandling');
    expect(outcomeOf(asked().attempt('completeWithdrawal', confirmed, people.officeHead))).toBe('withdrawal-cooling');
    const cancelled = asked().order('cancelWithdrawal', {}, people.petitioner);
    expect(cancelled.state.withdrawal).toBeUndefined();
    expect(kinds(cancelled)).toEqual(kinds(handling()));
    expect(outcomeOf(cancelled.attempt('cancelWithdrawal', {}, people.petitioner))).toBe('no-withdrawal-requested');
  });

  it('is carried out after the petition office asked, with a confirmation, and stops what was owed', () => {
    expect(dueOf(cooled(), 'withdrawalCheck')).toBe('2024-10-11');
    const told = cooled().order('completeWithdrawal', confirmed, people.officeHead, { at });
    expect(told.state.procedure).toBe('withdrawn');
    expect(kinds(told)).toEqual(['archiveTask']);
    expect(told.state.notices.at(-1)).toMatchObject({ notice: 'withdrawalConfirmation', served: { on: '2024-10-09' } });
    expect(outcomeOf(told.attempt('archive', { retention: 'tenYears' }, people.archivist, { at }))).toEqual(['caseArchived']);
  });

  it('goes on when it was not their own will', () => {
    const told = cooled().order('completeWithdrawal', { decision: 'notOwnWill', note: '有人要求撤回' }, people.officeHead, { at });
    expect(told.state).toMatchObject({ procedure: 'handling' });
    expect(told.state.withdrawal).toBeUndefined();
  });

  it('keeps what they say of pressure apart from the request', () => {
    const told = handling().order('requestWithdrawal', { pressure: 'pressed', words: '村里让我撤' }, people.petitioner, {
      commandId: 'k1',
    });
    expect(told.events.slice(-2).map(({ kind, data }) => [kind, data])).toEqual([
      ['withdrawalRequested', {}],
      ['withdrawalPressureReported', { pressure: 'pressed', wordsId: 'k1' }],
    ]);
    expect(told.state.duties.find(({ kind }) => kind === 'pressureCheck')?.owner).toMatchObject({ role: 'petitionOfficeHead' });
    const stopped = told.order('completeWithdrawal', { decision: 'notOwnWill', note: '村里要求撤回' }, people.officeHead);
    expect(stopped.state.withdrawal).toBeUndefined();
  });

  it('of one petitioner leaves a joint matter to the others', () => {
    const joint = cooled(asked(handling({ persons: 4, representatives: 2 }))).order('completeWithdrawal', confirmed, people.officeHead, {
      at,
    });
    expect(joint.state).toMatchObject({ procedure: 'handling', persons: 3 });
    expect(kinds(joint)).toContain('statutoryHandling');
  });
});

describe('carrying out what was supported (D55, 条例 32)', () => {
  const urge = { claimId: 'c1', reason: '承诺三日内下移' };

  it('is owed from the answer on, and closed when the unit says what it did', () => {
    expect(dueOf(replied(), 'executionTask')).toBe('2024-10-24');
    const done = replied().order('confirmExecution', { claimId: 'c1', note: '已下移' }, people.handler);
    expect(kinds(done)).not.toContain('executionTask');
    expect(outcomeOf(done.attempt('urgeExecution', urge, people.officeHead))).toBe('execution-already-confirmed');
  });

  it('is urged by the petition office, with five working days to answer', () => {
    const told = replied().order('urgeExecution', urge, people.officeHead, { at: '2024-10-25T09:00:00+08:00' });
    expect(dueOf(told, 'executionReply')).toBe('2024-11-01');
    expect(told.state.executions).toEqual([{ claimId: 'c1', urgedOn: '2024-10-25' }]);
    expect(kinds(told.order('confirmExecution', { claimId: 'c1', note: '已下移' }, people.unitHead))).not.toContain('executionReply');
  });

  it('concerns only claims that were supported', () => {
    expect(outcomeOf(replied().attempt('urgeExecution', { ...urge, claimId: 'c2' }, people.officeHead))).toBe('nothing-supported');
    expect(outcomeOf(replied().attempt('urgeExecution', { ...urge, claimId: 'c9' }, people.officeHead))).toBe('no-such-claim');
    expect(answer('c1').disposition).toBe('supported');
  });
});
