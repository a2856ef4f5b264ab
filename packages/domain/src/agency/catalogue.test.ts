import { describe, expect, it } from 'vitest';
import { type AgencyItem, catalogueOn, compareItems, firstCatalogue, otherItem, refuseUnknownItem, tierOfItem } from './catalogue.ts';

const item = (id: string, change: Partial<AgencyItem> = {}): AgencyItem => ({
  id,
  title: '证照遗失补办咨询',
  description: '问清补办要什么材料、到哪个窗口。',
  needs: '身份证复印件',
  ...change,
});
const first = { version: 1, effectiveOn: '2026-01-01', items: [item('lost-papers'), item('drain')] };
const second = { version: 2, effectiveOn: '2026-10-01', items: [item('lost-papers', { usualDays: 3 }), item('allowance')] };

describe('the work list of agency (S3.20)', () => {
  it('takes the version in force on the day, and none before the first one', () => {
    expect(catalogueOn([first, second], '2026-09-30').version).toBe(1);
    expect(catalogueOn([first, second], '2026-10-01').version).toBe(2);
    expect(catalogueOn([first, second], '2025-12-31')).toBe(firstCatalogue);
  });

  it('lets an order cite an item of the list in force or "other", and nothing else (S3.20)', () => {
    expect(refuseUnknownItem('drain', first)).toBeUndefined();
    expect(refuseUnknownItem(otherItem, first)).toBeUndefined();
    expect(refuseUnknownItem('drain', second)).toEqual({ code: 'unknown-agency-item', itemId: 'drain' });
  });

  it('knows only "other" while no list is published', () => {
    expect(refuseUnknownItem(otherItem)).toBeUndefined();
    expect(refuseUnknownItem('drain')).toEqual({ code: 'unknown-agency-item', itemId: 'drain' });
  });

  it('says what a new version adds, changes and takes out', () => {
    expect(compareItems(first.items, second.items).map(({ item: { id }, change }) => [id, change])).toEqual([
      ['lost-papers', 'changed'],
      ['allowance', 'added'],
      ['drain', 'removed'],
    ]);
    expect(compareItems(first.items, first.items).every(({ change }) => change === 'same')).toBe(true);
  });

  it('reads an item without a tier as the community’s, and says when one moves to another tier (S4.5)', () => {
    expect(tierOfItem(item('drain'))).toBe('community');
    expect(compareItems([item('drain')], [item('drain', { tier: 'community' })])).toMatchObject([{ change: 'same' }]);
    expect(compareItems([item('drain')], [item('drain', { tier: 'street' })])).toMatchObject([{ change: 'changed' }]);
  });
});
