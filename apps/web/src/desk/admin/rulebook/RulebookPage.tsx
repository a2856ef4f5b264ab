import type { RulebookArticle } from '@daiban/contract/office-reference';
import { useQuery } from '@tanstack/react-query';
import { LoadState, Waiting } from '../../parts/LoadState.tsx';
import { longDate } from '../../texts/dates.ts';
import { useTexts } from '../../texts/language.tsx';
import type { Texts } from '../../texts/zh-CN.ts';
import { rulebookQuery } from '../queries.ts';
import './rulebook.css';
import { DutyRules } from './DutyRules.tsx';
import { RulebookTabs } from './RulebookTabs.tsx';
import './versions.css';
import { named, termInWords } from './rule-words.ts';

const RuleList = ({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly { key: string; text: string; running?: boolean }[];
}) => {
  const texts = useTexts();
  if (lines.length === 0) return null;
  return (
    <div className="rule-list">
      <h3>{title}</h3>
      <ul>
        {lines.map(({ key, text, running }) => (
          <li key={key}>
            {text} {running === false ? <span className="tag">{texts.adminRulebook.notRunning}</span> : null}
          </li>
        ))}
      </ul>
    </div>
  );
};

const proposalInWords = ({ title, appealWithin }: NonNullable<RulebookArticle['assessments'][number]['proposal']>, texts: Texts): string =>
  appealWithin === undefined ? title : `${title}（${texts.adminRulebook.appeal(termInWords(appealWithin, texts))}）`;

const otherRules = (article: RulebookArticle, texts: Texts) => {
  const words = texts.adminRulebook;
  const roles = (list: readonly string[]) =>
    list.map((role) => named(texts.roles, role) ?? named(texts.unitKinds, role) ?? role).join(texts.state.listSeparator);
  return [
    {
      title: words.signatures,
      lines: article.signatures.map(({ before, by }) => ({
        key: before,
        text: words.signature(named(words.before, before) ?? before, roles([by])),
      })),
    },
    {
      title: words.triggers,
      lines: article.triggers.map((rule) => ({
        key: rule.kind,
        text: `${rule.title} · ${words.to} ${roles(rule.to)}${rule.copyTo.length === 0 ? '' : ` · ${words.copyTo} ${roles(rule.copyTo)}`}`,
        running: rule.running,
      })),
    },
    {
      title: words.routing,
      lines: article.routing.map((rule) => ({ key: rule.title, text: `${rule.title}：${rule.description} · ${roles(rule.handle)}` })),
    },
    {
      title: words.targets,
      lines: article.targets.map(({ measure, atLeast }) => ({
        key: measure,
        text: words.target(named(words.measures, measure) ?? measure, atLeast),
      })),
    },
    {
      title: words.mechanisms,
      lines: article.mechanisms.map((rule) => ({
        key: rule.title,
        text: rule.items.length === 0 ? rule.title : `${rule.title}：${rule.items.join(texts.state.listSeparator)}`,
        running: rule.running,
      })),
    },
    {
      title: words.assessments,
      lines: article.assessments.map((rule) => ({
        key: rule.title,
        text: `${rule.title}：${rule.items.join(texts.state.listSeparator)}${rule.proposal === undefined ? '' : ` · ${proposalInWords(rule.proposal, texts)}`}`,
        running: rule.running,
      })),
    },
    {
      title: words.escalations,
      lines: article.escalations.map((rule) => ({
        key: rule.title,
        text: `${rule.title} · ${words.to} ${rule.to.map((to) => named(words.addressees, to) ?? to).join(texts.state.listSeparator)}`,
      })),
    },
    {
      title: words.cadences,
      lines: article.cadences.map((rule) => ({
        key: rule.title,
        text: `${words.every[rule.every]} · ${rule.title}`,
        running: rule.running,
      })),
    },
    {
      title: words.settings,
      lines: article.settings.map((rule) => ({ key: rule.title, text: `${rule.title} · ${rule.value}` })),
    },
    {
      title: words.openingFigures,
      lines: article.openingFigures.map((rule) => ({
        key: rule.title,
        text: `${rule.title} ${rule.value}${rule.unit}${rule.asOf === undefined ? '' : ` · ${rule.asOf}`}`,
      })),
    },
  ];
};

/** The rulebook of the office beside its articles, read only. */
export const RulebookPage = () => {
  const texts = useTexts();
  const found = useQuery(rulebookQuery);
  const book = found.data;
  return (
    <div className="page rulebook">
      <RulebookTabs />
      <div className="page-bar">
        <h1 tabIndex={-1}>{texts.adminRulebook.title}</h1>
        {book === undefined ? null : (
          <span className="quiet">
            {book.title} · {texts.adminRulebook.version(book.version)}
          </span>
        )}
      </div>
      <p className="quiet">{texts.adminRulebook.hint}</p>
      {book === undefined ? (
        found.error === null ? (
          <Waiting lines={16} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : (
        <>
          <p className="rulebook-basis">
            {texts.adminRulebook.basis} {book.basis.document} {book.basis.title}{' '}
            {book.basis.issuedOn === undefined ? null : (
              <span className="quiet">{texts.adminRulebook.issuedOn(longDate(book.basis.issuedOn, texts, ''))}</span>
            )}
          </p>
          {book.tiers.length === 0 ? null : (
            <p className="quiet">
              {texts.adminRulebook.tiers} {book.tiers.join(' / ')}
            </p>
          )}
          {book.articles.map((article) => (
            <section key={`${article.origin} ${article.document} ${article.article}`} className="rule-article">
              <h2>
                {article.document} {article.article} <span className="tag">{texts.origins[article.origin]}</span>
              </h2>
              <div>
                <DutyRules duties={article.duties} />
                {otherRules(article, texts).map(({ title, lines }) => (
                  <RuleList key={title} title={title} lines={lines} />
                ))}
              </div>
            </section>
          ))}
          {book.open.length === 0 ? null : (
            <section className="rule-article">
              <h2>{texts.adminRulebook.open}</h2>
              <ul>
                {book.open.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </div>
  );
};
