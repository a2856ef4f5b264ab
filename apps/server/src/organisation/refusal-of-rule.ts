import type { AppointRefusal } from '@daiban/domain/organisation/appoint';
import type { SeparationReason } from '@daiban/domain/organisation/never-combined';
import type { CreateUnitRefusal, EndUnitRefusal } from '@daiban/domain/organisation/units';
import type { Directory } from '../journal/directory.ts';
import { type Language, type ProblemAnswer, problem } from '../platform/http/problem.ts';
import { roleName } from './role-names.ts';

/** Why two posts are never in one hand (care H10), as a sentence. */
const reasons: Readonly<Record<SeparationReason, readonly [chinese: string, english: string]>> = {
  administratorsStaySeparate: [
    '系统、安全、审计三员必须分设，不能由一人兼任',
    'System, security and audit administrator are three different people',
  ],
  accusedCanBeColleagues: ['纪检专员不能在可能被检举控告的单位任职', 'A discipline officer holds no post in a unit that can be accused'],
  handlerJudgesOwnWork: [
    '回访员不能同时承办事项，否则是自己回访自己',
    'Whoever handles matters makes no return visits: nobody asks about their own work',
  ],
  agentJudgesOwnWork: ['代办员不能同时做回访，否则是自己评自己', 'An agent makes no return visits: nobody asks about their own work'],
  scorerJudgesOwnUnit: ['考核督查人员不能在被考核的单位任职', 'Whoever scores units holds no post in a unit that is scored'],
};

/** A refusal of the rules of units and appointments as an answer, with its reason for readers of both languages. */
export const refusalOfRule = (refusal: AppointRefusal | CreateUnitRefusal | EndUnitRefusal, directory: Directory): ProblemAnswer => {
  const { code, ...facts } = refusal;
  if (!('reason' in refusal)) return problem(code, { facts });
  const [why, whyInEnglish] = reasons[refusal.reason];
  const other = (language: Language): string =>
    'otherRole' in refusal ? `${directory.unitName(refusal.otherUnitId)} · ${roleName(refusal.otherRole, language)}` : '';
  return problem(code, { facts: { ...facts, why, whyInEnglish, other: other('zh-CN'), otherInEnglish: other('en') } });
};
