import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/parts.tsx';
import { useFieldTexts } from './field-language.tsx';

interface ConfirmProps {
  /** The button that asks. */
  readonly ask: string;
  readonly title: string;
  readonly hint: string;
  readonly confirm: string;
  /** Left out: "cancel". */
  readonly stay?: string;
  readonly busy?: boolean;
  readonly onConfirm: () => void;
}

/** A step that cannot be taken back: asked for in the same place. */
export const Confirm = ({ ask, title, hint, confirm, stay, busy = false, onConfirm }: ConfirmProps) => {
  const { common } = useFieldTexts();
  const [open, setOpen] = useState(false);
  const question = useRef<HTMLDivElement>(null);
  // The question may stand below the foot of the screen.
  useEffect(() => {
    if (!open) return;
    question.current?.focus({ preventScroll: true });
    question.current?.scrollIntoView({ block: 'center' });
  }, [open]);
  if (!open)
    return (
      <Button look="quiet" onClick={() => setOpen(true)}>
        {ask}
      </Button>
    );
  return (
    <div ref={question} className="message message-wrong" role="group" aria-label={title} tabIndex={-1}>
      <p className="message-title">{title}</p>
      <p>{hint}</p>
      <div className="button-row">
        <Button busy={busy} onClick={onConfirm}>
          {confirm}
        </Button>
        <Button look="primary" onClick={() => setOpen(false)}>
          {stay ?? common.cancel}
        </Button>
      </div>
    </div>
  );
};
