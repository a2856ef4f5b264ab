import { describe, expect, it } from 'vitest';
import { decideBooking, type SlotRequest } from './book-slot.ts';
import { decideStage, listSlots, refusePlan, type TripPlan } from './trip.ts';
import { countTickets, decideCloseTicket, isTicketLate, minutesBetween, ticketDueAt } from './urgent-ticket.ts';

const evening: TripPlan = {
  on: '2026-11-25',
  stops: [
    { id: 's1', place: '华平村文化礼堂', from: '18:30', until: '19:30' },
    { id: 's2', place: '四联村便民服务点', from: '19:45', until: '20:30' },
  ],
  slotMinutes: 20,
  perSlot: 2,
  homeByRequest: true,
  crew: ['officer-a'],
};
const published = { ...evening, stage: 'published' as const };
const now = { today: '2026-11-23', time: '10:00' };
const free = { inSlot: 0, byThisPhone: false };
const ask: SlotRequest = { stopId: 's1', at: '18:50', where: 'atStop' };
const refusalOf = (result: ReturnType<typeof decideBooking>): string | undefined => (result.ok ? undefined : result.refusal.code);

describe('a trip of the evening bus or the mobile station (S2.8, S2.10)', () => {
  it('offers as many whole slots as fit between the times of a stop', () => {
    expect(listSlots({ from: '18:30', until: '19:30' }, 20)).toEqual(['18:30', '18:50', '19:10']);
    expect(listSlots({ from: '19:45', until: '20:30' }, 20)).toEqual(['19:45', '20:05']);
    expect(listSlots({ from: '20:00', until: '19:00' }, 20)).toEqual([]);
  });

  it('is not planned into the past, for no time, or for two places at once', () => {
    expect(refusePlan(evening, '2026-11-23')).toBeUndefined();
    expect(refusePlan(evening, '2026-11-26')).toMatchObject({ refusal: { code: 'trip-in-the-past' } });
    expect(refusePlan({ ...evening, slotMinutes: 90 }, '2026-11-23')).toMatchObject({ refusal: { code: 'stop-too-short' } });
    const both = [...evening.stops, { id: 's3', place: '南汇村', from: '19:00', until: '20:00' }];
    expect(refusePlan({ ...evening, stops: both }, '2026-11-23')).toMatchObject({ refusal: { code: 'stops-overlap', place: '南汇村' } });
  });

  it('is published with stops and a crew, and closed on its day when nobody who booked is left without an end', () => {
    const at = (today: string, open = 0) => ({ today, open });
    expect(decideStage('published', 'planned', evening, at('2026-11-23')).ok).toBe(true);
    expect(decideStage('published', 'planned', { ...evening, crew: [] }, at('2026-11-23'))).toMatchObject({
      refusal: { code: 'trip-has-no-crew' },
    });
    expect(decideStage('closed', 'published', evening, at('2026-11-24'))).toMatchObject({ refusal: { code: 'trip-not-yet' } });
    expect(decideStage('closed', 'published', evening, at('2026-11-25', 2))).toMatchObject({
      refusal: { code: 'bookings-not-answered', count: 2 },
    });
    expect(decideStage('closed', 'published', evening, at('2026-11-25')).ok).toBe(true);
    expect(decideStage('published', 'cancelled', evening, at('2026-11-23'))).toMatchObject({ refusal: { code: 'trip-over' } });
  });
});

describe('booking a slot', () => {
  it('takes a free slot at the stop', () => {
    expect(decideBooking(ask, published, free, now)).toEqual({ ok: true, value: ask });
  });

  it('goes to a home only when the resident asks for it with the address and the trip offers it (care G20)', () => {
    expect(refusalOf(decideBooking({ ...ask, where: 'atHome' }, published, free, now))).toBe('home-address-missing');
    const wish = { ...ask, where: 'atHome' as const, address: '华平村12号' };
    expect(decideBooking(wish, published, free, now)).toEqual({ ok: true, value: wish });
    expect(refusalOf(decideBooking(wish, { ...published, homeByRequest: false }, free, now))).toBe('home-not-offered');
    // An address that somebody gave and does not need is not kept.
    expect(decideBooking({ ...wish, where: 'atStop' }, published, free, now)).toEqual({ ok: true, value: ask });
  });

  it('refuses a full slot, a second booking of the same phone, a slot that is no slot, and a trip that is over or not published', () => {
    expect(refusalOf(decideBooking(ask, published, { ...free, inSlot: 2 }, now))).toBe('slot-full');
    expect(refusalOf(decideBooking(ask, published, { ...free, byThisPhone: true }, now))).toBe('booked-already');
    expect(refusalOf(decideBooking({ ...ask, at: '18:40' }, published, free, now))).toBe('slot-unknown');
    expect(refusalOf(decideBooking(ask, published, free, { today: '2026-11-25', time: '18:50' }))).toBe('trip-not-bookable');
    expect(refusalOf(decideBooking(ask, { ...evening, stage: 'planned' }, free, now))).toBe('trip-not-bookable');
  });
});

describe('an urgent ticket (S2.60, S2.61)', () => {
  const openedAt = '2026-11-23T12:00:00.000+08:00';
  const said = (unitId: string) => ({ unitId, acknowledgedAt: '2026-11-23T12:05:00.000+08:00' });

  it('is to be closed within two hours, counted in minutes', () => {
    expect(ticketDueAt({ openedAt, hours: 2 })).toBe('2026-11-23T14:00:00.000+08:00');
    expect(minutesBetween(openedAt, '2026-11-23T13:31:59.000+08:00')).toBe(91);
    expect(isTicketLate({ openedAt, hours: 2 }, '2026-11-23T14:00:00.000+08:00')).toBe(false);
    expect(isTicketLate({ openedAt, hours: 2 }, '2026-11-23T14:00:01.000+08:00')).toBe(true);
  });

  it('one ticket, three units, one closing note: no unit stays silent', () => {
    const units = [said('a'), said('b'), { unitId: 'c' }];
    expect(decideCloseTicket('reached', { units, hasPhone: true })).toEqual({
      ok: false,
      refusal: { code: 'units-not-acknowledged', units: ['c'] },
    });
    expect(decideCloseTicket('reached', { units: [said('a'), said('b'), said('c')], hasPhone: true }).ok).toBe(true);
    expect(decideCloseTicket('reached', { units: [said('a')], hasPhone: true, closedAt: openedAt })).toMatchObject({
      refusal: { code: 'ticket-closed' },
    });
  });

  it('calls back whoever left a phone', () => {
    expect(decideCloseTicket('noPhone', { units: [said('a')], hasPhone: true })).toMatchObject({ refusal: { code: 'call-back-missing' } });
    expect(decideCloseTicket('noPhone', { units: [said('a')], hasPhone: false }).ok).toBe(true);
  });

  it('gives the median minutes of the closed ones', () => {
    const closedAfter = (minutes: number) => ({
      openedAt,
      hours: 2,
      closedAt: new Date(Date.parse(openedAt) + minutes * 60_000).toISOString(),
    });
    expect(countTickets([closedAfter(40), closedAfter(90), closedAfter(150), { openedAt, hours: 2 }])).toEqual({
      open: 1,
      closed: 3,
      inTime: 2,
      medianMinutes: 90,
    });
    expect(countTickets([closedAfter(40), closedAfter(91)]).medianMinutes).toBe(66);
    expect(countTickets([])).toEqual({ open: 0, closed: 0, inTime: 0 });
  });
});
