import type { ResponseOf } from '@daiban/contract/endpoint';
import type { bookSlot, cancelBooking, findBooking, getTimetable } from '@daiban/contract/trips';
import { call } from './request.ts';

export type Timetable = ResponseOf<typeof getTimetable>;
export type OwnBooking = ResponseOf<typeof bookSlot>;

export const fetchTimetable = call<typeof getTimetable>({ method: 'GET', path: '/api/outreach/timetable' });
export const sendBooking = call<typeof bookSlot>({ method: 'POST', path: '/api/outreach/bookings' });
export const openBooking = call<typeof findBooking>({ method: 'POST', path: '/api/outreach/bookings/own' });
export const giveBack = call<typeof cancelBooking>({ method: 'POST', path: '/api/outreach/bookings/own/cancel' });
