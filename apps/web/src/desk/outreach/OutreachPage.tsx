import './outreach.css';
import { listHotlineSlips, listResources } from '@daiban/contract/outreach';
import { listTrips } from '@daiban/contract/trips';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AgencyPage } from '../agency/AgencyPage.tsx';
import { holdsRoleOf } from '../sealed/queries.ts';
import { useMe } from '../session/me.ts';
import { useTexts } from '../texts/language.tsx';

interface OutreachPageProps {
  readonly part: 'trips' | 'slips' | 'resources';
  readonly end?: ReactNode;
  readonly children: ReactNode;
}

const parts = [
  { part: 'trips', to: '/agency/outreach', endpoint: listTrips },
  { part: 'slips', to: '/agency/outreach/slips', endpoint: listHotlineSlips },
  { part: 'resources', to: '/agency/outreach/resources', endpoint: listResources },
] as const;

/** One of the pages about going to the people, with the way to the others that the reader's posts open. */
export const OutreachPage = ({ part, end, children }: OutreachPageProps) => {
  const texts = useTexts();
  const me = useMe();
  const words = { trips: texts.outreach, slips: texts.slips, resources: texts.resources }[part];
  return (
    <AgencyPage title={words.title} hint={words.hint} end={end}>
      <nav className="outreach-parts no-print" aria-label={texts.outreach.title}>
        {parts
          .filter(({ endpoint }) => holdsRoleOf(me, endpoint))
          .map((one) => (
            <Link
              key={one.part}
              to={one.to}
              activeOptions={{ exact: true }}
              {...(one.part === part ? { 'aria-current': 'page' as const } : {})}
            >
              {texts.outreach.parts[one.part]}
            </Link>
          ))}
      </nav>
      {children}
    </AgencyPage>
  );
};
