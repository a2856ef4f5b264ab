import type { agencyRunZhCN } from './agency-run.zh-CN.ts';

/** Words of the pages of agency: its tabs, the board, the catalogue, the panel on the case page. */
export const agencyRunEn: typeof agencyRunZhCN = {
  agencyTabs: {
    label: 'Agency',
    board: 'Matters',
    catalogue: 'Work list',
  },
  agencyBoard: {
    title: 'Matters with an agent',
    hint: 'Residents speak, officials run: each matter says who has it now and since when.',
  },
  agencyCatalogue: {
    title: 'Work list of agency',
    hint: 'What residents can ask an agent for. What is not on the list can be asked for as “other”.',
  },
};
