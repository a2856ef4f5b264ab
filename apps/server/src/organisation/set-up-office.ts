import { randomInt } from 'node:crypto';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import { findRulebook } from '@daiban/domain/rulebook/catalogue';
import type { Pool } from 'pg';
import { createAudit } from '../platform/audit/audit.ts';
import { hashPassword } from '../platform/auth/passwords.ts';
import type { Clock } from '../platform/clock.ts';
import { inTransaction } from '../platform/database/statement.ts';
import { findPreset } from './presets.ts';
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

const faults = {
  'preset-unknown': 'There is no such preset.',
  'name-or-code-missing': 'The office needs a name and its official division code, or a preset.',
  'code-malformed': 'The division code has 6 digits of a county or 9 of a street.',
  'tier-unknown': 'The tier is county or township.',
  'administrators-missing': 'Name three people: system, security and audit administrator.',
  'one-person-twice': 'System, security and audit administrator are three different people.',
  'rulebook-unknown': 'There is no such rulebook.',
  'office-exists': 'This database has an office already.',
} as const;
export type SetUpFaultCode = keyof typeof faults;

/** Why an office can not be set up. The message is a sentence for whoever runs the command. */
export class SetUpFault extends Error {
  override readonly name = 'SetUpFault';
  readonly code: SetUpFaultCode;
  constructor(code: SetUpFaultCode) {
    super(faults[code]);
    this.code = code;
  }
}

/** What somebody says of a new office, as it was typed. */
export interface SaidOfOffice {
  readonly preset?: string | undefined;
  readonly name?: string | undefined;
  readonly code?: string | undefined;
  readonly tier?: string | undefined;
  readonly word?: string | undefined;
  readonly rulebook?: string | undefined;
  readonly administrators: readonly string[];
}

const given = (text: string | undefined): string | undefined => (text === undefined || text.trim() === '' ? undefined : text.trim());

/** The office that was meant: a preset fills in what was left out. @throws SetUpFault. */
export const toNewOffice = (said: SaidOfOffice): NewOffice => {
  const presetId = given(said.preset);
  const preset = presetId === undefined ? undefined : findPreset(presetId);
  if (presetId !== undefined && preset === undefined) throw new SetUpFault('preset-unknown');
  const street = preset?.divisions.townships.length === 1 ? preset.divisions.townships[0] : undefined;
  const name = given(said.name) ?? street?.name ?? preset?.divisions.name;
  const divisionCode = given(said.code) ?? street?.code ?? preset?.divisions.code;
  if (name === undefined || divisionCode === undefined) throw new SetUpFault('name-or-code-missing');
  if (!/^\d{6}(\d{3})?$/.test(divisionCode)) throw new SetUpFault('code-malformed');
  const tier = given(said.tier) ?? (divisionCode.length === 6 ? 'county' : 'township');
  if (tier !== 'county' && tier !== 'township') throw new SetUpFault('tier-unknown');
  const [system, security, audit, ...more] = said.administrators.map((person) => person.trim()).filter((person) => person !== '');
  if (system === undefined || security === undefined || audit === undefined || more.length > 0)
    throw new SetUpFault('administrators-missing');
  return {
    name: name.slice(0, 60),
    divisionCode,
    tier,
    documentWord: (given(said.word) ?? name).slice(0, 1),
    rulebook: given(said.rulebook) ?? findRulebook(preset?.id ?? '')?.id ?? 'nationalLaw',
    administrators: [system.slice(0, 40), security.slice(0, 40), audit.slice(0, 40)],
  };
};

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
  if (findRulebook(office.rulebook) === undefined) throw new SetUpFault('rulebook-unknown');
  if (new Set(office.administrators).size !== 3) throw new SetUpFault('one-person-twice');
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
    if ((await connection.query('select from office')).rowCount !== 0) throw new SetUpFault('office-exists');
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
