import { type ReactNode, useId } from 'react';
import { useTexts } from '../texts/language.tsx';

export interface ControlIds {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
  readonly status?: 'error';
}

interface FieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Said beside the label; what is needed is the rule and goes without saying. */
  readonly optional?: boolean;
  /** Said where the field fills itself and an empty one would go unnoticed. */
  readonly needed?: boolean;
  readonly className?: string;
  readonly children: (ids: ControlIds) => ReactNode;
}

/** One labelled control with its hint and its fault, tied together for a screen reader. */
export const Field = ({ label, hint, error, optional = false, needed = false, className = '', children }: FieldProps) => {
  const texts = useTexts();
  const id = useId();
  const noted = hint !== undefined || error !== undefined;
  return (
    <div className={`field ${className}`}>
      <label htmlFor={id}>
        {label}
        {optional ? <span className="quiet"> · {texts.state.optional}</span> : null}
        {needed ? <span className="quiet"> · {texts.state.required}</span> : null}
      </label>
      {children({
        id,
        ...(noted ? { 'aria-describedby': `${id}-note` } : {}),
        ...(error === undefined ? {} : { 'aria-invalid': true, status: 'error' }),
      })}
      {noted ? (
        <div id={`${id}-note`} className={error === undefined ? 'quiet note' : 'fault note'}>
          {error ?? hint}
        </div>
      ) : null}
    </div>
  );
};

interface FieldGroupProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Several controls under one legend, such as the choices of a radio group. */
export const FieldGroup = ({ label, hint, error, className = '', children }: FieldGroupProps) => (
  <fieldset className={`field ${className}`}>
    <legend>{label}</legend>
    {children}
    {hint === undefined && error === undefined ? null : (
      <div className={error === undefined ? 'quiet note' : 'fault note'}>{error ?? hint}</div>
    )}
  </fieldset>
);
