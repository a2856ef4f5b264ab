/** What the address of the network page says. */
export interface NetworkSearch {
  readonly part?: 'posters' | 'picture';
}

export const readNetworkSearch = (search: Record<string, unknown>): NetworkSearch =>
  search.part === 'posters' || search.part === 'picture' ? { part: search.part } : {};
