import { figureParts } from '@daiban/contract/agency-figures';
import { agencyRates } from '@daiban/domain/agency/figures/vocabulary-of-figures';

/** What the page of figures shows, as it stands in the address. */
export interface FigureSearch {
  readonly from?: string;
  readonly to?: string;
  readonly unitId?: string;
  readonly agentId?: string;
  /** The figure whose matters are open, and which of them. */
  readonly rate?: (typeof agencyRates)[number];
  readonly part?: (typeof figureParts)[number];
}

const dayForm = /^\d{4}-\d{2}-\d{2}$/;
const day = (value: unknown): string | undefined => (typeof value === 'string' && dayForm.test(value) ? value : undefined);
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const member = <Member extends string>(list: readonly Member[], value: unknown): Member | undefined => list.find((one) => one === value);

/** Reads the address; what does not belong there is dropped. */
export const readFigureSearch = (search: Record<string, unknown>): FigureSearch => {
  const [from, to] = [day(search.from), day(search.to)];
  const [unitId, agentId] = [text(search.unitId), text(search.agentId)];
  const [rate, part] = [member(agencyRates, search.rate), member(figureParts, search.part)];
  return {
    ...(from === undefined || to === undefined || from > to ? {} : { from, to }),
    ...(unitId === undefined ? {} : { unitId }),
    ...(agentId === undefined ? {} : { agentId }),
    ...(rate === undefined || part === undefined ? {} : { rate, part }),
  };
};
