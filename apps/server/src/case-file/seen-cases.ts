import type { Scope } from '@daiban/domain/access/scope';
import type { Reader } from './reader.ts';

/** Takes a value of the statement and answers its placeholder. */
export type AddValue = (value: unknown) => string;

const ofScope = (alias: string, scope: Scope, add: AddValue): string => {
  if (scope.office === 'all') return 'true';
  const any = (units: readonly string[]) => `any(${add(units)}::text[])`;
  const parts = [
    ...(scope.office.length === 0 ? [] : [`${alias}.procedure = ${any(scope.office)}`]),
    ...(scope.ownerUnits.length === 0 ? [] : [`${alias}.unit_id = ${any(scope.ownerUnits)}`]),
    ...(scope.coUnits.length === 0 ? [] : [`${alias}.co_unit_ids && ${add(scope.coUnits)}::text[]`]),
    ...(scope.receiverUnits.length === 0 ? [] : [`${alias}.receiver_unit_id = ${any(scope.receiverUnits)}`]),
    ...(scope.circleKeys.length === 0 ? [] : [`${alias}.circle && ${add(scope.circleKeys)}::text[]`]),
  ];
  return parts.length === 0 ? 'false' : `(${parts.join(' or ')})`;
};

/** That nobody with these keys is kept away; and of a restricted case, that the reader is of its circle or signs for it. */
export const guardCondition = (alias: string, { scopes, conflictKeys }: Reader, add: AddValue): string =>
  `not (${alias}.barred && ${add(conflictKeys)}::text[]) and (${alias}.confidentiality = 'normal' or ${ofScope(alias, scopes.restricted, add)})`;

/**
 * That the reader sees the row of a case, on the columns of `case_list`: what `decideAccess` says of the sight `row`. Lists that walk
 * an index have arms of their own for the units and ask only for the guard.
 */
export const seenCondition = (alias: string, reader: Reader, add: AddValue): string =>
  `(${guardCondition(alias, reader, add)} and (${alias}.confidentiality <> 'normal' or ${ofScope(alias, reader.scopes.normal, add)}))`;

/** That a case is guarded at all: restricted, or somebody is kept away. Served by an index of its own. */
export const guardedCondition = (alias: string): string => `(${alias}.confidentiality <> 'normal' or ${alias}.barred <> '{}')`;
