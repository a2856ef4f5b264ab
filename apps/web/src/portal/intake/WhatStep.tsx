import { TextArea } from '../../ui/Field.tsx';
import { Link } from '../../ui/navigation.tsx';
import { useTexts } from '../texts/texts-context.ts';
import type { StepProps } from './FilingSteps.tsx';

export const WhatStep = ({ draft, change, faultOf }: StepProps) => {
  const { filing } = useTexts();
  return (
    <>
      <p className="beside-matter">
        <Link to="/sealed/file">{filing.what.cadreLink}</Link>
        <span className="quiet">{filing.what.cadre}</span>
      </p>
      <TextArea
        id="text"
        label={filing.what.label}
        labelHidden
        hint={filing.what.hint}
        error={faultOf('text')}
        rows={9}
        value={draft.text}
        onValue={(text) => change({ text })}
        required
      />
      <p className="quiet">{filing.what.danger}</p>
    </>
  );
};
