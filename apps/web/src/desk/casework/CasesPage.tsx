import { procedures } from '@daiban/domain/case/vocabulary';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { ChosenCases } from '../batches/ChosenCases.tsx';
import { useChosenCases } from '../batches/use-chosen-cases.ts';
import { Empty, LoadState, Waiting } from '../parts/LoadState.tsx';
import { caseCountsQuery, casesQuery } from '../queries.ts';
import { mayEver } from '../session/may-do.ts';
import { useMe } from '../session/me.ts';
import { useTexts } from '../texts/language.tsx';
import { CaseFilters } from './CaseFilters.tsx';
import { CaseTable } from './CaseTable.tsx';
import { type CaseSearchParams, toCaseFilter, withoutEmpty } from './case-filter.ts';
import { ExportCases } from './ExportCases.tsx';

const route = getRouteApi('/frame/cases');

/** How many there are, and where they stand; each state narrows the list. */
const Counts = ({ search }: { readonly search: CaseSearchParams }) => {
  const texts = useTexts();
  const counts = useQuery(caseCountsQuery(toCaseFilter(search)));
  if (counts.data === undefined) return <span className="quiet count-line">–</span>;
  return (
    <span className="count-line">
      <b>{texts.cases.total(counts.data.total, counts.data.capped)}</b>
      {counts.data.byProcedure
        .filter(({ count }) => count > 0)
        .toSorted((left, right) => procedures.indexOf(left.procedure) - procedures.indexOf(right.procedure))
        .map(({ procedure, count }) => (
          <Link key={procedure} to="/cases" search={{ ...search, procedure: [procedure] }}>
            {texts.procedures[procedure]} {count}
          </Link>
        ))}
    </span>
  );
};

/** The list of cases: filters in the address, two orders, more on request, Excel export of what is filtered. */
export const CasesPage = () => {
  const texts = useTexts();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const found = useInfiniteQuery(casesQuery({ ...toCaseFilter(search), sort: search.sort ?? 'newest' }));
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  const me = useMe();
  const { chosen, choosing, clear } = useChosenCases();
  const change = (next: CaseSearchParams) => void navigate({ to: '/cases', search: next });
  return (
    <div className="page">
      <div className="page-bar">
        <h1 tabIndex={-1}>{texts.cases.title}</h1>
        <Counts search={search} />
        <span className="page-bar-end">
          <Segmented
            aria-label={texts.cases.sort}
            value={search.sort ?? 'newest'}
            onChange={(sort) => change(withoutEmpty({ ...search, sort: sort === 'due' ? 'due' : undefined }))}
            options={[
              { value: 'newest' as const, label: texts.cases.newest },
              { value: 'due' as const, label: texts.cases.due },
            ]}
          />
          <ExportCases search={search} />
        </span>
      </div>
      <CaseFilters search={search} onChange={change} />
      <ChosenCases rows={chosen} onClear={clear} />
      {found.data === undefined ? (
        found.error === null ? (
          <Waiting lines={16} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : rows.length === 0 ? (
        <Empty title={texts.cases.empty} hint={search.q === undefined ? texts.cases.emptyHint : texts.cases.emptySearchHint}>
          <Button onClick={() => change({})}>{texts.cases.clear}</Button>
        </Empty>
      ) : (
        <>
          <CaseTable rows={rows} choosing={mayEver(me, 'assign') ? choosing : undefined} />
          <div className="more">
            {found.hasNextPage ? (
              <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
                {texts.state.more}
              </Button>
            ) : (
              <span className="quiet">{texts.cases.end}</span>
            )}
          </div>
        </>
      )}
    </div>
  );
};
