import { type LetterForm, letterForms } from '@daiban/domain/supervision/vocabulary';

const states = ['open', 'overdue', 'answered'] as const;
const views = ['mine', 'all', 'board'] as const;

/** What the page of letters shows, as it stands in the address. */
export interface LetterSearch {
  readonly view?: (typeof views)[number];
  readonly unitId?: string;
  readonly form?: LetterForm;
  readonly state?: (typeof states)[number];
}

const member = <Member extends string>(list: readonly Member[], value: unknown): Member | undefined => list.find((one) => one === value);

/** Reads the filter from the address; what does not belong there is dropped. */
export const readLetterSearch = (search: Record<string, unknown>): LetterSearch => {
  const view = member(views, search.view);
  const form = member(letterForms, search.form);
  const state = member(states, search.state);
  return {
    ...(view === undefined || view === 'mine' ? {} : { view }),
    ...(typeof search.unitId === 'string' && search.unitId !== '' ? { unitId: search.unitId } : {}),
    ...(form === undefined ? {} : { form }),
    ...(state === undefined ? {} : { state }),
  };
};
