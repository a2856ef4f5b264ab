/** A number as it is sent: half-width characters without blanks, so that the same number is always written the same way. */
export const toPhone = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\p{Pd}ー]/gu, '-')
    .replaceAll(/\s/g, '');

/** A mobile number in the groups in which it is read out, `138 5750 0012`; any other as it was typed. */
export const showPhone = (text: string): string => toPhone(text).replace(/^(?:\+?86-?)?(1[3-9]\d)-?(\d{4})-?(\d{4})$/, '$1 $2 $3');

/**
 * Whether a number could be dialled: seven to fifteen digits, and eleven when it starts like a mobile number. Kind on purpose:
 * a person who cannot file because of a number is worse than a number that does not ring.
 */
export const isPhone = (text: string): boolean => {
  const phone = toPhone(text);
  if (!/^[0-9+\-\s()]{5,20}$/.test(phone)) return false;
  const digits = phone.replace(/^\+?86/, '').replaceAll(/\D/g, '');
  if (/^1[3-9]/.test(digits)) return digits.length === 11;
  return digits.length >= 7 && digits.length <= 15;
};
