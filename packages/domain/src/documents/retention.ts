import type { PlainDate } from '../calendar/types.ts';
import type { RetentionClass } from '../case/vocabulary.ts';

/** Years for which a file is kept (机关文件材料归档范围和保管期限规定: 10 years, 30 years, permanent). */
export const retentionYears = { tenYears: 10, thirtyYears: 30 } as const satisfies Partial<Record<RetentionClass, number>>;

/** First day of the year after archiving: from there the years are counted (platform default). */
const countedFrom = (archivedOn: PlainDate): number => Number(archivedOn.slice(0, 4)) + 1;

/** The first day on which a file may be destroyed; undefined when it is kept for good. */
export const destructionFrom = (archivedOn: PlainDate, retention: RetentionClass): PlainDate | undefined =>
  retention === 'permanent' ? undefined : `${countedFrom(archivedOn) + retentionYears[retention]}-01-01`;

/** Whatever was archived before this day is due on `today`. */
export const archivedBefore = (today: PlainDate, retention: Exclude<RetentionClass, 'permanent'>): PlainDate =>
  `${Number(today.slice(0, 4)) - retentionYears[retention]}-01-01`;

/** What stands in the place of what was destroyed. */
export const erased = '***';

/** The facts of an event with each of these texts put out of sight; the same object when none of them occurs. */
export const withoutTexts = <Value>(value: Value, texts: readonly string[]): Value => {
  if (typeof value === 'string') {
    const cleaned = texts.reduce((text, gone) => text.replaceAll(gone, erased), value as string);
    return (cleaned === value ? value : cleaned) as Value;
  }
  if (Array.isArray(value)) {
    const cleaned = value.map((part) => withoutTexts(part, texts));
    return cleaned.every((part, place) => part === value[place]) ? value : (cleaned as Value);
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const cleaned = entries.map(([key, part]) => [key, withoutTexts(part, texts)] as const);
  return cleaned.every(([, part], place) => part === entries[place]?.[1]) ? value : (Object.fromEntries(cleaned) as Value);
};
