import { getRulebook } from '@daiban/domain/rulebook/catalogue';
import { compareRulebooks, type FieldDifference, type RuleDifference, type Standing } from '@daiban/domain/rulebook/compare-rulebooks';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { LoadState, Waiting } from '../../parts/LoadState.tsx';
import { useTexts } from '../../texts/language.tsx';
import type { Texts } from '../../texts/zh-CN.ts';
import { boundInWords } from './figure-draft.ts';
import { named, termInWords } from './rule-words.ts';
import { versionQuery } from './version-queries.ts';

const law = getRulebook('nationalLaw');
/** Where a rule stands has a column of its own. */
const standingFields: readonly string[] = ['document', 'article', 'origin'];

const fieldInWords = ({ field }: FieldDifference, value: string | undefined, texts: Texts): string => {
  if (value === undefined) return texts.adminVersions.nothing;
  if (field === 'within') return termInWords(value, texts);
  if (field === 'owner') return named(texts.adminRulebook.owners, value) ?? value;
  return value;
};

const titleInWords = ({ list, title }: RuleDifference, { adminRulebook }: Texts): string =>
  named(list === 'signatures' ? adminRulebook.before : adminRulebook.measures, title) ?? title;

const StandingCell = ({ standing, label }: { readonly standing: Standing | undefined; readonly label: string }) => {
  const texts = useTexts();
  return (
    <td data-label={label}>
      {standing === undefined ? (
        <span className="quiet">{texts.adminVersions.nothing}</span>
      ) : (
        <>
          {standing.document} {standing.article} <span className="tag">{texts.origins[standing.origin]}</span>
        </>
      )}
    </td>
  );
};

const DifferenceRow = ({ difference }: { readonly difference: RuleDifference }) => {
  const texts = useTexts();
  const words = texts.adminVersions;
  const fields = difference.fields.filter(({ field }) => !standingFields.includes(field));
  return (
    <tr>
      <td>
        {titleInWords(difference, texts)}
        <span className="quiet rule-marks">
          {words.lists[difference.list]} · {words.change[difference.change]}
        </span>
      </td>
      <td data-label={words.what}>
        <dl>
          {fields.map((field) => (
            <div key={field.field}>
              <dt>{named(words.fields, field.field) ?? field.field}</dt>
              <dd>{fieldInWords(field, field.before, texts)}</dd>
              <dd>{fieldInWords(field, field.after, texts)}</dd>
            </div>
          ))}
        </dl>
      </td>
      <StandingCell standing={difference.before} label={words.left} />
      <StandingCell standing={difference.after} label={words.right} />
      <td data-label={words.bound}>
        {difference.bound === undefined ? '' : boundInWords(difference.bound, words, (within) => termInWords(within, texts))}
      </td>
    </tr>
  );
};

interface VersionComparisonProps {
  /** Names of the versions and rulebooks that can be laid side by side, with their titles. */
  readonly choices: readonly { readonly version: string; readonly title: string }[];
  readonly first: string;
  readonly second: string;
}

/** Two versions side by side: figure, article, origin and the law's bound. */
export const VersionComparison = ({ choices, first, second }: VersionComparisonProps) => {
  const texts = useTexts();
  const words = texts.adminVersions;
  const [left, setLeft] = useState(first);
  const [right, setRight] = useState(second);
  const [before, after] = [useQuery(versionQuery(left)), useQuery(versionQuery(right))];
  const differences = useMemo(
    () => (before.data === undefined || after.data === undefined ? undefined : compareRulebooks(before.data, after.data, law)),
    [before.data, after.data],
  );
  const options = choices.map(({ version, title }) => ({ value: version, label: `${version} ${title}` }));
  const fault = before.error ?? after.error;
  return (
    <section className="version-part" aria-labelledby="compare-versions">
      <h2 id="compare-versions">{words.compare}</h2>
      <div className="version-choice">
        <Select aria-label={words.left} value={left} onChange={setLeft} options={options} popupMatchSelectWidth={false} />
        <Select aria-label={words.right} value={right} onChange={setRight} options={options} popupMatchSelectWidth={false} />
        {differences === undefined ? null : (
          <span role="status" className="quiet">
            {differences.length === 0 ? words.same : words.differences(differences.length)}
          </span>
        )}
      </div>
      {differences === undefined ? (
        fault === null ? (
          <Waiting lines={6} />
        ) : (
          <LoadState fault={fault} onRetry={() => void Promise.all([before.refetch(), after.refetch()])} />
        )
      ) : differences.length === 0 ? null : (
        <div className="scroll-x">
          <table className="list rule-stack compare-table">
            <thead>
              <tr>
                <th>{words.rule}</th>
                <th>{words.what}</th>
                <th>{words.left}</th>
                <th>{words.right}</th>
                <th>{words.bound}</th>
              </tr>
            </thead>
            <tbody>
              {differences.map((difference) => (
                <DifferenceRow key={`${difference.list} ${difference.rule}`} difference={difference} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};
