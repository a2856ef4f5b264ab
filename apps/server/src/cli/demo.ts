import { readNetwork } from '../agency/read-network.ts';
import { type DemoName, demoNames } from '../demo/demo-offices.ts';
import type { Directory } from '../journal/directory.ts';
import type { Installation } from '../main.ts';
import { findPreset } from '../organisation/presets.ts';
import type { Config } from '../platform/config.ts';
import { answer, type CliCommand, readOptions, say, UsageError } from './command.ts';

type WithInstallation = (
  env: NodeJS.ProcessEnv,
  change: Partial<Config>,
  work: (installation: Installation) => Promise<number>,
  demo?: DemoName,
) => Promise<number>;

const isDemoName = (name: string): name is DemoName => (demoNames as readonly string[]).includes(name);

/** How many centres, stations and points there are, how many the jurisdiction states, and how many points nobody fills (S0.15, S0.16). */
const countNetwork = (directory: Directory) => {
  const { centres, stations, points } = readNetwork(directory);
  const declared = findPreset(directory.office.rulebook)?.declared.find(({ kind }) => kind === 'agencyPoint')?.count;
  return {
    centres: centres.length,
    stations: stations.length,
    points: points.length,
    ...(declared === undefined ? {} : { declaredPoints: declared }),
    pointsWithoutAgent: points.filter(({ agentIds }) => agentIds.length === 0).length,
    agents: new Set(points.flatMap(({ agentIds }) => agentIds)).size,
  };
};

/** Where a demo is kept that is not the one of `npm start`, so that the two never meet. */
const ownFolder = (name: DemoName, env: NodeJS.ProcessEnv): string | undefined =>
  name === 'lihai' || [env.DAIBAN_DATA, env.DATABASE_URL, env.DATABASE_URL_FILE].some((value) => (value ?? '').trim() !== '')
    ? undefined
    : `.daiban-${name}`;

/** Loads a demo office, once; another office in the database is left alone and named. */
export const createDemoCommand =
  (withInstallation: WithInstallation): CliCommand['run'] =>
  async (args, env) => {
    const name = readOptions(args, { rulebook: 'string' }).values.rulebook ?? 'lihai';
    if (!isDemoName(name)) throw new UsageError(`There is a demo office of ${demoNames.join(' and of ')}, none of "${name}".`);
    const folder = ownFolder(name, env);
    return withInstallation(
      folder === undefined ? env : { ...env, DAIBAN_DATA: folder },
      { demo: true },
      async ({ journal }) => {
        const { office, units, officers } = journal.directory;
        if (!office.demo || office.rulebook !== name) {
          say(`This database holds the office ${office.name} already; nothing was changed. Name an empty folder with DAIBAN_DATA.`);
          return 1;
        }
        const { rows } = await journal.pool.query<{ procedure: string; count: number }>(
          'select procedure, count(*)::int as count from case_list group by procedure order by procedure',
        );
        if (folder !== undefined) say(`The office is kept in ${folder}. Start it with DAIBAN_DATA=${folder} npm start.`);
        answer(
          {
            office: office.name,
            rulebook: office.rulebook,
            units: units.size,
            officers: officers.size,
            cases: rows.reduce((sum, row) => sum + row.count, 0),
            byProcedure: Object.fromEntries(rows.map((row) => [row.procedure, row.count])),
            ...countNetwork(journal.directory),
          },
          0,
        );
        return 0;
      },
      name,
    );
  };
