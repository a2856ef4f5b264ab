import { createRoot } from 'react-dom/client';
import '../ui/tokens.css';
import '../ui/parts.css';
import './portal.css';
import './print.css';
import { authoriseBy } from '../api/request.ts';
import { App } from './App.tsx';
import { authorizationOf } from './device/case-access.ts';
import { readPreferences } from './device/preferences.ts';
import { loadTexts } from './texts/load-texts.ts';

authoriseBy(authorizationOf);

const start = async (): Promise<void> => {
  const place = document.getElementById('portal');
  if (place === null) return;
  const preferences = readPreferences();
  createRoot(place).render(<App initialPreferences={preferences} initialTexts={await loadTexts(preferences.language)} />);
};

void start();
