import { describe, expect, it } from 'vitest';
import { figuresOfCouncils, nextSession } from './council-calendar.ts';
import { type CouncilItem, type ItemOrder, orderItem, raiseItem } from './item.ts';

const early = raiseItem({
  id: 'i1',
  councilId: 'k1',
  title: '两家共用的排水沟',
  about: '下雨天水流到下一家，话已经说重了。',
  origin: 'committee',
  raisedOn: '2026-09-01',
});
const task = { id: 't1', what: '沟底垫高', who: '村委会', untilOn: '2026-09-20' };
const decided: ItemOrder = { kind: 'decide', sessionId: 's1', heldOn: '2026-09-05', result: '两家都同意垫高', tasks: [task] };
let orders = 0;
const give = (order: ItemOrder, item: CouncilItem, orderId?: string) => {
  orders += 1;
  return orderItem(order, item, { orderId: orderId ?? `o${orders}`, today: '2026-09-21' });
};
const after = (order: ItemOrder, item: CouncilItem): CouncilItem => {
  const result = give(order, item);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const refusal = (order: ItemOrder, item: CouncilItem) => {
  const result = give(order, item);
  return result.ok ? undefined : result.refusal.code;
};

describe('an early item of a council (S2.65)', () => {
  it('is decided by a session with who does what until when, and is done when every task is done (S2.64)', () => {
    const open = after(decided, early);
    expect(open).toMatchObject({ stage: 'decided', decidedOn: '2026-09-05', tasks: [task] });
    const done = after({ kind: 'finishTask', taskId: 't1', doneOn: '2026-09-18', result: '已垫高' }, open);
    expect(done.stage).toBe('done');
  });

  it('becomes a matter only when the resident who raised it consents, and keeps the link (S2.65)', () => {
    expect(refusal({ kind: 'turnIntoCase', caseId: 'c1', consent: false }, early)).toBe('consent-missing');
    expect(after({ kind: 'turnIntoCase', caseId: 'c1', consent: true }, early)).toMatchObject({
      stage: 'becameCase',
      caseId: 'c1',
      becameCaseOn: '2026-09-21',
    });
  });

  it('keeps the order of days: no session before the item, no task before the session, nothing done in the future', () => {
    expect(refusal({ ...decided, heldOn: '2026-08-30' }, early)).toBe('session-before-item');
    expect(refusal({ ...decided, tasks: [{ ...task, untilOn: '2026-09-04' }] }, early)).toBe('task-before-session');
    expect(refusal({ kind: 'finishTask', taskId: 't1', doneOn: '2026-09-22', result: '好' }, after(decided, early))).toBe(
      'task-done-in-the-future',
    );
    expect(refusal({ kind: 'finishTask', taskId: 't9', doneOn: '2026-09-18', result: '好' }, after(decided, early))).toBe('unknown-task');
  });

  it('takes no order after it has become a matter, and each order once', () => {
    const turned = after({ kind: 'turnIntoCase', caseId: 'c1', consent: true }, early);
    expect(refusal(decided, turned)).toBe('item-stands-elsewhere');
    const again = give({ kind: 'turnIntoCase', caseId: 'c2', consent: true }, turned, turned.orderIds[0]);
    expect(again.ok && again.value.caseId).toBe('c1');
  });

  it('a later session may decide again; what was done stays done', () => {
    const two = after({ ...decided, tasks: [task, { ...task, id: 't2', what: '装盖板' }] }, early);
    const half = after({ kind: 'finishTask', taskId: 't1', doneOn: '2026-09-18', result: '已垫高' }, two);
    const anew = after({ ...decided, sessionId: 's2', heldOn: '2026-09-19', tasks: [{ ...task, id: 't3', untilOn: '2026-09-30' }] }, half);
    expect(anew.tasks.map(({ id }) => id)).toEqual(['t1', 't3']);
  });
});

describe('the rhythm of a council (S2.64)', () => {
  it('is the office’s to set: the next session is so many days after the last, and a missing one is flagged', () => {
    expect(nextSession({ intervalDays: 30, lastHeldOn: '2026-09-01', beganOn: '2026-01-01' }, '2026-09-21')).toEqual({
      dueOn: '2026-10-01',
      isMissing: false,
    });
    expect(nextSession({ intervalDays: 7, beganOn: '2026-09-01' }, '2026-09-21')).toEqual({ dueOn: '2026-09-08', isMissing: true });
  });

  it('owes nothing where no rhythm was set, for no source says what 219 and 157 mean', () => {
    expect(nextSession({ beganOn: '2026-09-01' }, '2026-09-21')).toBeUndefined();
  });
});

describe('the figures of the councils', () => {
  it('measure the days from the early item to the case (S4.8)', () => {
    const turned = after({ kind: 'turnIntoCase', caseId: 'c1', consent: true }, early);
    expect(figuresOfCouncils([early, after(decided, early), turned])).toEqual({
      items: 3,
      decided: 1,
      done: 0,
      becameCase: 1,
      daysToCase: 20,
    });
  });
});
