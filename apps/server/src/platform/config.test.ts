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
      cipher: 'aes-256-gcm',
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

  it.each([
    [{ PORT: '80a' }, /PORT must be a whole number/],
    [{ PORT: '70000' }, /PORT must be a whole number/],
    [{ HOST: 'a b' }, /HOST must be/],
    [{ DAIBAN_ROLE: 'boss' }, /DAIBAN_ROLE must be one of all, web, worker/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL must be one of/],
    [{ DAIBAN_DEMO: 'perhaps' }, /DAIBAN_DEMO must be on or off/],
    [{ DATABASE_URL: 'mysql://u:secret@db/x' }, /DATABASE_URL must be an address that starts with postgres:/],
    [{ DAIBAN_PUBLIC_URL: 'office' }, /DAIBAN_PUBLIC_URL must be/],
    [{ DAIBAN_KEY: 'short' }, /keys of 32 bytes/],
    [{ DAIBAN_KEY_FILE: '/nowhere/key' }, /cannot be read/],
    [{ DAIBAN_KEY: 'a', DAIBAN_KEY_FILE: 'b' }, /not both/],
  ])('are refused with a sentence when malformed: %o', (env, message) => {
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(() => readConfig(env)).toThrow(message);
  });

  it('keep passwords and keys out of the sentence', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://u:secret@db/x' })).not.toThrow(/secret/);
    expect(() => readConfig({ DAIBAN_KEY: 'half-a-key' })).not.toThrow(/half-a-key/);
  });
});
