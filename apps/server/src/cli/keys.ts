import type { Installation } from '../main.ts';
import { readDataKeys } from '../platform/personal-data/kept-keys.ts';
import { countSealed, listRotations, renewOnce, retireKeys, rotateKeys } from '../platform/personal-data/rotate-keys.ts';
import { readOptions, say, UsageError } from './command.ts';

type Parts = Pick<Installation, 'config' | 'journal' | 'keys' | 'personal' | 'audit'>;

const show = async ({ journal }: Parts): Promise<unknown> => {
  const [keys, counts, rotations] = await Promise.all([readDataKeys(journal.pool), countSealed(journal.pool), listRotations(journal.pool)]);
  return {
    keys: keys.map((row) => ({
      id: row.id.toString('hex'),
      purpose: row.purpose,
      usedFor: row.used_for,
      period: row.period,
      cipher: row.cipher,
      master: row.master_id.toString('hex'),
      activeFrom: row.active_from,
      replacedAt: row.replaced_at,
      retiredAt: row.retired_at,
      ...(row.purpose === 'sealing' ? { values: counts.get(row.id.toString('hex')) ?? 0 } : {}),
    })),
    rotations,
  };
};

/** Waits until new keys are in use everywhere, then seals and indexes again what is left, as the running server would. */
const renew = async ({ journal, keys, personal }: Parts): Promise<unknown> => {
  const open = (await listRotations(journal.pool)).filter(({ finished_at }) => finished_at === null);
  const begins = Math.max(0, ...open.map(({ begins_at }) => begins_at.getTime() - journal.clock.now().getTime()));
  if (begins > 0) {
    say(`waiting ${Math.ceil(begins / 1000)} s until every server knows the new keys`);
    await new Promise((resolve) => setTimeout(resolve, begins));
  }
  await keys.reload();
  while (await renewOnce(journal.pool, journal.clock, keys, personal));
  return { rotations: (await listRotations(journal.pool)).filter(({ id }) => open.some((other) => other.id === id)) };
};

/** `keys show | rotate | renew | retire`. @throws UsageError for anything else. */
export const runKeys = async (args: readonly string[], parts: Parts): Promise<unknown> => {
  const { values, words } = readOptions(args, { master: 'boolean', data: 'boolean', index: 'boolean' });
  const [action = 'show'] = words;
  const rotation = { pool: parts.journal.pool, clock: parts.journal.clock, config: parts.config };
  const record = (detail: Readonly<Record<string, unknown>>) =>
    parts.audit.record({ kind: 'keysChanged', actorId: 'system', detail: { by: 'command', ...detail } });
  switch (action) {
    case 'show':
      return show(parts);
    case 'rotate': {
      const isAll = values.master !== true && values.data !== true && values.index !== true;
      const wish = { master: isAll || values.master === true, data: isAll || values.data === true, index: isAll || values.index === true };
      const started = await rotateKeys(rotation, wish);
      if (wish.master && !started.newMaster)
        say('The master keys come from the settings: what was wrapped by an older one is wrapped by the first one now.');
      await record({ what: 'rotate', ...wish });
      return started;
    }
    case 'renew':
      return renew(parts);
    case 'retire': {
      const retired = await retireKeys(rotation);
      await record({ what: 'retire', keys: retired.keys });
      return retired;
    }
    default:
      throw new UsageError(`There is no "keys ${action}".`);
  }
};
