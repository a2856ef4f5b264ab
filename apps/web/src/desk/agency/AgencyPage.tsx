import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useMe } from '../session/me.ts';
import { useTexts } from '../texts/language.tsx';
import { agencyTabs } from './agency-tabs.ts';
import './agency.css';

interface AgencyPageProps {
  readonly title: string;
  readonly hint?: string | undefined;
  /** Buttons at the end of the bar. */
  readonly end?: ReactNode;
  readonly children: ReactNode;
}

/** A page of agency: its title, and the way to the other pages that the reader's posts open. */
export const AgencyPage = ({ title, hint, end, children }: AgencyPageProps) => {
  const texts = useTexts();
  const { appointments } = useMe();
  const tabs = agencyTabs.filter(({ roles }) => appointments.some(({ role }) => roles.includes(role)));
  const bar = useRef<HTMLElement>(null);
  // On a phone the page that is open would stand beyond the edge of its bar.
  useEffect(() => {
    const open = bar.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (open && bar.current) bar.current.scrollLeft = open.offsetLeft - bar.current.offsetLeft - 24;
  }, []);
  return (
    <div className="page agency-page">
      {tabs.length < 2 ? null : (
        <nav ref={bar} className="agency-tabs" aria-label={texts.agencyTabs.label}>
          {tabs.map(({ to, label }) => (
            <Link
              key={to}
              to={to}
              activeOptions={{ exact: to === '/agency', includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              {label(texts)}
            </Link>
          ))}
        </nav>
      )}
      <div className="page-bar">
        <h1 tabIndex={-1}>{title}</h1>
        {hint === undefined ? null : <span className="quiet">{hint}</span>}
        {end === undefined ? null : <div className="page-bar-end">{end}</div>}
      </div>
      {children}
    </div>
  );
};
