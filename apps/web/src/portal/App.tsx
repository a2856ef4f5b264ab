import { useLayoutEffect, useState } from 'react';
import { usePlace } from '../ui/navigation.tsx';
import { keepPreferences, type Preferences } from './device/preferences.ts';
import { Frame } from './Frame.tsx';
import { OfficeContext, useFetchedOffice } from './insight/office-context.ts';
import { PageBoundary } from './PageBoundary.tsx';
import { PreferencesContext } from './preferences-context.ts';
import { Routes } from './Routes.tsx';
import { loadTexts } from './texts/load-texts.ts';
import { TextsContext } from './texts/texts-context.ts';
import type { Texts } from './texts/zh-CN.ts';

interface AppProps {
  readonly initialPreferences: Preferences;
  readonly initialTexts: Texts;
}

export const App = ({ initialPreferences, initialTexts }: AppProps) => {
  const [preferences, setPreferences] = useState(initialPreferences);
  const [texts, setTexts] = useState(initialTexts);
  const office = useFetchedOffice(texts.language);
  const { path } = usePlace();

  useLayoutEffect(() => {
    document.documentElement.lang = texts.language;
    document.documentElement.classList.toggle('elder', preferences.elder);
  }, [texts, preferences.elder]);

  const change = async (next: Preferences): Promise<void> => {
    keepPreferences(next);
    setPreferences(next);
    if (next.language !== preferences.language) setTexts(await loadTexts(next.language));
  };

  return (
    <TextsContext value={texts}>
      <OfficeContext value={office}>
        <PreferencesContext value={{ preferences, change: (next) => void change(next) }}>
          <Frame>
            <PageBoundary key={path} texts={texts}>
              <Routes />
            </PageBoundary>
          </Frame>
        </PreferencesContext>
      </OfficeContext>
    </TextsContext>
  );
};
