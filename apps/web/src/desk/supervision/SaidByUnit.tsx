import type { CaseView } from '@daiban/contract/cases';
import { useTexts } from '../texts/language.tsx';
import type { CommandField } from '../texts/vocabulary-texts.ts';

interface SaidByUnitProps {
  readonly view: CaseView;
  /** The newest of each of these events, with the fields of it that are read before somebody decides. */
  readonly said: readonly (readonly [event: string, fields: readonly CommandField[]])[];
}

/** What a unit wrote about its own work, read by whoever signs it or decides on it (S3.18). */
export const SaidByUnit = ({ view, said }: SaidByUnitProps) => {
  const texts = useTexts();
  const newest = (event: string) =>
    view.timeline.filter(({ kind }) => kind === event).toSorted((left, right) => right.sequence - left.sequence)[0];
  const rows = said.flatMap(([event, fields]) => {
    const data = newest(event)?.data ?? {};
    return fields.flatMap((field) => (typeof data[field] === 'string' ? [[field, data[field]] as const] : []));
  });
  if (rows.length === 0) return null;
  return (
    <div className="background">
      {rows.map(([field, text]) => (
        <p key={field}>
          <span className="quiet">{texts.fields[field]}</span> {text}
        </p>
      ))}
    </div>
  );
};
