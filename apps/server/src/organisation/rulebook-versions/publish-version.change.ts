import { type PublishVersion, publishVersionSchema, versionRoles } from '@daiban/contract/rulebook-versions';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import type { PlainDate } from '@daiban/domain/calendar/types';
import { getRulebook } from '@daiban/domain/rulebook/catalogue';
import { changeFigures } from '@daiban/domain/rulebook/change-figures';
import { rulebookName } from '@daiban/domain/rulebook/engine';
import { figuresOf } from '@daiban/domain/rulebook/figures';
import type { Rulebook } from '@daiban/domain/rulebook/vocabulary';
import type { Journal } from '../../journal/journal.ts';
import { loadShelf, type RulebookShelf, refreshShelf, shelfOf } from '../../journal/rulebook-shelf.ts';
import { type Language, problem } from '../../platform/http/problem.ts';
import type { ChangeKind, ChangeSummary } from '../../platform/signed-changes/signed-changes.ts';
import { faultAnswer } from './version-texts.ts';

/** The version that the next change starts from. */
export const newestOf = ({ product, published }: RulebookShelf): Rulebook =>
  published
    .map(({ rulebook }) => rulebook)
    .reduce((newest, other) => (other.version > newest.version ? other : newest), published[0]?.rulebook ?? product);

/** Numbers are never used twice, neither by the office nor by the file of the product. */
const nextVersion = ({ product, published }: RulebookShelf): number =>
  1 + Math.max(product.version, ...published.map(({ rulebook }) => rulebook.version));

/** Never in the past, and never before a version that was published earlier. */
export const earliestDay = ({ published }: RulebookShelf, today: PlainDate): PlainDate =>
  published.reduce((latest, { effectiveOn }) => (effectiveOn > latest ? effectiveOn : latest), today);

const labels = {
  'zh-CN': { version: '新版本', effectiveOn: '生效日期', basis: '依据', from: '由', to: '改为' },
  en: { version: 'New version', effectiveOn: 'Takes effect on', basis: 'Stands on', from: 'from', to: 'to' },
} as const;
const units = {
  'zh-CN': { wd: '个工作日', nd: '日', m: '个月', h: '小时' },
  en: { wd: ' working days', nd: ' days', m: ' months', h: ' hours' },
} as const;

const inWords = (value: string, language: Language): string =>
  value.replace(/^(\d+)(wd|nd|m|h)$/, (_, length: string, unit: keyof (typeof units)['en']) => `${length}${units[language][unit]}`);

const summarise = (content: PublishVersion, shelf: RulebookShelf, language: Language): ChangeSummary => {
  const words = labels[language];
  const base = newestOf(shelf);
  const figures = new Map(figuresOf(base, getRulebook('nationalLaw')).map((figure) => [figure.id, figure]));
  return [
    { label: words.version, value: `${rulebookName({ id: base.id, version: nextVersion(shelf) })} ${base.title}` },
    { label: words.effectiveOn, value: content.effectiveOn },
    { label: words.basis, value: `${content.document} ${content.article}` },
    ...content.changes.map(({ figure, value }) => {
      const before = figures.get(figure);
      return {
        label: before?.title ?? figure,
        value: `${words.from} ${inWords(before?.value ?? '', language)} ${words.to} ${inWords(value, language)}`,
      };
    }),
  ];
};

/**
 * Changed figures as the next version of the rules, proposed by one administrator and signed by another. New matters take it from its
 * day on; running ones keep the version they began with. A version that is published is never changed.
 */
export const publishVersionChange = (journal: Journal): ChangeKind<PublishVersion> => ({
  kind: 'publishRulebookVersion',
  schema: publishVersionSchema,
  proposers: versionRoles,
  approvers: versionRoles,
  check: async ({ base, changes, document, article, effectiveOn }, connection) => {
    const shelf = await loadShelf(connection, shelfOf(journal).product);
    const newest = newestOf(shelf);
    if (rulebookName(newest) !== base) return problem('rulebook-base-changed', { facts: { newest: rulebookName(newest) } });
    const earliest = earliestDay(shelf, toPlainDate(journal.clock.now().toISOString()));
    if (effectiveOn < earliest) return problem('effective-too-early', { facts: { earliest } });
    const changed = changeFigures(newest, changes, { document, article }, nextVersion(shelf));
    return changed.ok ? undefined : faultAnswer(changed.refusal);
  },
  apply: async ({ changes, document, article, effectiveOn }, connection, by) => {
    const shelf = await loadShelf(connection, shelfOf(journal).product);
    const changed = changeFigures(newestOf(shelf), changes, { document, article }, nextVersion(shelf));
    if (!changed.ok) throw new Error(`a version that was checked is refused: ${JSON.stringify(changed.refusal)}`);
    await connection.query(
      `insert into rulebook_version (rulebook, version, effective_on, content, reason, proposed_by, signed_by, signed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        changed.value.id,
        changed.value.version,
        effectiveOn,
        JSON.stringify(changed.value),
        by.reason,
        by.proposedBy,
        by.decidedBy,
        journal.clock.now(),
      ],
    );
  },
  announce: () => refreshShelf(journal),
  summarise: (content, language) => summarise(content, shelfOf(journal), language),
});
