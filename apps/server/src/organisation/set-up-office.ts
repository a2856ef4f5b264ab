import { randomInt } from 'node:crypto';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import { findRulebook } from '@daiban/domain/rulebook/catalogue';
import type { Pool } from 'pg';
import { createAudit } from '../platform/audit/audit.ts';
import { hashPassword } from '../platform/auth/passwords.ts';
import type { Clock } from '../platform/clock.ts';
import { inTransaction } from '../platform/database/statement.ts';
import { writeUnits } from './write-units.ts';

/** What a new office begins with. */
export interface NewOffice {
  readonly name: string;
  readonly divisionCode: string;
  readonly tier: 'county' | 'township';
  /** First word of document numbers, as 拱 in 拱信受〔2026〕15号. */
  readonly documentWord: string;
  readonly rulebook: string;
  /** Names of the system, the security and the audit administrator: three different people (care H10). */
  readonly administrators: readonly [system: string, security: string, audit: string];
}

/** An account as it is handed over, once; the password has to be replaced at the first sign-in. */
export interface FirstAccount {
  readonly name: string;
  readonly role: 'systemAdmin' | 'securityAdmin' | 'auditAdmin';
  readonly userName: string;
  readonly password: string;
}

/** Why an office can not be set up: a sentence for whoever runs the command. */
export class SetUpFault extends Error {
  override readonly name = 'SetUpFault';
}

const accounts = [
  { role: 'systemAdmin', userName: 'system-admin' },
  { role: 'securityAdmin', userName: 'security-admin' },
  { role: 'auditAdmin', userName: 'audit-admin' },
] as const;

/** Days in which the first passwords have to be used. */
const firstPasswordDays = 7;

// Without letters and figures that are taken for each other.
const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
const drawPassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')).join('-');

const unitsOf = ({ name, divisionCode, tier }: NewOffice, validFrom: string) => {
  const isCounty = tier === 'county';
  const leadershipId = `${divisionCode}.${isCounty ? 'jointConference' : 'subdistrictCommittee'}`;
  const below = { tier, parentId: leadershipId, divisionCode, validFrom };
  return {
    leadershipId,
    petitionOfficeId: `${divisionCode}.petitionOffice`,
    units: [
      {
        id: leadershipId,
        kind: isCounty ? 'jointConference' : 'subdistrictCommittee',
        tier,
        name: isCounty ? `${name}信访工作联席会议` : `中共${name}工作委员会`,
        shortName: isCounty ? '联席会议' : '党工委',
        divisionCode,
        validFrom,
      },
      {
        ...below,
        id: `${divisionCode}.petitionOffice`,
        kind: 'petitionOffice',
        name: isCounty ? `${name}信访局` : `${name}信访办公室`,
        shortName: isCounty ? '信访局' : '信访办',
      },
      {
        ...below,
        id: `${divisionCode}.disciplineBody`,
        kind: 'disciplineBody',
        name: isCounty ? `${name}纪委监委` : `${name}纪工委、监察办`,
        shortName: isCounty ? '纪委监委' : '纪工委监察办',
      },
    ],
  };
};

/**
 * Makes the office of an empty database: leadership, petition office and discipline body, and the three administrators, who build the
 * rest in the browser.
 * @returns their accounts with the first passwords, which are kept nowhere.
 * @throws SetUpFault when there is an office, the rulebook is unknown, or one person would be two administrators.
 */
export const setUpOffice = async (pool: Pool, clock: Clock, office: NewOffice): Promise<readonly FirstAccount[]> => {
  if (findRulebook(office.rulebook) === undefined) throw new SetUpFault(`There is no rulebook "${office.rulebook}".`);
  if (new Set(office.administrators).size !== 3)
    throw new SetUpFault('System, security and audit administrator are three different people.');
  const now = clock.now();
  const today = toPlainDate(now.toISOString());
  const { units, petitionOfficeId, leadershipId } = unitsOf(office, today);
  const made = await Promise.all(
    accounts.map(async (account, index) => {
      const password = drawPassword();
      const name = office.administrators[index] ?? '';
      return { ...account, id: `${office.divisionCode}.${account.userName}`, name, password, hash: await hashPassword(password) };
    }),
  );
  await inTransaction(pool, async (connection) => {
    // Two set-ups at once: the second waits here and then finds the office.
    await connection.query("select pg_advisory_xact_lock(hashtext('daiban.set-up'))");
    if ((await connection.query('select from office')).rowCount !== 0) throw new SetUpFault('This database has an office already.');
    await writeUnits(connection, units);
    for (const { id, name, role, userName, hash } of made) {
      await connection.query('insert into officer (id, name) values ($1, $2)', [id, name]);
      await connection.query('insert into appointment (officer_id, role, unit_id, since) values ($1, $2, $3, $4)', [
        id,
        role,
        petitionOfficeId,
        today,
      ]);
      await connection.query(
        `insert into staff_account (officer_id, user_name, password_hash, must_change_password, password_changed_at, password_expires_at)
         values ($1, $2, $3, true, $4, $5)`,
        [id, userName, hash, now, new Date(now.getTime() + firstPasswordDays * 86_400_000)],
      );
    }
    await connection.query(
      `insert into office ("only", rulebook, division_code, name, document_word, petition_office_id, leadership_id, demo, set_up_ended_at)
       values (true, $1, $2, $3, $4, $5, $6, false, null)`,
      [office.rulebook, office.divisionCode, office.name, office.documentWord, petitionOfficeId, leadershipId],
    );
  });
  await createAudit(pool, clock).record({
    kind: 'organisationChanged',
    actorId: 'system',
    detail: { change: 'officeSetUp', divisionCode: office.divisionCode, administrators: made.map(({ id }) => id) },
  });
  return made.map(({ name, role, userName, password }) => ({ name, role, userName, password }));
};
