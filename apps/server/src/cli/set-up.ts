import { type NewOffice, SetUpFault, setUpOffice, toNewOffice } from '../organisation/set-up-office.ts';
import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { openDatabase } from '../platform/database/connect.ts';
import { migrate } from '../platform/database/migrate.ts';
import { createLog } from '../platform/log.ts';
import { answer, type CliCommand, readOptions, say, UsageError } from './command.ts';

const readOffice = (args: readonly string[]): NewOffice => {
  const { values } = readOptions(args, {
    preset: 'string',
    name: 'string',
    code: 'string',
    tier: 'string',
    word: 'string',
    rulebook: 'string',
    administrators: 'string',
  });
  try {
    return toNewOffice({ ...values, administrators: (values.administrators ?? '').split(/[,，、]/) });
  } catch (error) {
    throw error instanceof SetUpFault ? new UsageError(error.message) : error;
  }
};

/** Makes the office of an empty database and prints the three first accounts. */
export const setUpCommand: CliCommand['run'] = async (args, env) => {
  const office = readOffice(args);
  const config = readConfig(env);
  const database = await openDatabase(config, createLog(env.LOG_LEVEL === undefined ? 'warn' : config.logLevel), { purpose: 'command' });
  try {
    await migrate(database.migrator);
    const accounts = await setUpOffice(database.app, systemClock, office);
    answer({ office: office.name, divisionCode: office.divisionCode, rulebook: office.rulebook, accounts });
    say(
      'These passwords are shown once and hold for seven days. Hand each to its owner; everybody chooses an own one at the first sign-in.',
    );
    return 0;
  } catch (error) {
    if (!(error instanceof SetUpFault)) throw error;
    say(error.message);
    return 1;
  } finally {
    await database.close();
  }
};
