import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

describe('settings', () => {
  it('work without any', () => {
    expect(readConfig({}, '/srv/office')).toEqual({
      port: 3000,
      host: '127.0.0.1',
      stateFolder: '/srv/office/.daiban',
      role: 'all',
      logLevel: 'info',
      demo: true,
      personalDataKeys: [],
      sealedKeys: [],
      cipher: 'aes-256-gcm',
      training: false,
      rateLimits: 'notLoopback',
      kiosks: [],
      scannerAway: 'refuse',
    });
  });

  it('are taken from the environment', () => {
    const config = readConfig({
      PORT: '8080',
      HOST: '0.0.0.0',
      DAIBAN_DATA: '/data',
      DATABASE_URL: 'postgres://db/office',
      DAIBAN_ROLE: 'web',
      LOG_LEVEL: 'WARN',
      DAIBAN_DEMO: 'off',
      DAIBAN_PUBLIC_URL: 'https://xinfang.example.cn/',
      DAIBAN_KEY: `${'ab'.repeat(32)}, ${Buffer.alloc(32, 7).toString('base64')}`,
    });
    expect(config).toMatchObject({
      port: 8080,
      host: '0.0.0.0',
      stateFolder: '/data',
      role: 'web',
      logLevel: 'warn',
      demo: false,
      publicUrl: 'https://xinfang.example.cn',
    });
    expect(config.personalDataKeys).toEqual([Buffer.alloc(32, 0xab), Buffer.alloc(32, 7)]);
  });

  it('count requests of this machine too once it has a public address, for its proxy may stand here', () => {
    const policy = (env: Record<string, string>) => readConfig(env).rateLimits;
    expect([policy({}), policy({ DAIBAN_PUBLIC_URL: 'https://xf.example' })]).toEqual(['notLoopback', 'on']);
    expect([policy({ DAIBAN_RATE_LIMITS: 'off', DAIBAN_PUBLIC_URL: 'https://xf.example' }), policy({ DAIBAN_RATE_LIMITS: 'on' })]).toEqual([
      'off',
      'on',
    ]);
  });

  it('name the scanner of uploads and the kiosks', () => {
    const config = readConfig({
      DAIBAN_SCANNER: 'tcp://clamd.example:3310',
      DAIBAN_SCANNER_AWAY: 'wait',
      DAIBAN_KIOSKS: '10.2.0.0/24, ::1',
    });
    expect(config).toMatchObject({
      scanner: { by: 'clamd', host: 'clamd.example', port: 3310 },
      scannerAway: 'wait',
      kiosks: ['10.2.0.0/24', '::1'],
    });
    expect(readConfig({ DAIBAN_SCANNER: 'unix:///run/clamd.ctl' }).scanner).toEqual({ by: 'clamd', socket: '/run/clamd.ctl' });
  });

  it('take secrets from files, so that they stand in no list of processes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'daiban-secrets-'));
    const file = join(folder, 'database-url');
    writeFileSync(file, 'postgres://user:secret@db/office\n');
    expect(readConfig({ DATABASE_URL_FILE: file, SEALED_DATABASE_URL_FILE: file })).toMatchObject({
      databaseUrl: 'postgres://user:secret@db/office',
      sealedDatabaseUrl: 'postgres://user:secret@db/office',
    });
    expect(() => readConfig({ DATABASE_URL_FILE: file, DATABASE_URL: 'postgres://db/x' })).toThrow(/not both/);
    rmSync(folder, { recursive: true });
  });

  it.each([
    [{ PORT: '80a' }, /PORT must be a whole number/],
    [{ PORT: '70000' }, /PORT must be a whole number/],
    [{ HOST: 'a b' }, /HOST must be/],
    [{ DAIBAN_ROLE: 'boss' }, /DAIBAN_ROLE must be one of all, web, worker/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL must be one of/],
    [{ DAIBAN_DEMO: 'perhaps' }, /DAIBAN_DEMO must be on or off/],
    [{ DATABASE_URL: 'mysql://u:secret@db/x' }, /DATABASE_URL must be an address that starts with postgres:/],
    [{ DAIBAN_PUBLIC_URL: 'office' }, /DAIBAN_PUBLIC_URL must be/],
    [{ DATABASE_URL_FILE: '/nowhere/url' }, /cannot be read/],
    [{ DAIBAN_RATE_LIMITS: 'few' }, /DAIBAN_RATE_LIMITS must be on or off/],
    [{ DAIBAN_KIOSKS: '10.2.0.1, hall' }, /DAIBAN_KIOSKS must name IP addresses/],
    [{ DAIBAN_SCANNER: 'clamd' }, /DAIBAN_SCANNER must be/],
    [{ DAIBAN_SCANNER_AWAY: 'accept' }, /DAIBAN_SCANNER_AWAY must be one of refuse, wait/],
    [{ DAIBAN_KEY: 'short' }, /keys of 32 bytes/],
    [{ DAIBAN_KEY_FILE: '/nowhere/key' }, /cannot be read/],
    [{ DAIBAN_KEY: 'a', DAIBAN_KEY_FILE: 'b' }, /not both/],
  ])('are refused with a sentence when malformed: %o', (env, message) => {
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(() => readConfig(env)).toThrow(message);
  });

  it('name the identity provider, with its secret from the environment or a file, and where people come back to', () => {
    const provider = {
      DAIBAN_PUBLIC_URL: 'https://xf.example/',
      DAIBAN_OIDC_ISSUER: 'https://id.example',
      DAIBAN_OIDC_CLIENT_ID: 'daiban',
      DAIBAN_OIDC_CLIENT_SECRET: 'shared',
    };
    expect(readConfig({}).singleSignOn).toBeUndefined();
    expect(readConfig(provider).singleSignOn).toEqual({
      issuer: 'https://id.example',
      clientId: 'daiban',
      clientSecret: 'shared',
      claim: 'sub',
      name: 'id.example',
      callbackUrl: 'https://xf.example/api/sign-in/callback',
    });
    for (const left of ['DAIBAN_PUBLIC_URL', 'DAIBAN_OIDC_CLIENT_ID', 'DAIBAN_OIDC_CLIENT_SECRET'])
      expect(() => readConfig({ ...provider, [left]: '' })).toThrow(ConfigError);
    expect(() => readConfig({ ...provider, DAIBAN_OIDC_ISSUER: 'http://id.example' })).toThrow(/must start with https/);
    expect(readConfig({ ...provider, DAIBAN_OIDC_ISSUER: 'http://127.0.0.1:4000' }).singleSignOn?.issuer).toBe('http://127.0.0.1:4000');
  });

  it('keep passwords and keys out of the sentence', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://u:secret@db/x' })).not.toThrow(/secret/);
    expect(() => readConfig({ DAIBAN_KEY: 'half-a-key' })).not.toThrow(/half-a-key/);
  });

  it('keep a rehearsal in a folder of its own and in one process', () => {
    expect(readConfig({ DAIBAN_TRAINING: 'on' }, '/srv/office')).toMatchObject({
      training: true,
      stateFolder: '/srv/office/.daiban-training',
    });
    expect(readConfig({ DAIBAN_TRAINING: 'on', DAIBAN_DATA: 'elsewhere' }, '/srv/office').stateFolder).toBe('/srv/office/elsewhere');
    expect(() => readConfig({ DAIBAN_TRAINING: 'on', DAIBAN_ROLE: 'worker' })).toThrow('one process');
  });
});
