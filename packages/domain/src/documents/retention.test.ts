import { describe, expect, it } from 'vitest';
import { archivedBefore, destructionFrom, withoutTexts } from './retention.ts';

describe('the time for which a file is kept (D61, care G9: retention by class)', () => {
  it.each([
    ['2026-01-01', 'tenYears', '2037-01-01'],
    ['2026-12-31', 'tenYears', '2037-01-01'],
    ['2026-09-24', 'thirtyYears', '2057-01-01'],
  ] as const)('filed on %s for %s it may be destroyed from %s on', (archivedOn, retention, from) =>
    expect(destructionFrom(archivedOn, retention)).toBe(from),
  );

  it('never ends for what is kept permanently', () => expect(destructionFrom('2026-01-01', 'permanent')).toBeUndefined());

  it.each(['2036-12-31', '2037-01-01', '2037-06-30'])('is over by the same rule whichever way it is asked, on %s', (today) => {
    for (const archivedOn of ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'])
      expect(archivedOn < archivedBefore(today, 'tenYears')).toBe((destructionFrom(archivedOn, 'tenYears') ?? '') <= today);
  });
});

describe('facts of an event without the person', () => {
  const facts = { note: '电话联系王阿姨，号码13812341234。', attachments: ['a'], minutes: 6, answers: [{ facts: '王阿姨家属实' }] };

  it('put name and phone out of sight wherever they stand, and leave the rest', () =>
    expect(withoutTexts(facts, ['王阿姨', '13812341234'])).toEqual({
      note: '电话联系***，号码***。',
      attachments: ['a'],
      minutes: 6,
      answers: [{ facts: '***家属实' }],
    }));

  it('are left as they are when nobody is named in them', () => expect(withoutTexts(facts, ['李四'])).toBe(facts));
});
