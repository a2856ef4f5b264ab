import { type AuditKind, auditKinds } from '@daiban/contract/audit';
import type { listAudit } from '@daiban/contract/audit-log';
import type { QueryInputOf } from '@daiban/contract/endpoint';

/** The filter of the audit page as it stands in the address. */
export interface AuditSearch {
  readonly view?: 'questions';
  readonly from?: string;
  readonly to?: string;
  readonly kind?: AuditKind;
  readonly actorId?: string;
  readonly caseNumber?: string;
  readonly administrators?: true;
}

export type AuditFilter = Omit<QueryInputOf<typeof listAudit>, 'cursor' | 'limit'>;

const plainDate = /^\d{4}-\d{2}-\d{2}$/;
const date = (value: unknown): string | undefined => (typeof value === 'string' && plainDate.test(value) ? value : undefined);
const line = (value: unknown, most: number): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, most) : undefined;

type Loose = { readonly [Key in keyof AuditSearch]?: AuditSearch[Key] | undefined };

/** Leaves out what is not set, so that the address stays short. */
export const withoutUnset = (search: Loose): AuditSearch =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== ''));

/** Reads the filter from the address; what does not belong there is dropped. */
export const readAuditSearch = (search: Record<string, unknown>): AuditSearch =>
  withoutUnset({
    view: search.view === 'questions' ? 'questions' : undefined,
    from: date(search.from),
    to: date(search.to),
    kind: auditKinds.find((kind) => kind === search.kind),
    actorId: line(search.actorId, 80),
    caseNumber: line(search.caseNumber, 40),
    administrators: search.administrators === true || search.administrators === 'true' ? true : undefined,
  });

/** The same filter as the server asks for it. */
export const toAuditFilter = ({ view: _view, administrators, ...rest }: AuditSearch): AuditFilter => ({
  ...rest,
  ...(administrators === undefined ? {} : { administrators: 'true' as const }),
});
