import { type MandateScope, mandateScopes } from '@daiban/domain/agency/vocabulary-of-agency';
import { TickBox } from '../../ui/Field.tsx';
import { useTexts } from '../texts/texts-context.ts';

interface ScopeChoiceProps {
  readonly scope: readonly MandateScope[];
  readonly onScope: (scope: MandateScope[]) => void;
  readonly error: string | undefined;
}

/** How far a mandate goes, and what is never among it (D60, care G15). */
export const ScopeChoice = ({ scope, onScope, error }: ScopeChoiceProps) => {
  const { mandate } = useTexts().filing;
  return (
    <fieldset className="choices" id="scope" tabIndex={-1} aria-describedby={error === undefined ? 'scope-never' : 'scope-error'}>
      <legend>{mandate.scope}</legend>
      {error === undefined ? null : (
        <p className="field-error" id="scope-error">
          {error}
        </p>
      )}
      <div className="choices-list">
        {mandateScopes.map((one) => (
          <TickBox
            key={one}
            label={mandate.scopes[one]}
            checked={scope.includes(one)}
            onChecked={(isOn) => onScope(mandateScopes.filter((other) => (other === one ? isOn : scope.includes(other))))}
          />
        ))}
      </div>
      <p className="quiet" id="scope-never">
        {mandate.never}
      </p>
    </fieldset>
  );
};
