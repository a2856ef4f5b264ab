import { describe, expect, it } from 'vitest';
import type { NoticeKind } from '../../case/vocabulary.ts';
import { lintTemplate } from './lint.ts';
import { remediesOfNotice } from './remedies.ts';
import type { NoticeTemplate } from './template.ts';

const remedy =
  '对本处理意见不服的，您可以自收到之日起30日内向上一级机关、单位请求复查（《信访工作条例》第三十五条）。您可以对办理情况作出评价。';
const opinion: NoticeTemplate = {
  blocks: [{ text: '您提出的信访事项{{matter}}。' }, { text: '诉求：{{claim}}\n处理意见：{{disposition}}。{{decision}}', each: 'answers' }],
  remedy: [{ text: remedy }],
};
const faultsOf = (template: NoticeTemplate, notice: NoticeKind = 'handlingOpinion') => lintTemplate(notice, template);
const withBlock = (text: string, more: { when?: string; each?: string } = {}): NoticeTemplate => ({
  ...opinion,
  blocks: [...opinion.blocks, { text, ...more }],
});

describe('a wording may not be published', () => {
  it('unless it says what a handling opinion has to say (条例 32, 35)', () => {
    expect(faultsOf(opinion)).toEqual([]);
  });

  it.each([
    ['信访人签字后不再上访。', '不再上访', 'G4'],
    ['收到补助即息诉。', '息诉', 'G4'],
    ['签署承诺书后发放补助。', '签署承诺书', 'G4'],
    ['信访人自愿放弃其他权利。', '自愿放弃', 'G4'],
    ['此后不得再提出同一诉求。', '不得再提出', 'G4'],
    ['不评价视为满意。', '视为满意', 'G12'],
    ['该诉求无理。', '无理', 'G18'],
    ['请做好稳控。', '稳控', 'G3'],
    ['由派出所训诫。', '训诫', 'G2'],
    ['请派人劝返。', '劝返', 'G1'],
    ['此人系缠访。', '缠访', 'G5'],
  ])('with %s (care %s %s)', (text, word) => {
    expect(faultsOf(withBlock(text))).toEqual([{ code: 'wording-not-allowed', word, part: 'blocks', block: 2 }]);
  });

  it('with a banned word that brackets part (care G4)', () => {
    expect(faultsOf(withBlock('不再[上访]'))).toMatchObject([{ code: 'wording-not-allowed', word: '不再上访' }]);
    expect(faultsOf(withBlock('不再[{{reviewUntil}}以前]上访'))).toMatchObject([{ code: 'wording-not-allowed', word: '不再上访' }]);
  });

  it('with a field, a list or a condition that such a paper does not have', () => {
    expect(faultsOf(withBlock('{{phoneOfNeighbour}}'))).toMatchObject([{ code: 'unknown-field', field: 'phoneOfNeighbour' }]);
    expect(faultsOf(withBlock('甲', { when: 'rainy' }))).toMatchObject([{ code: 'unknown-condition', condition: 'rainy' }]);
    expect(faultsOf(withBlock('甲', { each: 'neighbours' }))).toMatchObject([{ code: 'unknown-list', list: 'neighbours' }]);
  });

  it('with a field outside brackets that a matter may lack, so that no paper shows a gap', () => {
    expect(faultsOf(withBlock('最迟{{reviewUntil}}'))).toMatchObject([{ code: 'field-needs-brackets', field: 'reviewUntil' }]);
    expect(faultsOf(withBlock('[最迟{{reviewUntil}}]'))).toEqual([]);
  });

  it('with braces or brackets that are not closed', () => {
    expect(faultsOf(withBlock('{{number'))).toMatchObject([{ code: 'field-not-closed' }]);
    expect(faultsOf(withBlock('[最迟'))).toMatchObject([{ code: 'bracket-left-open' }]);
    expect(faultsOf(withBlock('  '))).toMatchObject([{ code: 'empty-block' }]);
  });

  it('without the matter and the answer to every claim, or with them under a condition only', () => {
    expect(faultsOf({ ...opinion, blocks: [{ text: '已经处理。' }] })).toEqual([
      { code: 'required-field-missing', oneOf: ['matter', 'number'] },
      { code: 'required-field-missing', oneOf: ['answers'] },
    ]);
    const [matter, answers] = opinion.blocks;
    const hidden = {
      ...opinion,
      blocks: [{ text: matter?.text ?? '' }, { text: answers?.text ?? '', each: 'answers', when: 'supported' }],
    };
    expect(faultsOf(hidden)).toEqual([{ code: 'required-field-missing', oneOf: ['answers'] }]);
  });

  it('without its way on, named with the article (law.md B4, lifecycle G3)', () => {
    expect(faultsOf({ ...opinion, remedy: [] })).toEqual([
      { code: 'remedy-missing', remedy: 'review', article: '《信访工作条例》第三十五条' },
      { code: 'remedy-missing', remedy: 'evaluation', article: '《信访工作条例》第二十一条' },
    ]);
  });

  it('with its way on under a condition, in brackets, or with a shorter term only', () => {
    expect(faultsOf({ ...opinion, remedy: [{ text: remedy, when: 'lawfulDuty' }] })).toHaveLength(2);
    expect(faultsOf({ ...opinion, remedy: [{ text: `[${remedy}{{reviewUntil}}]` }] })).toHaveLength(2);
    expect(faultsOf({ ...opinion, remedy: [{ text: remedy.replace('30日', '10日') }] })).toMatchObject([{ remedy: 'review' }]);
  });

  it('when it is empty', () => {
    expect(faultsOf({ blocks: [], remedy: [] }, 'evaluationInvitation')).toContainEqual({ code: 'nothing-written' });
  });
});

it('every paper that ends, refuses or delays a matter has to name a way on (lifecycle G3)', () => {
  const ending: readonly NoticeKind[] = [
    'nonAcceptanceNotice',
    'noFurtherAcceptanceNotice',
    'legalChannelNotice',
    'extensionNotice',
    'holdNotice',
    'handlingOpinion',
    'simpleAnswer',
    'redoReply',
    'suggestionReply',
    'consultationAnswer',
    'reviewOpinion',
    'reReviewOpinion',
    'refusalCheckNotice',
    'withdrawalConfirmation',
    'mergeNotice',
  ];
  for (const notice of ending) expect([notice, remediesOfNotice(notice).length]).not.toEqual([notice, 0]);
});
