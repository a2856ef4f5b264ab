import type { OpeningFigure } from '@daiban/contract/trips';
import { useTexts } from '../texts/language.tsx';

/** What the source states of the time before, apart from the counts (presets: opening figures). */
export const OpeningLine = ({ figures }: { readonly figures: readonly OpeningFigure[] }) => {
  const texts = useTexts();
  if (figures.length === 0) return null;
  const said = figures.map(({ title, value, unit, article, asOf }) => texts.outreach.openingFigure(title, value, unit, article, asOf));
  return <p className="quiet">{texts.outreach.opening(said.join(texts.state.listSeparator))}</p>;
};
