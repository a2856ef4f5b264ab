import { shortestPin } from './device/vault.ts';

export type PinFault = 'pinTooShort' | 'pinTooSimple';

const inARow = '01234567890 09876543210';

/** Why a PIN is none: shorter than six, one character over and over, or figures in a row. */
export const findPinFault = (pin: string): PinFault | undefined => {
  if ([...pin].length < shortestPin) return 'pinTooShort';
  return new Set(pin).size === 1 || inARow.includes(pin) ? 'pinTooSimple' : undefined;
};
