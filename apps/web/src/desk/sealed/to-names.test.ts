import { describe, expect, it } from 'vitest';
import { toNames } from './to-names.ts';

describe('accused persons written in one line', () => {
  it('are parted as people part names, each once', () => {
    expect(toNames('吕向阳、 阮志成，吕向阳;\n 古丽 娜尔 ')).toEqual(['吕向阳', '阮志成', '古丽 娜尔']);
    expect(toNames('  ')).toEqual([]);
  });
});
