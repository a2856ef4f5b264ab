import { problemSchema } from '@daiban/contract/problem';
import { describe, expect, it } from 'vitest';
import { languages, listProblems, parseLanguage, registerTexts, toProblem } from './problem.ts';

describe('problem details (RFC 9457)', () => {
  it('say in both languages what is the matter and what to do now, for every code', () => {
    for (const [code, { status }] of listProblems()) {
      for (const language of languages) {
        const details = problemSchema.parse(toProblem(code, language, {}, 'request'));
        expect(details).toMatchObject({ code, status, type: `urn:daiban:problem:${code}`, requestId: 'request' });
        expect(details.nextStep).toMatch(language === 'en' ? /^[\x20-\x7e]+\.$/ : /\p{Script=Han}.*。$/u);
        expect(details.title).toMatch(language === 'en' ? /^[\x20-\x7e]+$/ : /\p{Script=Han}/u);
      }
    }
  });

  it('take their words from the facts, and refuse a code that means two things', () => {
    const texts = {
      'zh-CN': { title: '还有{count}项诉求未答复', nextStep: '请逐项答复。' },
      en: { title: '{count} claims lack an answer', nextStep: 'Answer each.' },
    };
    registerTexts({ 'test-claims-unanswered': { status: 409, texts } });
    expect(toProblem('test-claims-unanswered', 'zh-CN', { facts: { count: 2 } })).toMatchObject({
      title: '还有2项诉求未答复',
      facts: { count: 2 },
    });
    expect(() => registerTexts({ 'test-claims-unanswered': { status: 400, texts } })).toThrow(/registered twice/);
  });

  it('turn an unknown code into an internal fault', () => {
    expect(toProblem('never-registered', 'en')).toMatchObject({ code: 'internal', status: 500 });
  });

  it.each([
    [undefined, 'zh-CN'],
    ['', 'zh-CN'],
    ['*', 'zh-CN'],
    ['fr-FR,fr', 'zh-CN'],
    ['en', 'en'],
    ['en-GB,en;q=0.9,zh;q=0.3', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['en;q=0.2, zh-HK;q=0.7', 'zh-CN'],
    ['en;q=broken', 'zh-CN'],
  ])('are in the language of the reader: %s', (header, language) => {
    expect(parseLanguage(header)).toBe(language);
  });
});
