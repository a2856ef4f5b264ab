import { TOTP } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { toDeviceName } from './device-name.ts';
import { findStep, newSecret, toEnrolmentUri } from './one-time-codes.ts';
import { newOneTimePassword, newRecoveryCode, parseRecoveryCode } from './readable-secrets.ts';

const codeAt = (secret: string, seconds: number): string => new TOTP({ secret }).generate({ timestamp: seconds * 1000 });
const at = (seconds: number): Date => new Date(seconds * 1000);

describe('codes of an authenticator app', () => {
  it('are those of RFC 6238 (appendix B, SHA-1)', () => {
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    expect(codeAt(secret, 59)).toBe('287082');
    expect(findStep(secret, '287082', at(59))).toBe(1);
    expect(findStep(secret, '081804', at(1_111_111_109))).toBe(37_037_036);
  });

  it('may be one step early or late, and belong to their own step', () => {
    const secret = newSecret();
    const code = codeAt(secret, 3_000);
    expect([2_970, 3_000, 3_030, 3_059].map((second) => findStep(secret, code, at(second)))).toEqual([100, 100, 100, 100]);
    expect(findStep(secret, code, at(3_061))).toBeUndefined();
    expect(findStep(secret, code, at(2_900))).toBeUndefined();
  });

  it.each(['', '12345', '1234567', 'abcdef', '一二三四五六'])('are nothing else: %j', (code) => {
    expect(findStep(newSecret(), code, at(3_000))).toBeUndefined();
  });

  it('count as well when an input method writes them full-width or a space parts them', () => {
    const secret = newSecret();
    const code = codeAt(secret, 3_000);
    const wide = [...code].map((digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0)).join('');
    expect([findStep(secret, wide, at(3_000)), findStep(secret, `${code.slice(0, 3)} ${code.slice(3)}`, at(3_000))]).toEqual([100, 100]);
  });

  it('come with an address for the app that names the office and the account', () => {
    const uri = new URL(toEnrolmentUri(newSecret(), 'chenfang', '沥海街道'));
    expect(uri.protocol).toBe('otpauth:');
    expect(decodeURIComponent(uri.pathname)).toContain('沥海街道:chenfang');
  });
});

describe('secrets that people type', () => {
  it('have no look-alikes and are read as people type them', () => {
    const code = newRecoveryCode();
    expect(code).toMatch(/^([2-9a-hj-kmnp-tv-z]{4}-){3}[2-9a-hj-kmnp-tv-z]{4}$/);
    expect(parseRecoveryCode(` ${code.toUpperCase().replaceAll('-', ' ')} `)).toBe(code);
    expect(parseRecoveryCode('123456')).toBeUndefined();
    expect(newOneTimePassword()).toMatch(/^.{4}-.{4}-.{4}$/);
    expect(new Set(Array.from({ length: 100 }, newOneTimePassword)).size).toBe(100);
  });
});

describe('the name of a device', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36', 'Chrome · Windows'],
    ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0', 'Edge · Windows'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1 Mobile/15E148 MicroMessenger/8.0', 'WeChat · iOS'],
    ['curl/8.5.0', 'curl'],
    [undefined, ''],
    ['<script>', ''],
  ])('is what its owner knows it by: %s', (userAgent, name) => {
    expect(toDeviceName(userAgent)).toBe(name);
  });
});
