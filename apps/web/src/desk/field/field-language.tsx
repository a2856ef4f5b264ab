import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import { fieldEn } from '../texts/field.en.ts';
import { type FieldTexts, fieldZhCN } from '../texts/field.zh-CN.ts';

type Language = 'zh-CN' | 'en';

const catalogues: Readonly<Record<Language, FieldTexts>> = { 'zh-CN': fieldZhCN, en: fieldEn };
/** The same as the workbench's: one person, one language. */
const storageKey = 'daiban.desk.language';

const LanguageContext = createContext<{ texts: FieldTexts; switchLanguage: () => void } | undefined>(undefined);

/** The words of the phone view in the reader's language. */
export const FieldLanguage = ({ children }: { readonly children: ReactNode }) => {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh-CN'));
  document.documentElement.lang = language;
  const value = useMemo(
    () => ({
      texts: catalogues[language],
      switchLanguage: () => {
        const next: Language = language === 'en' ? 'zh-CN' : 'en';
        localStorage.setItem(storageKey, next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <LanguageContext value={value}>{children}</LanguageContext>;
};

export const useFieldLanguage = () => {
  const value = use(LanguageContext);
  if (value === undefined) throw new Error('FieldLanguage is missing');
  return value;
};

export const useFieldTexts = (): FieldTexts => useFieldLanguage().texts;

/** 9月24日 of a plain date. */
export const dayOf = (date: string, texts: FieldTexts): string => {
  const [, month, day] = date.split('-');
  return texts.common.day(Number(month), Number(day));
};

/** 14:05 of a moment, by the clock of this device. */
export const timeOf = (moment: number | string, texts: FieldTexts): string => {
  const at = new Date(moment);
  return texts.common.time(String(at.getHours()), String(at.getMinutes()).padStart(2, '0'));
};
