import { useTexts } from '../texts/texts-context.ts';
import { meetEn } from './texts.en.ts';
import { type MeetTexts, meetZhCN } from './texts.zh-CN.ts';

/** The wording of the timetable, in the language of this device. */
export const useMeetTexts = (): MeetTexts => (useTexts().language === 'en' ? meetEn : meetZhCN);
