import { helpOffers, type MatterMeasure, matterMeasures } from '@daiban/domain/case/vocabulary';
import { Button, Checkbox, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { UnitPicker } from '../commands/pickers.tsx';
import { FieldGroup } from '../parts/Field.tsx';
import { useTexts } from '../texts/language.tsx';
import './backlog.css';

interface ListFieldProps {
  readonly label: string;
  readonly error: string | undefined;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

interface RowsProps<Row> {
  readonly label: string;
  readonly error: string | undefined;
  readonly rows: readonly Row[];
  readonly empty: Row;
  readonly className?: string;
  readonly onChange: (rows: readonly Row[]) => void;
  readonly children: (row: Row, place: number, change: (row: Row) => void) => ReactNode;
}

/** Rows of the same few fields, with a button for one more and one to take each away. */
const Rows = <Row,>({ label, error, rows, empty, className = '', onChange, children }: RowsProps<Row>) => {
  const texts = useTexts();
  return (
    <FieldGroup label={label} error={error}>
      <ol className={`rows-field ${className}`}>
        {rows.map((row, place) => (
          <li key={`row-${String(place)}`}>
            {children(row, place, (next) => onChange(rows.with(place, next)))}
            <Button type="text" aria-label={texts.form.removeItem(place + 1)} onClick={() => onChange(rows.toSpliced(place, 1))}>
              ×
            </Button>
          </li>
        ))}
      </ol>
      <Button type="link" size="small" onClick={() => onChange([...rows, empty])}>
        {texts.form.addItem}
      </Button>
    </FieldGroup>
  );
};

interface MeasureRow {
  readonly measure: MatterMeasure;
  readonly what: string;
}

/** Measures of a plan, in the words that care G3 allows. */
export const MeasuresField = ({ label, error, value, onChange }: ListFieldProps) => {
  const texts = useTexts();
  const empty: MeasureRow = { measure: 'investigate', what: '' };
  const rows = Array.isArray(value) ? (value as readonly MeasureRow[]) : [empty];
  return (
    <Rows label={label} error={error} rows={rows} empty={empty} onChange={onChange}>
      {(row, place, change) => (
        <>
          <Select
            aria-label={`${label} ${place + 1}`}
            value={row.measure}
            options={matterMeasures.map((measure) => ({ value: measure, label: texts.choices.measure[measure] }))}
            onChange={(measure: MatterMeasure) => change({ ...row, measure })}
          />
          <Input.TextArea
            aria-label={`${texts.loop.whatExactly} ${place + 1}`}
            className="grows"
            rows={1}
            value={row.what}
            onChange={(event) => change({ ...row, what: event.target.value })}
          />
        </>
      )}
    </Rows>
  );
};

/** Help that is offered, by own wish. */
export const OffersField = ({ label, error, value, onChange }: ListFieldProps) => {
  const texts = useTexts();
  return (
    <FieldGroup label={label} error={error}>
      <Checkbox.Group
        value={Array.isArray(value) ? value.map(String) : []}
        options={helpOffers.map((offer) => ({ value: offer, label: texts.choices.offer[offer] ?? offer }))}
        onChange={(chosen) => onChange(chosen)}
      />
    </FieldGroup>
  );
};

interface DecisionRow {
  readonly unitId?: string;
  readonly task: string;
  readonly dueOn?: string;
}

/** Decisions of a meeting: which unit does what by when. */
export const DecisionsField = ({ label, error, value, onChange }: ListFieldProps) => {
  const texts = useTexts();
  const rows = Array.isArray(value) ? (value as readonly DecisionRow[]) : [];
  return (
    <Rows<DecisionRow> label={label} error={error} rows={rows} empty={{ task: '' }} className="with-date" onChange={onChange}>
      {(row, place, change) => (
        <>
          <UnitPicker
            label={`${texts.fields.unitId} ${place + 1}`}
            value={row.unitId ?? ''}
            onChange={(unitId) => change({ ...row, ...(unitId === undefined ? {} : { unitId }) })}
          />
          <Input.TextArea
            aria-label={`${label} ${place + 1}`}
            className="grows"
            rows={1}
            value={row.task}
            onChange={(event) => change({ ...row, task: event.target.value })}
          />
          <Input
            aria-label={`${texts.fields.dueOn} ${place + 1}`}
            type="date"
            value={row.dueOn ?? ''}
            onChange={({ target }) => {
              const { dueOn: _before, ...rest } = row;
              change(target.value === '' ? rest : { ...rest, dueOn: target.value });
            }}
          />
        </>
      )}
    </Rows>
  );
};
