import type { FigureFault } from '@daiban/domain/rulebook/change-figures';
import { faultInWords } from '@daiban/domain/rulebook/fault-words';
import type { Figure } from '@daiban/domain/rulebook/figures';
import { Button, InputNumber, Select } from 'antd';
import { useTexts } from '../../texts/language.tsx';
import type { Texts } from '../../texts/zh-CN.ts';
import { boundInWords, type FigureDraft, faultsOf, partsOf } from './figure-draft.ts';
import { languageOf, named, termInWords } from './rule-words.ts';

interface FigureTableProps {
  readonly figures: readonly Figure[];
  readonly draft: FigureDraft;
  readonly faults: readonly FigureFault[];
  readonly onChange: (id: string, value: string) => void;
}

/** `7wd` and plain numbers in words. */
const valueInWords = (value: string, texts: Texts): string => (/^\d+$/.test(value) ? value : termInWords(value, texts));

const titleOf = ({ title }: Figure, texts: Texts): string => named(texts.adminRulebook.measures, title) ?? title;

/** Without the article of the new basis: it is written further down the page, and mostly later. */
const faultOf = (figure: Figure, fault: FigureFault, texts: Texts): string => {
  if (fault.code === 'nothing-changed' || 'figure' in fault) return texts.adminFigures.notUnderstood(titleOf(figure, texts));
  const { article: _article, ...said } = fault;
  return faultInWords({ ...said, rule: titleOf(figure, texts) }, languageOf(texts));
};

const FigureRow = ({
  figure,
  value,
  faults,
  onChange,
}: { readonly figure: Figure; readonly value: string } & Omit<FigureTableProps, 'figures' | 'draft'>) => {
  const texts = useTexts();
  const words = texts.adminFigures;
  const { length, unit } = partsOf(value);
  const name = `${titleOf(figure, texts)} ${words.aspects[figure.aspect]}`;
  const own = value === figure.value ? [] : faultsOf(figure, faults);
  const noteId = `fault-${figure.id}`;
  return (
    <tr className={value === figure.value ? '' : 'changed'}>
      <td>
        {titleOf(figure, texts)}
        <span className="quiet rule-marks">{words.aspects[figure.aspect]}</span>
      </td>
      <td data-label={words.article}>
        {figure.document} {figure.article} <span className="tag">{texts.origins[figure.origin]}</span>
      </td>
      <td className="rule-term" data-label={words.now}>
        {valueInWords(figure.value, texts)}
      </td>
      <td data-label={words.next}>
        <span className="figure-value">
          <InputNumber
            aria-label={name}
            aria-describedby={own.length === 0 ? undefined : noteId}
            {...(own.length === 0 ? {} : { status: 'error' as const })}
            min={0}
            max={9999}
            precision={0}
            value={Number(length)}
            onChange={(next) => onChange(figure.id, next === null ? figure.value : `${next}${unit ?? ''}`)}
          />
          {unit === undefined ? null : (
            <Select
              aria-label={`${name} ${words.units[unit]}`}
              value={unit}
              onChange={(next) => onChange(figure.id, `${length}${next}`)}
              options={(['wd', 'nd', 'm', 'h'] as const).map((one) => ({ value: one, label: words.units[one] }))}
            />
          )}
          {value === figure.value ? null : (
            <Button type="link" size="small" aria-label={`${words.undo} ${name}`} onClick={() => onChange(figure.id, figure.value)}>
              {words.undo}
            </Button>
          )}
        </span>
        {own.length === 0 ? null : (
          <span id={noteId} role="alert" className="fault">
            {own.map((fault) => faultOf(figure, fault, texts)).join(texts.state.listSeparator)}
          </span>
        )}
      </td>
      <td data-label={words.bound} className={figure.bound === undefined ? 'quiet' : ''}>
        {figure.bound === undefined ? words.free : boundInWords(figure.bound, texts.adminVersions, (within) => termInWords(within, texts))}
      </td>
    </tr>
  );
};

/** Every figure beside what it stands on, its new value and the bound of the law. */
export const FigureTable = ({ figures, draft, faults, onChange }: FigureTableProps) => {
  const words = useTexts().adminFigures;
  return (
    <div className="scroll-x">
      <table className="list rule-stack figure-table">
        <thead>
          <tr>
            <th>{words.rule}</th>
            <th>{words.article}</th>
            <th>{words.now}</th>
            <th>{words.next}</th>
            <th>{words.bound}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <FigureRow key={figure.id} figure={figure} value={draft[figure.id] ?? figure.value} faults={faults} onChange={onChange} />
          ))}
        </tbody>
      </table>
    </div>
  );
};
