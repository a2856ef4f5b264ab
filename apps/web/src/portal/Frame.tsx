import { type ReactNode, useEffect } from 'react';
import { Link, usePlace } from '../ui/navigation.tsx';
import { useOnline } from './device/online.ts';
import { useOffice } from './insight/office-context.ts';
import { PhoneLink } from './PhoneLink.tsx';
import { usePreferences } from './preferences-context.ts';
import { useTexts } from './texts/texts-context.ts';

/** What stands around every page: name, the two switches, messages that concern every page, and the office's address. */
export const Frame = ({ children }: { readonly children: ReactNode }) => {
  const { frame } = useTexts();
  const { office } = useOffice();
  const { preferences, change } = usePreferences();
  const isOnline = useOnline();
  const { path } = usePlace();

  // `path` is what a change of page means: a new page is read from its top.
  useEffect(() => {
    if (path !== '') scrollTo(0, 0);
  }, [path]);

  return (
    <>
      <a className="skip" href="#content" onClick={skipToContent}>
        {frame.skip}
      </a>
      <header className="site-header">
        <Link to="/" className="site-name">
          {frame.siteName(office?.shortName)}
        </Link>
        <div className="site-switches">
          <button type="button" onClick={() => change({ ...preferences, elder: !preferences.elder })}>
            {preferences.elder ? frame.elderOff : frame.elderOn}
          </button>
          <button
            type="button"
            lang={preferences.language === 'en' ? 'zh-CN' : 'en'}
            aria-label={frame.otherLanguageName}
            onClick={() => change({ ...preferences, language: preferences.language === 'en' ? 'zh-CN' : 'en' })}
          >
            {frame.otherLanguage}
          </button>
        </div>
      </header>
      <div className="site-notes" role="status">
        {office?.training === true ? <p className="site-note">{frame.training(office.today)}</p> : null}
        {office?.demo === true && !office.training ? <p className="site-note">{frame.demo}</p> : null}
        {isOnline ? null : <p className="site-note site-note-wrong">{frame.offline}</p>}
      </div>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="site-footer">
        {office === undefined ? null : (
          <p>
            {office.petitionOffice.name}
            <br />
            <PhoneLink number={office.petitionOffice.phone} />
            <br />
            {office.petitionOffice.hours}
          </p>
        )}
        <p>{frame.privacy}</p>
      </footer>
    </>
  );
};

const skipToContent = (event: { preventDefault: () => void }): void => {
  // The fragment may hold a query code: it is left as it is.
  event.preventDefault();
  document.getElementById('content')?.focus();
};
