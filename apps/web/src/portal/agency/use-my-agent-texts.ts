import { useTexts } from '../texts/texts-context.ts';
import { myAgentEn } from './my-agent-texts.en.ts';
import { type MyAgentTexts, myAgentZhCN } from './my-agent-texts.zh-CN.ts';

/** The wording of "my agent", in the language of this device. */
export const useMyAgentTexts = (): MyAgentTexts => (useTexts().language === 'en' ? myAgentEn : myAgentZhCN);
