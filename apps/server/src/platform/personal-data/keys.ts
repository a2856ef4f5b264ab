import { createHash, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, ConfigError } from '../config.ts';

/** The keys made from one master key of 32 bytes: one to encrypt, one for blind indexes. Key objects cost a quarter of bare bytes in every use. */
export interface PersonalDataKey {
  /** First four bytes of every sealed value; says which key opens it and nothing of the key itself. */
  readonly id: Buffer;
  readonly sealing: KeyObject;
  readonly indexing: KeyObject;
}

const derive = (master: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `daiban ${purpose}`, 32));

export const toPersonalDataKey = (master: Buffer): PersonalDataKey => ({
  id: createHash('sha256').update(derive(master, 'key id')).digest().subarray(0, 4),
  sealing: createSecretKey(derive(master, 'sealing')),
  indexing: createSecretKey(derive(master, 'blind index')),
});

const keptKey = (stateFolder: string): Buffer => {
  const file = join(stateFolder, 'personal-data.key');
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
    throw new ConfigError(`The key file ${file} is damaged. Put it back from a backup: without it, names and phones cannot be read.`);
  return key;
};

/** The keys of the settings, else the one kept in the state folder (made on first use, readable by its owner only). The first one seals. */
export const readPersonalDataKeys = (config: Pick<Config, 'personalDataKeys' | 'stateFolder'>): readonly PersonalDataKey[] => {
  const masters = config.personalDataKeys.length > 0 ? config.personalDataKeys : [keptKey(config.stateFolder)];
  return masters.map(toPersonalDataKey);
};
