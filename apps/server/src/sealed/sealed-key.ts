import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, ConfigError } from '../platform/config.ts';

const keptKey = (stateFolder: string): Buffer => {
  const file = join(stateFolder, 'sealed.key');
  mkdirSync(stateFolder, { recursive: true });
  // Written whole and then linked: two processes that start together must agree on one key.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  if (key.length !== 32)
    throw new ConfigError(`The key file ${file} is damaged. Put it back from a backup: without it, no accusation can be read.`);
  return key;
};

/** Keys of the sealed room: those of the settings, else the one kept in the state folder. They have nothing to do with the personal data key. */
export const readSealedKeys = ({ sealedKeys, stateFolder }: Pick<Config, 'sealedKeys' | 'stateFolder'>): readonly Buffer[] =>
  sealedKeys.length > 0 ? sealedKeys : [keptKey(stateFolder)];
