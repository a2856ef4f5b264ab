import type { CaseRow } from '@daiban/contract/cases';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTexts } from '../texts/language.tsx';
import { BatchForm } from './BatchForm.tsx';
import './batches.css';

/** As many matters as one batch takes. */
export const mostChosen = 100;

interface ChosenCasesProps {
  readonly rows: readonly CaseRow[];
  readonly onClear: () => void;
}

/** How many matters are ticked, and the order that can be given to them together. */
export const ChosenCases = ({ rows, onClear }: ChosenCasesProps) => {
  const { batches } = useTexts();
  const [open, setOpen] = useState(false);
  if (rows.length === 0) return null;
  return (
    <div className="chosen-bar" role="status">
      <b>{batches.selected(rows.length)}</b>
      {rows.length >= mostChosen ? <span className="quiet">{batches.most(mostChosen)}</span> : null}
      <Button type="primary" onClick={() => setOpen(true)}>
        {batches.assign}
      </Button>
      <Button onClick={onClear}>{batches.clear}</Button>
      <Drawer size={560} title={batches.formTitle(rows.length)} open={open} onClose={() => setOpen(false)} destroyOnHidden>
        <BatchForm
          rows={rows}
          onDone={() => {
            setOpen(false);
            onClear();
          }}
        />
      </Drawer>
    </div>
  );
};
