import { randomUUID } from 'node:crypto';
import { addDays, toPlainDate } from '@daiban/domain/calendar/dates';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Clock, systemClock } from '../platform/clock.ts';
import { openTestOffice, type Person, type TestOffice } from '../testing/test-office.ts';
import { forgetBefore } from './bookings.ts';

let ahead = 0;
const clock: Clock = { now: () => new Date(systemClock.now().getTime() + ahead) };
const minutes = (count: number): number => count * 60_000;
const dayLength = 24 * 60 * 60_000;

let office: TestOffice;
let coordinator: Person;
let window: Person;
let agent: Person;
const today = (): string => toPlainDate(clock.now().toISOString());

/** A session does not outlast a jump of the clock. */
const signInAnew = async (): Promise<void> => {
  coordinator = await office.as('sunmeijuan');
  window = await office.as('chenfang');
  agent = await office.as('wangagen');
};
beforeAll(async () => {
  office = await openTestOffice(clock);
  await signInAnew();
}, 60_000);
afterAll(() => office.close());

const stop = { id: 's1', place: '华平村文化礼堂', from: '18:30', until: '19:30' };
const planOf = (change: Record<string, unknown> = {}) => ({
  kind: 'nightService',
  on: addDays(today(), 3),
  stops: [stop],
  slotMinutes: 20,
  perSlot: 1,
  homeByRequest: true,
  crew: ['lihai.officer-chenfang'],
  ...change,
});
const put = (person: Person, path: string, body: unknown) => person.send('PUT', path, JSON.stringify(body));

/** A published trip; its id. */
const publishTrip = async (change: Record<string, unknown> = {}): Promise<string> => {
  const tripId = randomUUID();
  expect((await put(coordinator, `/api/outreach/trips/${tripId}`, planOf(change))).status).toBe(200);
  expect((await coordinator.post(`/api/outreach/trips/${tripId}/stage`, { to: 'published' })).body).toMatchObject({ stage: 'published' });
  return tripId;
};
let nextPhone = 19_900_002_000;
const bookingOf = (tripId: string, change: Record<string, unknown> = {}) => {
  nextPhone += 1;
  return {
    bookingId: randomUUID(),
    tripId,
    stopId: 's1',
    at: '18:30',
    name: '沈阿婆',
    phone: String(nextPhone),
    topic: '想问养老金',
    ...change,
  };
};
const book = (tripId: string, change: Record<string, unknown> = {}) =>
  office.anybody.post('/api/outreach/bookings', bookingOf(tripId, change));
const rowsOf = async (tripId: string) => {
  const { rows } = (await office.anybody.get('/api/outreach/timetable')).body as {
    rows: { tripId: string; stops: { slots: unknown[] }[] }[];
  };
  return rows.find((row) => row.tripId === tripId);
};

describe('the evening bus (S2.8) and the mobile station (S2.10)', () => {
  it('shows a trip to everybody once it is published, with its free slots', async () => {
    const tripId = randomUUID();
    await put(coordinator, `/api/outreach/trips/${tripId}`, planOf());
    expect(await rowsOf(tripId)).toBeUndefined();
    await coordinator.post(`/api/outreach/trips/${tripId}/stage`, { to: 'published' });
    expect((await rowsOf(tripId))?.stops[0]?.slots).toEqual([
      { at: '18:30', free: 1 },
      { at: '18:50', free: 1 },
      { at: '19:10', free: 1 },
    ]);
  });

  it('books a slot once for a phone, answers a repeated request the same, and refuses a full slot', async () => {
    const tripId = await publishTrip();
    const asked = bookingOf(tripId);
    const first = await office.anybody.post('/api/outreach/bookings', asked);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ at: '18:30', place: stop.place, state: 'booked' });
    expect((await office.anybody.post('/api/outreach/bookings', asked)).body).toEqual(first.body);
    // The crew knows the id; the code of the matter is not to be had by it.
    expect((await office.anybody.post('/api/outreach/bookings', { ...asked, name: '某某' })).body).toMatchObject({ code: 'trip-unknown' });
    expect((await book(tripId)).body).toMatchObject({ code: 'slot-full' });
    expect((await book(tripId, { at: '18:50', phone: asked.phone })).body).toMatchObject({ code: 'booked-already' });
    expect((await rowsOf(tripId))?.stops[0]?.slots[0]).toEqual({ at: '18:30', free: 0 });
  });

  it('gives a slot back by code and the last digits of the phone, and keeps nothing of who held it', async () => {
    const tripId = await publishTrip();
    const asked = bookingOf(tripId);
    const { code } = (await office.anybody.post('/api/outreach/bookings', asked)).body as { code: string };
    const own = { code, digits: asked.phone.slice(-4) };
    expect((await office.anybody.post('/api/outreach/bookings/own', { ...own, digits: '0000' })).body).toMatchObject({
      code: 'booking-unknown',
    });
    expect((await office.anybody.post('/api/outreach/bookings/own', own)).body).toMatchObject({ state: 'booked' });
    expect((await office.anybody.post('/api/outreach/bookings/own/cancel', own)).body).toMatchObject({ state: 'cancelled' });
    const { rows } = await office.database.superuser.query('select sealed, masked_name, phone_index from trip_booking where id = $1', [
      asked.bookingId,
    ]);
    expect(rows).toEqual([{ sealed: null, masked_name: null, phone_index: null }]);
    expect((await book(tripId, { phone: asked.phone })).status).toBe(201);
  });

  it('comes to a home only by the resident’s own wish, with the address (care G3, G20)', async () => {
    const tripId = await publishTrip();
    expect((await book(tripId, { where: 'atHome' })).body).toMatchObject({ code: 'home-address-missing' });
    expect((await book(tripId, { where: 'atHome', address: '华平村12号' })).status).toBe(201);
    const stays = await publishTrip({ homeByRequest: false });
    expect((await book(stays, { where: 'atHome', address: '华平村12号' })).body).toMatchObject({ code: 'home-not-offered' });
  });

  it('shows bookings to the crew and the planners alone, masked until opened for a purpose, which is recorded', async () => {
    const tripId = await publishTrip();
    await book(tripId);
    expect((await agent.get(`/api/outreach/trips/${tripId}`)).body).toMatchObject({ code: 'not-permitted' });
    const sheet = await window.get(`/api/outreach/trips/${tripId}`);
    expect(sheet.body.bookings).toMatchObject([{ name: '沈**', state: 'booked' }]);
    expect(JSON.stringify(sheet.body)).not.toContain('养老金');
    const names = await window.post(`/api/outreach/trips/${tripId}/names`, { purpose: 'contactPetitioner' });
    expect(names.body.rows).toMatchObject([{ name: '沈阿婆', topic: '想问养老金' }]);
    const { rows } = await office.database.superuser.query(
      `select detail->>'purpose' as purpose, detail->>'bookings' as bookings from audit_log where kind = 'unmasked' and detail->>'trip' is not null order by position desc limit 1`,
    );
    expect(rows).toEqual([{ purpose: 'contactPetitioner', bookings: '1' }]);
  });

  it('tells those who booked when the trip is cancelled', async () => {
    const tripId = await publishTrip();
    const asked = bookingOf(tripId);
    const { code } = (await office.anybody.post('/api/outreach/bookings', asked)).body as { code: string };
    expect((await coordinator.post(`/api/outreach/trips/${tripId}/stage`, { to: 'cancelled' })).status).toBe(400);
    const answer = await coordinator.post(`/api/outreach/trips/${tripId}/stage`, { to: 'cancelled', reason: '台风，改到下周' });
    expect(answer.body).toMatchObject({ stage: 'cancelled', told: 1 });
    expect((await office.anybody.post('/api/outreach/bookings/own', { code, digits: asked.phone.slice(-4) })).body).toMatchObject({
      state: 'tripCancelled',
      reason: '台风，改到下周',
    });
    const { rows } = await office.database.superuser.query("select count(*)::int as count from message where kind = 'notice'");
    expect(rows[0]).toEqual({ count: 1 });
  });

  it('does not change time or places of a published trip', async () => {
    const tripId = await publishTrip();
    expect((await put(coordinator, `/api/outreach/trips/${tripId}`, planOf({ perSlot: 3 }))).body).toMatchObject({
      code: 'trip-published',
    });
    expect((await put(coordinator, `/api/outreach/trips/${tripId}`, planOf({ note: '带好身份证' }))).body).toMatchObject({
      note: '带好身份证',
    });
    expect((await put(agent, `/api/outreach/trips/${tripId}`, planOf())).body).toMatchObject({ code: 'not-permitted' });
  });

  it('takes a booking as a matter of the channel of the trip, once, and counts it; one who did not come leaves no mark', async () => {
    const tripId = await publishTrip({ on: addDays(today(), 1) });
    const asked = bookingOf(tripId);
    const { code } = (await office.anybody.post('/api/outreach/bookings', asked)).body as { code: string };
    const absent = bookingOf(tripId, { at: '18:50' });
    await office.anybody.post('/api/outreach/bookings', absent);
    expect((await window.post(`/api/outreach/bookings/${absent.bookingId}/outcome`, { outcome: 'notMet' })).body).toMatchObject({
      code: 'trip-not-yet',
    });
    ahead += dayLength;
    await signInAnew();
    const { number } = (await window.get(`/api/outreach/trips/${tripId}`)).body as { number: string };
    const filing = {
      commandId: asked.bookingId,
      channel: 'nightService',
      text: '养老金八月起少发了，想问为什么。',
      place: stop.place,
      sourceNumber: number,
      petitioner: { name: asked.name, phone: asked.phone },
    };
    const filed = await window.post('/api/submissions', filing);
    expect(filed.status).toBe(201);
    // One code from the booking to the answer.
    expect(filed.body.queryCode).toBe(code);
    expect((await window.post('/api/submissions', filing)).body).toMatchObject({ caseId: filed.body.caseId, repeated: true });
    expect((await office.anybody.post('/api/submissions', { ...filing, channel: 'online' })).body.code).toBe('command-id-taken');
    expect((await office.anybody.post('/api/outreach/bookings', asked)).body).toMatchObject({ code: 'trip-unknown' });
    expect((await coordinator.post(`/api/outreach/trips/${tripId}/stage`, { to: 'closed' })).body).toMatchObject({
      code: 'bookings-not-answered',
      facts: { count: 1 },
    });
    expect((await window.post(`/api/outreach/bookings/${absent.bookingId}/outcome`, { outcome: 'notMet' })).status).toBe(200);
    const closed = await coordinator.post(`/api/outreach/trips/${tripId}/stage`, { to: 'closed' });
    expect(closed.body).toMatchObject({ stage: 'closed', counts: { bookings: 2, met: 1, notMet: 1, matters: 1 } });
    const { rows } = await office.database.superuser.query(
      'select count(*)::int as named from trip_booking where trip_id = $1 and (sealed is not null or phone_index is not null or masked_name is not null)',
      [tripId],
    );
    expect(rows).toEqual([{ named: 0 }]);
    const sheet = await window.get(`/api/outreach/trips/${tripId}`);
    expect(sheet.body.bookings).toMatchObject([{ state: 'taken', matter: { caseId: filed.body.caseId } }, { state: 'notMet' }]);
    expect((await coordinator.get('/api/outreach/trips')).body).toMatchObject({ matters: { nightService: 1, mobileStation: 0 } });
  });

  it('an agent of the crew registers who came, and afterwards sees of it what a mandate gives (care G15)', async () => {
    const tripId = await publishTrip({
      on: today(),
      crew: ['lihai.officer-wangagen'],
      stops: [{ ...stop, from: '00:00', until: '23:59' }],
    });
    const { number } = (await agent.get(`/api/outreach/trips/${tripId}`)).body as { number: string };
    const filed = await agent.post('/api/submissions', {
      commandId: randomUUID(),
      channel: 'nightService',
      text: '晚上码头没有灯，上下船看不清。',
      place: stop.place,
      sourceNumber: number,
      petitioner: { name: '盛师傅' },
    });
    expect(filed.status).toBe(201);
    expect((await agent.get(`/api/outreach/trips/${tripId}`)).body).toMatchObject({ counts: { bookings: 0, matters: 1 } });
    expect((await agent.get(`/api/cases/${String(filed.body.caseId)}`)).status).toBe(404);
  });

  it('forgets names some weeks after the trip, whatever became of it', async () => {
    const tripId = await publishTrip();
    await book(tripId);
    const later = new Date(clock.now().getTime() + 40 * dayLength);
    expect(await forgetBefore(office.database.app, addDays(today(), 2), later)).toBe(0);
    expect(await forgetBefore(office.database.app, addDays(today(), 10), later)).toBeGreaterThan(0);
    const sheet = await window.get(`/api/outreach/trips/${tripId}`);
    expect(JSON.stringify(sheet.body.bookings)).not.toContain('沈');
  });
});

describe('urgent tickets (S2.60, S2.61)', () => {
  const units = ['lihai.city-building', 'lihai.enforcement', 'lihai.public-order'];
  const open = async (change: Record<string, unknown> = {}) => {
    const ticketId = randomUUID();
    const body = { what: '路面塌了一个洞，学生快放学了', unitIds: units, caller: { name: '何先生', phone: '19900003333' }, ...change };
    const opened = await put(window, `/api/outreach/urgent-tickets/${ticketId}`, body);
    return { ticketId, opened };
  };

  it('one ticket, three units at once, one closing note, the caller called back, minutes shown', async () => {
    const { ticketId, opened } = await open();
    expect(opened.body).toMatchObject({ caller: { name: '何**' }, late: false, minutes: 0, units: [{}, {}, {}] });
    const building = await office.as('ruanzhicheng');
    const { rows } = (await building.get('/api/outreach/urgent-tickets')).body as { rows: { ticketId: string }[] };
    expect(rows.map((row) => row.ticketId)).toContain(ticketId);
    const other = await office.as('yaohui');
    expect(((await other.get('/api/outreach/urgent-tickets')).body as { rows: unknown[] }).rows).toEqual([]);
    const say = (person: Person, unitId: string) =>
      person.post(`/api/outreach/urgent-tickets/${ticketId}/acknowledgements`, { unitId, note: '五分钟到' });
    expect((await say(building, 'lihai.enforcement')).body).toMatchObject({ code: 'not-permitted' });
    expect((await say(other, 'lihai.city-building')).body).toMatchObject({ code: 'ticket-unknown' });
    expect((await say(building, 'lihai.city-building')).status).toBe(200);
    const close = { note: '已围挡，改道放学，连夜回填。', callBack: 'reached' };
    expect((await window.post(`/api/outreach/urgent-tickets/${ticketId}/closing`, close)).body).toMatchObject({
      code: 'units-not-acknowledged',
    });
    // The others said so by phone.
    for (const unitId of units.slice(1)) await say(window, unitId);
    ahead += minutes(90);
    await signInAnew();
    expect((await window.post(`/api/outreach/urgent-tickets/${ticketId}/closing`, { ...close, callBack: 'noPhone' })).body).toMatchObject({
      code: 'call-back-missing',
    });
    expect((await window.post(`/api/outreach/urgent-tickets/${ticketId}/closing`, close)).body).toMatchObject({
      closed: { note: close.note, callBack: 'reached' },
      minutes: 90,
      late: false,
    });
    expect((await window.get('/api/outreach/urgent-tickets')).body).toMatchObject({
      figures: { closed: 1, inTime: 1, medianMinutes: 90 },
      term: { hours: 2 },
    });
    expect((await window.post(`/api/outreach/urgent-tickets/${ticketId}/closing`, close)).body).toMatchObject({ code: 'ticket-closed' });
  });

  it('keeps the ticket of a repeated request, and belongs to the matter that is registered under its id', async () => {
    const { ticketId } = await open();
    const again = await put(window, `/api/outreach/urgent-tickets/${ticketId}`, { what: '别的事', unitIds: units.slice(0, 1) });
    expect(again.body).toMatchObject({ what: '路面塌了一个洞，学生快放学了', units: [{}, {}, {}] });
    const filing = {
      commandId: ticketId,
      channel: 'phone',
      text: '路面塌了一个洞。',
      petitioner: { name: '何先生', phone: '19900003333' },
    };
    const filed = (await window.post('/api/submissions', filing)).body;
    // The units that were called know the id; the code of the matter is not to be had by it.
    expect((await office.anybody.post('/api/submissions', { ...filing, channel: 'online' })).body.code).toBe('command-id-taken');
    const { rows } = (await window.get('/api/outreach/urgent-tickets')).body as {
      rows: { ticketId: string; matter?: { caseId: string } }[];
    };
    expect(rows.find((row) => row.ticketId === ticketId)?.matter?.caseId).toBe(filed.caseId);
    const { ticketId: other } = await open();
    await office.file({ commandId: other });
    const { rows: later } = (await window.get('/api/outreach/urgent-tickets')).body as { rows: { ticketId: string }[] };
    expect(later.find((row) => row.ticketId === other)).not.toHaveProperty('matter');
    expect((await window.post(`/api/outreach/urgent-tickets/${ticketId}/caller`, { purpose: 'contactPetitioner' })).body).toEqual({
      name: '何先生',
      phone: '19900003333',
    });
    expect((await open({ unitIds: ['nowhere'] })).opened.body).toMatchObject({ code: 'unknown-unit' });
  });
});

describe('slips of the hotline (S4.15)', () => {
  it('keeps the number of a slip, finds it by number, and answers back by number without names', async () => {
    const filed = await window.post('/api/submissions', {
      commandId: randomUUID(),
      channel: 'hotlineTransfer',
      sourceNumber: 'BM20261122-0007',
      text: '小区门口的窨井盖松了，车一压就响。',
      petitioner: { name: '任先生', phone: '19900004444' },
    });
    expect(filed.status).toBe(201);
    const list = await window.get('/api/outreach/hotline-slips?number=BM20261122-0007');
    expect(list.body.rows).toMatchObject([{ slipNumber: 'BM20261122-0007', caseId: filed.body.caseId, procedure: 'received' }]);
    const results = await window.get('/api/outreach/hotline-slips/results.csv?purpose=reportToSuperior');
    expect(String(results.body.text)).toContain('"BM20261122-0007"');
    expect(String(results.body.text)).not.toContain('任');
    expect((await agent.get('/api/outreach/hotline-slips')).body).toMatchObject({ code: 'not-permitted' });
  });
});

describe('pooled helpers (S2.13)', () => {
  it('lists who helps with what, and takes off who no longer does', async () => {
    const resourceId = randomUUID();
    const body = { kind: 'social', name: '沥海义工队', offers: '陪老人办事、搬东西', contact: '0575-0000 1099' };
    expect((await put(coordinator, `/api/outreach/resources/${resourceId}`, body)).body).toEqual({ resourceId, ...body });
    expect((await agent.get('/api/outreach/resources')).body).toEqual({ rows: [{ resourceId, ...body }], mayKeep: false });
    await put(coordinator, `/api/outreach/resources/${resourceId}`, { ...body, ended: true });
    expect((await agent.get('/api/outreach/resources')).body).toMatchObject({ rows: [] });
  });
});

describe('the queue for firms (S2.9)', () => {
  it('an order of a firm stands on the board as one of the queue for firms (S2.9)', async () => {
    const filed = await office.anybody.post('/api/submissions', {
      commandId: randomUUID(),
      text: '厂区门口的道路坑洼，货车进不来，想请代办站帮忙协调修补。',
      petitioner: { name: '沥海针纺有限公司', phone: '19900005555', organisation: true },
      agency: {
        unitId: 'lihai.agency-station',
        itemId: 'other',
        scope: ['inquire'],
        form: 'eSigned',
        source: 'enterprise',
      },
    });
    expect(filed.status).toBe(201);
    coordinator = await office.as('sunmeijuan');
    const board = await coordinator.get('/api/desk/agency/matters');
    expect(board.body.rows).toMatchObject([{ caseId: filed.body.caseId, source: 'enterprise' }]);
  });
});
