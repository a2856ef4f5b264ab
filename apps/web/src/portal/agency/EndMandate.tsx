import { useEffect, useRef } from 'react';
import type { RequestFault } from '../../api/request.ts';
import { Button } from '../../ui/parts.tsx';
import { FaultMessage } from '../FaultMessage.tsx';
import { useMyAgentTexts } from './use-my-agent-texts.ts';

interface EndMandateProps {
  readonly isSending: boolean;
  readonly fault: RequestFault | undefined;
  readonly onEnd: () => void;
  readonly onKeep: () => void;
}

/** Ending the mandate, asked once in the same place: what follows, and that it cannot be undone. No reason is asked for. */
export const EndMandate = ({ isSending, fault, onEnd, onKeep }: EndMandateProps) => {
  const texts = useMyAgentTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="panel">
      <h3 ref={heading} tabIndex={-1}>
        {texts.endTitle}
      </h3>
      <p className="panel-text">{texts.endHint}</p>
      {fault === undefined ? null : <FaultMessage fault={fault} takesFocus />}
      <div className="button-row">
        <Button look="primary" busy={isSending} onClick={onEnd}>
          {texts.endYes}
        </Button>
        <Button onClick={onKeep}>{texts.endNo}</Button>
      </div>
    </div>
  );
};
