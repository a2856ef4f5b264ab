import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readSingleSignOn, type SingleSignOnConfig } from './auth/single-sign-on-config.ts';
import { parseScannerAddress, type ScannerAddress, type ScannerAway, scannerAways } from './files/scanner-address.ts';
import { toBlockList } from './http/block-list.ts';
import type { MessageGatewaySettings } from './messages/gateway.ts';
import { type CipherName, cipherNames } from './personal-data/cipher.ts';

export const processRoles = ['all', 'web', 'worker'] as const;
export type ProcessRole = (typeof processRoles)[number];
export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Whether requests are counted: all, those of other machines only, or none. */
export type RateLimitPolicy = 'on' | 'notLoopback' | 'off';

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute path of the folder that holds everything this installation keeps. */
  readonly stateFolder: string;
  /** Undefined: the embedded database in the state folder. */
  readonly databaseUrl?: string;
  /** With `databaseUrl`: the same database for the user of the sealed room, who may do nothing outside it. */
  readonly sealedDatabaseUrl?: string;
  /** Keys of 32 bytes for the sealed room; the first seals, all open. Empty: a key is kept in the state folder. */
  readonly sealedKeys: readonly Buffer[];
  readonly role: ProcessRole;
  readonly logLevel: LogLevel;
  readonly demo: boolean;
  /** A rehearsal: the office's clock can be moved on. */
  readonly training: boolean;
  /** Where short messages go; undefined: nowhere, but for the box of a demo office. */
  readonly messageGateway?: MessageGatewaySettings;
  /** Address at which residents reach this server, without a trailing slash. */
  readonly publicUrl?: string;
  /** Master keys of 32 bytes for personal data; the first wraps, all unwrap. Empty: a key is kept in the state folder. */
  readonly personalDataKeys: readonly Buffer[];
  /** What new keys of personal data are made for; values sealed before stay as they are until keys rotate. */
  readonly cipher: CipherName;
  /** The identity provider of the office; undefined: user names and passwords only. */
  readonly singleSignOn?: SingleSignOnConfig;
  readonly rateLimits: RateLimitPolicy;
  /** Addresses or networks of kiosks, where many people come from one address. */
  readonly kiosks: readonly string[];
  /** What looks into uploads before anybody may open them; undefined: nothing does. */
  readonly scanner?: ScannerAddress;
  /** While the scanner does not answer: refuse uploads, or keep them shut away until it does. */
  readonly scannerAway: ScannerAway;
  /** Absolute path of the folder that the embedded database copies its log of changes to, for going back to any moment. */
  readonly walArchive?: string;
}

/** A setting that cannot be used. The message is a sentence for the person who starts the server. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

type Environment = Readonly<Record<string, string | undefined>>;

const read = (env: Environment, name: string): string | undefined => {
  const value = env[name]?.trim();
  return value === undefined || value === '' ? undefined : value;
};

const readPort = (env: Environment): number => {
  const text = read(env, 'PORT');
  if (text === undefined) return 3000;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new ConfigError(`PORT must be a whole number from 0 to 65535, but it is "${text}".`);
  return port;
};

const readChoice = <Choice extends string>(env: Environment, name: string, choices: readonly Choice[], otherwise: Choice): Choice => {
  const text = read(env, name)?.toLowerCase();
  if (text === undefined) return otherwise;
  const choice = choices.find((candidate) => candidate === text);
  if (choice === undefined) throw new ConfigError(`${name} must be one of ${choices.join(', ')}, but it is "${text}".`);
  return choice;
};

const readSwitch = (env: Environment, name: string, otherwise: boolean): boolean => {
  const text = read(env, name)?.toLowerCase();
  if (text === undefined) return otherwise;
  if (['1', 'true', 'on', 'yes'].includes(text)) return true;
  if (['0', 'false', 'off', 'no'].includes(text)) return false;
  throw new ConfigError(`${name} must be on or off, but it is "${text}".`);
};

const readUrl = (env: Environment, name: string, protocols: readonly string[], readText = read): string | undefined => {
  const text = readText(env, name);
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // The value is not repeated: a database address may hold a password.
  if (url === undefined || !protocols.includes(url.protocol)) {
    throw new ConfigError(`${name} must be an address that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}.`);
  }
  return text;
};

const parseKey = (text: string, source: string): Buffer => {
  const key = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64');
  if (key.length !== 32 || !/^[0-9a-z+/=_-]+$/i.test(text)) {
    throw new ConfigError(
      `${source} must hold keys of 32 bytes in base64 or hex, separated by commas or lines; "openssl rand -base64 32" makes one.`,
    );
  }
  return key;
};

const readKeys = (env: Environment, name: 'DAIBAN_KEY' | 'DAIBAN_SEALED_KEY'): readonly Buffer[] => {
  const inline = read(env, name);
  const file = read(env, `${name}_FILE`);
  if (inline !== undefined && file !== undefined) throw new ConfigError(`Set ${name} or ${name}_FILE, not both.`);
  const source = file === undefined ? name : `${name}_FILE`;
  let text = inline;
  if (file !== undefined) {
    try {
      text = readFileSync(file, 'utf8');
    } catch {
      throw new ConfigError(`${source} names a file that cannot be read: ${file}.`);
    }
    if (text.trim() === '') throw new ConfigError(`${source} names an empty file: ${file}.`);
  }
  if (text === undefined) return [];
  return text
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map((part) => parseKey(part, source));
};

/** A secret from the variable itself or from the file that `<name>_FILE` names. */
const readSecret = (env: Environment, name: string): string | undefined => {
  const file = read(env, `${name}_FILE`);
  if (file === undefined) return read(env, name);
  if (read(env, name) !== undefined) throw new ConfigError(`Set ${name} or ${name}_FILE, not both.`);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new ConfigError(`${name}_FILE names a file that cannot be read: ${file}.`);
  }
};

const readMessageGateway = (env: Environment): MessageGatewaySettings | undefined => {
  const url = readUrl(env, 'DAIBAN_MESSAGE_URL', ['https:', 'http:']);
  const secret = readSecret(env, 'DAIBAN_MESSAGE_SECRET');
  if (url === undefined) return undefined;
  if (secret === undefined || secret.length < 16)
    throw new ConfigError('DAIBAN_MESSAGE_URL needs DAIBAN_MESSAGE_SECRET or DAIBAN_MESSAGE_SECRET_FILE with at least 16 characters.');
  return { url, secret };
};

const readRateLimits = (env: Environment, publicUrl: string | undefined): RateLimitPolicy => {
  if (read(env, 'DAIBAN_RATE_LIMITS') !== undefined) return readSwitch(env, 'DAIBAN_RATE_LIMITS', true) ? 'on' : 'off';
  // Without a public address only programs of this machine come from the loopback; with one, its proxy may.
  return publicUrl === undefined ? 'notLoopback' : 'on';
};

const readKiosks = (env: Environment): readonly string[] => {
  const kiosks = (read(env, 'DAIBAN_KIOSKS') ?? '').split(/[\s,]+/).filter((part) => part !== '');
  try {
    toBlockList(kiosks);
  } catch {
    throw new ConfigError('DAIBAN_KIOSKS must name IP addresses or networks such as 10.2.0.0/24, separated by commas.');
  }
  return kiosks;
};

const readScanner = (env: Environment): ScannerAddress | undefined => {
  const text = read(env, 'DAIBAN_SCANNER');
  if (text === undefined) return undefined;
  const scanner = parseScannerAddress(text);
  if (scanner === undefined)
    throw new ConfigError(
      'DAIBAN_SCANNER must be tcp://HOST:PORT or unix:///PATH of clamd, an http:// or https:// address, or exec:///PATH of a program.',
    );
  return scanner;
};

const readPublicUrl = (env: Environment): string | undefined => readUrl(env, 'DAIBAN_PUBLIC_URL', ['http:', 'https:'])?.replace(/\/+$/, '');

/**
 * Reads the settings: PORT, HOST, DAIBAN_DATA, DATABASE_URL, DAIBAN_ROLE (all, web, worker), LOG_LEVEL, DAIBAN_DEMO (on, off), DAIBAN_TRAINING (on, off),
 * DAIBAN_PUBLIC_URL, DAIBAN_KEY or DAIBAN_KEY_FILE, DAIBAN_CIPHER, SEALED_DATABASE_URL, DAIBAN_SEALED_KEY or DAIBAN_SEALED_KEY_FILE, and
 * DAIBAN_MESSAGE_URL and DAIBAN_MESSAGE_SECRET, and
 * the identity provider (`readSingleSignOn`), DAIBAN_RATE_LIMITS (on, off), DAIBAN_KIOSKS, DAIBAN_SCANNER, DAIBAN_SCANNER_AWAY (refuse,
 * wait), DAIBAN_WAL_ARCHIVE. Secrets (database addresses, keys) also as `NAME_FILE`. Throws ConfigError for a malformed value.
 */
export const readConfig = (env: Environment, workingFolder: string = process.cwd()): Config => {
  const databaseUrl = readUrl(env, 'DATABASE_URL', ['postgres:', 'postgresql:'], readSecret);
  const sealedDatabaseUrl = readUrl(env, 'SEALED_DATABASE_URL', ['postgres:', 'postgresql:'], readSecret);
  const publicUrl = readPublicUrl(env);
  const scanner = readScanner(env);
  const walArchive = read(env, 'DAIBAN_WAL_ARCHIVE');
  const messageGateway = readMessageGateway(env);
  const singleSignOn = readSingleSignOn(
    {
      text: (name) => read(env, name),
      url: (name) => readUrl(env, name, ['https:', 'http:']),
      secret: (name) => readSecret(env, name),
      refuse: (message) => {
        throw new ConfigError(message);
      },
    },
    publicUrl,
  );
  const training = readSwitch(env, 'DAIBAN_TRAINING', false);
  const role = readChoice(env, 'DAIBAN_ROLE', processRoles, 'all');
  if (training && role !== 'all') throw new ConfigError('A rehearsal runs in one process: leave DAIBAN_ROLE at all.');
  const host = read(env, 'HOST') ?? '127.0.0.1';
  if (!/^[0-9a-z.:_-]+$/i.test(host)) throw new ConfigError(`HOST must be a host name or an IP address, but it is "${host}".`);
  return {
    port: readPort(env),
    host,
    stateFolder: resolve(workingFolder, read(env, 'DAIBAN_DATA') ?? (training ? '.daiban-training' : '.daiban')),
    role,
    training,
    logLevel: readChoice(env, 'LOG_LEVEL', logLevels, 'info'),
    demo: readSwitch(env, 'DAIBAN_DEMO', true),
    personalDataKeys: readKeys(env, 'DAIBAN_KEY'),
    sealedKeys: readKeys(env, 'DAIBAN_SEALED_KEY'),
    cipher: readChoice(env, 'DAIBAN_CIPHER', cipherNames, 'aes-256-gcm'),
    rateLimits: readRateLimits(env, publicUrl),
    kiosks: readKiosks(env),
    scannerAway: readChoice(env, 'DAIBAN_SCANNER_AWAY', scannerAways, 'refuse'),
    ...(scanner === undefined ? {} : { scanner }),
    ...(walArchive === undefined ? {} : { walArchive: resolve(workingFolder, walArchive) }),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(sealedDatabaseUrl === undefined ? {} : { sealedDatabaseUrl }),
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(messageGateway === undefined ? {} : { messageGateway }),
    ...(singleSignOn === undefined ? {} : { singleSignOn }),
  };
};
