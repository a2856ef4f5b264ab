import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPersonalDataKeys, toPersonalDataKey } from './keys.ts';
import { maskName, maskPhone } from './mask.ts';
import { createPersonalData, PersonalDataUnreadable } from './personal-data.ts';

const older = toPersonalDataKey(Buffer.alloc(32, 1));
const newer = toPersonalDataKey(Buffer.alloc(32, 2));
const person = { name: '张三', phone: '13812341234' };

describe('sealed personal data (Personal Information Protection Law Art. 51)', () => {
  it('open again to what was sealed, and show nothing of it meanwhile', () => {
    const data = createPersonalData([newer]);
    const [first, second] = [data.sealPersonal(person), data.sealPersonal(person)];
    expect(data.openPersonal(first)).toEqual(person);
    expect(first.equals(second)).toBe(false);
    expect(first.toString('utf8')).not.toContain('1381');
  });

  it('open with an older key after the key was changed, and say that they wait for the new one', () => {
    const sealed = createPersonalData([older]).sealPersonal(person);
    const data = createPersonalData([newer, older]);
    expect(data.openPersonal(sealed)).toEqual(person);
    expect(data.isSealedWithOlderKey(sealed)).toBe(true);
    expect(data.isSealedWithOlderKey(data.sealPersonal(person))).toBe(false);
    expect(() => createPersonalData([newer]).openPersonal(sealed)).toThrow(PersonalDataUnreadable);
  });

  it('do not open when a byte was changed or is missing', () => {
    const data = createPersonalData([newer]);
    const sealed = data.sealPersonal(person);
    for (const position of [0, 5, 20, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(position) ^ 1, position);
      expect(() => data.openPersonal(changed)).toThrow(PersonalDataUnreadable);
    }
    for (const length of [0, 3, 20, sealed.length - 1])
      expect(() => data.openPersonal(sealed.subarray(0, length))).toThrow(PersonalDataUnreadable);
  });

  it('are found by equal values however they are written, under this key only', () => {
    const data = createPersonalData([newer, older]);
    expect(data.blindIndex('138-1234 １２３４')).toEqual(data.blindIndex('13812341234'));
    expect(data.blindIndex('13812341235')).not.toEqual(data.blindIndex('13812341234'));
    expect(createPersonalData([older]).blindIndex('张三')).not.toEqual(data.blindIndex('张三'));
    expect(data.blindIndexes('张三')).toContainEqual(createPersonalData([older]).blindIndex('张三'));
  });

  it('use a key that is made once in the state folder and readable by its owner only, unless one is given', () => {
    const folder = mkdtempSync(join(tmpdir(), 'daiban-key-'));
    const [first] = readPersonalDataKeys({ personalDataKeys: [], stateFolder: folder });
    const [again] = readPersonalDataKeys({ personalDataKeys: [], stateFolder: folder });
    expect(again).toEqual(first);
    expect(statSync(join(folder, 'personal-data.key')).mode & 0o777).toBe(0o600);
    expect(readPersonalDataKeys({ personalDataKeys: [Buffer.alloc(32, 2)], stateFolder: folder })).toEqual([newer]);
    rmSync(folder, { recursive: true });
  });
});

describe('masked values (glossary: 脱敏)', () => {
  it.each([
    ['张三', '张*'],
    ['张 ', '张*'],
    ['王小明', '王**'],
    ['阿卜杜拉·买买提', '阿***'],
    ['𠮷田', '𠮷*'],
    ['', ''],
  ])('hide a name: %s', (name, masked) => expect(maskName(name)).toBe(masked));

  it.each([
    ['13812341234', '138****1234'],
    ['+86 138 1234 1234', '138****1234'],
    ['１３８１２３４１２３４', '138****1234'],
    ['057488', '****88'],
    ['110', '***'],
    ['', ''],
  ])('hide a phone number: %s', (phone, masked) => expect(maskPhone(phone)).toBe(masked));
});
