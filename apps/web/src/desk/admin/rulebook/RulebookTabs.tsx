import { Link } from '@tanstack/react-router';
import { useTexts } from '../../texts/language.tsx';

const tabs = [
  { to: '/admin/rulebook', key: 'read' },
  { to: '/admin/rulebook/versions', key: 'versions' },
  { to: '/admin/rulebook/change', key: 'change' },
  { to: '/admin/rulebook/simulations', key: 'simulations' },
] as const;

/** The pages on the rules, side by side. */
export const RulebookTabs = () => {
  const texts = useTexts();
  return (
    <nav className="rulebook-tabs" aria-label={texts.adminRulebook.title}>
      {tabs.map(({ to, key }) => (
        <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
          {texts.adminVersions.tabs[key]}
        </Link>
      ))}
    </nav>
  );
};
