import type { DueDerivation } from '@daiban/domain/calendar/types';
import { rulebooks } from '@daiban/domain/rulebook/catalogue';
import { describe, expect, it } from 'vitest';
import { toWholeTerm } from '../insight/whole-term.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

const languages = [zhCN, en];
const shown = Object.values(rulebooks).flatMap((rulebook) => rulebook.duties.filter((duty) => duty.shownToPetitioner));

describe('the wording of the portal', () => {
  it.each(languages)('has a sentence for every duty that a petitioner is shown ($language)', (texts) => {
    const said = { ...texts.tracking.duties, ...texts.tracking.windows };
    expect(shown.map((duty) => duty.kind).filter((kind) => said[kind] === undefined)).toEqual([]);
    expect(shown.map((duty) => duty.kind).filter((kind) => texts.howLong.clocks[kind] === undefined)).toEqual([]);
  });

  it('says the year of a moment only when it is another one', () => {
    const instant = '2026-12-26T05:27:00Z';
    expect(zhCN.dates.moment(instant, '2026-12-31')).toBe('12月26日 13:27');
    expect(zhCN.dates.moment(instant, '2027-02-24')).toBe('2026年12月26日 13:27');
    expect(en.dates.moment(instant, '2027-02-24')).toContain('2026');
  });

  it.each(Object.values(rulebooks).map((rulebook) => [rulebook.id, rulebook] as const))(
    'can say under %s how long the whole takes, and every right a resident has in it',
    (_id, rulebook) => {
      const clocks = rulebook.duties.flatMap(({ kind, within }) => ('unit' in within ? [{ kind, within }] : []));
      expect([toWholeTerm(clocks, 'localPhoneWeb'), toWholeTerm(clocks, 'localLetterVisit')]).not.toContain(undefined);
      const rights = rulebook.duties.filter(({ owner, shownToPetitioner }) => owner === 'petitioner' && shownToPetitioner);
      for (const { kind } of rights) expect(zhCN.howLong.clocks).toHaveProperty(kind);
    },
  );

  it.each(languages)('never speaks of persons as a problem ($language; care G4, G5, G18)', (texts) => {
    const words = ['无理', '缠访', '闹访', '息诉', '不再上访', '稳控', '劝返', '上访户', 'troublemaker'];
    const all = JSON.stringify(texts, (_, value: unknown) => (typeof value === 'function' ? String(value) : value));
    expect(words.filter((word) => all.includes(word))).toEqual([]);
  });
});

describe('why this day?', () => {
  const nationalDay = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ on: `2026-10-0${day}`, reason: 'holiday' as const, name: '国庆节' }));
  const online: DueDerivation = {
    within: { unit: 'naturalDay', length: 7 },
    startOn: '2026-09-24',
    skipped: nationalDay,
    movedFrom: '2026-10-01',
  };

  it('tells the seven days of an online matter that end in the National Day holiday (沥工委〔2020〕38号 一（五）)', () => {
    expect(zhCN.dates.explain(online, '2026-10-08', '2026-09-28')).toEqual([
      '从9月24日（周四）起算，当天不算，期限是7天。',
      '本来到10月1日（周四）。10月1日至7日国庆节休息，顺延到上班第一天。',
      '所以是10月8日（周四）。',
    ]);
    expect(en.dates.explain(online, '2026-10-08', '2026-09-28')).toEqual([
      'The term is 7 days, counted from Thursday 24 September. That day itself does not count.',
      'It would end on Thursday 1 October, a day off (1 October to 7 October (National Day)), so it moves to the next working day.',
      'So it is Thursday 8 October.',
    ]);
  });

  it('tells the days off inside a term of working days, weekends by their number', () => {
    const contact: DueDerivation = {
      within: { unit: 'workingDay', length: 3 },
      startOn: '2026-09-24',
      skipped: [
        { on: '2026-09-25', reason: 'holiday', name: '中秋节' },
        { on: '2026-09-26', reason: 'weekend' },
        { on: '2026-09-27', reason: 'weekend' },
      ],
    };
    expect(zhCN.dates.explain(contact, '2026-09-30', '2026-09-24')[1]).toBe('中间9月25日中秋节、周末2天不上班，不算在内。');
  });

  it('names the year only when it is another one, and tells extensions and pauses', () => {
    const extended: DueDerivation = {
      within: { unit: 'naturalDay', length: 60 },
      startOn: '2026-11-20',
      skipped: [],
      extendedBy: 30,
      pausedDays: 4,
    };
    expect(zhCN.dates.explain(extended, '2027-02-22', '2026-11-20').slice(1)).toEqual([
      '经批准延长了30天。',
      '中间依法中止了4天，已经加上。',
      '所以是2027年2月22日（周一）。',
    ]);
  });
});
