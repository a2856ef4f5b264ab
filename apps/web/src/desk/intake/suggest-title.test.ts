import { describe, expect, it } from 'vitest';
import { isOral } from './is-oral.ts';
import { suggestTitle } from './suggest-title.ts';

describe('the title suggested at the window', () => {
  it('takes the first sentence without the greeting', () => {
    expect(suggestTitle('领导您好，楼道里停满电动车。消防通道走不了人。')).toBe('楼道里停满电动车');
  });

  it('keeps whole clauses within 24 characters', () => {
    const title = suggestTitle('我家楼下的烧烤店每天晚上营业到两点多，油烟直接排到我家窗户，孩子没法睡觉');
    expect(title).toBe('我家楼下的烧烤店每天晚上营业到两点多');
    expect(title.length).toBeLessThanOrEqual(24);
  });

  it('cuts a long clause and says nothing of an empty text', () => {
    expect(suggestTitle('一'.repeat(40))).toHaveLength(24);
    expect(suggestTitle('   ')).toBe('');
  });
});

describe('reading back (D2)', () => {
  it('is asked for when the matter came by word of mouth', () => {
    for (const channel of ['visit', 'phone', 'video', 'leaderReception', 'nightService'] as const) expect(isOral(channel)).toBe(true);
    for (const channel of ['letter', 'online', 'fax'] as const) expect(isOral(channel)).toBe(false);
  });
});
