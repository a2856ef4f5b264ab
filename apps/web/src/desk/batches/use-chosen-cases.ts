import type { CaseRow } from '@daiban/contract/cases';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Choosing } from '../casework/CaseTable.tsx';
import { mostChosen } from './ChosenCases.tsx';

/** Kept beside what was read, so that it outlives a look at one of the matters and goes with the sign-out. */
const chosenQuery = queryOptions({
  queryKey: ['chosen-cases'],
  queryFn: (): readonly CaseRow[] => [],
  initialData: [] as readonly CaseRow[],
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  enabled: false,
});

/** The matters that are ticked in the list; they stay ticked while the list is filtered anew, read on, or left for one of them. */
export const useChosenCases = (): { readonly chosen: readonly CaseRow[]; readonly choosing: Choosing; readonly clear: () => void } => {
  const queryClient = useQueryClient();
  const { data: chosen } = useQuery(chosenQuery);
  const choose = (rows: readonly CaseRow[]) => queryClient.setQueryData(chosenQuery.queryKey, rows);
  const ids = new Set(chosen.map(({ caseId }) => caseId));
  const isAssignable = (row: CaseRow): boolean =>
    row.procedure === 'registered' && row.kind !== undefined && row.nextDuty?.kind !== 'signTask';
  const canChoose = (row: CaseRow): boolean => ids.has(row.caseId) || (isAssignable(row) && chosen.length < mostChosen);
  const onToggle = (row: CaseRow) => choose(ids.has(row.caseId) ? chosen.filter(({ caseId }) => caseId !== row.caseId) : [...chosen, row]);
  const onToggleAll = (rows: readonly CaseRow[]) => {
    const open = rows.filter((row) => isAssignable(row) && !ids.has(row.caseId));
    const shown = new Set(rows.map(({ caseId }) => caseId));
    choose(open.length === 0 ? chosen.filter(({ caseId }) => !shown.has(caseId)) : [...chosen, ...open].slice(0, mostChosen));
  };
  return { chosen, choosing: { chosen: ids, canChoose, onToggle, onToggleAll }, clear: () => choose([]) };
};
