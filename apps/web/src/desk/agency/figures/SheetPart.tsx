import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { LoadState, Waiting } from '../../parts/LoadState.tsx';
import { useUnitName } from '../../parts/use-unit-name.ts';
import { shortDate } from '../../texts/dates.ts';
import { useTexts } from '../../texts/language.tsx';
import { sheetQuery } from './queries.ts';

const acts = ['orderAccepted', 'planned', 'run', 'help', 'handedUp', 'stepTaken', 'explained', 'confirmed'] as const;

/** The sheet of one agent (S3.22): work that was done and days that were kept. */
export const SheetPart = (query: { readonly agentId: string; readonly from: string; readonly to: string }) => {
  const texts = useTexts();
  const words = texts.agencyFigures;
  const unitName = useUnitName();
  const found = useQuery(sheetQuery(query));
  if (found.data === undefined)
    return found.error === null ? <Waiting lines={6} /> : <LoadState fault={found.error} onRetry={() => void found.refetch()} />;
  const sheet = found.data;
  return (
    <section className="figure-part">
      <h2>{words.sheetOf(sheet.name)}</h2>
      <p className="quiet">
        {sheet.unitNames.map(unitName).join(texts.state.listSeparator)} · {shortDate(sheet.from, texts)} – {shortDate(sheet.to, texts)}
      </p>
      <dl className="figure-facts">
        {acts.map((act) => (
          <div key={act}>
            <dt>{words.acts[act]}</dt>
            <dd>{words.times(sheet.acts[act])}</dd>
          </div>
        ))}
        <div>
          <dt>{words.hours}</dt>
          <dd>{words.hoursOf(Math.floor(sheet.minutes / 60), sheet.minutes % 60)}</dd>
        </div>
        <div>
          <dt>{words.tripsSaved}</dt>
          <dd>{words.trips(sheet.tripsSaved)}</dd>
        </div>
        <div>
          <dt>{words.dutiesKept}</dt>
          <dd>
            {words.of(sheet.duties.onTime, sheet.duties.done)}
            {sheet.duties.value === undefined ? '' : ` · ${sheet.duties.value}%`}
          </dd>
        </div>
      </dl>
      <p className="quiet">{words.sheetHint}</p>
      {sheet.basis === undefined ? null : <p className="quiet">{words.sheetBasis(sheet.basis.document, sheet.basis.article)}</p>}
      <Button className="figure-screen" onClick={() => window.print()}>
        {words.print}
      </Button>
    </section>
  );
};
