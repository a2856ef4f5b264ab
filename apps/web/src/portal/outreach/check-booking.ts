import { isPhone } from '../intake/phone.ts';
import type { MeetTexts } from './texts.zh-CN.ts';

/** What somebody has filled in of a booking. */
export interface BookingDraft {
  readonly stopId: string;
  readonly at: string;
  readonly where: 'atStop' | 'atHome';
  readonly address: string;
  readonly topic: string;
  readonly name: string;
  readonly phone: string;
}

export const bookingFields = ['slot', 'address', 'topic', 'name', 'phone'] as const;
export type BookingField = (typeof bookingFields)[number];

/** What is missing, by field; empty when it can be sent. */
export const findBookingFaults = (draft: BookingDraft, texts: MeetTexts): Partial<Record<BookingField, string>> => ({
  ...(draft.at === '' ? { slot: texts.slotMissing } : {}),
  ...(draft.where === 'atHome' && draft.address.trim() === '' ? { address: texts.addressMissing } : {}),
  ...(draft.topic.trim() === '' ? { topic: texts.topicMissing } : {}),
  ...(draft.name.trim() === '' ? { name: texts.nameMissing } : {}),
  ...(isPhone(draft.phone) ? {} : { phone: draft.phone.trim() === '' ? texts.phoneMissing : texts.phoneWrong }),
});
