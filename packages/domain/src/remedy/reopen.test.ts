import { describe, expect, it } from 'vitest';
import { outcomeOf, people, registered, replied } from '../case/fixtures.ts';
import { brokenInvariants } from '../case/invariants.ts';

const at = '2024-10-25T09:00:00+08:00';
const concluded = () =>
  replied()
    .order('returnVisit', { by: 'phone', result: 'satisfied', note: '满意' }, people.visitor)
    .order('lapse', {}, people.timer, { at: '2024-10-25T00:00:00+08:00' });
const grounds = { cause: 'notExecuted', reason: '承诺的广告牌没有移' } as const;

describe('taking an ended matter up again (D54)', () => {
  it('gives it back to the unit that handled it with sixty days from the reopening (条例 34) and tells the petitioner', () => {
    const told = concluded().order('reopen', { ...grounds, to: 'handling' }, people.officeHead, { at });
    expect(told.state).toMatchObject({ procedure: 'handling', followup: 'none', handlingUnitId: 'buildingLine' });
    expect(told.state.duties.find(({ kind }) => kind === 'statutoryHandling')).toMatchObject({
      openedOn: '2024-10-25',
      dueOn: '2024-12-24',
    });
    expect(told.state.duties.some(({ kind }) => kind === 'archiveTask')).toBe(false);
    expect(told.state.notices.at(-1)).toMatchObject({ notice: 'reopeningNotice', served: { on: '2024-10-25' } });
    expect(brokenInvariants(told.state, told.events)).toEqual([]);
  });

  it('sends it out anew with fifteen days from the reopening (条例 22)', () => {
    const told = concluded().order('reopen', { ...grounds, to: 'registered' }, people.dispatcher, { at });
    expect(told.state).toMatchObject({ procedure: 'registered', ownerUnitId: 'petitionOffice', coUnitIds: [] });
    expect(told.state.handlingUnitId).toBeUndefined();
    expect(told.state.duties.find(({ kind }) => kind === 'registerForward')).toMatchObject({ openedOn: '2024-10-25', dueOn: '2024-11-11' });
    expect(brokenInvariants(told.state, told.events)).toEqual([]);
  });

  it('a file that was put away is taken out again, and its first answer stays in it', () => {
    const filed = concluded()
      .order('evaluate', { officer: 'satisfied' }, people.petitioner, { at: '2024-10-20T09:00:00+08:00' })
      .order('archive', { retention: 'tenYears' }, people.archivist, { at });
    const told = filed.order('reopen', { ...grounds, cause: 'newFacts', to: 'handling' }, people.officeHead, { at });
    expect(told.state.retention).toBeUndefined();
    expect(told.state.claims[0]?.answer).toBeDefined();
  });

  it('is refused while the matter is open, to the unit that nobody ever chose, to the handling unit, and in words against the person', () => {
    expect(outcomeOf(replied().attempt('reopen', { ...grounds, to: 'handling' }, people.officeHead))).toBe('out-of-turn');
    expect(outcomeOf(concluded().attempt('reopen', { ...grounds, to: 'handling' }, people.unitHead, { at }))).toBe('not-permitted');
    const scolding = { ...grounds, to: 'handling', reason: '缠访' } as const;
    expect(outcomeOf(concluded().attempt('reopen', scolding, people.officeHead, { at }))).toBe('wording-not-allowed');
    const answered = registered()
      .order('classifyKind', { kind: 'consultation', topics: [] }, people.window)
      .order('answerConsultation', { answer: '凭身份证办理。', service: 'readOut' }, people.window);
    expect(outcomeOf(answered.attempt('reopen', { ...grounds, to: 'handling' }, people.officeHead))).toBe('nobody-handled-it');
  });
});
