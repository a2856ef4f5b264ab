import type { CommandName, commandSchemas } from '@daiban/contract/commands';
import { useState } from 'react';
import type { z } from 'zod';
import { giveCommand } from '../../api/portal.ts';
import type { RequestFault } from '../../api/request.ts';
import { newCommandId } from '../device/new-command-id.ts';

export interface CommandState<Name extends CommandName> {
  readonly isSending: boolean;
  readonly failure: { readonly fault: RequestFault; readonly attempt: number } | undefined;
  /** True when the office took it. */
  readonly send: (input: z.input<(typeof commandSchemas)[Name]>) => Promise<boolean>;
}

/** Sends one command of a form; the command id belongs to the form, so that trying again does no harm. */
export const useCommand = <Name extends CommandName>(name: Name, caseId: string, queryCode: string): CommandState<Name> => {
  const [commandId] = useState(newCommandId);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<CommandState<Name>['failure']>();
  return {
    isSending,
    failure,
    send: async (input) => {
      setSending(true);
      const answer = await giveCommand({ caseId, queryCode, commandId, name, input });
      setSending(false);
      if (answer.ok) setFailure(undefined);
      else setFailure((last) => ({ fault: answer.refusal, attempt: (last?.attempt ?? 0) + 1 }));
      return answer.ok;
    },
  };
};
