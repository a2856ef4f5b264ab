import { readStored, writeStored } from './storage.ts';

export type Language = 'zh-CN' | 'en';

/** How this device shows the portal. */
export interface Preferences {
  readonly language: Language;
  /** 长辈版: larger text and fewer choices. */
  readonly elder: boolean;
}

const name = 'daiban.preferences';

export const readPreferences = (): Preferences => {
  const stored = readStored('localStorage', name);
  const kept: Partial<Record<keyof Preferences, unknown>> = typeof stored === 'object' && stored !== null ? stored : {};
  return { language: kept.language === 'en' ? 'en' : 'zh-CN', elder: kept.elder === true };
};

export const keepPreferences = (preferences: Preferences): boolean => writeStored('localStorage', name, preferences);
