import './figures.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { LoadState, Waiting } from '../../parts/LoadState.tsx';
import { useMe } from '../../session/me.ts';
import { shortDate } from '../../texts/dates.ts';
import { useTexts } from '../../texts/language.tsx';
import { AgencyPage } from '../AgencyPage.tsx';
import { FigureFilters } from './FigureFilters.tsx';
import type { FigureSearch } from './figure-search.ts';
import { type Figures, figuresQuery } from './queries.ts';
import { RateTable } from './RateTable.tsx';
import { SheetPart } from './SheetPart.tsx';
import { FourRates, Targets } from './Targets.tsx';
import { UnitFigures } from './UnitFigures.tsx';
import { WorkFacts } from './WorkFacts.tsx';

const route = getRouteApi('/frame/agency/figures');

interface ShownProps {
  readonly figures: Figures;
  readonly search: FigureSearch;
  readonly onChange: (search: FigureSearch) => void;
}

const withoutPart = ({ rate: _rate, part: _part, ...search }: FigureSearch): FigureSearch => search;

const Shown = ({ figures, search, onChange }: ShownProps) => {
  const texts = useTexts();
  const words = texts.agencyFigures;
  const me = useMe();
  const { from, to, asOf, rulebook, rates, fourRates, units, choices } = figures;
  const sheetOf = search.agentId ?? choices.agents.find(({ officerId }) => officerId === me.officerId)?.officerId;
  return (
    <>
      <FigureFilters figures={figures} search={search} onChange={onChange} />
      <p className="quiet">
        {words.asOf(shortDate(from, texts), shortDate(to, texts), shortDate(asOf, texts), words.rulebook(rulebook.title, rulebook.version))}
      </p>
      <section className="figure-part">
        <h2>{words.targets}</h2>
        <Targets rates={rates} />
      </section>
      {fourRates === undefined ? null : (
        <section className="figure-part">
          <h2>{words.fourRates}</h2>
          <FourRates fourRates={fourRates} />
        </section>
      )}
      <WorkFacts work={figures.work} counters={figures.counters} {...(figures.days === undefined ? {} : { days: figures.days })} />
      {sheetOf === undefined ? null : <SheetPart agentId={sheetOf} from={from} to={to} />}
      <section className="figure-part figure-screen">
        <h2>{words.allRates}</h2>
        <RateTable
          rates={rates}
          search={search}
          onOpen={(part) => onChange({ ...withoutPart(search), from, to, ...(part === undefined ? {} : part) })}
        />
      </section>
      {units.length < 2 && search.agentId !== undefined ? null : (
        <section className="figure-part figure-screen">
          <h2>{words.units}</h2>
          <UnitFigures
            units={units}
            onChoose={(unitId) => {
              onChange({ ...withoutPart(search), from, to, unitId });
              // Its figures stand at the head of the page.
              document.querySelector('.figure-filters')?.scrollIntoView({ block: 'center' });
            }}
          />
        </section>
      )}
    </>
  );
};

/** Figures of agency against the targets of the rulebook, the work that was done, and the matters behind every number. */
export const FiguresPage = () => {
  const texts = useTexts();
  const search = route.useSearch();
  const navigate = useNavigate();
  const found = useQuery({ ...figuresQuery(search), placeholderData: keepPreviousData });
  const change = (next: FigureSearch) => void navigate({ to: '/agency/figures', search: next, replace: true });
  return (
    <AgencyPage title={texts.agencyFigures.title} hint={texts.agencyFigures.hint}>
      {found.data === undefined ? (
        found.error === null ? (
          <Waiting lines={12} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : (
        <Shown figures={found.data} search={search} onChange={change} />
      )}
    </AgencyPage>
  );
};
