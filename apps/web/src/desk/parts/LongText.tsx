import { useLayoutEffect, useRef, useState } from 'react';
import { useTexts } from '../texts/language.tsx';

/** Three lines of a long text; the rest on request. */
export const LongText = ({ children, className = '' }: { readonly children: string; readonly className?: string }) => {
  const texts = useTexts();
  const [open, setOpen] = useState(false);
  const [tooLong, setTooLong] = useState(false);
  const text = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const element = text.current;
    if (element === null || open) return;
    const measure = () => setTooLong(element.scrollHeight > element.clientHeight + 1);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [open]);
  return (
    <div className={`long-text ${className}`}>
      <p ref={text} className={open ? 'open' : 'folded'}>
        {children}
      </p>
      {tooLong || open ? (
        <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? texts.state.fold : texts.state.unfold}
        </button>
      ) : null}
    </div>
  );
};
