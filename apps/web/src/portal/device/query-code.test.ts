import { describe, expect, it } from 'vitest';
import { findMistake, groupQueryCode, readQueryCode, trackingPath } from './query-code.ts';

describe('a query code as people type it', () => {
  it.each(['8F3K72QDM9', '8f3k-72qd-m9', ' 8F3K 72QD M9 ', '８Ｆ３Ｋ－７２ＱＤ－Ｍ９', '8F3K—72QD–M9'])('reads %s', (typed) => {
    expect(readQueryCode(typed)).toBe('8F3K72QDM9');
  });

  it.each(['', '8F3K72QDM', '8F3K72QDM90', '8F3K72QDO9', '8F3K72QD19', '查询码'])('refuses %j', (typed) => {
    expect(readQueryCode(typed)).toBeUndefined();
  });

  it.each(['XF-330602017-2026-0000355', 'xf 330602017 2026 0000355', 'ＸＦ－３３０６０２０１７'])(
    'knows the number of a matter when it sees one: %s',
    (typed) => {
      expect(findMistake(typed)).toBe('isNumber');
    },
  );

  it.each(['13857500012', '138 5750 0012', '+86 138-5750-0012', '0575-0000 1010', '（0575）00001010'])(
    'knows a phone number: %s',
    (typed) => {
      expect(findMistake(typed)).toBe('isPhone');
    },
  );

  it.each(['7126 2524 5158 6547', '7126252451586547'])('knows the code of an accusation, which opens elsewhere (条例 30): %s', (typed) => {
    expect(findMistake(typed)).toBe('isSealed');
  });

  it.each(['', '8F3K72QDM', '查询码', 'XFK72QDM93'])('does not guess at %j', (typed) => {
    expect(findMistake(typed)).toBeUndefined();
  });

  it('keeps the code behind # of the address, where no server sees it', () => {
    expect(trackingPath('8F3K72QDM9')).toBe('/track#8F3K72QDM9');
    expect(groupQueryCode('8F3K72QDM9')).toBe('8F3K-72QD-M9');
  });
});
