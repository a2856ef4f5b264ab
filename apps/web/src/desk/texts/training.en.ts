import type { training as original } from './training.zh-CN.ts';

export const training: typeof original = {
  title: 'Rehearsal',
  today: (date) => `The office counts ${date} as today. No matter here is really handled.`,
  moved: (date, orders) => `Moved on to ${date}${orders === 0 ? '' : `; ${orders} due steps were done`}.`,
  moving: 'Moving on…',
  hours: (count) => `+${count} hour${count === 1 ? '' : 's'}`,
  days: (count) => `+${count} day${count === 1 ? '' : 's'}`,
};
