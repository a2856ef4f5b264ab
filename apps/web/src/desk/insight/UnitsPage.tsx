import type { listUnitLoad } from '@daiban/contract/desk';
import type { ResponseOf } from '@daiban/contract/endpoint';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { CaseSearchParams } from '../casework/case-filter.ts';
import { Empty, LoadState, Waiting } from '../parts/LoadState.tsx';
import { useUnitName } from '../parts/use-unit-name.ts';
import { unitLoadQuery } from '../queries.ts';
import { useTexts } from '../texts/language.tsx';
import { unitKinds } from '../texts/vocabulary-texts.ts';

type Load = ResponseOf<typeof listUnitLoad>['units'][number];
type Figure = 'openCases' | 'openDuties' | 'overdue' | 'dueToday' | 'repliedOnTime' | 'replied' | 'evaluated' | 'satisfied';

const sum = (units: readonly Load[], figure: Figure): number => units.reduce((total, unit) => total + unit[figure], 0);
const isIdle = (unit: Load): boolean => unit.openCases + unit.openDuties + unit.replied === 0;

interface NumberCellProps {
  readonly count: number;
  readonly search: CaseSearchParams | undefined;
  readonly tone?: 'late' | 'soon';
  readonly label: string;
}

/** A number that opens the cases behind it; nothing behind it, nothing to open. */
const NumberCell = ({ count, search, tone, label }: NumberCellProps) => (
  <td className="figure">
    {count === 0 || search === undefined ? (
      <span className={count === 0 ? 'quiet' : (tone ?? '')}>{count}</span>
    ) : (
      <Link to="/cases" search={search} className={tone ?? ''} aria-label={label}>
        {count}
      </Link>
    )}
  </td>
);

interface ShareProps {
  readonly part: number;
  readonly whole: number;
  readonly search?: CaseSearchParams | undefined;
  readonly label?: string | undefined;
}

const answered = ['replied', 'concluded', 'final', 'archived'] as const;

const ShareLink = ({ search, label, children }: Pick<ShareProps, 'search' | 'label'> & { readonly children: ReactNode }) =>
  search === undefined ? (
    children
  ) : (
    <Link to="/cases" search={search} aria-label={label}>
      {children}
    </Link>
  );

const Share = ({ part, whole, search, label }: ShareProps) => {
  const texts = useTexts();
  return (
    <td className="figure">
      {whole === 0 ? (
        <span className="quiet">–</span>
      ) : (
        <ShareLink search={search} label={label}>
          {Math.round((part / whole) * 100)}% <span className="quiet">{texts.units.of(part, whole)}</span>
        </ShareLink>
      )}
    </td>
  );
};

const Figures = ({ units, unitId, name }: { readonly units: readonly Load[]; readonly unitId?: string; readonly name: string }) => {
  const texts = useTexts();
  const of = (search: CaseSearchParams): CaseSearchParams | undefined => (unitId === undefined ? undefined : { unitId, ...search });
  return (
    <>
      <NumberCell count={sum(units, 'openCases')} search={of({})} label={`${name} ${texts.units.open} ${sum(units, 'openCases')}`} />
      <NumberCell
        count={sum(units, 'openDuties')}
        search={of({ sort: 'due' })}
        label={`${name} ${texts.units.duties} ${sum(units, 'openDuties')}`}
      />
      <NumberCell
        count={sum(units, 'overdue')}
        search={of({ overdue: true, sort: 'due' })}
        tone="late"
        label={`${name} ${texts.units.overdue} ${sum(units, 'overdue')}`}
      />
      <NumberCell
        count={sum(units, 'dueToday')}
        search={of({ sort: 'due' })}
        tone="soon"
        label={`${name} ${texts.units.today} ${sum(units, 'dueToday')}`}
      />
      <Share
        part={sum(units, 'repliedOnTime')}
        whole={sum(units, 'replied')}
        search={of({ procedure: answered })}
        label={`${name} ${texts.units.onTime} ${texts.units.of(sum(units, 'repliedOnTime'), sum(units, 'replied'))}`}
      />
      <td className="figure">{sum(units, 'evaluated')}</td>
      <Share part={sum(units, 'satisfied')} whole={sum(units, 'evaluated')} />
    </>
  );
};

/** Load and lateness of each unit, under the kinds of units; every number opens the cases behind it. */
export const UnitsPage = () => {
  const texts = useTexts();
  const found = useQuery(unitLoadQuery);
  const unitName = useUnitName();
  const [withIdle, setWithIdle] = useState(false);
  if (found.data === undefined) {
    return (
      <div className="page">
        <h1 tabIndex={-1}>{texts.units.title}</h1>
        {found.error === null ? <Waiting lines={14} /> : <LoadState fault={found.error} onRetry={() => void found.refetch()} />}
      </div>
    );
  }
  const all = found.data.units;
  const idle = all.filter(isIdle).length;
  const shown = withIdle ? all : all.filter((unit) => !isIdle(unit));
  const groups = unitKinds
    .map((kind) => ({ kind, units: shown.filter((unit) => unit.kind === kind) }))
    .filter(({ units }) => units.length > 0);
  return (
    <div className="page">
      <div className="page-bar">
        <h1 tabIndex={-1}>{texts.units.title}</h1>
        <span className="quiet">{texts.units.hint}</span>
      </div>
      {groups.length === 0 ? (
        <Empty title={texts.units.empty} hint={texts.units.emptyHint} />
      ) : (
        <div className="scroll-x">
          <table className="list unit-table">
            <thead>
              <tr>
                <th>{texts.units.unit}</th>
                <th className="figure">{texts.units.open}</th>
                <th className="figure">{texts.units.duties}</th>
                <th className="figure">{texts.units.overdue}</th>
                <th className="figure">{texts.units.today}</th>
                <th className="figure">{texts.units.onTime}</th>
                <th className="figure">{texts.units.evaluated}</th>
                <th className="figure">{texts.units.satisfied}</th>
              </tr>
            </thead>
            {groups.map(({ kind, units }) => (
              <tbody key={kind}>
                <tr className="group">
                  <th scope="rowgroup">{texts.unitKinds[kind]}</th>
                  {units.length > 1 ? <Figures units={units} name={texts.unitKinds[kind]} /> : <td colSpan={7} />}
                </tr>
                {units
                  .toSorted((left, right) => right.overdue - left.overdue || right.openCases - left.openCases)
                  .map((unit) => (
                    <tr key={unit.unitId}>
                      <td className="col-title">{unitName(unit.name)}</td>
                      <Figures units={[unit]} unitId={unit.unitId} name={unit.name} />
                    </tr>
                  ))}
              </tbody>
            ))}
            <tfoot>
              <tr>
                <th scope="row">{texts.units.total}</th>
                <Figures units={all} name={texts.units.total} />
              </tr>
            </tfoot>
          </table>
        </div>
      )}
      {idle === 0 ? null : (
        <p className="quiet">
          {texts.units.idle(idle)}
          <Button type="link" size="small" aria-expanded={withIdle} onClick={() => setWithIdle(!withIdle)}>
            {withIdle ? texts.units.hideIdle : texts.units.showIdle}
          </Button>
        </p>
      )}
    </div>
  );
};
