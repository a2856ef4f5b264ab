import { Secret, TOTP } from 'otpauth';

const periodSeconds = 30;
/** One step before and after the present one: clocks of phones differ. */
const toleratedSteps = 1;

const totpOf = (secret: string, label = '', issuer = ''): TOTP =>
  new TOTP({
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period: periodSeconds,
    label,
    ...(issuer === '' ? {} : { issuer }),
  });

/** A new secret of 160 bits in base32 (RFC 4226 R6). */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** The `otpauth://` address that an authenticator app reads from a QR code. */
export const toEnrolmentUri = (secret: string, userName: string, office: string): string => totpOf(secret, userName, office).toString();

/** The 30-second step whose code this is (RFC 6238), or undefined when it is no code of about now. */
export const findStep = (secret: string, code: string, now: Date): number | undefined => {
  // Typed with a Chinese input method, digits may be full-width.
  const token = code.normalize('NFKC').replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token, window: toleratedSteps, timestamp });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / periodSeconds) + delta;
};
