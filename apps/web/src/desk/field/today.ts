import type { FieldMatter } from '@daiban/contract/field';

/** What comes first on a matter: the agent's own duties, then those of others in the office. */
export const nextDuty = ({ duties }: FieldMatter): FieldMatter['duties'][number] | undefined => {
  const mine = duties.filter((duty) => duty.mine);
  return (mine.length > 0 ? mine : duties).toSorted((left, right) => (left.dueOn < right.dueOn ? -1 : left.dueOn > right.dueOn ? 1 : 0))[0];
};

export interface PlaceGroup {
  /** The village or community, by its agency point. */
  readonly point: string;
  readonly matters: readonly FieldMatter[];
}

const never = '9999-12-31';
const dueOf = (matter: FieldMatter): string => nextDuty(matter)?.dueOn ?? never;

/** Matters by the village that they are in: where something is due first stands first, and within it the matter. */
export const byPlace = (matters: readonly FieldMatter[]): readonly PlaceGroup[] => {
  const inOrder = matters.toSorted((left, right) => (dueOf(left) < dueOf(right) ? -1 : dueOf(left) > dueOf(right) ? 1 : 0));
  return [...Map.groupBy(inOrder, ({ point }) => point)].map(([point, found]) => ({ point, matters: found }));
};

/** The plain date of a moment in the office's time zone, whatever the phone is set to. */
export const localToday = (now: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
