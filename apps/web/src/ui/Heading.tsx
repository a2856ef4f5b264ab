import { type ReactNode, useEffect, useRef } from 'react';

interface HeadingProps {
  readonly children: ReactNode;
  /** Title of the browser's tab. */
  readonly documentTitle: string;
  /** A change of this value moves the focus here again: the screen is another one. */
  readonly screen?: string;
}

let isFirstScreen = true;

/** The one h1 of a screen. It takes the focus when the screen changes, so that a screen reader starts there. */
export const Heading = ({ children, documentTitle, screen = '' }: HeadingProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = documentTitle;
  }, [documentTitle]);
  // The first screen after loading is announced by the browser itself.
  useEffect(() => {
    if (screen !== undefined && !isFirstScreen) heading.current?.focus({ preventScroll: true });
    isFirstScreen = false;
  }, [screen]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
};
