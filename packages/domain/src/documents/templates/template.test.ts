import { describe, expect, it } from 'vitest';
import { parseTemplateText, renderTemplate, type TemplateValues } from './template.ts';

const values = (fields: Readonly<Record<string, string>>, more: Partial<TemplateValues> = {}): TemplateValues => ({
  fields,
  lists: {},
  conditions: [],
  ...more,
});
const write = (text: string, fields: Readonly<Record<string, string>>) =>
  renderTemplate({ blocks: [{ text }], remedy: [] }, values(fields)).paragraphs;

describe('a template writes', () => {
  it('its words with the facts of the matter in their places', () => {
    expect(write('编号{{number}}，由{{ issuer }}办理。', { number: '123', issuer: '综治线办' })).toEqual(['编号123，由综治线办办理。']);
  });

  it('what stands in brackets only when every fact in it is there, one bracket in another', () => {
    const text = '[最迟于{{term}}答复[（{{law}}）]。]';
    expect(write(text, { term: '10月8日', law: '第三十四条' })).toEqual(['最迟于10月8日答复（第三十四条）。']);
    expect(write(text, { term: '10月8日' })).toEqual(['最迟于10月8日答复。']);
    expect(write(text, {})).toEqual([]);
  });

  it('no line with a gap: a line whose fact is missing is left out', () => {
    expect(write('理由：{{reason}}\n依据：{{law}}', { reason: '已查明' })).toEqual(['理由：已查明']);
  });

  it('a paragraph under a condition only when it holds, and one for each entry of a list', () => {
    const { paragraphs, remedy } = renderTemplate(
      {
        blocks: [
          { text: '予以支持。', when: 'supported' },
          { text: '不印', when: 'lawfulDuty' },
          { text: '诉求[{{number}}]：{{claim}}（{{title}}）', each: 'claims' },
        ],
        remedy: [{ text: '可以复查。' }, { text: '可以评价。' }],
      },
      values(
        { title: '路灯' },
        {
          conditions: ['supported'],
          lists: {
            claims: [
              { number: '一', claim: '修' },
              { number: '二', claim: '赔' },
            ],
          },
        },
      ),
    );
    expect(paragraphs).toEqual(['予以支持。', '诉求一：修（路灯）', '诉求二：赔（路灯）']);
    expect(remedy).toBe('可以复查。\n可以评价。');
  });

  it('a fact as it is, even when it looks like a template', () => {
    expect(write('理由：{{reason}}', { reason: '见[附件]{{law}}', law: '某条' })).toEqual(['理由：见[附件]{{law}}']);
  });
});

it.each([
  ['[没有合上', 'bracket-left-open'],
  ['没有打开]', 'bracket-not-opened'],
  ['{{number', 'field-not-closed'],
  ['number}}', 'field-not-closed'],
] as const)('says what is wrong with %s', (text, fault) => {
  expect(parseTemplateText(text).fault).toBe(fault);
});
