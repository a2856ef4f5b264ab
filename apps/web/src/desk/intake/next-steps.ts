import { longDate } from '../texts/dates.ts';
import { dutyLabel } from '../texts/duty-name.ts';
import type { Texts } from '../texts/zh-CN.ts';
import type { Receipt } from './registration.ts';

/** What follows a registration as lines, the nearest first: by when, what, and who owes it. */
export const sayNextSteps = ({ next }: Pick<Receipt, 'next'>, owner: string, texts: Texts): readonly string[] =>
  next
    .toSorted((left, right) => left.dueOn.localeCompare(right.dueOn))
    .map(({ kind, dueOn }) =>
      texts.register.nextLine(dutyLabel({ kind, title: kind, procedure: 'registered' }, texts), longDate(dueOn, texts), owner),
    );
