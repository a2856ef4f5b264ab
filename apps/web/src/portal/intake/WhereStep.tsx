import { TextField } from '../../ui/Field.tsx';
import { useTexts } from '../texts/texts-context.ts';
import type { StepProps } from './FilingSteps.tsx';

export const WhereStep = ({ draft, change, faultOf }: StepProps) => {
  const { filing } = useTexts();
  return (
    <TextField
      id="place"
      label={filing.where.label}
      labelHidden
      hint={filing.where.hint}
      error={faultOf('place')}
      value={draft.place}
      onValue={(place) => change({ place })}
      autoComplete="off"
    />
  );
};
