import { type ReactNode, useEffect, useRef } from 'react';

interface MessageProps {
  readonly title?: string;
  readonly children?: ReactNode;
  readonly tone?: 'plain' | 'wrong';
  /** Takes the focus when it appears: for an answer to what the reader just did. */
  readonly takesFocus?: boolean;
}

/** A short block that says what happened and what to do. Red goes with a word, never alone. */
export const Message = ({ title, children, tone = 'plain', takesFocus = false }: MessageProps) => {
  const block = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) block.current?.focus();
  }, [takesFocus]);
  return (
    <div
      ref={block}
      className={`message message-${tone}`}
      role={tone === 'wrong' ? 'alert' : undefined}
      tabIndex={takesFocus ? -1 : undefined}
    >
      {title === undefined ? null : <p className="message-title">{title}</p>}
      {children}
    </div>
  );
};

/** A fault of one field: where it is and what is wrong. */
export interface FieldFault {
  readonly field: string;
  readonly message: string;
}

interface ErrorSummaryProps {
  readonly title: string;
  readonly faults: readonly FieldFault[];
  /** A new number moves the focus here again. */
  readonly attempt: number;
}

/** What is wrong on this screen, each line leading to its field. */
export const ErrorSummary = ({ title, faults, attempt }: ErrorSummaryProps) => {
  const block = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) block.current?.focus();
  }, [attempt]);
  if (faults.length === 0) return null;
  return (
    <div ref={block} className="message message-wrong" role="alert" tabIndex={-1}>
      <p className="message-title">{title}</p>
      <ul className="message-list">
        {faults.map((fault) => (
          <li key={fault.field}>
            <a
              href={`#${fault.field}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fault.field)?.focus();
              }}
            >
              {fault.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};
