import type { CaseView } from '@daiban/contract/cases';
import { commandSchemas } from '@daiban/contract/commands';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { type GivenCommand, giveCommand, ProblemError } from '../api.ts';
import { caseQuery } from '../queries.ts';
import { useTexts } from '../texts/language.tsx';
import { newCommandId } from './command-id.ts';
import type { DeskCommand } from './desk-commands.ts';
import { type FieldFaults, faultsOfIssues, faultsOfProblem } from './field-faults.ts';
import { sayDone } from './say-done.ts';

/** What a command's form is given. `onDone` is called once the server has recorded it. */
export interface CommandFormProps {
  readonly view: CaseView;
  readonly command: DeskCommand;
  readonly preset?: Readonly<Record<string, unknown>>;
  readonly onDone: () => void;
}

export interface GivingCommand {
  readonly send: (input: Readonly<Record<string, unknown>>) => void;
  readonly busy: boolean;
  readonly fault: Error | null;
  readonly faults: FieldFaults;
  /** Reads the case again after somebody else changed it; the form keeps what was written. */
  readonly reload: () => void;
}

const focusFirstFault = () =>
  window.setTimeout(() => {
    const marked = document.querySelector<HTMLElement>('[aria-invalid="true"], .fault');
    const control = marked?.matches('input, textarea, [role="combobox"]')
      ? marked
      : marked?.closest('.field')?.querySelector<HTMLElement>('input, textarea, button');
    control?.focus();
  });

/** Checks a command by the contract's schema, gives it, and brings every list that it changes up to date. */
export const useGiveCommand = ({ view, command, onDone }: CommandFormProps): GivingCommand => {
  const texts = useTexts();
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const [commandId] = useState(newCommandId);
  const [faults, setFaults] = useState<FieldFaults>({});
  const giving = useMutation({
    mutationFn: (given: GivenCommand) => giveCommand(given),
    onSuccess: async (result, { input }) => {
      void message.success(result.repeated ? texts.form.repeated : sayDone({ command, input, result }, texts));
      await queryClient.invalidateQueries({ queryKey: ['case', view.caseId] });
      for (const key of ['duties', 'cases', 'boards', 'units', 'letters']) void queryClient.invalidateQueries({ queryKey: [key] });
      onDone();
    },
    onError: (fault) => {
      if (!(fault instanceof ProblemError)) return;
      setFaults(faultsOfProblem(fault.problem));
      focusFirstFault();
    },
  });
  const send = (input: Readonly<Record<string, unknown>>) => {
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined && value !== ''));
    const checked = commandSchemas[command].safeParse(given);
    if (!checked.success) {
      setFaults(faultsOfIssues(checked.error.issues, texts));
      focusFirstFault();
      return;
    }
    setFaults({});
    giving.mutate({ caseId: view.caseId, command, commandId, expectedVersion: view.version, input: checked.data });
  };
  const reload = () => {
    void queryClient.invalidateQueries(caseQuery(view.caseId)).then(() => giving.reset());
  };
  return { send, busy: giving.isPending, fault: giving.error, faults, reload };
};
