import { getRulebookPage, type RulebookArticle } from '@daiban/contract/office-reference';
import { formatWithin } from '@daiban/domain/calendar/within';
import { given } from '@daiban/domain/kernel/given';
import type { AssessmentRule, DutyRule, EventMatch, Rulebook, Source } from '@daiban/domain/rulebook/vocabulary';
import type { FastifyInstance } from 'fastify';
import { type Callers, holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import type { Journal } from '../journal/journal.ts';
import { registerEndpoint } from '../platform/http/route.ts';

const termOf = ({ within }: DutyRule): string => {
  if (!('ordered' in within)) return formatWithin(within);
  return within.otherwise === undefined ? 'ordered' : `ordered ${formatWithin(within.otherwise)}`;
};
const eventsOf = (matches: readonly EventMatch[]) =>
  matches.map((match) => (typeof match === 'string' ? { event: match, conditional: false } : { event: match.event, conditional: true }));
const sourceOf = ({ document, article, origin }: Source) => ({ document, article, origin });
const proposalOf = ({ title, appealWithin }: NonNullable<AssessmentRule['veto']>) => ({
  title,
  ...given({ appealWithin: appealWithin && formatWithin(appealWithin) }),
});
const keyOf = ({ document, article, origin }: Source): string => `${origin} ${document} ${article}`;

/** The office's own document first, then the law, then what the platform fills in. */
const origins = ['local', 'law', 'platformDefault'] as const;

const numerals = '〇一二三四五六七八九十';
/** The numbers of an article: 二（七）1 is 2, 7, 1; 第34条 is 34; S2.30 is 2, 30. A preamble has none. */
const numbersOf = (article: string): readonly number[] =>
  [...article.matchAll(/\d+|[一二三四五六七八九十]/gu)].map(([part]) => (/\d/u.test(part) ? Number(part) : numerals.indexOf(part)));

/** Articles of one document as they stand in it. */
const inOrderOfTheDocument = (left: RulebookArticle, right: RulebookArticle): number => {
  const [first, second] = [numbersOf(left.article), numbersOf(right.article)];
  const at = first.findIndex((number, index) => number !== second[index]);
  return at === -1 ? first.length - second.length : (first[at] ?? 0) - (second[at] ?? 0);
};

/** The rules of a rulebook beside the articles they stand on, in the order of their documents. */
export const toArticles = (rulebook: Rulebook): readonly RulebookArticle[] => {
  const lists = [
    rulebook.duties,
    rulebook.signatures,
    rulebook.triggers,
    rulebook.routing,
    rulebook.targets,
    rulebook.mechanisms,
    rulebook.assessments,
    rulebook.escalations ?? [],
    rulebook.cadences,
    rulebook.settings,
    rulebook.openingFigures,
  ];
  const sources = new Map(lists.flatMap((rules) => rules.map((rule) => [keyOf(rule), sourceOf(rule)] as const)));
  const articles = [...sources].map(([key, source]): RulebookArticle => {
    const own = <Rule extends Source>(rules: readonly Rule[]): readonly Rule[] => rules.filter((rule) => keyOf(rule) === key);
    return {
      ...source,
      duties: own(rulebook.duties).map((rule) => ({
        ...sourceOf(rule),
        kind: rule.kind,
        title: rule.title,
        owner: rule.owner,
        within: termOf(rule),
        opensOn: eventsOf(rule.opensOn),
        closedBy: eventsOf(rule.closedBy),
        ...(rule.extendableBy === undefined ? {} : { extendableBy: rule.extendableBy }),
        pausedUnder: (rule.pauses ?? []).map(({ article }) => article),
        statutory: rule.statutory === true,
        shownToPetitioner: rule.shownToPetitioner,
      })),
      signatures: own(rulebook.signatures).map(({ before, by }) => ({ before, by })),
      triggers: own(rulebook.triggers).map((rule) => ({
        ...sourceOf(rule),
        kind: rule.kind,
        title: rule.title,
        to: [...rule.to],
        copyTo: [...rule.copyTo],
        running: rule.running,
      })),
      routing: own(rulebook.routing).map((rule) => ({
        ...sourceOf(rule),
        title: rule.title,
        description: rule.description,
        handle: [...rule.handle],
      })),
      targets: own(rulebook.targets).map(({ measure, atLeast }) => ({ measure, atLeast })),
      mechanisms: own(rulebook.mechanisms).map((rule) => ({
        ...sourceOf(rule),
        title: rule.title,
        items: [...(rule.items ?? [])],
        running: rule.running,
      })),
      assessments: own(rulebook.assessments).map((rule) => ({
        ...sourceOf(rule),
        title: rule.title,
        items: rule.items.map(({ title, points }) => `${title} ${points}`),
        ...given({ proposal: rule.veto && proposalOf(rule.veto) }),
        running: rule.running,
      })),
      escalations: own(rulebook.escalations ?? []).map((rule) => ({
        ...sourceOf(rule),
        title: rule.title,
        on: rule.when.on,
        ...('within' in rule.when ? { within: formatWithin(rule.when.within) } : {}),
        to: [...rule.to],
      })),
      cadences: own(rulebook.cadences).map((rule) => ({ ...sourceOf(rule), title: rule.title, every: rule.every, running: rule.running })),
      settings: own(rulebook.settings).map((rule) => ({ ...sourceOf(rule), title: rule.title, value: rule.value })),
      openingFigures: own(rulebook.openingFigures).map((rule) => ({
        ...sourceOf(rule),
        title: rule.title,
        value: rule.value,
        unit: rule.unit,
        ...given({ asOf: rule.asOf }),
      })),
    };
  });
  // What the platform fills in has headings, no articles: it keeps the order of the rulebook.
  return origins.flatMap((origin) => {
    const ofOrigin = articles.filter((article) => article.origin === origin);
    if (origin === 'platformDefault') return ofOrigin;
    const documents = [...new Set(ofOrigin.map(({ document }) => document))];
    return documents.flatMap((document) => ofOrigin.filter((article) => article.document === document).toSorted(inOrderOfTheDocument));
  });
};

/** The rulebook of the office as a page: what `daiban rulebook show` prints, beside its articles. */
export const registerRulebookPage = (
  app: FastifyInstance,
  { journal, callers }: { readonly journal: Journal; readonly callers: Callers },
): void => {
  registerEndpoint<typeof getRulebookPage, StaffCaller>(
    app,
    getRulebookPage,
    () => {
      const { id, version, title, basis, open } = journal.rulebook;
      return {
        id,
        version,
        title,
        basis: { ...basis },
        ...(journal.rulebook.extends === undefined ? {} : { extends: journal.rulebook.extends }),
        tiers: journal.rulebook.tiers.map(({ name }) => name),
        articles: [...toArticles(journal.rulebook)],
        open: [...open],
      };
    },
    { authenticate: callers.staff, holdsOneOf },
  );
};
