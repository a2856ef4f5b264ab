import { createContext, useContext } from 'react';
import { type Texts, zhCN } from './zh-CN.ts';

export const TextsContext = createContext<Texts>(zhCN);

/** The wording of the language that this device chose. */
export const useTexts = (): Texts => useContext(TextsContext);
