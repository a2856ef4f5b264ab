import { useTexts } from '../texts/texts-context.ts';
import { findAgentEn } from './texts.en.ts';
import { type FindAgentTexts, findAgentZhCN } from './texts.zh-CN.ts';

/** The wording of the pages about agents, in the language of this device. */
export const useFindAgentTexts = (): FindAgentTexts => (useTexts().language === 'en' ? findAgentEn : findAgentZhCN);
