import { type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes, useId } from 'react';

interface FieldFrameProps {
  /** Id of the control, so that an error summary can lead there. */
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Said after the label, such as "optional". */
  readonly remark?: string;
  /** The label is read, not seen: the heading says the same. */
  readonly labelHidden?: boolean;
}

const describedBy = (id: string, hint: ReactNode, error: string | undefined): string | undefined =>
  [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter((part) => part !== '').join(' ') || undefined;

const FieldFrame = ({
  id,
  label,
  hint,
  error,
  remark,
  labelHidden = false,
  children,
}: FieldFrameProps & { readonly children: ReactNode }) => (
  <div className={error === undefined ? 'field' : 'field field-wrong'}>
    <label htmlFor={id} className={labelHidden ? 'unseen' : undefined}>
      {label}
      {remark === undefined ? null : <span className="field-remark">{remark}</span>}
    </label>
    {hint === undefined ? null : (
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {error === undefined ? null : (
      <p className="field-error" id={`${id}-error`}>
        {error}
      </p>
    )}
    {children}
  </div>
);

type TextFieldProps = FieldFrameProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'value' | 'onChange'> & {
    readonly value: string;
    readonly onValue: (value: string) => void;
  };

/** One line of text with label, hint and error, tied together for screen readers. */
export const TextField = ({ id, label, hint, error, remark, labelHidden, value, onValue, ...rest }: TextFieldProps) => (
  <FieldFrame
    id={id}
    label={label}
    hint={hint}
    error={error}
    {...(remark === undefined ? {} : { remark })}
    labelHidden={labelHidden ?? false}
  >
    <input
      {...rest}
      id={id}
      value={value}
      onChange={(event) => onValue(event.target.value)}
      aria-invalid={error !== undefined}
      aria-describedby={describedBy(id, hint, error)}
    />
  </FieldFrame>
);

type TextAreaProps = FieldFrameProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'value' | 'onChange'> & {
    readonly value: string;
    readonly onValue: (value: string) => void;
  };

/** Several lines of text. */
export const TextArea = ({ id, label, hint, error, remark, labelHidden, value, onValue, ...rest }: TextAreaProps) => (
  <FieldFrame
    id={id}
    label={label}
    hint={hint}
    error={error}
    {...(remark === undefined ? {} : { remark })}
    labelHidden={labelHidden ?? false}
  >
    <textarea
      rows={7}
      {...rest}
      id={id}
      value={value}
      onChange={(event) => onValue(event.target.value)}
      aria-invalid={error !== undefined}
      aria-describedby={describedBy(id, hint, error)}
    />
  </FieldFrame>
);

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

interface ChoiceGroupProps<Value extends string> {
  readonly legend: ReactNode;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | undefined;
  readonly onValue: (value: Value) => void;
  /** Side by side where there is room; for short words. */
  readonly inARow?: boolean;
  readonly firstId?: string;
}

/** One of a few, as radio buttons with large targets. */
export const ChoiceGroup = <Value extends string>({
  legend,
  choices,
  value,
  onValue,
  inARow = false,
  firstId,
}: ChoiceGroupProps<Value>) => {
  const name = useId();
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      <div className={inARow ? 'choices-row' : 'choices-list'}>
        {choices.map((choice, index) => (
          <label key={choice.value} className="choice">
            <input
              type="radio"
              name={name}
              {...(index === 0 && firstId !== undefined ? { id: firstId } : {})}
              checked={value === choice.value}
              onChange={() => onValue(choice.value)}
            />
            <span>
              {choice.label}
              {choice.hint === undefined ? null : <small>{choice.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};

interface TickBoxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChecked: (checked: boolean) => void;
}

export const TickBox = ({ label, checked, onChecked }: TickBoxProps) => (
  <label className="choice">
    <input type="checkbox" checked={checked} onChange={(event) => onChecked(event.target.checked)} />
    <span>{label}</span>
  </label>
);

interface SelectFieldProps extends FieldFrameProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly children: ReactNode;
}

/** One of many: a list of the device's own. */
export const SelectField = ({ id, label, hint, error, remark, labelHidden, value, onValue, children }: SelectFieldProps) => (
  <FieldFrame
    id={id}
    label={label}
    hint={hint}
    error={error}
    {...(remark === undefined ? {} : { remark })}
    {...(labelHidden === undefined ? {} : { labelHidden })}
  >
    <select
      id={id}
      aria-invalid={error !== undefined}
      aria-describedby={describedBy(id, hint, error)}
      value={value}
      onChange={(event) => onValue(event.target.value)}
    >
      {children}
    </select>
  </FieldFrame>
);
