import { type Channel, channels } from '@daiban/domain/case/vocabulary';
import type { Progress, RegistrationInput } from './registration.ts';

/** A registration that was begun and not sent, as it stood. */
export interface KeptRegistration {
  readonly input: RegistrationInput;
  readonly titleTouched: boolean;
  readonly progress: Progress;
}

const prefix = 'daiban.desk.registration.';
const channelKey = 'daiban.desk.channel';

const isKept = (value: unknown): value is KeptRegistration =>
  typeof value === 'object' && value !== null && 'input' in value && 'titleTouched' in value && 'progress' in value;

/** Whether nothing was written yet; the channel and the date of today are no words of anybody. */
export const isBlank = ({ input, titleTouched, progress }: KeptRegistration): boolean =>
  progress.receipt === undefined &&
  !(titleTouched && input.title.trim() !== '') &&
  input.attachments.length === 0 &&
  [input.name, input.phone, input.address, input.text, input.place, ...input.claims].every((words) => words.trim() === '');

/** What this officer was registering in this window of the browser. It goes with the window and with the sign-out. */
export const findKeptRegistration = (officerId: string): KeptRegistration | undefined => {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(prefix + officerId) ?? 'null');
    return isKept(value) ? value : undefined;
  } catch {
    // What can not be read is no draft.
    return undefined;
  }
};

export const keepRegistration = (officerId: string, kept: KeptRegistration): void => {
  if (isBlank(kept)) sessionStorage.removeItem(prefix + officerId);
  else sessionStorage.setItem(prefix + officerId, JSON.stringify(kept));
};

export const dropRegistration = (officerId: string): void => sessionStorage.removeItem(prefix + officerId);

/** Takes away what anybody else left in this window, or everything when nobody stays. */
export const dropRegistrationsExcept = (officerId?: string): void => {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(prefix) && key !== `${prefix}${officerId ?? ''}`) sessionStorage.removeItem(key);
  }
};

/** The channel of the matter registered last: a pile of letters is one channel. */
export const lastChannel = (): Channel => channels.find((channel) => channel === sessionStorage.getItem(channelKey)) ?? 'visit';
export const keepChannel = (channel: Channel): void => sessionStorage.setItem(channelKey, channel);
