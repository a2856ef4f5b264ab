/** What the address of the network page says. */
export interface NetworkSearch {
  readonly part?: 'posters';
}

export const readNetworkSearch = (search: Record<string, unknown>): NetworkSearch => (search.part === 'posters' ? { part: 'posters' } : {});
