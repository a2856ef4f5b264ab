import './colour.css';
import type { Warning } from '@daiban/domain/case/vocabulary';
import type { ColourReason } from '@daiban/domain/supervision/vocabulary';
import { useTexts } from '../texts/language.tsx';

interface ColourMarkProps {
  readonly colour: Warning;
  readonly reasons?: readonly ColourReason[];
}

/** The colour of a matter as a word with its reason; on time is no colour at all. */
export const ColourMark = ({ colour, reasons = [] }: ColourMarkProps) => {
  const texts = useTexts();
  if (colour === 'green') return null;
  const why = reasons.map((reason) => texts.colourReasons[reason]).join(texts.state.listSeparator);
  return (
    <span className={`tag colour ${colour === 'red' ? 'late' : 'soon'}`}>
      {texts.warnings[colour]}
      {why === '' ? null : `：${why}`}
    </span>
  );
};
