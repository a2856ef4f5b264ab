import { describe, expect, it } from 'vitest';
import { findBannedWord } from './banned-words.ts';
import { getRulebook, rulebooks } from './catalogue.ts';
import { registerEntries } from './register-entries.ts';

const span = (seed: number, from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_none, index) => `S${seed}.${from + index}`);

/** The entries of the register that each jurisdiction is made of (presets E). */
const named: Readonly<Record<string, readonly string[]>> = {
  gongshu: span(0, 1, 53),
  wucheng: span(2, 1, 13),
  lanxi: span(2, 14, 23),
  jindong: span(2, 24, 35),
  jinhuaKaifaqu: span(2, 36, 44),
  dongyang: span(2, 45, 57),
  yiwu: [...span(2, 57, 61)],
  panan: span(2, 62, 65),
  lihai: [...span(3, 1, 26), ...span(3, 29, 44)],
  shijingshan: span(4, 1, 34),
};
const ids = Object.keys(named);

/** The figures of the sources, which are of the time before this platform (presets E). */
const declaredFigures: readonly (readonly [string, string, number])[] = [
  ['gongshu', '社区信访代办点', 94],
  ['gongshu', '街道信访代办站', 10],
  ['wucheng', '三级代办站', 315],
  ['wucheng', '代办员', 1771],
  ['wucheng', '代办事项', 21742],
  ['wucheng', '夜班车办理诉求', 1711],
  ['lanxi', '接待来访群众', 5211],
  ['lanxi', '兜底化解率', 97.62],
  ['jindong', '初信初访', 944],
  ['jindong', '初次来信化解率', 100],
  ['jindong', '初次走访化解率', 98],
  ['jindong', '初次网信事项化解率', 98.2],
  ['jinhuaKaifaqu', '来信较近三年同期均值', -22.9],
  ['jinhuaKaifaqu', '约访接待', 265],
  ['jinhuaKaifaqu', '按期化解的省级交办积案', 87],
  ['dongyang', '督办函', 15],
  ['dongyang', '信访总量', -37.7],
  ['yiwu', '热线处理来电', 154_000],
  ['panan', '连续无信访积案年度', 4],
  ['panan', '办结率', 99.9],
  ['shijingshan', '苹果园街道社区代理站', 21],
  ['shijingshan', '街道信息系统投入', 140_000],
];

describe('the ten jurisdictions', () => {
  it('are all in the catalogue, each on top of the national law (presets E)', () => {
    expect(Object.keys(rulebooks)).toEqual(['nationalLaw', ...ids]);
    for (const id of ids) expect(getRulebook(id)).toMatchObject({ id, extends: 'nationalLaw' });
  });

  it.each(ids)('%s names every entry of the register that it is made of, as a rule, a mechanism, a target or a figure', (id) => {
    const entries = registerEntries(getRulebook(id));
    expect((named[id] ?? []).filter((entry) => !entries.has(entry))).toEqual([]);
  });

  it.each(ids)('%s runs every clock of the law, as long as the law says', (id) => {
    const book = getRulebook(id);
    for (const law of getRulebook('nationalLaw').duties.filter(({ statutory }) => statutory)) {
      expect(book.duties.find(({ kind, about }) => kind === law.kind && about === law.about)).toEqual(law);
    }
  });

  it.each(ids)('%s says where each rule stands, what its tiers are called and what its source leaves open', (id) => {
    const { duties, mechanisms, cadences, openingFigures, assessments, targets, open, tiers, basis } = getRulebook(id);
    for (const rule of [...duties, ...mechanisms, ...cadences, ...openingFigures, ...assessments, ...targets]) {
      expect([rule.document.trim(), rule.article.trim()]).not.toContain('');
      if (rule.origin === 'law') expect(rule.document).toMatch(/^《.+》/u);
    }
    expect(open.length).toBeGreaterThan(getRulebook('nationalLaw').open.length);
    expect(tiers.map(({ tier }) => tier)).toEqual(expect.arrayContaining(['county', 'township', 'community']));
    // Reports are no documents: they have no date of issue, and none is invented.
    expect(basis.issuedOn).toBe(id === 'lihai' ? '2020-08-03' : undefined);
  });

  it.each(declaredFigures)('%s keeps the figure of its source apart: %s %d', (id, title, value) => {
    const book = getRulebook(id);
    expect(book.openingFigures.find((figure) => figure.title === title)).toMatchObject({ value, origin: 'local' });
    expect(book.targets.some(({ atLeast }) => atLeast === value && id !== 'lihai')).toBe(false);
  });

  it('carry no word that makes the person the object, in any title or open point (G1–G5)', () => {
    for (const id of ids) {
      const { mechanisms, cadences, openingFigures, open } = getRulebook(id);
      const texts = [...mechanisms, ...cadences, ...openingFigures].map(({ title }) => title);
      expect([id, [...texts, ...open].flatMap((text) => findBannedWord(text) ?? [])]).toEqual([id, []]);
    }
  });
});

describe('rhythms of supervision', () => {
  const everyOf = (id: string) => getRulebook(id).cadences.map(({ cadence, every }) => `${cadence} ${every}`);

  it('兰溪: daily, weekly, monthly, quarterly (S2.18); 东阳: daily, weekly, monthly, yearly (S2.53)', () => {
    expect(everyOf('lanxi')).toEqual([
      'dailyBulletin day',
      'weeklyConsultation week',
      'monthlyComparison month',
      'quarterlyAssessment quarter',
    ]);
    expect(everyOf('dongyang')).toEqual(['dailyBulletin day', 'weeklyBoard week', 'monthlyRanking month', 'yearlyAssessment year']);
  });

  it('金华开发区: a meeting and half a day in the field each week (S2.37, S2.38); 石景山: a reception day each month (S4.31)', () => {
    expect(everyOf('jinhuaKaifaqu')).toEqual(['backlogMeeting week', 'fieldDay week']);
    expect(everyOf('shijingshan')).toEqual(['receptionDay month']);
  });

  it('沥海: weekly consultation and roster, quarterly and yearly assessment (S3.14, S3.29, S3.32)', () => {
    expect(everyOf('lihai')).toEqual([
      'weeklyConsultation week',
      'receptionRoster week',
      'quarterlyAssessment quarter',
      'yearlyAssessment year',
    ]);
  });
});

describe('assessments', () => {
  const points = (id: string, assessment: string) =>
    getRulebook(id)
      .assessments.find((rule) => rule.id === assessment)
      ?.items.map((item) => item.points);

  it('石景山: four rates with the weights of the platform, and a veto that is a proposal with appeal (S4.29, S4.30, G14)', () => {
    expect(points('shijingshan', 'fourRateAssessment')).toEqual([25, 30, 30, 15]);
    expect(getRulebook('shijingshan').assessments.find(({ id }) => id === 'fourRateAssessment')).toMatchObject({
      origin: 'platformDefault',
      veto: { appealWithin: { unit: 'workingDay', length: 5 } },
      minimumCases: 5,
    });
    expect(points('shijingshan', 'threeRateAssessment')).toEqual([10, 45, 45]);
  });

  it('东阳: six modules whose weights are the platform’s, none of which counts mere visits (S2.50, F5, G6)', () => {
    expect(points('dongyang', 'petitionIndex')).toEqual([25, 15, 20, 15, 5, 20]);
  });

  it('拱墅: evaluation six tenths, process four tenths (S0.12, F10)', () => {
    expect(points('gongshu', 'dualEvaluation')).toEqual([60, 40]);
  });
});
