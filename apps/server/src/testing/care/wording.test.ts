import { commandSchemas } from '@daiban/contract/commands';
import {
  answer,
  bothAnswers,
  classified,
  contacted,
  contextOf,
  handling,
  outcomeOf,
  people,
  registered,
  replied,
  submitted,
} from '@daiban/domain/case/fixtures';
import { dispositions } from '@daiban/domain/case/vocabulary';
import { findForbiddenWords } from '@daiban/domain/documents/wording';
import { checkRulebook } from '@daiban/domain/rulebook/check-rulebook';
import { describe, expect, it } from 'vitest';
import { namesIn, readText } from './names.ts';

type Attempt = (text: string) => { readonly ok: boolean; readonly refusal?: unknown };

/** Everything that the office writes on a paper or orders as a measure; each takes one text. */
const places: Readonly<Record<string, Attempt>> = {
  'the title of a matter': (text) =>
    submitted().attempt('register', { title: text, claims: ['一'], oralTextReadBack: true }, people.window),
  'the reason of a forwarding': (text) => classified().attempt('forward', { unitId: 'buildingLine', reason: text }, people.dispatcher),
  'the reason of an assignment': (text) =>
    classified().attempt('assign', { unitId: 'buildingLine', reason: text, reportBack: true }, people.leader),
  'the refusal to accept': (text) =>
    registered().attempt(
      'notAccept',
      { reasonCode: 'legalChannel', law: '条例第三十一条', explanation: text, service: 'readOut' },
      people.dispatcher,
    ),
  'the task of a co-unit': (text) => handling().attempt('addCoUnit', { unitId: 'waterLine', task: text }, people.officeHead),
  'the answer of a co-unit': (text) =>
    handling()
      .order('addCoUnit', { unitId: 'waterLine', task: '核实水压' }, people.officeHead)
      .attempt('answerSubTask', { subTaskId: 's1', answer: text }, people.otherHead),
  'the reason of an extension': (text) => contacted().attempt('requestExtension', { days: 5, reason: text }, people.handler),
  'the facts of a reply': (text) =>
    contacted().attempt('draftReply', { answers: [answer('c1', { facts: text }), bothAnswers[1]] }, people.handler),
  'the decision of a reply': (text) =>
    contacted().attempt('draftReply', { answers: [answer('c1', { decision: text }), bothAnswers[1]] }, people.handler),
  'the reason of a merge': (text) =>
    classified().attempt('merge', { intoCaseId: 'case-0', reason: text }, people.window, {
      facts: { target: { caseId: 'case-0', petitionerId: 'petitioner', procedure: 'handling' } },
    }),
  'the answer to a question': (text) =>
    replied()
      .order('askQuestion', { words: '什么时候来？' }, people.petitioner)
      .attempt('answerQuestion', { questionId: 'q1', answer: text }, people.handler),
  'the answer to a consultation': (text) =>
    registered()
      .order('classifyKind', { kind: 'consultation', topics: [] }, people.window)
      .attempt('answerConsultation', { answer: text, service: 'readOut' }, people.window),
};

/** Refused everywhere, and each refusal names the words that it is about. */
const expectRefusedEverywhere = (sentences: Readonly<Record<string, string>>): void => {
  for (const [place, attempt] of Object.entries(places)) {
    expect(attempt('经核实，已约定下周一上门修理').ok, place).toBe(true);
    for (const [word, sentence] of Object.entries(sentences))
      expect([place, attempt(sentence)]).toMatchObject([place, { ok: false, refusal: { code: 'wording-not-allowed', word } }]);
  }
};

it('G1: no order, task, reply or answer speaks of stopping or bringing back a person', () =>
  expectRefusedEverywhere({ 劝返: '请派人劝返', 接返: '由村里接返', 截访: '做好截访' }));

it('G2: no order, task, reply or answer is a talk of admonition', () =>
  expectRefusedEverywhere({ 训诫: '已作训诫', 法制谈话: '安排法制谈话' }));

it('G3: a measure that watches is refused with the word; one on the matter, and the way of a lorry, is not', () => {
  expectRefusedEverywhere({ 盯防: '落实专人盯防', 蹲守: '在其门口蹲守', 轨迹: '掌握其行动轨迹', 稳控: '做好稳控' });
  expect(findForbiddenWords('已调取渣土车行驶轨迹，确有抛洒')).toBeUndefined();
});

it('G4: no paper and no measure asks for a promise not to petition, or pays for silence', () => {
  expectRefusedEverywhere({ 不再上访: '信访人签字不再上访', 息诉: '予以补助后息诉', 息访: '已息访', 放弃信访: '本人放弃信访' });
  for (const lawful of ['网上信息访问不了的问题已修复', '关于利息诉求，已退还', '公布信息诉求办理进度'])
    expect(findForbiddenWords(lawful), lawful).toBeUndefined();
});

it('G18: the word 无理 stands in no paper, order or answer; a claim is explained or not supported, with reason and law', () => {
  expectRefusedEverywhere({ 无理: '该诉求无理' });
  const drafted = (given: object) =>
    commandSchemas.draftReply.safeParse({ answers: [answer('c1', { disposition: 'notSupported' }), given] });
  expect(drafted(answer('c2', { disposition: 'explained' })).success).toBe(true);
  for (const unreasoned of [{ basis: ' ' }, { facts: '' }, { decision: ' ' }])
    expect(drafted(answer('c2', unreasoned)).success).toBe(false);
  expect(dispositions).toEqual(expect.arrayContaining(['explained', 'notSupported']));
  expect(dispositions.filter((disposition) => /reason|vexatious|false|abus/iu.test(disposition))).toEqual([]);
  expect(findForbiddenWords('七日无理由退货')).toBeUndefined();
});

describe('a rulebook', () => {
  const county = (parts: object) => {
    const basis = { document: '某县发〔2020〕1号', issuedOn: '2020-01-01', title: '某县信访工作意见' };
    const checked = checkRulebook({ id: 'county', title: '某县', extends: 'nationalLaw', basis, ...parts });
    return checked.ok ? [] : checked.refusal.map(({ code, against }) => [code, against]);
  };
  const unit = { title: '按期办结', measure: 'onTimeClosureRate', subject: 'unit', points: 30 };
  const assessment = { id: 'yearly', title: '年度考核', items: [unit], minimumCases: 5, running: false, article: '九' };

  it('G14: with a veto that nobody can appeal against is refused, from a file too', () => {
    expect(county({ assessments: [assessment] })).toEqual([]);
    expect(county({ assessments: [{ ...assessment, veto: { title: '一票否决' } }] })).toEqual([
      ['veto-without-appeal', '《信访工作条例》第39条'],
    ]);
  });

  it('G6: that gives points for fewer petitions, visits or groups is refused', () => {
    for (const measure of ['petitionCount', 'skipLevelVisitCount', 'groupVisitCount', 'repeatVisitCount'])
      expect([measure, county({ assessments: [{ ...assessment, items: [{ ...unit, measure }] }] })]).toEqual([
        measure,
        [['scores-petitions', 'G6']],
      ]);
  });

  it('G13: that lists backlog without a loop of handling again is refused', () => {
    const threshold = { mechanism: 'backlogThreshold', title: '三个月列为积案', article: '七', running: false };
    expect(county({ mechanisms: [threshold], without: ['redoReply'] })).toEqual([['backlog-without-redo', 'G13']]);
  });
});

it('G8: no template of a paper is a notice of criticism, and none carries a word against the person', () => {
  const templates = namesIn('apps/server/src/documents/paper-templates').map((name) =>
    readText(`apps/server/src/documents/paper-templates/${name}`),
  );
  expect(templates.length).toBeGreaterThan(8);
  for (const text of templates) {
    expect(findForbiddenWords(text)).toBeUndefined();
    expect(text).not.toMatch(/通报批评|曝光|黑名单/u);
  }
});

it('G20: a visit of which the petitioner was not told is not recorded', () => {
  const visit = { visitors: ['甲', '乙'], place: '三号楼前', note: '看现场', attachments: [] };
  expect(outcomeOf(handling().attempt('visitSite', { ...visit, petitionerTold: false }, people.handler))).toBe('petitioner-not-told');
  expect(contextOf(people.handler).rulebook.duties.filter(({ kind }) => /home/iu.test(kind))).toEqual([]);
});
