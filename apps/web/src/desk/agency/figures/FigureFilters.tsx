import { lastQuarterOf, monthOf, quarterOf, yearOf } from '@daiban/domain/agency/figures/period';
import { Input, Select } from 'antd';
import { useUnitName } from '../../parts/use-unit-name.ts';
import { useTexts } from '../../texts/language.tsx';
import type { FigureSearch } from './figure-search.ts';
import type { Figures } from './queries.ts';

interface FigureFiltersProps {
  readonly figures: Pick<Figures, 'from' | 'to' | 'asOf' | 'choices'>;
  readonly search: FigureSearch;
  readonly onChange: (search: FigureSearch) => void;
}

/** Period, unit and agent. What the reader may not narrow by is not offered. */
export const FigureFilters = ({ figures, search, onChange }: FigureFiltersProps) => {
  const words = useTexts().agencyFigures;
  const unitName = useUnitName();
  const { from, to, asOf, choices } = figures;
  const periods = { month: monthOf(asOf), quarter: quarterOf(asOf), lastQuarter: lastQuarterOf(asOf), year: yearOf(asOf) };
  const named = Object.entries(periods).find(([, period]) => period.from === from && period.to === to)?.[0] ?? null;
  const { unitId, agentId, from: _from, to: _to, rate, part } = search;
  const kept = { ...(rate === undefined || part === undefined ? {} : { rate, part }) };
  const scope = { ...(unitId === undefined ? {} : { unitId }), ...(agentId === undefined ? {} : { agentId }) };
  const narrow = (change: { readonly unitId?: string | undefined; readonly agentId?: string | undefined }) =>
    onChange({
      from,
      to,
      ...kept,
      ...(change.unitId === undefined ? {} : { unitId: change.unitId }),
      ...(change.agentId === undefined ? {} : { agentId: change.agentId }),
    });
  return (
    <div className="figure-filters figure-screen">
      <label className="wide">
        {words.period}
        <Select
          value={named}
          placeholder={words.period}
          options={(['month', 'quarter', 'lastQuarter', 'year'] as const).map((value) => ({ value, label: words.periods[value] }))}
          onChange={(name) => onChange({ ...scope, ...kept, ...periods[name as keyof typeof periods] })}
        />
      </label>
      <label>
        {words.from}
        <Input
          type="date"
          value={from}
          max={to}
          onChange={({ target }) => target.value !== '' && onChange({ ...scope, ...kept, from: target.value, to })}
        />
      </label>
      <label>
        {words.to}
        <Input
          type="date"
          value={to}
          min={from}
          onChange={({ target }) => target.value !== '' && onChange({ ...scope, ...kept, from, to: target.value })}
        />
      </label>
      {choices.units.length < 2 ? null : (
        <label>
          {words.unit}
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={words.allUnits}
            value={unitId ?? null}
            options={choices.units.map((unit) => ({ value: unit.unitId, label: unitName(unit.name) }))}
            onChange={(value) => narrow({ unitId: value ?? undefined, agentId })}
          />
        </label>
      )}
      {choices.agents.length < 2 ? null : (
        <label>
          {words.agent}
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={words.allAgents}
            value={agentId ?? null}
            options={choices.agents.map(({ officerId, name }) => ({ value: officerId, label: name }))}
            onChange={(value) => narrow({ unitId, agentId: value ?? undefined })}
          />
        </label>
      )}
    </div>
  );
};
