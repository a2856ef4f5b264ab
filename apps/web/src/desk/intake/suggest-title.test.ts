import { describe, expect, it } from 'vitest';
import { isOral } from './is-oral.ts';
import { holdsName, suggestTitle } from './suggest-title.ts';

describe('the title suggested at the window', () => {
  it('takes the first sentence without the greeting', () => {
    expect(suggestTitle({ text: '领导您好，楼道里停满电动车。消防通道走不了人。' })).toBe('楼道里停满电动车');
  });

  it('keeps whole clauses within 24 characters', () => {
    const title = suggestTitle({ text: '我家楼下的烧烤店每天晚上营业到两点多，油烟直接排到我家窗户，孩子没法睡觉' });
    expect(title).toBe('我家楼下的烧烤店每天晚上营业到两点多');
    expect(title.length).toBeLessThanOrEqual(24);
  });

  it('cuts a long clause and says nothing of an empty text', () => {
    expect(suggestTitle({ text: '一'.repeat(40) })).toHaveLength(24);
    expect(suggestTitle({ text: '   ' })).toBe('');
  });

  it('passes over who speaks and says what it is about', () => {
    const name = '沈金根';
    const about = (text: string) => suggestTitle({ text, name });
    expect(about('我是光荣村3组村民沈金根，家门口的路灯坏了半个月，晚上看不见路。')).toBe('家门口的路灯坏了半个月，晚上看不见路');
    expect(about('本人沈金根，家住光荣村3组。门前的河沟堵了。')).toBe('门前的河沟堵了');
    expect(about('我叫沈金根想反映一下村口的垃圾没人收')).toBe('村口的垃圾没人收');
    expect(about('我是来反映噪音的')).toBe('我是来反映噪音的');
    expect(about('我是光荣村3组村民沈金根')).toBe('');
  });

  it('takes the first claim when there is one', () => {
    expect(suggestTitle({ text: '我是光荣村村民，路灯坏了。', claims: ['修好家门口的路灯', '以后有人巡查'] })).toBe('修好家门口的路灯');
    expect(suggestTitle({ text: '路灯坏了。', claims: [' '] })).toBe('路灯坏了');
  });

  it('never holds the name of the petitioner, which lists mask', () => {
    expect(suggestTitle({ text: '沈金根家门口的路灯坏了', name: '沈金根' })).toBe('家门口的路灯坏了');
    expect(suggestTitle({ text: '', claims: ['给沈金根家门口装路灯'], name: ' 沈金根 ' })).toBe('给家门口装路灯');
    expect(holdsName('沈金根反映路灯', '沈金根')).toBe(true);
    expect(holdsName('路灯坏了', '沈金根')).toBe(false);
    expect(holdsName('路灯坏了', '')).toBe(false);
  });
});

describe('reading back (D2)', () => {
  it('is asked for when the matter came by word of mouth', () => {
    for (const channel of ['visit', 'phone', 'video', 'leaderReception', 'nightService'] as const) expect(isOral(channel)).toBe(true);
    for (const channel of ['letter', 'online', 'fax'] as const) expect(isOral(channel)).toBe(false);
  });
});
