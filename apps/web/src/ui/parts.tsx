import type { ButtonHTMLAttributes, ReactNode } from 'react';

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly look?: 'primary' | 'plain' | 'quiet';
  /** Something is on its way: the button stays reachable, says so, and does nothing. */
  readonly busy?: boolean;
};

export const Button = ({ look = 'plain', busy = false, type = 'button', className = '', onClick, children, ...rest }: ButtonProps) => (
  <button
    {...rest}
    type={type}
    className={`button button-${look} ${className}`}
    aria-disabled={busy || undefined}
    onClick={(event) => {
      if (busy) event.preventDefault();
      else onClick?.(event);
    }}
  >
    {children}
  </button>
);

/** Something to open where it stands: one line, the rest on demand. */
export const Disclosure = ({
  summary,
  children,
  className = '',
  onOpen,
}: {
  readonly summary: string;
  readonly children: ReactNode;
  readonly className?: string;
  /** Told each time it is opened. */
  readonly onOpen?: () => void;
}) => (
  <details
    className={`disclosure ${className}`}
    onToggle={(event) => {
      if (event.currentTarget.open) onOpen?.();
    }}
  >
    <summary>{summary}</summary>
    <div className="disclosure-body">{children}</div>
  </details>
);

/** Grey bars of the height of what will come. `lines` are widths in tenths. */
export const Skeleton = ({ label, lines }: { readonly label: string; readonly lines: readonly number[] }) => (
  <div className="skeleton" role="status">
    <span className="unseen">{label}</span>
    {lines.map((width, index) => (
      <span key={`${index}-${width}`} className={`skeleton-line skeleton-${width}`} />
    ))}
  </div>
);

/** Read by screen readers when it changes, seen by all. */
export const Status = ({ children, className = '' }: { readonly children: ReactNode; readonly className?: string }) => (
  <p className={`status ${className}`} role="status" aria-live="polite">
    {children}
  </p>
);
