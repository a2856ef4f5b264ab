import { lihaiUnits } from '../../apps/server/src/demo/content/lihai-units.ts';
import type { DemoMatter } from '../../apps/server/src/demo/content/matter.ts';
import { demoMatters } from '../../apps/server/src/demo/content/matters.ts';
import type { Random } from './random.ts';

/** What a petitioner tells, made for one case. No text holds a character that JSON would escape. */
export interface Telling {
  readonly title: string;
  readonly text: string;
  readonly place: string;
  readonly name: string;
  readonly phone: string;
  readonly address: string;
}

const toClauses = (text: string): readonly string[] =>
  text.split(/[，。！？；：、\s]/u).filter((clause) => clause.length >= 4 && !/["\\]/.test(clause));

const clausesByTopic = new Map<string, readonly string[]>();
for (const matter of demoMatters)
  clausesByTopic.set(matter.topic, [...(clausesByTopic.get(matter.topic) ?? []), ...toClauses(matter.text)]);
const allClauses = [...clausesByTopic.values()].flat();

const villages = lihaiUnits.filter((unit) => unit.kind === 'villageCommittee').map((unit) => unit.shortName);
const roads = [
  '越兴路',
  '海东路',
  '沥海大道',
  '云海路',
  '滨海大道',
  '世纪大道',
  '新城路',
  '望海路',
  '百川道',
  '南滨路',
  '四季路',
  '听潮路',
];
const courts = [
  '海悦苑',
  '金沙湾',
  '碧海家园',
  '潮声里',
  '越秀园',
  '东湖名邸',
  '滨江花园',
  '丽水苑',
  '安康公寓',
  '望潮府',
  '祥和里',
  '翠堤湾',
];
const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
];
const givenNames = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰萍红梅建国志荣海波晨阳婷宇浩凯佳欣怡雪琳云飞鹏斌峰辉庆生根水火土木金宝珍珠凤仙菊莲香春夏秋冬福禄寿喜康宁安泰和顺',
];
const openings = ['我住在', '我家就在', '我是', '反映人住', '我们一家租住在', '我在', '本人户口在', '我父母住在'];
const closings = [
  '请有关部门尽快处理',
  '希望给一个明确的答复',
  '麻烦派人来看一下',
  '我愿意配合核实',
  '有照片可以提供',
  '打过电话没有结果',
  '邻居们都可以作证',
  '请不要再推来推去',
];
const times = [
  '上个月',
  '去年冬天起',
  '最近半个月',
  '从国庆节以后',
  '三天前',
  '前天夜里',
  '连着几个星期',
  '今年开春',
  '台风过后',
  '一直到现在',
];

const withOtherNumbers = (clause: string, random: Random): string =>
  clause.replaceAll(/\d+/g, (digits) => [...digits].map((_, index) => (index === 0 ? 1 + random.below(9) : random.below(10))).join(''));

/** Half of the clauses are made of two, so that most phrases are rarer than the clauses they come from. */
const toClause = (clauses: readonly string[], random: Random): string => {
  const clause = random.pick(clauses);
  if (random.below(2) === 0) return withOtherNumbers(clause, random);
  const other = random.pick(clauses);
  return withOtherNumbers(clause.slice(0, Math.ceil(clause.length / 2)) + other.slice(Math.floor(other.length / 2)), random);
};

const toPlace = (random: Random): string => {
  const village = random.pick(villages);
  switch (random.below(3)) {
    case 0:
      return `${village}${random.pick(roads)}${1 + random.below(400)}号`;
    case 1:
      return `${village}${random.pick(courts)}${1 + random.below(60)}幢`;
    default:
      return `${village}${1 + random.below(24)}组`;
  }
};

/**
 * Words for one more case like `matter`: clauses of its topic in another order, now and then one of another topic, with other places,
 * numbers and names, so that a phrase finds few cases when it is rare and many when it is common.
 */
export const toTelling = (matter: DemoMatter, random: Random): Telling => {
  const place = toPlace(random);
  const own = clausesByTopic.get(matter.topic) ?? allClauses;
  const count = 4 + random.below(9);
  const told = Array.from({ length: count }, () => toClause(random.below(5) === 0 ? allClauses : own, random));
  const name = `${random.pick(surnames)}${random.pick(givenNames)}${random.below(3) === 0 ? '' : random.pick(givenNames)}`;
  const first = `${random.pick(openings)}${place}，${random.pick(times)}${told[0] ?? ''}`;
  const text = `${first}，${told.slice(1).join('，')}。${random.pick(closings)}。`;
  const topic = told.reduce((shortest, clause) => (clause.length < shortest.length ? clause : shortest), matter.title);
  return {
    title: `${place}${topic}`.slice(0, 40),
    text,
    place,
    name,
    phone: `13${String(random.below(1_000_000_000)).padStart(9, '0')}`,
    address: place,
  };
};
