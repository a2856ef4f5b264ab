import type { Pool } from 'pg';
import type { Clock } from '../clock.ts';
import { type Connection, inTransaction, statement } from '../database/statement.ts';
import type { PersonalData } from '../personal-data/personal-data.ts';
import { findStep, newSecret } from './one-time-codes.ts';
import { newRecoveryCode, parseRecoveryCode } from './readable-secrets.ts';
import { digestOf } from './tokens.ts';

const enrolmentMinutes = 15;
const recoveryCodes = 10;

export interface SecondFactorState {
  readonly enrolledAt: Date;
  readonly recoveryCodesLeft: number;
}

/** One-time codes of an authenticator app (TOTP), with recovery codes for the day the phone is lost. */
export interface SecondFactors {
  find(officerId: string): Promise<SecondFactorState | undefined>;
  /** A new secret in base32, valid for confirming for 15 minutes; the factor in force stays until then. */
  beginEnrolment(officerId: string): Promise<string>;
  /** Puts the new secret in force when the code is its own; answers the recovery codes, which are shown this once. */
  confirmEnrolment(officerId: string, code: string): Promise<readonly string[] | undefined>;
  /** Whether the code of the app or a recovery code fits. Each counts once, also when it is sent twice at the same moment. */
  verify(officerId: string, code: string): Promise<boolean>;
  /** Replaces all recovery codes. */
  renewRecoveryCodes(officerId: string): Promise<readonly string[]>;
}

const read = statement<{ secret: Buffer }>('factor.read', 'SELECT secret FROM second_factor WHERE officer_id = $1');
const readState = statement<{ enrolled_at: Date; codes_left: number }>(
  'factor.state',
  `SELECT enrolled_at, (SELECT count(*)::int FROM recovery_code r WHERE r.officer_id = f.officer_id AND r.used_at IS NULL) AS codes_left
   FROM second_factor f WHERE officer_id = $1`,
);
const useStep = statement('factor.use-step', 'UPDATE second_factor SET last_step = $2 WHERE officer_id = $1 AND last_step < $2');
const useRecoveryCode = statement(
  'factor.use-recovery-code',
  'UPDATE recovery_code SET used_at = $3 WHERE code_hash = $1 AND officer_id = $2 AND used_at IS NULL',
);
const keepEnrolment = statement(
  'factor.enrol',
  `INSERT INTO second_factor_enrolment (officer_id, secret, expires_at) VALUES ($1, $2, $3)
   ON CONFLICT (officer_id) DO UPDATE SET secret = $2, expires_at = $3`,
);
const readEnrolment = statement<{ secret: Buffer }>(
  'factor.enrolment',
  'SELECT secret FROM second_factor_enrolment WHERE officer_id = $1 AND expires_at > $2 FOR UPDATE',
);
const dropEnrolment = statement('factor.drop-enrolment', 'DELETE FROM second_factor_enrolment WHERE officer_id = $1');
const keep = statement(
  'factor.keep',
  `INSERT INTO second_factor (officer_id, secret, last_step, enrolled_at) VALUES ($1, $2, $3, $4)
   ON CONFLICT (officer_id) DO UPDATE SET secret = $2, last_step = $3, enrolled_at = $4`,
);
const drop = statement('factor.drop', 'DELETE FROM second_factor WHERE officer_id = $1');
const dropCodes = statement('factor.drop-codes', 'DELETE FROM recovery_code WHERE officer_id = $1');
const keepCodes = statement('factor.keep-codes', 'INSERT INTO recovery_code (code_hash, officer_id) SELECT unnest($2::bytea[]), $1');

/** Takes the second factor of an officer away, with its recovery codes and a begun enrolment. */
export const removeSecondFactor = async (connection: Connection, officerId: string): Promise<void> => {
  for (const one of [drop, dropCodes, dropEnrolment]) await one.count(connection, [officerId]);
};

const replaceCodes = async (connection: Connection, officerId: string): Promise<readonly string[]> => {
  const codes = Array.from({ length: recoveryCodes }, newRecoveryCode);
  await dropCodes.count(connection, [officerId]);
  await keepCodes.count(connection, [officerId, codes.map(digestOf)]);
  return codes;
};

export const createSecondFactors = ({
  pool,
  clock,
  personal,
}: {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly personal: PersonalData;
}): SecondFactors => {
  const open = (sealed: Buffer): string => String(personal.openPersonal(sealed));
  return {
    find: async (officerId) => {
      const row = await readState.row(pool, [officerId]);
      return row && { enrolledAt: row.enrolled_at, recoveryCodesLeft: row.codes_left };
    },
    beginEnrolment: async (officerId) => {
      const secret = newSecret();
      const until = new Date(clock.now().getTime() + enrolmentMinutes * 60_000);
      await keepEnrolment.count(pool, [officerId, personal.sealPersonal(secret), until]);
      return secret;
    },
    confirmEnrolment: (officerId, code) =>
      inTransaction(pool, async (connection) => {
        const now = clock.now();
        const row = await readEnrolment.row(connection, [officerId, now]);
        const step = row === undefined ? undefined : findStep(open(row.secret), code, now);
        if (row === undefined || step === undefined) return undefined;
        await keep.count(connection, [officerId, row.secret, step, now]);
        await dropEnrolment.count(connection, [officerId]);
        return replaceCodes(connection, officerId);
      }),
    verify: async (officerId, code) => {
      const recoveryCode = parseRecoveryCode(code);
      if (recoveryCode !== undefined) return (await useRecoveryCode.count(pool, [digestOf(recoveryCode), officerId, clock.now()])) > 0;
      const row = await read.row(pool, [officerId]);
      const step = row === undefined ? undefined : findStep(open(row.secret), code, clock.now());
      return step !== undefined && (await useStep.count(pool, [officerId, step])) > 0;
    },
    renewRecoveryCodes: (officerId) => inTransaction(pool, (connection) => replaceCodes(connection, officerId)),
  };
};
