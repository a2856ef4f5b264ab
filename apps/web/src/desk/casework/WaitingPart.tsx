import type { CaseView } from '@daiban/contract/cases';
import { LongText } from '../parts/LongText.tsx';
import { useMe } from '../session/me.ts';
import { longDate } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';

/** What the matter waits for: a hearing, a mediation, other procedures. Nothing when it waits for nothing. */
export const WaitingPart = ({ view }: { readonly view: CaseView }) => {
  const texts = useTexts();
  const { today } = useMe();
  if (view.waiting === undefined) return null;
  const { hearingRequested, hearing, mediation, holds } = view.waiting;
  const words = texts.waiting;
  const day = (date: string): string => longDate(date, texts, today);
  return (
    <section>
      <h2 className="part">{words.title}</h2>
      <ul className="side-list">
        {hearingRequested ? <li>{words.hearingRequested}</li> : null}
        {hearing === undefined ? null : (
          <li>
            <span>{words.hearing(day(hearing.on), hearing.time, hearing.place)}</span>
            <p className="quiet">
              <LongText>{hearing.agenda}</LongText>
            </p>
          </li>
        )}
        {mediation === undefined ? null : (
          <li>
            <span>{words.mediation(mediation.mediator, mediation.unit, day(mediation.openedOn))}</span>
            <p className="quiet">
              <LongText>{mediation.agenda}</LongText>
            </p>
          </li>
        )}
        {holds.map((hold) => (
          <li key={hold.id}>
            <span>{words.hold(hold.body, texts.choices.pending[hold.pending] ?? '', day(hold.since))}</span>
            <p className="quiet">
              {view.claims
                .filter(({ id }) => hold.claimIds.includes(id))
                .map(({ text }) => text)
                .join(texts.state.listSeparator)}
            </p>
            <p className="quiet">
              <LongText>{hold.note}</LongText>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};
