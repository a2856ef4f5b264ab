import { rulebooks } from '@daiban/domain/rulebook/catalogue';
import { termInWords } from '@daiban/domain/rulebook/term-words';
import type { Origin, Rulebook, Source } from '@daiban/domain/rulebook/vocabulary';

const origins: Readonly<Record<Origin, string>> = { law: 'law', local: 'local', platformDefault: 'default' };

interface Line {
  readonly source: Source;
  readonly text: string;
  readonly figure: string;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
const table = (lines: readonly Line[]): readonly string[] =>
  lines.length === 0
    ? []
    : [
        '',
        '| rule | figure | origin | article |',
        '|---|---|---|---|',
        ...lines.map(({ source, text, figure }) => {
          const article =
            source.origin === 'platformDefault' && source.document === '平台默认' ? source.article : `${source.document}${source.article}`;
          return `| ${cell(text)} | ${cell(figure)} | ${origins[source.origin]} | ${cell([article, ...(source.entries ?? [])].join(' '))} |`;
        }),
      ];

const running = (runs: boolean): string => (runs ? 'running' : 'not yet running');

/** Every rule of a rulebook with its figure, in the order of its lists. */
const linesOf = (book: Rulebook): readonly Line[] => [
  ...book.duties.map((rule) => ({
    source: rule,
    text: `${rule.title} \`${rule.kind}\``,
    figure: `${termInWords(rule.within, 'en')}${rule.extendableBy === undefined ? '' : `, extended by at most ${rule.extendableBy} natural days`}`,
  })),
  ...book.signatures.map((rule) => ({ source: rule, text: `signature before \`${rule.before}\``, figure: rule.by })),
  ...(book.escalations ?? []).map((rule) => ({ source: rule, text: `${rule.title} \`${rule.id}\``, figure: `to ${rule.to.join(', ')}` })),
  ...book.triggers.map((rule) => ({ source: rule, text: `${rule.title} \`${rule.kind}\``, figure: running(rule.running) })),
  ...book.routing.map((rule) => ({ source: rule, text: rule.title, figure: `handled by ${rule.handle.join(', ')}` })),
  ...book.targets.map((rule) => ({ source: rule, text: `\`${rule.measure}\``, figure: `at least ${rule.atLeast} %` })),
  ...book.mechanisms.map((rule) => ({ source: rule, text: rule.title, figure: running(rule.running) })),
  ...book.cadences.map((rule) => ({ source: rule, text: rule.title, figure: `each ${rule.every}, ${running(rule.running)}` })),
  ...book.assessments.map((rule) => ({
    source: rule,
    text: rule.title,
    figure: `${rule.items.map(({ points }) => points).join('/')} points, ${running(rule.running)}`,
  })),
  ...book.settings.map((rule) => ({ source: rule, text: `${rule.title} \`${rule.setting}\``, figure: `${rule.value}` })),
];

const byOrigin = (lines: readonly Line[]): readonly Line[] =>
  (['law', 'local', 'platformDefault'] as const).flatMap((origin) => lines.filter(({ source }) => source.origin === origin));

const chapter = (book: Rulebook, law: Rulebook): readonly string[] => {
  const inherited = new Set(book.id === law.id ? [] : linesOf(law).map((line) => JSON.stringify(line)));
  const own = linesOf(book).filter((line) => !inherited.has(JSON.stringify(line)));
  const open = book.id === law.id ? book.open : book.open.filter((line) => !law.open.includes(line));
  return [
    '',
    `## ${book.title} \`${book.id}\``,
    '',
    `${book.basis.document}: ${book.basis.title}${book.basis.issuedOn === undefined ? '' : ` (${book.basis.issuedOn})`}. Tiers: ${book.tiers.map(({ name }) => name).join(', ')}.`,
    ...table(byOrigin(own)),
    ...(book.openingFigures.length === 0
      ? []
      : [
          '',
          `Declared by the source, of the time before this platform, in no count: ${book.openingFigures.map(({ title, value, unit, asOf, article }) => `${title} ${value}${unit}${asOf === undefined ? '' : `（${asOf}）`} ${article}`).join('; ')}.`,
        ]),
    '',
    'Open:',
    '',
    ...open.map((line) => `- ${line}`),
  ];
};

/** docs/rulebooks.md: for each jurisdiction what is the law's, the document's own, the platform's default, and open. */
export const printRulebooksPage = (): string => {
  const [law, ...jurisdictions] = Object.values(rulebooks);
  if (law === undefined) throw new Error('The catalogue is empty.');
  return `${[
    '# Rulebooks',
    '',
    'What each rulebook of the product says, and where it stands. Written by `npm run rulebooks` from `packages/domain/src/rulebook/`; a test compares.',
    '',
    '- **law**: the national law sets the figure; no local rulebook may be looser.',
    '- **local**: the document of the jurisdiction says it. An article such as S2.30 is an entry of the register of sources, where the document itself is not at hand.',
    '- **default**: neither says it; the platform fills it in and shows it as such.',
    '- **open**: what the source leaves open, in the words that the office sees.',
    '',
    'A jurisdiction inherits everything of the national law; its own chapter lists only what it adds or says itself.',
    ...chapter(law, law),
    ...jurisdictions.flatMap((book) => chapter(book, law)),
  ].join('\n')}\n`;
};
