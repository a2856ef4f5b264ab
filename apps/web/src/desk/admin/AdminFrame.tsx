import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { Empty } from '../parts/LoadState.tsx';
import { useMe } from '../session/me.ts';
import { useTexts } from '../texts/language.tsx';
import './admin.css';
import { maySign, sectionGroups, sectionsOf } from './sections.ts';

/** The sections that the reader's roles open, under the kinds of things they are about. */
const Sections = () => {
  const texts = useTexts();
  const me = useMe();
  const sections = sectionsOf(me);
  return (
    <nav className="admin-sections" aria-label={texts.admin.sections}>
      {maySign(me) ? (
        <Link to="/admin" activeOptions={{ exact: true }}>
          {texts.admin.home}
        </Link>
      ) : null}
      {sectionGroups.map((group) => {
        const own = sections.filter((section) => section.group === group);
        return own.length === 0 ? null : (
          <div key={group}>
            {group === 'signing' ? null : <p className="quiet">{texts.admin.groups[group]}</p>}
            {own.map(({ path, title }) => (
              <Link key={path} to={path}>
                {title(texts)}
              </Link>
            ))}
          </div>
        );
      })}
    </nav>
  );
};

/** The administration: its sections beside the page; on a phone the list is on the first page and each page leads back to it. */
export const AdminFrame = () => {
  const texts = useTexts();
  const isHome = useLocation({ select: ({ pathname }) => pathname.replace(/\/$/, '') === '/admin' });
  if (sectionsOf(useMe()).length === 0) return <Empty title={texts.state.forbidden} hint={texts.admin.notForYou} />;
  return (
    <div className={isHome ? 'admin at-home' : 'admin'}>
      <Sections />
      <div className="admin-page">
        {isHome ? null : (
          <Link to="/admin" className="admin-back">
            ‹ {texts.admin.title}
          </Link>
        )}
        <Outlet />
      </div>
    </div>
  );
};
