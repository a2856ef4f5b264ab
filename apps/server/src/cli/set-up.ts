import { findPreset, presets } from '../organisation/presets.ts';
import { type NewOffice, SetUpFault, setUpOffice } from '../organisation/set-up-office.ts';
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
  const preset = values.preset === undefined ? undefined : findPreset(values.preset);
  if (values.preset !== undefined && preset === undefined)
    throw new UsageError(`There is no preset "${values.preset}"; there are: ${presets.map(({ id }) => id).join(', ')}.`);
  const street = preset?.divisions.townships.length === 1 ? preset.divisions.townships[0] : undefined;
  const name = values.name ?? street?.name ?? preset?.divisions.name;
  const divisionCode = values.code ?? street?.code ?? preset?.divisions.code;
  if (name === undefined || divisionCode === undefined) throw new UsageError('Name the office with --name and --code, or with --preset.');
  if (!/^\d{6}(\d{3})?$/.test(divisionCode))
    throw new UsageError('--code is the official division code: 6 digits of a county, 9 of a street.');
  const tier = values.tier ?? (divisionCode.length === 6 ? 'county' : 'township');
  if (tier !== 'county' && tier !== 'township') throw new UsageError('--tier is county or township.');
  const [system, security, audit, ...more] = (values.administrators ?? '').split(/[,，、]/).map((part) => part.trim());
  if (!system || !security || !audit || more.length > 0)
    throw new UsageError('--administrators names three people: system, security and audit administrator, parted by commas.');
  return {
    name,
    divisionCode,
    tier,
    documentWord: values.word ?? name.slice(0, 1),
    rulebook: values.rulebook ?? (preset?.id === 'lihai' ? 'lihai' : 'nationalLaw'),
    administrators: [system, security, audit],
  };
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
