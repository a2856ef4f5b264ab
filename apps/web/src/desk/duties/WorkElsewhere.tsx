import type { Role } from '@daiban/domain/case/vocabulary';
import { Link } from '@tanstack/react-router';
import { useMe } from '../session/me.ts';
import { useTexts } from '../texts/language.tsx';

const places = [
  { role: 'petitionAgent', to: '/field', words: 'phone' },
  { role: 'roadChief', to: '/agency/roads', words: 'roads' },
] as const satisfies readonly { role: Role; to: string; words: string }[];

/** Work that is not done from the list of duties: on the phone on the way, and on the roads. */
export const WorkElsewhere = () => {
  const { duties } = useTexts();
  const { appointments } = useMe();
  const own = places.filter((place) => appointments.some(({ role }) => role === place.role));
  return own.map(({ to, words }) => (
    <p key={to} className="duties-elsewhere">
      <span className="quiet">{duties.elsewhere[words].hint}</span> <Link to={to}>{duties.elsewhere[words].link}</Link>
    </p>
  ));
};
