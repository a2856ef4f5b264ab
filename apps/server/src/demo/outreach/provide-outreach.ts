import { addDays, toPlainDate, weekday } from '@daiban/domain/calendar/dates';
import type { TripStop } from '@daiban/domain/outreach/trip';
import type { Pool } from 'pg';
import { type BookingDetails, writeBooking } from '../../outreach/bookings.ts';
import { acknowledgeUnit, closeTicket, writeTicket } from '../../outreach/ticket-rows.ts';
import { type TripToWrite, writeStage, writeTrip } from '../../outreach/trip-rows.ts';
import type { Clock } from '../../platform/clock.ts';
import { newId } from '../../platform/ids.ts';
import { maskName, maskPhone } from '../../platform/personal-data/mask.ts';
import type { PersonalData } from '../../platform/personal-data/personal-data.ts';
import { queryCodeFor } from '../../platform/personal-data/query-codes.ts';

interface OutreachDemoParts {
  readonly pool: Pool;
  readonly personal: PersonalData;
  readonly clock: Clock;
}

type DemoBooking = BookingDetails & { readonly stopId: string; readonly at: string };

const minute = 60_000;
const officer = (name: string): string => `lihai.officer-${name}`;
const stop = (id: string, place: string, from: string, until: string): TripStop => ({ id, place, from, until });

/** The next such day of the week after this day. */
const next = (after: string, day: number): string => addDays(after, ((day - weekday(after) + 6) % 7) + 1);

const eveningBookings: readonly DemoBooking[] = [
  { stopId: 's1', at: '18:30', name: '沈阿婆', phone: '19900020001', topic: '想问养老金怎么补发' },
  { stopId: 's1', at: '19:10', name: '鲍师傅', phone: '19900020002', topic: '门口的路灯不亮' },
  { stopId: 's2', at: '20:05', name: '娄大伯', phone: '19900020003', topic: '腿脚不便，想问残疾补贴', address: '四联村6组12号' },
];
const stationBookings: readonly DemoBooking[] = [
  { stopId: 's1', at: '09:20', name: '祝女士', phone: '19900020004', topic: '孩子转学要什么材料' },
];

/** Next week's evening bus and mobile station with some bookings, a trip that has been, an urgent ticket that is closed, and helpers. */
export const provideOutreach = async ({ pool, personal, clock }: OutreachDemoParts): Promise<void> => {
  const now = clock.now();
  const today = toPlainDate(now.toISOString());
  const plan = async (trip: Omit<TripToWrite, 'id' | 'unitId'>, bookings: readonly DemoBooking[]): Promise<string> => {
    const id = newId(clock);
    await writeTrip(pool, { ...trip, id, unitId: 'lihai.agency-station' }, now);
    await writeStage(pool, id, { stage: 'published' });
    for (const { stopId, at, ...details } of bookings) {
      const bookingId = newId(clock);
      const where = details.address === undefined ? 'atStop' : 'atHome';
      await writeBooking(pool, personal, {
        ...{ bookingId, tripId: id, stopId, at, where, details },
        code: queryCodeFor(personal, bookingId),
        bookedAt: now,
      });
    }
    return id;
  };
  const evening = { kind: 'nightService', slotMinutes: 20, perSlot: 1, homeByRequest: true } as const;
  const crew = [officer('wangagen'), officer('chenfang')];
  await plan(
    {
      ...evening,
      on: next(today, 3),
      stops: [stop('s1', '华平村文化礼堂', '18:30', '19:30'), stop('s2', '四联村便民服务点', '19:45', '20:45')],
      crew,
      note: '民政、社保的人一起来',
    },
    eveningBookings,
  );
  await plan(
    {
      kind: 'mobileStation',
      on: next(today, 6),
      stops: [stop('s1', '沥东村菜场门口', '08:40', '10:40'), stop('s2', '渔村村委会广场', '13:30', '15:30')],
      slotMinutes: 20,
      perSlot: 2,
      homeByRequest: false,
      crew: [officer('zhaoyuexian')],
    },
    stationBookings,
  );
  const past = await plan(
    { ...evening, on: addDays(next(today, 3), -14), stops: [stop('s1', '南汇村老年活动室', '18:30', '20:00')], crew },
    [],
  );
  await writeStage(pool, past, { stage: 'closed', closedAt: now, counts: { bookings: 3, met: 2, notMet: 1, matters: 0 } });

  const openedAt = new Date(now.getTime() - 26 * 60 * minute);
  const ticketId = newId(clock);
  const caller = { name: '何先生', phone: '19900020005' };
  const unitIds = ['lihai.city-building', 'lihai.enforcement', 'lihai.public-order'];
  await writeTicket(pool, {
    id: ticketId,
    what: '实验小学门口路面塌了一个洞，四点半放学',
    place: '实验小学南门',
    sealed: personal.sealPersonal(caller),
    maskedName: maskName(caller.name),
    maskedPhone: maskPhone(caller.phone),
    openedBy: officer('chenfang'),
    unitId: 'lihai.petition-office',
    openedAt,
    hours: 2,
    unitIds,
  });
  const notes = ['带围挡，一刻钟到', '路口改道，有人值守', '通知学校从北门放学'];
  for (const [index, name] of ['ruanzhicheng', 'shilei', 'lingweidong'].entries()) {
    const at = new Date(openedAt.getTime() + (4 + 3 * index) * minute);
    await acknowledgeUnit(pool, ticketId, unitIds[index] ?? '', { at, officerId: officer(name), note: notes[index] });
  }
  await closeTicket(pool, ticketId, {
    at: new Date(openedAt.getTime() + 84 * minute),
    officerId: officer('chenfang'),
    note: '洞口已围挡，学生从北门放学，当晚回填，次日早上恢复通行。',
    callBack: 'reached',
  });

  const helpers = [
    ['government', '街道退役军人服务站', '帮退役军人办证、问政策', '0575-0000 1061'],
    ['market', '沥海供电营业厅', '上门查线路、办过户', '0575-0000 1062'],
    ['social', '沥海义工队', '陪老人办事、搬东西、修小电器', '0575-0000 1063'],
  ];
  for (const [kind, name, offers, contact] of helpers)
    await pool.query(
      'insert into pooled_resource (id, kind, name, offers, contact, ended, changed_at) values ($1, $2, $3, $4, $5, false, $6)',
      [newId(clock), kind, name, offers, contact, now],
    );
};
