import { type ReactNode, useEffect, useRef } from 'react';
import { ErrorSummary, type FieldFault } from '../../ui/Message.tsx';
import { Button, Status } from '../../ui/parts.tsx';
import { FaultMessage } from '../FaultMessage.tsx';
import { useTexts } from '../texts/texts-context.ts';
import type { CommandState } from './use-command.ts';

interface PetitionerFormFrameProps {
  readonly title: string;
  readonly sendLabel: string;
  readonly faults: readonly FieldFault[];
  readonly attempt: number;
  readonly command: Pick<CommandState<'evaluate'>, 'isSending' | 'failure'>;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** The frame of each form of the petitioner: title that takes the focus, faults, the one button, and what went wrong. */
export const PetitionerForm = ({ title, sendLabel, faults, attempt, command, onSubmit, children }: PetitionerFormFrameProps) => {
  const texts = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!command.isSending) onSubmit();
      }}
    >
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <ErrorSummary title={texts.faults.summary(faults.length)} faults={faults} attempt={attempt} />
      {children}
      {command.failure === undefined || command.isSending ? null : (
        <FaultMessage key={command.failure.attempt} fault={command.failure.fault} takesFocus />
      )}
      <Button look="primary" type="submit" busy={command.isSending} className="button-wide">
        {command.isSending ? texts.tracking.sending : sendLabel}
      </Button>
      <Status className="unseen">{command.isSending ? texts.tracking.sending : ''}</Status>
    </form>
  );
};
