import type { NoticeTemplate } from '@daiban/domain/documents/templates/template';
import { describe, expect, it } from 'vitest';
import { compareTemplates } from './compare-templates.ts';

const wording = (...texts: readonly string[]): NoticeTemplate => ({ blocks: texts.map((text) => ({ text })), remedy: [] });

describe('two versions of a paper side by side', () => {
  it('show what went before what came, and keep what stands in both', () => {
    expect(compareTemplates(wording('甲', '乙', '丙'), wording('甲', '丁', '丙', '戊'))).toEqual([
      { change: 'same', text: '甲' },
      { change: 'removed', text: '乙' },
      { change: 'added', text: '丁' },
      { change: 'same', text: '丙' },
      { change: 'added', text: '戊' },
    ]);
  });

  it('show a paragraph that is now printed under a condition as changed', () => {
    const conditional: NoticeTemplate = { blocks: [{ text: '甲', when: 'supported' }], remedy: [] };
    expect(compareTemplates(wording('甲'), conditional).map(({ change }) => change)).toEqual(['removed', 'added']);
  });
});
