import type { AgencyRow } from '@daiban/contract/agency-board';

/** The numbers of the board; each opens the matters behind it. */
export const boardParts = ['all', 'mine', 'waiting', 'running', 'handedUp', 'late', 'enterprise', 'recorded'] as const;
export type BoardPart = (typeof boardParts)[number];

export const isInPart = (part: BoardPart, row: AgencyRow): boolean => {
  switch (part) {
    case 'all':
      return true;
    case 'mine':
      return row.mine || row.waitsForMe;
    case 'waiting':
      return row.agency === 'mandated';
    case 'running':
      return row.agency === 'running';
    case 'handedUp':
      return row.agency === 'handedUp';
    case 'late':
      return row.due?.overdue === true;
    case 'enterprise':
      return row.source === 'enterprise';
    case 'recorded':
      return row.recorded !== undefined;
  }
};

/** What the board is narrowed to beside its part; empty: everything. */
export interface BoardFilter {
  readonly step: string;
  readonly point: string;
  readonly source: string;
}

export const fitsFilter = (row: AgencyRow, { step, point, source }: BoardFilter): boolean =>
  (step === '' || row.step?.step === step) && (point === '' || row.pointId === point) && (source === '' || row.source === source);
