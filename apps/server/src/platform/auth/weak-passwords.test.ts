import { describe, expect, it } from 'vitest';
import { judgePassword } from './weak-passwords.ts';

const about = { leastLength: 10, words: ['chenfang', '陈芳', '0575-88012345', '13857512345', '沥海街道', '沥海街道信访办'] };

describe('a new password', () => {
  it.each([
    '1234567890',
    'qwertyuiop',
    'password123',
    'P@ssw0rd2024',
    'woaini13145',
    'admin12345',
    'aaaaaaaaaaaa',
    '1qaz2wsx3edc',
    '20261001'.repeat(2),
  ])('is refused when it is common, has leaked, or is a run, a date or a repeat: %s', async (password) => {
    expect(await judgePassword(password, about)).toBe('password-too-common');
  });

  it.each(['chenfang2026', 'Chenfang@01', '沥海街道信访办2026', '13857512345a', '陈芳陈芳陈芳陈芳陈芳'])(
    'is refused when it says who one is: %s',
    async (password) => {
      expect(await judgePassword(password, about)).toMatch(/^password-(names-you|too-common)$/);
    },
  );

  it('needs the length that the policy asks for, counted in characters', async () => {
    expect(await judgePassword('Xk9#mmQ2p', about)).toBe('password-too-short');
    expect(await judgePassword('Xk9#mmQ2pL', about)).toBeUndefined();
    expect(await judgePassword('Xk9#mmQ2pL', { ...about, leastLength: 12 })).toBe('password-too-short');
    expect(await judgePassword('x'.repeat(201), about)).toBe('password-too-long');
  });

  it.each(['correct horse battery', '橘子-window-7-慢跑', 'Vq7-mossy-Karren-42'])(
    'is taken when nobody would guess it: %s',
    async (password) => {
      expect(await judgePassword(password, about)).toBeUndefined();
    },
  );
});
