import { describe, expect, it } from 'vitest';
import { suggestUserNames } from './suggest-user-names.ts';

describe('suggested user names', () => {
  it('are the names, numbered where two are alike, without dots and blanks, and empty where none can be made', () => {
    const people = ['陈芳', '陈芳', '阿卜杜·热合曼', 'Anna Li', '李', '李 '].map((name, index) => ({ officerId: `o${index}`, name }));
    expect([...suggestUserNames(people).values()]).toEqual(['陈芳', '陈芳2', '阿卜杜热合曼', 'annali', '', '']);
  });
});
