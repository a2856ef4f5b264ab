import type {
  answerVolunteerTest,
  applyAsVolunteer,
  followVolunteering,
  listVolunteerCalls,
  orderVolunteering,
  startVolunteerTest,
} from '@daiban/contract/agency-volunteers';
import type { BodyInputOf, ResponseOf } from '@daiban/contract/endpoint';
import { call } from '../../../api/request.ts';
import { useTexts } from '../../texts/texts-context.ts';
import { volunteerEn } from './texts.en.ts';
import { type VolunteerTexts, volunteerZhCN } from './texts.zh-CN.ts';

export type Calls = ResponseOf<typeof listVolunteerCalls>;
export type Own = ResponseOf<typeof followVolunteering>;
export type Act = BodyInputOf<typeof orderVolunteering>['act'];
export type PutTest = ResponseOf<typeof startVolunteerTest>;
export type TestMark = ResponseOf<typeof answerVolunteerTest>;

export const fetchCalls = call<typeof listVolunteerCalls>({ method: 'GET', path: '/api/volunteers/calls' });
export const sendApplication = call<typeof applyAsVolunteer>({ method: 'POST', path: '/api/volunteers/applications' });
export const follow = call<typeof followVolunteering>({ method: 'POST', path: '/api/volunteers/own' });
export const sendAct = call<typeof orderVolunteering>({ method: 'POST', path: '/api/volunteers/own/orders' });
export const beginTest = call<typeof startVolunteerTest>({ method: 'POST', path: '/api/volunteers/own/tests' });
export const handInTest = call<typeof answerVolunteerTest>({ method: 'POST', path: '/api/volunteers/own/tests/{attemptId}' });

/** The words of these pages; loaded with them. */
export const useVolunteerTexts = (): VolunteerTexts => (useTexts().language === 'en' ? volunteerEn : volunteerZhCN);

/** A volunteer code as people type it; undefined when it is none. */
export const readVolunteerCode = (text: string): string | undefined => {
  const code = text
    .slice(0, 60)
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}_.·ー]/gu, '');
  return /^[23456789ABCDEFGHJKMNPQRSTVWXYZ]{16}$/.test(code) ? code : undefined;
};

/** `8F3K-72QD-M9BC-2XYZ`, the way a code is shown. */
export const groupVolunteerCode = (code: string): string => (code.match(/.{1,4}/gu) ?? []).join('-');
