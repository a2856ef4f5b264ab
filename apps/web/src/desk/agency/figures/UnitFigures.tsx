import { rankUnits } from '@daiban/domain/agency/figures/rank-units';
import { showRatio } from '@daiban/domain/agency/figures/ratio';
import { Select } from 'antd';
import { useState } from 'react';
import { useUnitName } from '../../parts/use-unit-name.ts';
import { useTexts } from '../../texts/language.tsx';
import type { Figures } from './queries.ts';

const measures = ['agencyRate', 'closureRate', 'satisfactionRate', 'zeroTripRate'] as const;
type Unit = Figures['units'][number];

interface UnitFiguresProps extends Pick<Figures, 'units'> {
  readonly onChoose: (unitId: string) => void;
}

/** Stations and points side by side; those with fewer than five matters stand without a rank. Units, never persons. */
export const UnitFigures = ({ units, onChoose }: UnitFiguresProps) => {
  const texts = useTexts();
  const words = texts.agencyFigures;
  const unitName = useUnitName();
  const [measure, setMeasure] = useState<(typeof measures)[number]>('closureRate');
  if (units.length === 0) return <p className="quiet">{words.noUnits}</p>;
  const byId = new Map(units.map((unit) => [unit.unitId, unit]));
  const ranked = rankUnits(units.map((unit) => ({ unitId: unit.unitId, ratio: unit[measure] })));
  const shown = (unit: Unit, rate: (typeof measures)[number]) => {
    const value = showRatio(unit[rate]);
    return value === undefined ? <span className="quiet">–</span> : `${value}%`;
  };
  return (
    <>
      <div className="figure-filters">
        <label>
          {words.rankBy}
          <Select value={measure} onChange={setMeasure} options={measures.map((value) => ({ value, label: words.rates[value] }))} />
        </label>
      </div>
      <div className="scroll-x">
        <table className="list unit-table">
          <thead>
            <tr>
              <th>{words.rank}</th>
              <th>{words.unitName}</th>
              {measures.map((rate) => (
                <th key={rate} className="figure">
                  {words.rates[rate]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ranked.flatMap(({ unitId, rank }) => {
              const unit = byId.get(unitId);
              if (unit === undefined) return [];
              return [
                <tr key={unitId}>
                  <td>{rank ?? <span className="quiet">{words.unranked}</span>}</td>
                  <td className="col-title">
                    <button type="button" className="figure-link" onClick={() => onChoose(unitId)}>
                      {unitName(unit.name)}
                    </button>
                  </td>
                  {measures.map((rate) => (
                    <td key={rate} className="figure">
                      {shown(unit, rate)} <span className="quiet">{words.of(unit[rate].numerator, unit[rate].denominator)}</span>
                    </td>
                  ))}
                </tr>,
              ];
            })}
          </tbody>
        </table>
      </div>
    </>
  );
};
