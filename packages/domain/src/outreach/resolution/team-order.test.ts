import { describe, expect, it } from 'vitest';
import { type CountedOrder, countTeamOrders, showTenths, stepTeamOrder, type TeamOrder } from './team-order.ts';

const today = '2026-05-10';
const sent: TeamOrder = { stage: 'sent', sentOn: '2026-05-01', sessions: [] };
const accepted: TeamOrder = { ...sent, stage: 'accepted' };
const codeOf = (decided: ReturnType<typeof stepTeamOrder>) => (decided.ok ? decided.value : decided.refusal.code);

describe('an order of a resolution team (S2.63)', () => {
  it('is accepted, talked over and closed, or taken back before it was accepted', () => {
    expect(codeOf(stepTeamOrder({ kind: 'accept' }, sent, today))).toBe('accepted');
    expect(codeOf(stepTeamOrder({ kind: 'session', heldOn: '2026-05-08' }, accepted, today))).toBe('accepted');
    const talkedOver = { ...accepted, sessions: ['2026-05-08'] };
    expect(codeOf(stepTeamOrder({ kind: 'close', outcome: 'resolved' }, talkedOver, today))).toBe('closed');
    expect(codeOf(stepTeamOrder({ kind: 'takeBack' }, sent, today))).toBe('takenBack');
  });

  it('is not closed before it was accepted, nor taken back after', () => {
    expect(codeOf(stepTeamOrder({ kind: 'close', outcome: 'notResolved' }, sent, today))).toBe('team-order-stands-elsewhere');
    expect(codeOf(stepTeamOrder({ kind: 'takeBack' }, accepted, today))).toBe('team-order-stands-elsewhere');
  });

  it('is not said to be resolved without a single session, but may end without one when it came to nothing (care G13)', () => {
    expect(codeOf(stepTeamOrder({ kind: 'close', outcome: 'resolved' }, accepted, today))).toBe('team-session-missing');
    expect(codeOf(stepTeamOrder({ kind: 'close', outcome: 'partly' }, accepted, today))).toBe('team-session-missing');
    expect(codeOf(stepTeamOrder({ kind: 'close', outcome: 'notResolved' }, accepted, today))).toBe('closed');
  });

  it('has no session before it was sent, and none that has not been held', () => {
    expect(codeOf(stepTeamOrder({ kind: 'session', heldOn: '2026-04-30' }, accepted, today))).toBe('session-before-team-order');
    expect(codeOf(stepTeamOrder({ kind: 'session', heldOn: '2026-05-11' }, accepted, today))).toBe('held-in-the-future');
  });
});

describe('the rate of resolution teams (S2.63)', () => {
  it('is shown to one decimal for each way and in total, partly resolved not counted as resolved', () => {
    const orders: CountedOrder[] = [
      { way: 'order', stage: 'closed', outcome: 'resolved' },
      { way: 'order', stage: 'closed', outcome: 'resolved' },
      { way: 'order', stage: 'closed', outcome: 'partly' },
      { way: 'order', stage: 'sent' },
      { way: 'order', stage: 'takenBack' },
      { way: 'dispatch', stage: 'accepted' },
    ];
    expect(countTeamOrders(orders)).toEqual({
      order: { open: 1, closed: 3, resolved: 2, rate: '66.7' },
      dispatch: { open: 1, closed: 0, resolved: 0 },
      total: { open: 2, closed: 3, resolved: 2, rate: '66.7' },
    });
  });

  it('rounds half up: 6,869 of 6,876 are 99.9, 1 of 16 is 6.3', () => {
    expect(showTenths({ numerator: 6869, denominator: 6876 })).toBe('99.9');
    expect(showTenths({ numerator: 1, denominator: 16 })).toBe('6.3');
    expect(showTenths({ numerator: 0, denominator: 0 })).toBeUndefined();
  });
});
