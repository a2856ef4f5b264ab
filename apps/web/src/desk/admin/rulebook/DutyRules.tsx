import type { RulebookArticle } from '@daiban/contract/office-reference';
import { dutyName } from '../../texts/duty-name.ts';
import { useTexts } from '../../texts/language.tsx';
import { named, termInWords } from './rule-words.ts';

type DutyRule = RulebookArticle['duties'][number];

/** The duties of one article: who owes what within which term, from which event until which. */
export const DutyRules = ({ duties }: { readonly duties: readonly DutyRule[] }) => {
  const texts = useTexts();
  const words = texts.adminRulebook;
  const events = (list: DutyRule['opensOn']) =>
    list.map(({ event, conditional }) => `${named(texts.events, event) ?? event}${conditional ? words.conditional : ''}`).join(words.or);
  const marks = (rule: DutyRule) => [
    ...(rule.statutory ? [words.statutory] : []),
    ...(rule.extendableBy === undefined ? [] : [words.extendable(rule.extendableBy)]),
    ...(rule.pausedUnder.length === 0 ? [] : [words.pausedUnder(rule.pausedUnder.join(texts.state.listSeparator))]),
    ...(rule.shownToPetitioner ? [words.shown] : []),
  ];
  if (duties.length === 0) return null;
  return (
    <div className="scroll-x">
      <table className="list duty-rules">
        <thead>
          <tr>
            <th>{words.duty}</th>
            <th>{words.owner}</th>
            <th>{words.within}</th>
            <th>{words.opens}</th>
            <th>{words.closes}</th>
          </tr>
        </thead>
        <tbody>
          {duties.map((rule) => (
            <tr key={`${rule.kind} ${rule.title}`}>
              <td>
                {dutyName(rule, texts)}
                <span className="quiet rule-marks">{marks(rule).join(' · ')}</span>
              </td>
              <td data-label={words.owner}>{named(words.owners, rule.owner) ?? rule.owner}</td>
              <td className="rule-term" data-label={words.within}>
                {termInWords(rule.within, texts)}
              </td>
              <td data-label={words.opens}>{events(rule.opensOn)}</td>
              <td data-label={words.closes}>{events(rule.closedBy)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
