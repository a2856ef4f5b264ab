import { describe, expect, it } from 'vitest';
import { figuresOfRoads, minutesToDispatch } from './figures-of-roads.ts';
import { type Finding, type FindingActor, type FindingOrder, offeredOrders } from './finding.ts';
import { orderFinding } from './order-finding.ts';

const chief: FindingActor = { by: 'staff', officerId: 'chief', posts: [{ role: 'roadChief', unitId: 'village' }] };
const leader: FindingActor = { by: 'staff', officerId: 'leader', posts: [{ role: 'deputyLeader', unitId: 'office' }] };
const worker: FindingActor = { by: 'staff', officerId: 'worker', posts: [{ role: 'caseHandler', unitId: 'building' }] };
const stranger: FindingActor = { by: 'staff', officerId: 'other', posts: [{ role: 'caseHandler', unitId: 'agriculture' }] };
const reporter: FindingActor = { by: 'reporter' };
const chiefs = { chiefId: 'chief', leaderId: 'leader' };

const reported: Finding = {
  id: 'f1',
  stage: 'reported',
  kind: 'light',
  place: '南园路东口',
  note: '路灯不亮',
  source: 'resident',
  segmentId: 's1',
  reportedAt: '2026-09-24T09:00:00+08:00',
  pictures: ['p1'],
  notFixed: 0,
  steps: [],
};

const dispatch: FindingOrder = { kind: 'dispatch', unitId: 'building' };
const take: FindingOrder = { kind: 'accept', readyBy: '2026-09-25' };
const fix: FindingOrder = { kind: 'fix', note: '换了灯泡', pictures: ['p2'] };
const yes: FindingOrder = { kind: 'confirm', fixed: true };
const no: FindingOrder = { kind: 'confirm', fixed: false, note: '还是不亮' };

let orders = 0;
const give = (order: FindingOrder, finding: Finding, actor: FindingActor, orderId?: string) => {
  orders += 1;
  return orderFinding(order, finding, actor, {
    orderId: orderId ?? `o${orders}`,
    at: '2026-09-24T09:04:30+08:00',
    today: '2026-09-24',
    chiefs,
  });
};
/** The finding after orders that are all taken. */
const play = (finding: Finding, ...turns: readonly (readonly [FindingOrder, FindingActor])[]): Finding =>
  turns.reduce((before, [order, actor]) => {
    const result = give(order, before, actor);
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value;
  }, finding);
const refusal = (order: FindingOrder, finding: Finding, actor: FindingActor) => {
  const result = give(order, finding, actor);
  return result.ok ? undefined : result.refusal.code;
};

describe('a finding of a patrol (S4.23)', () => {
  it('goes to a unit, is taken on with a day, repaired with a picture, and confirmed by who reported it', () => {
    const done = play(reported, [dispatch, chief], [take, worker], [fix, worker], [yes, reporter]);
    expect(done).toMatchObject({ stage: 'confirmed', unitId: 'building', readyBy: '2026-09-25' });
    expect(done.steps.map(({ kind, by }) => [kind, by])).toEqual([
      ['dispatch', 'chief'],
      ['accept', 'worker'],
      ['fix', 'worker'],
      ['confirm', 'reporter'],
    ]);
  });

  it('measures the minutes to the first ticket, and a second ticket does not change them (S4.23)', () => {
    const sent = play(reported, [dispatch, chief]);
    expect(minutesToDispatch(sent)).toBe(4);
    const again = play(sent, [{ kind: 'handBack', note: '这盏灯归供电所' }, worker]);
    expect(minutesToDispatch(again)).toBe(4);
  });

  it('goes to the same unit again when it is not repaired, and the second time to the chief of chiefs alone (S4.22)', () => {
    const once = play(reported, [dispatch, chief], [take, worker], [fix, worker], [no, reporter]);
    expect(once).toMatchObject({ stage: 'dispatched', unitId: 'building', notFixed: 1 });
    expect(once.readyBy).toBeUndefined();
    const twice = play(once, [take, worker], [fix, worker], [no, reporter]);
    expect(twice.stage).toBe('raised');
    expect(refusal(dispatch, twice, chief)).toBe('not-permitted');
    expect(play(twice, [dispatch, leader]).stage).toBe('dispatched');
  });

  it('is judged by who reported it, never by who repaired it', () => {
    const fixed = play(reported, [dispatch, chief], [take, worker], [fix, worker]);
    expect(refusal(yes, fixed, worker)).toBe('not-permitted');
    expect(refusal(yes, { ...fixed, reporterId: 'worker' }, worker)).toBe('own-repair');
    expect(play({ ...fixed, reporterId: 'chief' }, [yes, chief]).stage).toBe('confirmed');
  });

  it('refuses a ticket to a unit that handed it back, a day that is over, and a repair without a picture', () => {
    const back = play(reported, [dispatch, chief], [{ kind: 'handBack', note: '不是本单位的灯' }, worker]);
    expect(refusal(dispatch, back, chief)).toBe('ticket-came-back');
    const sent = play(reported, [dispatch, chief]);
    expect(refusal({ kind: 'accept', readyBy: '2026-09-23' }, sent, worker)).toBe('ready-before-today');
    expect(refusal({ kind: 'fix', note: '修好', pictures: [] }, play(sent, [take, worker]), worker)).toBe('picture-missing');
  });

  it('is no business of other units, and steps do not leap', () => {
    expect(refusal(take, play(reported, [dispatch, chief]), stranger)).toBe('not-permitted');
    expect(refusal(dispatch, reported, stranger)).toBe('not-permitted');
    expect(refusal(yes, reported, reporter)).toBe('finding-stands-elsewhere');
    expect(
      refusal({ kind: 'setAside', ground: 'duplicate', note: '同一盏灯' }, play(reported, [dispatch, chief], [take, worker]), chief),
    ).toBe('finding-stands-elsewhere');
  });

  it('does an order once, however often it comes (bad network)', () => {
    const sent = play(reported, [dispatch, chief]);
    const [step] = sent.steps;
    const again = give(dispatch, sent, chief, step?.id);
    expect(again.ok && again.value).toEqual(sent);
  });

  it('may become a matter until it has ended, and keeps the link (S4.24)', () => {
    const turn: FindingOrder = { kind: 'turnIntoCase', caseId: 'c1' };
    expect(play(reported, [turn, chief])).toMatchObject({ stage: 'becameCase', caseId: 'c1' });
    const done = play(reported, [dispatch, chief], [take, worker], [fix, worker], [yes, reporter]);
    expect(refusal(turn, done, chief)).toBe('finding-stands-elsewhere');
    expect(refusal(turn, reported, reporter)).toBe('not-permitted');
  });

  it('offers to each person what they can do now', () => {
    expect(offeredOrders(reported, chief, chiefs)).toEqual(['dispatch', 'setAside', 'turnIntoCase']);
    expect(offeredOrders(play(reported, [dispatch, chief]), worker, chiefs)).toEqual(['handBack', 'accept']);
    expect(offeredOrders(reported, stranger, chiefs)).toEqual([]);
  });
});

describe('the figures of the roads (S4.23)', () => {
  it('take the median of the minutes to the first ticket and count repaired and confirmed', () => {
    const sent = play(reported, [dispatch, chief]);
    const fixed = play(sent, [take, worker], [fix, worker]);
    const slow: Finding = { ...sent, dispatchedAt: '2026-09-24T09:30:00+08:00' };
    const figures = figuresOfRoads([reported, slow, fixed, play(fixed, [yes, reporter])]);
    expect(figures).toEqual({ reported: 4, dispatched: 3, minutesToDispatch: 4, fixed: 2, confirmed: 1, becameCase: 0 });
  });

  it('say nothing of the minutes while no ticket went out', () => {
    expect(figuresOfRoads([reported])).not.toHaveProperty('minutesToDispatch');
  });
});
