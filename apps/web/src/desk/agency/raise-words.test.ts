import { describe, expect, it } from 'vitest';
import { zhCN } from '../texts/zh-CN.ts';
import { raiseWords } from './raise-words.ts';

const work = {
  links: [],
  runs: [],
  minutes: 0,
  tripsSaved: 0,
  helps: [],
  visits: 0,
  visitsMet: true,
  trips: [],
  members: [],
  order: { source: 'portal', itemId: 'land', itemTitle: '企业用地手续', catalogueVersion: 1, askedOn: '2026-03-02' },
} as const;
const of = (tier: 'street' | 'district', by: 'item' | 'grade', beyond: boolean) =>
  raiseWords({ ...work, links: [], runs: [], helps: [], trips: [], members: [], tier: { tier, by, beyond } }, zhCN);

describe('why a matter goes up (S4.5)', () => {
  it('is filled in from the work list or the grade, and the agent may change it', () => {
    expect(of('street', 'item', true)).toBe('“企业用地手续”在代办清单里归街道、部门办，超出社区范围，请上一级接着办。');
    expect(of('district', 'grade', true)).toBe('这件事按难易归区级办，超出社区范围，请上一级接着办。');
  });

  it('is left to whoever writes it where their own tier has the matter', () => {
    expect(of('street', 'item', false)).toBeUndefined();
  });
});
