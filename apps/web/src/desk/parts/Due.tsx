import type { DutyView } from '@daiban/contract/cases';
import { useMe } from '../session/me.ts';
import { dueText, dueTone, explainDue, shortDate } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import { useUnitName } from './use-unit-name.ts';

/** A due date in a list: a word, and colour only when it needs a person. */
export const Due = ({ duty }: { readonly duty: Pick<DutyView, 'dueOn' | 'dueAt' | 'overdue'> }) => {
  const { today } = useMe();
  const texts = useTexts();
  const tone = dueTone(duty, today);
  return (
    <span className={tone === undefined ? 'due' : `due ${tone}`}>
      {tone === 'late' ? (
        <svg className="late-mark" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 1.5 15 14H1z" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
          <path d="M8 6v4M8 11.4v1.2" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      ) : null}
      {dueText(duty, today, texts)}
    </span>
  );
};

/** Who owes a duty: a named officer, or whoever holds the role in the unit. */
export const Owner = ({ owner }: { readonly owner: DutyView['owner'] }) => {
  const texts = useTexts();
  const unitName = useUnitName();
  const who = owner.name !== '' ? owner.name : owner.role === undefined ? '' : texts.roles[owner.role];
  return (
    <span className="owner">
      {owner.unitName === undefined ? null : `${unitName(owner.unitName)} `}
      {who}
    </span>
  );
};

/** The rule a duty stands on, in one line. */
export const basisText = (basis: DutyView['basis']): string => `${basis.document} ${basis.article}`.trim();

/** Why this date: the count step by step, and the article. Opens in place. */
export const HowCounted = ({
  duty,
  asQuestion = false,
}: {
  readonly duty: Pick<DutyView, 'dueOn' | 'basis' | 'derivation'>;
  readonly asQuestion?: boolean;
}) => {
  const texts = useTexts();
  return (
    <details className="how">
      <summary>{asQuestion ? texts.due.why(shortDate(duty.dueOn, texts)) : texts.due.how}</summary>
      <ol>
        {explainDue(duty, texts).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>
        {texts.due.basis} {duty.basis.document === texts.origins[duty.basis.origin] ? duty.basis.article : basisText(duty.basis)}{' '}
        <span className="tag">{texts.origins[duty.basis.origin]}</span>
      </p>
    </details>
  );
};
