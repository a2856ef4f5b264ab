import type { AgencyView } from '@daiban/contract/agency-view';
import { shortDate } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';

/** The six links of whole-course representation as a line, each with the day on which it happened (S4.2). */
export const SixLinks = ({ links }: { readonly links: AgencyView['links'] }) => {
  const texts = useTexts();
  return (
    <ol className="six-links" aria-label={texts.agencyPart.links}>
      {links.map(({ link, on }) => (
        <li key={link} className={on === undefined ? 'quiet' : 'is-dated'}>
          <span>{texts.choices.link[link]}</span>
          <span className="number">{on === undefined ? texts.agencyPart.notYet : shortDate(on, texts)}</span>
        </li>
      ))}
    </ol>
  );
};
