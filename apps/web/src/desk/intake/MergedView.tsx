import type { CaseView } from '@daiban/contract/cases';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useShortcuts } from '../session/use-shortcuts.ts';
import { useTexts } from '../texts/language.tsx';

interface MergedViewProps {
  readonly caseNumber: string;
  readonly into: NonNullable<CaseView['mergedInto']>;
  readonly onAnother: () => void;
}

/** What became of a registration that was merged at once: it goes with the other matter, which owes the answer. */
export const MergedView = ({ caseNumber, into, onAnother }: MergedViewProps) => {
  const texts = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useShortcuts({ n: onAnother });
  return (
    <div className="receipt">
      <h1 ref={heading} tabIndex={-1}>
        {texts.register.merged(into.caseNumber)}
      </h1>
      <div className="background">
        <p>{texts.register.mergedHint(caseNumber, into.caseNumber)}</p>
      </div>
      <div className="form-end">
        <Link to="/cases/$caseId" params={{ caseId: into.caseId }} className="as-button">
          {texts.register.openMerged}
        </Link>
        <Button onClick={onAnother}>
          {texts.register.another} <kbd aria-hidden="true">n</kbd>
        </Button>
      </div>
    </div>
  );
};
