import type { CaseRow } from '@daiban/contract/cases';
import { useState } from 'react';
import type { Choosing } from '../casework/CaseTable.tsx';
import { mostChosen } from './ChosenCases.tsx';

/** The matters that are ticked in the list; they stay ticked while the list is filtered anew. */
export const useChosenCases = (): { readonly chosen: readonly CaseRow[]; readonly choosing: Choosing; readonly clear: () => void } => {
  const [chosen, setChosen] = useState<readonly CaseRow[]>([]);
  const ids = new Set(chosen.map(({ caseId }) => caseId));
  const onToggle = (row: CaseRow) =>
    setChosen((before) => (ids.has(row.caseId) ? before.filter(({ caseId }) => caseId !== row.caseId) : [...before, row]));
  const canChoose = (row: CaseRow): boolean =>
    ids.has(row.caseId) ||
    (row.procedure === 'registered' && row.kind !== undefined && row.nextDuty?.kind !== 'signTask' && chosen.length < mostChosen);
  return { chosen, choosing: { chosen: ids, canChoose, onToggle }, clear: () => setChosen([]) };
};
