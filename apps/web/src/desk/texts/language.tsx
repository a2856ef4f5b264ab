import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { en } from './en.ts';
import { type Texts, zhCN } from './zh-CN.ts';

export type Language = 'zh-CN' | 'en';

const catalogues: Record<Language, Texts> = { 'zh-CN': zhCN, en };
const storageKey = 'daiban.desk.language';

const LanguageContext = createContext<{ language: Language; texts: Texts; setLanguage: (language: Language) => void } | undefined>(
  undefined,
);

const storedLanguage = (): Language => (localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh-CN');

/** Holds the reader's language, kept on the device and told to the server with every call. */
export const LanguageProvider = ({ children }: { readonly children: ReactNode }) => {
  const [language, setLanguage] = useState(storedLanguage);
  // Set while rendering too: the first calls leave before effects of the parents run.
  document.documentElement.lang = language;
  useEffect(() => localStorage.setItem(storageKey, language), [language]);
  const value = useMemo(() => ({ language, texts: catalogues[language], setLanguage }), [language]);
  return <LanguageContext value={value}>{children}</LanguageContext>;
};

export const useLanguage = () => {
  const value = use(LanguageContext);
  if (value === undefined) throw new Error('LanguageProvider is missing');
  return value;
};

export const useTexts = (): Texts => useLanguage().texts;
