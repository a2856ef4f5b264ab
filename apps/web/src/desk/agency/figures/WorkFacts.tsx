import { Link } from '@tanstack/react-router';
import { useTexts } from '../../texts/language.tsx';
import type { Figures } from './queries.ts';

/** Runs, hours and trips that residents did not have to make; and what there is since the beginning (S2.5). */
export const WorkFacts = ({ work, days, counters }: Pick<Figures, 'work' | 'days' | 'counters'>) => {
  const words = useTexts().agencyFigures;
  const facts = [
    [words.orders, words.matters(work.orders)],
    [words.runs, words.trips(work.runs)],
    [words.hours, words.hoursOf(Math.floor(work.minutes / 60), work.minutes % 60)],
    [words.tripsSaved, words.trips(work.tripsSaved)],
    [words.helps, words.times(work.helps)],
    [words.medianDays, days === undefined ? words.noData : words.days(days.median)],
    [words.ninetyDays, days === undefined ? words.noData : words.days(days.ninety)],
  ] as const;
  return (
    <>
      <section className="figure-part">
        <h2>{words.work}</h2>
        <dl className="figure-facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="figure-part">
        <h2>{words.counters}</h2>
        <dl className="figure-facts">
          <div>
            <dt>{words.agents}</dt>
            <dd>{words.persons(counters.agents)}</dd>
          </div>
          <div>
            <dt>{words.allMatters}</dt>
            <dd>{words.matters(counters.matters)}</dd>
          </div>
          {counters.coverage === undefined ? null : (
            <div>
              <dt>{words.coverage}</dt>
              <dd>
                <Link to="/agency/team">
                  {words.of(counters.coverage.numerator, counters.coverage.denominator)}
                  {counters.coverage.value === undefined ? '' : ` · ${counters.coverage.value}%`}
                </Link>
              </dd>
            </div>
          )}
        </dl>
        {counters.opening.map(({ title, value, unit, asOf, document, article }) => (
          <p key={title} className="quiet">
            {title} {value}
            {unit}: {words.opening(asOf)} · {document} {article}
          </p>
        ))}
      </section>
    </>
  );
};
