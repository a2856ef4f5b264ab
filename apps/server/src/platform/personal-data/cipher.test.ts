import { createCipheriv, createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { cipherNames, createCipher } from './cipher.ts';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');

describe('SM4 of this Node (GB/T 32907-2016)', () => {
  const key = hex('0123456789ABCDEFFEDCBA9876543210');

  it('gives the ciphertext of appendix A, example 1', () => {
    const cipher = createCipheriv('sm4-ecb', key, null).setAutoPadding(false);
    expect(Buffer.concat([cipher.update(key), cipher.final()])).toEqual(hex('681EDF34D206965E86B3E94F536E4246'));
  });

  it('gives the ciphertext of appendix A, example 2: one block a million times', () => {
    // With a zero vector, every later block of zeros is what came before, encrypted once more.
    const blocks = Buffer.alloc(16 * 1_000_000);
    key.copy(blocks);
    const cipher = createCipheriv('sm4-cbc', key, Buffer.alloc(16)).setAutoPadding(false);
    expect(Buffer.concat([cipher.update(blocks), cipher.final()]).subarray(-16)).toEqual(hex('595298C7C6FD271F0402F804C33D3F66'));
  });

  it('comes with SM3 as GB/T 32905-2016 has it', () =>
    expect(createHash('sm3').update('abc').digest()).toEqual(
      hex('66C7F0F4 62EEEDD9 D1F2D46B DC10E4E2 4167C487 5CF2F7A2 297DA02B 8F4BA8E0'),
    ));
});

describe.each(cipherNames)('a value under %s', (name) => {
  const cipher = createCipher(name, Buffer.alloc(32, 5));
  const [plain, head] = [Buffer.from('张三 13812341234'), Buffer.from([1, 2, 3, 4, cipher.code])];

  it('opens to what it was, never looks the same twice and shows nothing', () => {
    const [one, other] = [Buffer.concat(cipher.seal(plain, head)), Buffer.concat(cipher.seal(plain, head))];
    expect(cipher.open(one, head)).toEqual(plain);
    expect(one.equals(other)).toBe(false);
    expect(one.includes('1381')).toBe(false);
  });

  it('does not open when any byte was changed, when it is cut, under another head or another key', () => {
    const sealed = Buffer.concat(cipher.seal(plain, head));
    for (let position = 0; position < sealed.length; position += 1) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(position) ^ 1, position);
      expect(() => cipher.open(changed, head)).toThrow();
    }
    for (const length of [0, 1, 20, sealed.length - 1]) expect(() => cipher.open(sealed.subarray(0, length), head)).toThrow();
    expect(() => cipher.open(sealed, Buffer.from([9, 2, 3, 4, cipher.code]))).toThrow();
    expect(() => createCipher(name, Buffer.alloc(32, 6)).open(sealed, head)).toThrow();
  });
});
