import { Button, Input } from 'antd';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { FieldGroup } from '../parts/Field.tsx';
import { useTexts } from '../texts/language.tsx';

interface LinesFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly lines: readonly string[];
  readonly onChange: (lines: readonly string[]) => void;
  readonly disabled?: boolean;
}

/** A list of lines by keyboard: Enter adds the next, Backspace in an empty line takes it away. */
export const LinesField = ({ label, hint, error, lines, onChange, disabled = false }: LinesFieldProps) => {
  const texts = useTexts();
  const list = useRef<HTMLOListElement>(null);
  const shown = lines.length === 0 ? [''] : lines;
  const wanted = useRef<number>(undefined);
  // Before the next key is read, so that nobody types faster than the new line appears.
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    list.current?.querySelectorAll('textarea')[wanted.current]?.focus();
    wanted.current = undefined;
  });
  const add = (index: number) => {
    wanted.current = index;
    onChange(shown.toSpliced(index, 0, ''));
  };
  const remove = (index: number) => {
    wanted.current = Math.max(0, index - 1);
    onChange(shown.toSpliced(index, 1));
  };
  const key = (event: KeyboardEvent, index: number) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (shown[index]?.trim() !== '') add(index + 1);
    }
    if (event.key === 'Backspace' && shown[index] === '' && shown.length > 1) {
      event.preventDefault();
      remove(index);
    }
  };
  return (
    <FieldGroup label={label} error={error} {...(hint === undefined ? {} : { hint })}>
      <ol className="lines" ref={list}>
        {shown.map((line, index) => (
          <li key={`line-${String(index)}`}>
            <span className="quiet" aria-hidden="true">
              {index + 1}
            </span>
            <Input.TextArea
              aria-label={`${label} ${index + 1}`}
              className="grows"
              rows={1}
              value={line}
              disabled={disabled}
              {...(error !== undefined && line.trim() === '' ? { status: 'error' as const, 'aria-invalid': true } : {})}
              onChange={(event) => onChange(shown.with(index, event.target.value))}
              onKeyDown={(event) => key(event, index)}
            />
            {shown.length > 1 ? (
              <button
                type="button"
                className="remove"
                disabled={disabled}
                aria-label={texts.form.removeItem(index + 1)}
                onClick={() => remove(index)}
              >
                ×
              </button>
            ) : null}
          </li>
        ))}
      </ol>
      <Button type="link" size="small" disabled={disabled} onClick={() => add(shown.length)}>
        {texts.form.addItem}
      </Button>
    </FieldGroup>
  );
};
