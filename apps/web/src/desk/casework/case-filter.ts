import {
  type Channel,
  channels,
  type Followup,
  followups,
  type MatterKind,
  matterKinds,
  type Procedure,
  procedures,
  type Warning,
  warnings,
} from '@daiban/domain/case/vocabulary';
import type { CaseFilter } from '../queries.ts';

/** The filter of the case list as it stands in the address. */
export interface CaseSearchParams {
  readonly q?: string;
  readonly procedure?: readonly Procedure[];
  readonly channel?: readonly Channel[];
  readonly kind?: readonly MatterKind[];
  /** Colours (F7). */
  readonly warning?: readonly Warning[];
  readonly followup?: readonly Followup[];
  readonly backlog?: true;
  readonly unitId?: string;
  readonly handlerId?: string;
  readonly overdue?: true;
  /** Due on this day at the latest. */
  readonly dueTo?: string;
  readonly from?: string;
  readonly to?: string;
  readonly sort?: 'due';
}

const plainDate = /^\d{4}-\d{2}-\d{2}$/;
const text = (value: unknown): string | undefined =>
  (typeof value === 'string' || typeof value === 'number') && String(value).trim() !== '' ? String(value).trim().slice(0, 100) : undefined;
const date = (value: unknown): string | undefined => (typeof value === 'string' && plainDate.test(value) ? value : undefined);
const members = <Member extends string>(list: readonly Member[], value: unknown): readonly Member[] | undefined => {
  const found = list.filter((one) => (Array.isArray(value) ? value : [value]).includes(one));
  return found.length === 0 ? undefined : found;
};

/** Reads the filter from the address; what does not belong there is dropped. */
export const readCaseFilter = (search: Record<string, unknown>): CaseSearchParams =>
  withoutEmpty({
    q: text(search.q),
    procedure: members(procedures, search.procedure),
    channel: members(channels, search.channel),
    kind: members(matterKinds, search.kind),
    warning: members(warnings, search.warning),
    followup: members(followups, search.followup),
    backlog: search.backlog === true || search.backlog === 'true' ? true : undefined,
    unitId: text(search.unitId),
    handlerId: text(search.handlerId),
    overdue: search.overdue === true || search.overdue === 'true' ? true : undefined,
    dueTo: date(search.dueTo),
    from: date(search.from),
    to: date(search.to),
    sort: search.sort === 'due' ? 'due' : undefined,
  });

type Loose<Shape> = { readonly [Key in keyof Shape]?: Shape[Key] | undefined };

/** Leaves out what is not set, so that the address stays short. */
export const withoutEmpty = (filter: Loose<CaseSearchParams>): CaseSearchParams =>
  Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)),
  );

/** The same filter as the server asks for it. */
export const toCaseFilter = (search: CaseSearchParams): Omit<CaseFilter, 'sort'> => ({
  ...(search.q === undefined ? {} : { q: search.q }),
  ...(search.procedure === undefined ? {} : { procedure: [...search.procedure] }),
  ...(search.channel === undefined ? {} : { channel: [...search.channel] }),
  ...(search.kind === undefined ? {} : { kind: [...search.kind] }),
  ...(search.warning === undefined ? {} : { warning: [...search.warning] }),
  ...(search.followup === undefined ? {} : { followup: [...search.followup] }),
  ...(search.backlog === undefined ? {} : { backlog: 'true' }),
  ...(search.unitId === undefined ? {} : { unitId: search.unitId }),
  ...(search.handlerId === undefined ? {} : { handlerId: search.handlerId }),
  ...(search.overdue === undefined ? {} : { overdue: 'true' }),
  ...(search.dueTo === undefined ? {} : { dueTo: search.dueTo }),
  ...(search.from === undefined ? {} : { receivedFrom: search.from }),
  ...(search.to === undefined ? {} : { receivedTo: search.to }),
});
