import { describe, expect, it } from 'vitest';
import type { RulebookFault } from './fault.ts';
import { faultInWords } from './fault-words.ts';

describe('a refusal in words', () => {
  const ninety: RulebookFault = {
    code: 'looser-than-law',
    rule: 'statutoryHandling',
    article: '三',
    against: '《信访工作条例》第34条',
    aspect: 'term',
    given: '90nd',
    allowed: '60nd',
  };

  it('names the rule, its article, the article of the law and both lengths (G25)', () => {
    expect(faultInWords(ninety, 'zh-CN')).toBe('statutoryHandling（三）：期限90日，宽于《信访工作条例》第34条的60日。');
    expect(faultInWords(ninety, 'en')).toBe(
      'statutoryHandling (三): The term, 90 natural days, is looser than 《信访工作条例》第34条 allows: 60 natural days.',
    );
  });

  it('names the point of care that a veto, a score or a word offends (G4, G6, G14)', () => {
    const veto: RulebookFault = { code: 'veto-without-appeal', rule: 'yearly', article: '九', against: '《信访工作条例》第39条' };
    expect(faultInWords(veto, 'zh-CN')).toContain('《信访工作条例》第39条');
    expect(faultInWords({ code: 'scores-petitions', rule: 'yearly', given: 'visitCount', against: 'G6' }, 'en')).toContain('G6');
  });

  it('names the field that is missing or unknown, not only the rule', () => {
    const missing: RulebookFault = { code: 'missing-field', rule: 'firstContact', path: 'duties[0].opensOn' };
    expect(faultInWords(missing, 'zh-CN')).toBe('firstContact：没有写opensOn。');
    expect(faultInWords({ ...missing, code: 'unknown-field', allowed: 'kind within' }, 'en')).toBe(
      'firstContact: opensOn is not known here; known are kind within.',
    );
  });

  it('says the place in the file where a fault of form has no rule', () => {
    expect(faultInWords({ code: 'missing-field', rule: '', path: 'basis.title' }, 'zh-CN')).toBe('basis.title：没有写title。');
  });
});
