import type { Confidentiality, Procedure } from '../case/vocabulary.ts';
import type { Scopes } from './scope.ts';

/** What the list of cases knows of one, as far as access is decided by it. */
export interface RowFacts {
  readonly procedure: Procedure;
  readonly confidentiality: Confidentiality;
  readonly unitId: string;
  readonly receiverUnitId: string;
  readonly coUnitIds: readonly string[];
  /** Keys of `circleOf`. */
  readonly circle: readonly string[];
  /** Keys of `conflictKeys`. */
  readonly barred: readonly string[];
}

/** Who looks at rows. */
export interface RowReader {
  readonly scopes: Scopes;
  readonly conflictKeys: readonly string[];
}

/** Whether somebody sees the row of a case: what `decideAccess` says of the sight `row`, on the facts of the list alone. */
export const seesRow = ({ scopes, conflictKeys }: RowReader, row: RowFacts): boolean => {
  if (row.barred.some((key) => conflictKeys.includes(key))) return false;
  const scope = scopes[row.confidentiality];
  return (
    scope.office === 'all' ||
    scope.office.includes(row.procedure) ||
    scope.ownerUnits.includes(row.unitId) ||
    row.coUnitIds.some((unitId) => scope.coUnits.includes(unitId)) ||
    scope.receiverUnits.includes(row.receiverUnitId) ||
    row.circle.some((key) => scope.circleKeys.includes(key))
  );
};
