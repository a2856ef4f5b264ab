import { endpoints } from '@daiban/contract/endpoints';
import { problemStatuses } from '@daiban/contract/problem-statuses';
import { type Refusal, refusalCodes } from '@daiban/domain/case/refusals';
import { beforeAll, describe, expect, it } from 'vitest';
import { registerResidentTexts } from '../access/residents/resident-texts.ts';
import { registerSignInTexts } from '../access/sign-in-texts.ts';
import { registerTeamTexts } from '../agency/team/team-texts.ts';
import { registerPersonalDataTexts } from '../casework/personal-data-texts.ts';
import { registerTemplateTexts } from '../documents/template.change.ts';
import { importTexts } from '../intake/ledger/import-texts.ts';
import { registerCalendarTexts } from '../organisation/calendar-change.ts';
import { registerOrganisationTexts } from '../organisation/organisation-texts.ts';
import { registerVersionTexts } from '../organisation/rulebook-versions/version-texts.ts';
import { registerCouncilTexts } from '../outreach/councils/council-texts.ts';
import { registerOutreachTexts } from '../outreach/outreach-texts.ts';
import { registerResolutionTexts } from '../outreach/resolution/resolution-texts.ts';
import { registerRoadTexts } from '../outreach/roads/road-texts.ts';
import { registerUploadTexts } from '../platform/files/upload-texts.ts';
import { languages, listProblems, registerTexts, toProblem } from '../platform/http/problem.ts';
import { registerSignedChangeTexts } from '../platform/signed-changes/signed-change-texts.ts';
import { registerSealedTexts } from '../sealed/sealed-texts.ts';
import { refusalAnswer } from './refusal-answer.ts';
import { refusalProblems, registerRefusalTexts } from './refusal-texts.ts';

/** Refusals whose facts are written into their texts. */
const withFacts: readonly Refusal[] = [
  { code: 'mandate-too-long', atMostMonths: 12 },
  { code: 'too-many-representatives', atMost: 5 },
  { code: 'too-few-visitors', atLeast: 2 },
  { code: 'extension-too-long', atMost: 30 },
  { code: 'wording-not-allowed', word: '不再上访' },
  { code: 'served-before-issue', issuedOn: '2026-09-24' },
  { code: 'window-still-open', window: 'reviewWindow', dueOn: '2026-11-09' },
  { code: 'not-due-yet', dueOn: '2026-10-08' },
  { code: 'unknown-rulebook-version', version: 'lihai@9' },
  { code: 'already-under-version', version: 'lihai@2' },
  { code: 'hearing-too-soon', earliestOn: '2026-10-08' },
  { code: 'hearing-too-late', latestOn: '2026-12-08' },
];

const wordsOf = (code: string) =>
  languages.map((language) => {
    const { title, detail = '', nextStep } = listProblems().get(code)?.texts[language] ?? { title: '', nextStep: '' };
    return { language, title, detail, nextStep, all: `${title}\n${detail}\n${nextStep}` };
  });

describe('what a refusal says', () => {
  beforeAll(() => {
    registerRefusalTexts();
    registerTexts(importTexts);
    registerSignInTexts();
    registerOrganisationTexts();
    registerPersonalDataTexts();
    registerResidentTexts();
    registerSealedTexts();
    registerUploadTexts();
    registerCalendarTexts();
    registerTemplateTexts();
    registerVersionTexts();
    registerTeamTexts();
    registerRoadTexts();
    registerCouncilTexts();
    registerOutreachTexts();
    registerResolutionTexts();
    registerSignedChangeTexts();
  });

  it.each(refusalCodes)('%s has a sentence and a next step in Chinese and in English', (code) => {
    const [chinese, english] = wordsOf(code);
    expect(chinese?.title).toMatch(/\p{Script=Han}/u);
    expect(chinese?.nextStep).toMatch(/\p{Script=Han}.*。$/u);
    expect(english?.title).toMatch(/^[A-Z“]/);
    expect(english?.nextStep).toMatch(/^[A-Z].*\.$/);
    expect(english?.all).not.toMatch(/\p{Script=Han}/u);
  });

  it.each(Object.keys(refusalProblems))('%s says nothing of the inside of the system', (code) => {
    for (const { all } of wordsOf(code))
      expect(all.replaceAll(/\{\w+\}|commandId/g, '')).not.toMatch(/[a-z][A-Z]|_|undefined|journal|exception|database/);
  });

  it('writes facts into the text where it promises to, and no other text has a gap', () => {
    for (const refusal of withFacts) {
      const { extra } = refusalAnswer(refusal);
      for (const language of languages) expect(JSON.stringify(toProblem(refusal.code, language, extra))).not.toMatch(/\{\w+\}/);
    }
    const filled = withFacts.map((refusal) => refusal.code as string);
    for (const code of Object.keys(refusalProblems)) {
      if (!filled.includes(code)) for (const { all } of wordsOf(code)) expect(all).not.toContain('{');
    }
  });

  it('cites the limit of five representatives (条例 20)', () => {
    const refusal: Refusal = { code: 'too-many-representatives', atMost: 5 };
    const { extra } = refusalAnswer(refusal);
    expect(toProblem('too-many-representatives', 'zh-CN', extra)).toMatchObject({
      status: 422,
      title: '代表不能超过5人',
      facts: { atMost: 5 },
    });
  });

  it('has the status of the contract for every code of the catalogue', () => {
    const statuses: Readonly<Record<string, number>> = problemStatuses;
    for (const [code, { status }] of listProblems()) expect([code, status]).toEqual([code, statuses[code]]);
  });

  it('is known for every code that an endpoint of the contract can answer with', () => {
    const known = listProblems();
    for (const { operationId, problems = [] } of endpoints) {
      expect([operationId, problems.filter((code) => !known.has(code))]).toEqual([operationId, []]);
    }
    expect([...known.keys()].toSorted()).toEqual(Object.keys(problemStatuses).toSorted());
  });

  it('can be registered again, as when two servers are built in one process', () => {
    expect(() => registerRefusalTexts()).not.toThrow();
  });
});
