/** A figure with its English noun: `1 matter`, `3 matters`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
