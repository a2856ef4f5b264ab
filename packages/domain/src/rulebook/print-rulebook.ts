import type { Origin, Source } from './source.ts';
import { termInWords } from './term-words.ts';
import type { EscalationRung, Rulebook, RuleTrigger } from './vocabulary.ts';

/** Text catalogue: a rulebook as a page of text for a person to read. */

const origins: Readonly<Record<Origin, string>> = { law: '法定', local: '本地', platformDefault: '平台默认' };
const rhythms = { day: '每日', week: '每周', month: '每月', quarter: '每季', year: '每年' } as const;
const measures = { agencyRate: '代办率', closureRate: '办结率', satisfactionRate: '满意率' } as const;

const standing = ({ origin, document, article, entries = [] }: Source): string =>
  [origins[origin], ...(document === origins[origin] ? [article] : [`${document}${article}`]), ...entries].join(' · ');
const state = (running: boolean): string => (running ? '运行中 running' : '尚未运行 not yet running');
const listed = (items: readonly string[] | undefined): string => (items === undefined || items.length === 0 ? '' : `：${items.join('、')}`);

const occasion = (trigger: RuleTrigger): string => {
  switch (trigger.on) {
    case 'repeatVisits':
      return `重复来访${trigger.atLeast}次以上`;
    case 'groupVisit':
      return `一次来访${trigger.atLeast}人以上`;
    case 'skipLevelVisit':
      return '到上级来访';
    case 'extremeForm':
      return '吵闹、静坐、滞留';
  }
};

const moment = ({ when }: EscalationRung): string => {
  switch (when.on) {
    case 'usedShare':
      return '期限将尽';
    case 'overdue':
      return '逾期';
    case 'overdueFor':
      return `逾期${termInWords(when.within, 'zh-CN')}`;
    case 'unansweredFor':
      return `${termInWords(when.within, 'zh-CN')}无答复`;
  }
};

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];

/** Every rule with its term, article and origin, what runs and what does not yet, and what the source leaves open. */
export const printRulebook = (rulebook: Rulebook): string => {
  const { id, version, title, basis, tiers, duties } = rulebook;
  const ofOrigin = (origin: Origin): readonly string[] =>
    duties
      .filter((rule) => rule.origin === origin)
      .map((rule) => {
        const extension = rule.extendableBy === undefined ? '' : `，可延长${rule.extendableBy}日`;
        const pauses = (rule.pauses ?? []).map(({ article }) => article);
        const standstill = pauses.length === 0 ? '' : `，停止计算的依据：${pauses.join('、')}`;
        return `${rule.title} ${termInWords(rule.within, 'zh-CN')}${extension}${standstill} [${rule.kind}${rule.about === undefined ? '' : ` ${rule.about}`} · ${rule.owner}] ${standing(rule)}`;
      });
  return [
    `${title} ${id} 第${version}版`,
    `依据：${basis.document} ${basis.title}${basis.issuedOn === undefined ? '' : `（${basis.issuedOn}）`}`,
    ...(rulebook.extends === undefined ? [] : [`上级规则：${rulebook.extends}`]),
    ...(tiers.length === 0 ? [] : [`层级：${tiers.map(({ name }) => name).join(' / ')}`]),
    ...section('期限 · 法定 law', ofOrigin('law')),
    ...section('期限 · 本地 local', ofOrigin('local')),
    ...section('期限 · 平台默认 platform default', ofOrigin('platformDefault')),
    ...section(
      '签字',
      rulebook.signatures.map((rule) => `${rule.before} 之前须 ${rule.by} 签字 ${standing(rule)}`),
    ),
    ...section(
      '升级',
      (rulebook.escalations ?? []).map((rule) => `${moment(rule)}：${rule.title} → ${rule.to.join(' ')} [${rule.id}] ${standing(rule)}`),
    ),
    ...section(
      '触发',
      rulebook.triggers.map(
        (rule) =>
          `[${state(rule.running)}] ${rule.title}：${rule.when.map(occasion).join('、')} → ${rule.to.join(' ')}${rule.copyTo.length === 0 ? '' : `，抄送 ${rule.copyTo.join(' ')}`} ${standing(rule)}`,
      ),
    ),
    ...section(
      '分派',
      rulebook.routing.map((rule) => `${rule.title}：${rule.description} ${standing(rule)}`),
    ),
    ...section(
      '目标',
      rulebook.targets.map((rule) => `${measures[rule.measure]}不低于${rule.atLeast}% ${standing(rule)}`),
    ),
    ...section(
      '机制',
      rulebook.mechanisms.map((rule) => `[${state(rule.running)}] ${rule.title}${listed(rule.items)} ${standing(rule)}`),
    ),
    ...section(
      '节奏',
      rulebook.cadences.map((rule) => `[${state(rule.running)}] ${rhythms[rule.every]}：${rule.title} ${standing(rule)}`),
    ),
    ...section(
      '考核',
      rulebook.assessments.map(
        (rule) =>
          `[${state(rule.running)}] ${rule.title}${listed(rule.items.map((item) => `${item.title} ${item.points}`))}${rule.veto === undefined ? '' : `；${rule.veto.title}${rule.veto.appealWithin === undefined ? '' : `，${termInWords(rule.veto.appealWithin, 'zh-CN')}内可以申辩`}`} ${standing(rule)}`,
      ),
    ),
    ...section(
      '数值',
      rulebook.settings.map((rule) => `${rule.title}：${rule.value} [${rule.setting}] ${standing(rule)}`),
    ),
    ...section(
      '来源公布的历史数字（不计入统计）',
      rulebook.openingFigures.map(
        (rule) => `${rule.title} ${rule.value}${rule.unit}${rule.asOf === undefined ? '' : `（${rule.asOf}）`} ${standing(rule)}`,
      ),
    ),
    ...section('未定 open', rulebook.open),
    '',
  ].join('\n');
};
