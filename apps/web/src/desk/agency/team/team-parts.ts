/** The parts of the team page, as its address names them. */
export const teamPartNames = ['roster', 'learning', 'academy', 'volunteers'] as const;
export type TeamPartName = (typeof teamPartNames)[number];

export const readTeamSearch = (search: Record<string, unknown>): { part?: TeamPartName } => {
  const part = teamPartNames.find((name) => name === search.part);
  return part === undefined ? {} : { part };
};
