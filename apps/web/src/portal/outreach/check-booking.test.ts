import { describe, expect, it } from 'vitest';
import { type BookingDraft, findBookingFaults } from './check-booking.ts';
import { meetZhCN } from './texts.zh-CN.ts';

const whole: BookingDraft = {
  stopId: 's1',
  at: '18:30',
  where: 'atStop',
  address: '',
  topic: '想问养老金',
  name: '沈阿婆',
  phone: '19900001111',
};

describe('booking a slot on the portal (S2.8, S2.10)', () => {
  it('needs a time, one line, a name and a phone to tell of changes', () => {
    expect(findBookingFaults(whole, meetZhCN)).toEqual({});
    expect(Object.keys(findBookingFaults({ ...whole, at: '', topic: ' ', name: '', phone: '123' }, meetZhCN))).toEqual([
      'slot',
      'topic',
      'name',
      'phone',
    ]);
  });

  it('asks for an address only from who wishes to be met at home (care G20)', () => {
    expect(findBookingFaults({ ...whole, where: 'atHome' }, meetZhCN)).toEqual({ address: meetZhCN.addressMissing });
    expect(findBookingFaults({ ...whole, where: 'atHome', address: '华平村12号' }, meetZhCN)).toEqual({});
  });
});
