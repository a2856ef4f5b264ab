import { createContext, useContext } from 'react';
import type { Preferences } from './device/preferences.ts';

export interface PreferencesState {
  readonly preferences: Preferences;
  readonly change: (next: Preferences) => void;
}

export const PreferencesContext = createContext<PreferencesState>({
  preferences: { language: 'zh-CN', elder: false },
  change: () => undefined,
});

export const usePreferences = (): PreferencesState => useContext(PreferencesContext);
