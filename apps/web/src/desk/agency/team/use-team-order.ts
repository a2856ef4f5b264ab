import type { orderAcademy, orderLearning } from '@daiban/contract/agency-academy';
import type { orderAgencyTeam } from '@daiban/contract/agency-team';
import type { orderVolunteers, orderVolunteerTasks } from '@daiban/contract/agency-volunteers';
import type { BodyInputOf } from '@daiban/contract/endpoint';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { call, ProblemError } from '../../api.ts';
import { type FieldFaults, faultsOfIssues, faultsOfProblem } from '../../commands/field-faults.ts';
import type { GivingCommand } from '../../commands/use-give-command.ts';
import { useTexts } from '../../texts/language.tsx';
import { teamKey } from './queries.ts';

type TeamEndpoint =
  | typeof orderAcademy
  | typeof orderLearning
  | typeof orderAgencyTeam
  | typeof orderVolunteers
  | typeof orderVolunteerTasks;

/** Gives one order of the team page: checked by its schema first, then every part of the page is read again. */
export const useTeamOrder = (endpoint: TeamEndpoint, onDone?: () => void): GivingCommand => {
  const texts = useTexts();
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const [faults, setFaults] = useState<FieldFaults>({});
  const reload = () => void queryClient.invalidateQueries({ queryKey: teamKey });
  const giving = useMutation({
    mutationFn: (body: BodyInputOf<TeamEndpoint>) => call<TeamEndpoint>(endpoint, { body }),
    onSuccess: () => {
      void message.success(texts.team.saved);
      onDone?.();
      return queryClient.invalidateQueries({ queryKey: teamKey });
    },
    onError: (fault) => {
      if (fault instanceof ProblemError) setFaults(faultsOfProblem(fault.problem));
    },
  });
  const send = (input: Readonly<Record<string, unknown>>) => {
    const checked = endpoint.body?.safeParse(input);
    if (checked === undefined || !checked.success) {
      setFaults(faultsOfIssues(checked?.error.issues ?? [], texts));
      return;
    }
    setFaults({});
    giving.mutate(input as BodyInputOf<TeamEndpoint>);
  };
  return { send, busy: giving.isPending, fault: giving.error, faults, reload };
};
