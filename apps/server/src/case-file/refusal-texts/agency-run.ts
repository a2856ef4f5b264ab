import { says } from './definition.ts';

/** Refusals of the running of a matter for its principal, and of its work list. */
export const agencyRunTexts = {
  'catalogue-effective-too-early': says(
    ['新清单不能从过去的日子起用', '请选今天或以后的一天。'],
    ['A new list cannot take effect in the past', 'Choose today or a later day.'],
  ),
} as const;
