import { useToday } from '../insight/office-context.ts';
import { useTexts } from '../texts/texts-context.ts';
import type { MatterProps } from './MatterView.tsx';

/** A hearing, a mediation or another procedure that the matter waits for, with what the petitioner may do in it (D22, D24, D26). */
export const Waiting = ({ matter }: Pick<MatterProps, 'matter'>) => {
  const { waiting: texts, dates } = useTexts();
  const today = useToday();
  if (matter.waiting === undefined) return null;
  const { hearingRequested, hearing, mediation, holds } = matter.waiting;
  return (
    <section className="part">
      <h2>{texts.heading}</h2>
      <ul className="terms">
        {hearingRequested ? <li>{texts.hearingAsked}</li> : null}
        {hearing === undefined ? null : (
          <li>
            <p className="strong">{texts.hearing(dates.day(hearing.on, today), hearing.time, hearing.place)}</p>
            <p>{hearing.agenda}</p>
            <p>{texts.hearingRights}</p>
          </li>
        )}
        {mediation === undefined ? null : (
          <li>
            <p className="strong">{texts.mediation(mediation.mediator, mediation.unit)}</p>
            <p>{mediation.agenda}</p>
            <p>{texts.mediationRights}</p>
          </li>
        )}
        {holds.map((hold) => (
          <li key={hold.id}>
            <p className="strong">{texts.hold(hold.body, texts.procedures[hold.pending])}</p>
            {matter.claims
              .filter(({ id }) => hold.claimIds.includes(id))
              .map(({ id, text }) => (
                <p key={id}>{text}</p>
              ))}
            <p>{hold.note}</p>
            <p className="quiet">{texts.since(dates.day(hold.since, today))}</p>
            <p>{texts.holdRights}</p>
          </li>
        ))}
      </ul>
    </section>
  );
};
