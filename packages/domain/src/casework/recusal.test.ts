import { describe, expect, it } from 'vitest';
import { conflictsOf } from '../access/conflicts.ts';
import { authorise } from '../case/actions.ts';
import { contextOf, dispatched, handling, office, outcomeOf, people, registered } from '../case/fixtures.ts';
import { handle, replay } from '../case/handle.ts';

const asked = () => handling().order('requestRecusal', { who: 'handler', words: '承办人是对方的亲戚' }, people.petitioner);
const ruling = { requestId: 'r1', reason: '经核实，承办人与被反映人是近亲属' } as const;

describe('recusal asked for by the petitioner (D63, 条例 28)', () => {
  it('opens a duty of the petition office head, two working days long, and the clocks run on', () => {
    const before = handling().state.duties;
    const { state } = asked();
    const opened = state.duties.find(({ kind }) => kind === 'recusalRuling');
    expect(opened).toMatchObject({
      owner: { by: 'role', role: 'petitionOfficeHead', unitId: 'petitionOffice' },
      dueOn: '2024-09-26',
      basis: { origin: 'platformDefault' },
    });
    for (const duty of before) expect(state.duties).toContainEqual(duty);
  });

  it('keeps the ground outside the journal', () => {
    expect(JSON.stringify(asked().events)).not.toContain('亲戚');
  });

  it('granted, takes the handler out of the matter and asks the unit for another one', () => {
    const { state, events } = asked().order('ruleRecusal', { ...ruling, decision: 'recused' }, people.officeHead);
    expect(state.handler).toBeUndefined();
    expect(state.duties.map(({ kind }) => kind)).toContain('setHandlerTask');
    expect(state.duties.map(({ kind }) => kind)).not.toContain('recusalRuling');
    expect(state.duties.filter(({ owner }) => owner.by === 'officer' && owner.officerId === people.handler.officerId)).toEqual([]);
    expect(replay(events)).toEqual(replay(JSON.parse(JSON.stringify(events))));
  });

  it('refused, says why and leaves everything as it is', () => {
    const { state } = asked().order('ruleRecusal', { ...ruling, decision: 'notRecused' }, people.officeHead);
    expect(state.handler?.officerId).toBe('li');
    expect(state.recusalRequests).toMatchObject([{ id: 'r1', ruling: 'refused' }]);
    expect(state.duties.map(({ kind }) => kind)).not.toContain('recusalRuling');
  });

  it('is asked once at a time about the same post, and only about somebody who is named', () => {
    expect(outcomeOf(asked().attempt('requestRecusal', { who: 'handler', words: '再说一次' }, people.petitioner))).toBe(
      'recusal-already-requested',
    );
    expect(outcomeOf(dispatched().attempt('requestRecusal', { who: 'handler', words: '早' }, people.petitioner))).toBe('nobody-named-yet');
    expect(outcomeOf(handling().attempt('requestRecusal', { who: 'handler', words: '代' }, people.window))).toBe('petitioner-act-only');
  });

  it('is never decided by whom it concerns', () => {
    const told = handling().order('requestRecusal', { who: 'other', words: '主任是对方的同学' }, people.petitioner);
    expect(outcomeOf(told.attempt('ruleRecusal', { ...ruling, decision: 'recused', officerId: 'xu' }, people.officeHead))).toBe(
      'own-recusal',
    );
    expect(outcomeOf(told.attempt('ruleRecusal', { ...ruling, decision: 'recused' }, people.leader))).toBe('recusal-names-nobody');
    const { state } = told.order('ruleRecusal', { ...ruling, decision: 'recused', officerId: 'xu' }, people.leader);
    expect(conflictsOf(state).officerIds).toEqual(['xu']);
    expect(authorise('restrict', state, people.officeHead, office)).toMatchObject({ ok: false, refusal: { code: 'not-permitted' } });
  });

  it('never leaves a matter without a first-contact officer (件件有着落)', () => {
    const told = handling().order('requestRecusal', { who: 'firstContactOfficer', words: '窗口人员是对方家属' }, people.petitioner);
    const { state } = told.order('ruleRecusal', { ...ruling, decision: 'recused' }, people.officeHead);
    expect(state.firstContactOfficer).toEqual({ officerId: 'xu', unitId: 'petitionOffice' });
  });
});

describe('a conflict that an officer declares', () => {
  it('takes effect at once: the officer may give no command any more', () => {
    const told = handling().order('declareConflict', { conflict: 'kinship', note: '信访人是表姐' }, people.handler);
    expect(told.state.handler).toBeUndefined();
    expect(told.state.recusals).toMatchObject([{ officerId: 'li', ground: 'kinship' }]);
    expect(outcomeOf(told.attempt('addEvidence', { attachments: ['f1'] }, people.handler))).toBe('not-permitted');
  });

  it('names a successor where the first-contact officer leaves', () => {
    const declare = { conflict: 'interest', note: '房子在同一栋楼' } as const;
    expect(outcomeOf(registered().attempt('declareConflict', declare, people.window))).toBe('successor-missing');
    expect(outcomeOf(registered().attempt('declareConflict', { ...declare, successorId: 'li' }, people.window))).toBe(
      'officer-not-in-unit',
    );
    expect(registered().order('declareConflict', { ...declare, successorId: 'du' }, people.window).state.firstContactOfficer).toEqual({
      officerId: 'du',
      unitId: 'petitionOffice',
    });
  });

  it('is no way out of work: the head can lift it, the officer cannot (S4.33)', () => {
    const told = handling().order('declareConflict', { conflict: 'otherGround', note: '没有时间' }, people.handler);
    expect(outcomeOf(told.attempt('liftRecusal', { officerId: 'li', reason: '不是回避的理由' }, people.unitHead))).toBe('not-permitted');
    const lifted = told.order('liftRecusal', { officerId: 'li', reason: '不是回避的理由' }, people.officeHead);
    expect(conflictsOf(lifted.state).officerIds).toEqual([]);
    expect(lifted.order('setHandler', { officerId: 'li' }, people.unitHead).state.handler?.officerId).toBe('li');
  });

  it('keeps the officer from being named again (D18)', () => {
    const told = handling().order('declareConflict', { conflict: 'kinship', note: '表亲' }, people.handler);
    expect(outcomeOf(told.attempt('setHandler', { officerId: 'li' }, people.unitHead))).toBe('officer-conflicted');
    expect(told.order('setHandler', { officerId: 'zhao' }, people.unitHead).state.handler?.officerId).toBe('zhao');
  });
});

describe('whom a matter complains about (条例 30)', () => {
  const recorded = () =>
    registered().order('recordConcerned', { officerIds: ['qian'], unitIds: ['village'], reason: '来信点名' }, people.window);

  it('is kept away by name and by unit', () => {
    const { state } = recorded();
    expect(conflictsOf(state)).toEqual({ officerIds: ['qian'], unitIds: ['village'] });
    for (const actor of [people.otherHead, people.villageHead])
      expect(authorise('declareConflict', state, actor, office)).toMatchObject({ ok: false, refusal: { code: 'not-permitted' } });
  });

  it('is never sent the matter', () => {
    const told = recorded().order('classifyKind', { kind: 'appeal', topics: [] }, people.window);
    expect(outcomeOf(told.attempt('forward', { unitId: 'village', reason: '属地' }, people.dispatcher))).toBe('unit-concerned');
    expect(outcomeOf(told.attempt('assign', { unitId: 'village', reason: '属地', reportBack: true }, people.leader))).toBe(
      'unit-concerned',
    );
  });

  it('a unit that has the matter hands it on first', () => {
    const record = { officerIds: [], unitIds: ['buildingLine'], reason: '反映城建线' };
    expect(outcomeOf(handling().attempt('recordConcerned', record, people.officeHead))).toBe('concerned-unit-handles');
    const moved = handling().order('setLead', { unitId: 'waterLine', reason: '原单位被反映' }, people.officeHead);
    expect(conflictsOf(moved.order('recordConcerned', record, people.officeHead).state).unitIds).toEqual(['buildingLine']);
  });
});

describe('a restricted matter', () => {
  it('is made one by the petition office head with a reason, and an ordinary one again', () => {
    const told = handling().order('restrict', { officerIds: ['hui'], reason: '涉及未成年人' }, people.officeHead);
    expect(told.state.restriction).toEqual({ officerIds: ['hui'] });
    expect(told.order('liftRestriction', { reason: '孩子已成年' }, people.officeHead).state.restriction).toBeUndefined();
    expect(outcomeOf(handling().attempt('liftRestriction', { reason: '没有限制' }, people.officeHead))).toBe('not-restricted');
    expect(outcomeOf(handling().attempt('restrict', { officerIds: [], reason: '想保密' }, people.unitHead))).toBe('not-permitted');
  });

  it('admits nobody who has a conflict', () => {
    const told = handling().order('declareConflict', { conflict: 'kinship', note: '表亲' }, people.handler);
    expect(outcomeOf(told.attempt('restrict', { officerIds: ['li'], reason: '保密' }, people.officeHead))).toBe('officer-conflicted');
  });

  it('leaves the state of matters that were never restricted as it was', () => {
    const plain = handle({ name: 'addEvidence', input: { attachments: ['f1'] } }, handling().state, contextOf(people.handler));
    expect(plain.ok && Object.keys(plain.value.state)).not.toContain('restriction');
  });
});
