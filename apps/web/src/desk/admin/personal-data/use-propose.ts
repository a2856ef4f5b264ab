import { proposeChange } from '@daiban/contract/signed-changes';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { call } from '../../api.ts';
import { newCommandId } from '../../commands/command-id.ts';

/** Proposes a change that somebody else signs; says so when it is sent. */
export const usePropose = (kind: string, said: string, onSent: () => void) => {
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: ({ content, reason }: { readonly content: unknown; readonly reason: string }) =>
      call(proposeChange, { body: { id: newCommandId(), kind, content, reason: reason.trim() } }),
    onSuccess: async () => {
      void message.success(said);
      onSent();
      await queryClient.invalidateQueries({ queryKey: ['admin'] });
    },
  });
};
