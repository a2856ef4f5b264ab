import { commandSchemas } from '@daiban/contract/commands';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { type CommandInputOf, ProblemError } from '../api.ts';
import { newCommandId } from '../commands/command-id.ts';
import { type FieldFaults, faultsOfIssues, faultsOfProblem } from '../commands/field-faults.ts';
import type { GivingCommand } from '../commands/use-give-command.ts';
import { useTexts } from '../texts/language.tsx';
import { bountiesQuery } from './queries.ts';

type BountyCommand = 'submitBid' | 'scoreBid';

/** Gives a bid or marks by the board, without the matter: checked by the command's schema, then the board is read again. */
export const useBountyOrder = <Name extends BountyCommand>(
  command: Name,
  give: (body: { readonly commandId: string; readonly input: CommandInputOf<Name> }) => Promise<unknown>,
): GivingCommand => {
  const texts = useTexts();
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const [commandId, setCommandId] = useState(newCommandId);
  const [faults, setFaults] = useState<FieldFaults>({});
  const reload = () => void queryClient.invalidateQueries({ queryKey: bountiesQuery.queryKey });
  const giving = useMutation({
    mutationFn: (input: CommandInputOf<Name>) => give({ commandId, input }),
    onSuccess: () => {
      void message.success(texts.form.done(texts.commands[command]));
      // Marks may be corrected: that is another order.
      setCommandId(newCommandId());
      reload();
    },
    onError: (fault) => {
      if (fault instanceof ProblemError) setFaults(faultsOfProblem(fault.problem));
    },
  });
  const send = (input: Readonly<Record<string, unknown>>) => {
    const checked = commandSchemas[command].safeParse(input);
    if (!checked.success) {
      setFaults(faultsOfIssues(checked.error.issues, texts));
      return;
    }
    setFaults({});
    giving.mutate(input as CommandInputOf<Name>);
  };
  return { send, busy: giving.isPending, fault: giving.error, faults, reload };
};
