import { noticeKinds } from '@daiban/domain/case/vocabulary';
import { lintTemplate } from '@daiban/domain/documents/templates/lint';
import { renderTemplate } from '@daiban/domain/documents/templates/template';
import { describe, expect, it } from 'vitest';
import { firstTemplates } from './paper-templates.ts';
import { toTemplateValues } from './paper-values.ts';
import { sampleFacts } from './sample-facts.ts';

const office = { name: '沥海街道信访办公室', phone: '0575-0000 2001', address: '办事大厅1楼', hours: '' };
const facts = sampleFacts({
  petitionOffice: office,
  unit: { ...office, name: '沥海街道城建线办' },
  caseNumber: 'XF-330602017-2026-0000001',
  today: '2026-09-24',
});

describe('the templates that come with the product', () => {
  it.each(noticeKinds)('%s may be published as it is', (notice) => {
    expect(lintTemplate(notice, firstTemplates[notice])).toEqual([]);
  });

  it.each(noticeKinds)('%s is written to the last field from its facts', (notice) => {
    const { paragraphs, remedy } = renderTemplate(firstTemplates[notice], toTemplateValues(notice, facts[notice]));
    const text = [...paragraphs, ...(remedy === undefined ? [] : [remedy])].join('\n');
    expect(text).toContain('XF-330602017-2026-0000001');
    expect(text).not.toMatch(/[{}[\]]|undefined|null|\d{4}-\d{2}-\d{2}|。。|，。|（）|：：/u);
    for (const line of text.split('\n')) expect(line.trim()).not.toBe('');
  });
});
