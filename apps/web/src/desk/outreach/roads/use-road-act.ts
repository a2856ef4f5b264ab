import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemError } from '../../api.ts';
import { newCommandId } from '../../commands/command-id.ts';
import { type FieldFaults, faultsOfProblem } from '../../commands/field-faults.ts';

interface Acting<Input> {
  readonly send: (input: Input) => void;
  readonly busy: boolean;
  readonly fault: Error | null;
  /** By the field of the form, however deep it stands in what was sent. */
  readonly faults: FieldFaults;
}

const ofField = (faults: FieldFaults): FieldFaults =>
  Object.fromEntries(Object.entries(faults).map(([path, message]) => [path.replace(/^(order|resident)\./, ''), message]));

/**
 * One act of outreach from a form: `give` gets an id that stays the same until the act is done, so that sending twice does it once; then
 * the lists are read again.
 */
export const useRoadAct = <Input, Answer>(
  give: (input: Input, id: string) => Promise<Answer>,
  onDone: (answer: Answer) => void,
): Acting<Input> => {
  const queryClient = useQueryClient();
  const [id, setId] = useState(newCommandId);
  const acting = useMutation({
    mutationFn: (input: Input) => give(input, id),
    onSuccess: async (answer) => {
      setId(newCommandId());
      await queryClient.invalidateQueries({ queryKey: ['outreach'] });
      onDone(answer);
    },
  });
  const faults = acting.error instanceof ProblemError ? ofField(faultsOfProblem(acting.error.problem)) : {};
  return { send: (input) => acting.mutate(input), busy: acting.isPending, fault: acting.error, faults };
};
