import { describe, expect, it } from 'vitest';
import {
  careerTable,
  certificateConditions,
  compareConditions,
  type LearningRecord,
  meetsAll,
  monthsBetween,
  proposeGrade,
} from './career.ts';
import { coverVillages, exactPercentage, villagesOf } from './cover-villages.ts';
import { type CourseQuestion, inDrawnOrder, markTest } from './mark-test.ts';
import { findWhoIsMeant } from './task-words.ts';
import { careerGrades } from './vocabulary.ts';

const nothing: LearningRecord = {
  coursesPassed: 0,
  cohortsAttended: 0,
  mentorings: 0,
  practiceHours: 0,
  certified: 0,
  monthsAsAgent: 0,
  agentsMentored: 0,
  seminars: 0,
};

describe('coverage of villages by certified agents (F19, S2.7)', () => {
  const villages = Array.from({ length: 250 }, (_, index) => ({
    id: `v${index}`,
    name: `第${index}村`,
    unitIds: [`v${index}`, `p${index}`],
  }));

  it('gives 99.20 for 248 of 250 villages, and lists the two that are missing', () => {
    const certifiedIn = new Set(villages.filter((_, index) => index !== 7 && index !== 200).map(({ unitIds }) => unitIds[1] ?? ''));
    expect(coverVillages(villages, certifiedIn)).toMatchObject({ covered: 248, villages: 250, percentage: '99.20' });
    expect(coverVillages(villages, certifiedIn).gaps.map(({ id }) => id)).toEqual(['v7', 'v200']);
  });

  it('counts in whole numbers: one of three is 33.33, two of three 66.67, and none of none has no percentage', () => {
    expect([exactPercentage(1, 3), exactPercentage(2, 3), exactPercentage(1, 8), exactPercentage(250, 250)]).toEqual([
      '33.33',
      '66.67',
      '12.50',
      '100.00',
    ]);
    expect(exactPercentage(1, 20_000)).toBe('0.01');
    expect(coverVillages([], new Set())).toEqual({ covered: 0, villages: 0, gaps: [] });
  });

  it('counts a village once, whether the agent is appointed at its committee or at its point', () => {
    const units = [
      { id: 'street', kind: 'agencyStation', shortName: '街道站' },
      { id: 'a', kind: 'villageCommittee', shortName: '甲村' },
      { id: 'a-point', kind: 'agencyPoint', shortName: '甲村代办点', parentId: 'a' },
      { id: 'b-point', kind: 'agencyPoint', shortName: '乙社区代办点', parentId: 'street' },
    ];
    const found = villagesOf(units);
    expect(found.map(({ name }) => name)).toEqual(['甲村', '乙社区代办点']);
    expect(coverVillages(found, new Set(['a', 'a-point'])).covered).toBe(1);
  });
});

describe('certificate and career of an agent (S2.6)', () => {
  const trained: LearningRecord = { ...nothing, coursesPassed: 1, cohortsAttended: 1, mentorings: 1, practiceHours: 8 };

  it('asks for attending, a mentor, practice and a passed test before a certificate, and says what is missing', () => {
    expect(meetsAll(certificateConditions, trained)).toBe(true);
    const missing = compareConditions(certificateConditions, { ...trained, practiceHours: 7 }).filter(({ met }) => !met);
    expect(missing).toEqual([{ measure: 'practiceHours', atLeast: 8, has: 7, met: false }]);
  });

  it('proposes one grade at a time, with its reasons, and never a lower one', () => {
    expect(proposeGrade('trainee', nothing)).toBeUndefined();
    expect(proposeGrade('trainee', { ...trained, certified: 1 })?.grade).toBe('agent');
    expect(proposeGrade('agent', { ...trained, certified: 1 })).toEqual({
      grade: 'certified',
      reasons: [{ measure: 'certified', atLeast: 1, has: 1, met: true }],
    });
    expect(proposeGrade('certified', nothing)).toBeUndefined();
    const master = { ...trained, certified: 1, monthsAsAgent: 24, agentsMentored: 1, seminars: 2 };
    expect(proposeGrade('certified', master)?.grade).toBe('professional');
    expect(proposeGrade('professional', master)).toBeUndefined();
  });

  it('asks for learning and time alone: no condition counts cases', () => {
    const measures = careerGrades.flatMap((grade) => careerTable[grade]).map(({ measure }) => measure);
    expect(measures.filter((measure) => /case|matter|petition/i.test(measure))).toEqual([]);
  });

  it('counts whole months', () => {
    expect([
      monthsBetween('2024-01-31', '2024-02-29'),
      monthsBetween('2024-01-15', '2026-01-15'),
      monthsBetween('2026-02-01', '2026-01-01'),
    ]).toEqual([0, 24, 0]);
  });
});

describe('the test of a course (S2.6)', () => {
  const questions: readonly CourseQuestion[] = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, text: id, choices: ['对', '错'], right: 0 }));

  it('passes at the pass mark and not a point below', () => {
    expect(markTest(questions, { a: '对', b: '对', c: '对', d: '对', e: '错' }, 80)).toEqual({
      right: 4,
      asked: 5,
      points: 80,
      passed: true,
    });
    expect(markTest(questions, { a: '对', b: '对', c: '对', d: '对' }, 81).passed).toBe(false);
    expect(markTest([], {}, 0).passed).toBe(false);
  });

  it('draws an order that leaves no question out and puts none twice', () => {
    expect(inDrawnOrder(['a', 'b', 'c', 'd'], [0.99, 0, 0.5])).toEqual(['d', 'a', 'c', 'b']);
    expect(inDrawnOrder([], [])).toEqual([]);
    expect(inDrawnOrder(['a'], [0.3])).toEqual(['a']);
  });
});

describe('a volunteer’s task says what and where, never who (S2.12)', () => {
  it.each([
    '陪同李大爷去医院窗口',
    '帮王某某取药',
    '陪老张去银行',
    '到13800001234这位居民家门口接人',
    '送材料到6幢302室',
    '帮助名叫赵小花的居民',
    '陪同陈建国先生办证',
    '关于XF-330604-2026-0000123的材料',
    '去小区稳控',
  ])('refuses “%s”', (text) => {
    expect(findWhoIsMeant(text)).toBeDefined();
  });

  it.each([
    '上午陪一位居民去街道医院窗口排队取号，约一小时',
    '周三上午在便民服务中心门口引导，带一瓶水',
    '帮代办点把二十份宣传页送到沥海老街的公告栏',
    '下午到代办点整理报纸架',
  ])('lets “%s” pass', (text) => {
    expect(findWhoIsMeant(text)).toBeUndefined();
  });
});
