import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProblemAnswer } from '../platform/http/problem.ts';
import { openRoomFiles } from './room-files.ts';
import { createSealedCipher, SealedUnreadable } from './sealed-cipher.ts';
import { formatSealedCode, newSealedCode, newSealedNumber, parseSealedCode, sealedCodeFor } from './sealed-code.ts';
import { readSealedKeys } from './sealed-key.ts';

const [older, newer] = [randomBytes(32), randomBytes(32)];
const text = { text: '验收时收了购物卡' };

describe('what the sealed room keeps (care G7: own key)', () => {
  it('opens again in its own place only, and looks different each time', () => {
    const cipher = createSealedCipher([older]);
    const sealed = cipher.seal(text, 'event:a:1');
    expect(cipher.open(sealed, 'event:a:1')).toEqual(text);
    expect(() => cipher.open(sealed, 'event:a:2')).toThrow(SealedUnreadable);
    expect(cipher.seal(text, 'event:a:1').equals(sealed)).toBe(false);
    expect(sealed.includes('购物卡')).toBe(false);
  });

  it('opens under an older key beside the newer one, and not without it', () => {
    const sealed = createSealedCipher([older]).seal(text, 'state:a:1');
    const both = createSealedCipher([newer, older]);
    expect(both.open(sealed, 'state:a:1')).toEqual(text);
    expect(both.indexes('code', '1').some((index) => index.equals(createSealedCipher([older]).index('code', '1')))).toBe(true);
    expect(() => createSealedCipher([newer]).open(sealed, 'state:a:1')).toThrow(SealedUnreadable);
  });

  it('shows a changed byte anywhere', () => {
    const cipher = createSealedCipher([older]);
    const sealed = cipher.seal(text, 'x');
    for (const position of [0, 5, 20, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[position] = (changed[position] ?? 0) ^ 1;
      expect(() => cipher.open(changed, 'x')).toThrow(SealedUnreadable);
    }
    for (const length of [0, 3, 31]) expect(() => cipher.open(sealed.subarray(0, length), 'x')).toThrow(SealedUnreadable);
  });

  it('knows codes as people type them, of a form that no ordinary code has', () => {
    const code = newSealedCode();
    expect(parseSealedCode(formatSealedCode(code))).toBe(code);
    expect(parseSealedCode('１２３４－５６７８ 9012.3456')).toBe('1234567890123456');
    expect(parseSealedCode('8F3K-72QD-M9')).toBeUndefined();
    const cipher = createSealedCipher([older]);
    const id = '7b0f7c52-5d8c-4d2c-9a0e-1f3f5f1a2b3c';
    expect(sealedCodeFor(cipher, id)).toBe(sealedCodeFor(cipher, id.toUpperCase()));
    expect(sealedCodeFor(cipher, id)).toMatch(/^\d{16}$/);
    expect(newSealedNumber()).toMatch(/^密[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  });
});

describe('attachments of the sealed room', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'daiban-sealed-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('lie encrypted, and nothing readable stays of what was sent', async () => {
    const files = await openRoomFiles(folder, createSealedCipher([older]));
    const id = 'a3c7b1de-0000-4000-8000-000000000001';
    expect(await files.receive(id, Readable.from([Buffer.from('收条：购物卡两张')]), '收条.txt')).toMatchObject({ name: '收条.txt' });
    expect((await files.read(id))?.toString('utf8')).toBe('收条：购物卡两张');
    const stored = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(stored.map(({ name }) => name)).toEqual([id]);
    for (const entry of stored) expect(readFileSync(join(entry.parentPath, entry.name)).includes('购物卡')).toBe(false);
    expect(await files.listOlderThan(new Date(Date.now() + 1_000))).toEqual([id]);
    await files.remove(id);
    expect(await files.read(id)).toBeUndefined();
  });

  it('are refused by content as everywhere, and then nothing is kept', async () => {
    const files = await openRoomFiles(folder, createSealedCipher([older]));
    const refused = await files.receive(
      'a3c7b1de-0000-4000-8000-000000000002',
      Readable.from([Buffer.from('\u007fELF\u0001\u0001')]),
      'x.exe',
    );
    expect(refused).toBeInstanceOf(ProblemAnswer);
    expect(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())).toEqual([]);
  });

  it('are opened by one key, kept in a file of its own that only its owner reads', () => {
    const [first] = readSealedKeys({ sealedKeys: [], stateFolder: folder });
    const [again] = readSealedKeys({ sealedKeys: [], stateFolder: folder });
    expect(first?.length).toBe(32);
    expect(again?.equals(first ?? Buffer.alloc(0))).toBe(true);
    expect(readdirSync(folder)).toContain('sealed.key');
    expect(readSealedKeys({ sealedKeys: [newer], stateFolder: folder })).toEqual([newer]);
  });
});
