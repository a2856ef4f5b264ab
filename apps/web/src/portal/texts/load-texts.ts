import type { Language } from '../device/preferences.ts';
import { type Texts, zhCN } from './zh-CN.ts';

/** Chinese is always there; English is fetched by those who want it. Chinese stays when that fails. */
export const loadTexts = async (language: Language): Promise<Texts> => {
  if (language === 'zh-CN') return zhCN;
  try {
    return (await import('./en.ts')).en;
  } catch {
    return zhCN;
  }
};
