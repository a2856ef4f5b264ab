import { createHash, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, ConfigError } from '../config.ts';

/** What is made from one master key of 32 bytes: a key that wraps data keys, and the two that were used directly at first. */
export interface PersonalDataKey {
  /** Says which master it is and nothing of the key itself; first four bytes of what the first version sealed. */
  readonly id: Buffer;
  readonly wrapping: Buffer;
  readonly sealing: Buffer;
  readonly indexing: Buffer;
}

const derive = (master: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `daiban ${purpose}`, 32));

export const toPersonalDataKey = (master: Buffer): PersonalDataKey => ({
  id: createHash('sha256').update(derive(master, 'key id')).digest().subarray(0, 4),
  wrapping: derive(master, 'wrapping'),
  sealing: derive(master, 'sealing'),
  indexing: derive(master, 'blind index'),
});

export const toIndexingKey = (key: Buffer): KeyObject => createSecretKey(key);

const fileOf = (stateFolder: string): string => join(stateFolder, 'personal-data.key');

const readKept = (file: string): readonly Buffer[] => {
  const keys = readFileSync(file, 'utf8')
    .split(/\s+/)
    .filter((line) => line !== '')
    .map((line) => Buffer.from(line, 'base64'));
  if (keys.length === 0 || keys.some((key) => key.length !== 32))
    throw new ConfigError(`The key file ${file} is damaged. Put it back from a backup: without it, names and phones cannot be read.`);
  return keys;
};

const toText = (keys: readonly Buffer[]): string => `${keys.map((key) => key.toString('base64')).join('\n')}\n`;

const keptKeys = (stateFolder: string): readonly Buffer[] => {
  const file = fileOf(stateFolder);
  mkdirSync(stateFolder, { recursive: true });
  // Written whole and then linked: two processes that start together must agree on one key.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, toText([randomBytes(32)]), { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readKept(file);
};

type KeyPlace = Pick<Config, 'personalDataKeys' | 'stateFolder'>;

/** The master keys of the settings, else those kept in the state folder (made on first use, readable by their owner only). The first wraps. */
export const readPersonalDataKeys = (config: KeyPlace): readonly PersonalDataKey[] =>
  (config.personalDataKeys.length > 0 ? config.personalDataKeys : keptKeys(config.stateFolder)).map(toPersonalDataKey);

const replaceKept = (stateFolder: string, keys: readonly Buffer[]): void => {
  const draft = `${fileOf(stateFolder)}.${process.pid}`;
  writeFileSync(draft, toText(keys), { mode: 0o600, flush: true });
  renameSync(draft, fileOf(stateFolder));
};

/** Puts a new master key first in the state folder; those before it stay behind it. False when the masters come from the settings. */
export const addKeptMaster = (config: KeyPlace): boolean => {
  if (config.personalDataKeys.length > 0) return false;
  replaceKept(config.stateFolder, [randomBytes(32), ...keptKeys(config.stateFolder)]);
  return true;
};

/** Takes masters that wrap nothing out of the state folder; the first one stays. @returns how many went. */
export const dropKeptMasters = (config: KeyPlace, isUsed: (id: Buffer) => boolean): number => {
  if (config.personalDataKeys.length > 0) return 0;
  const kept = keptKeys(config.stateFolder);
  const left = kept.filter((master, place) => place === 0 || isUsed(toPersonalDataKey(master).id));
  if (left.length < kept.length) replaceKept(config.stateFolder, left);
  return kept.length - left.length;
};
