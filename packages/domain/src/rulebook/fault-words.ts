import type { RulebookFault } from './fault.ts';
import { type Language, shortTermInWords } from './term-words.ts';

/** Text catalogue: why a rulebook is refused, as a sentence with the article, in both languages. */

type Words = Readonly<Record<RulebookFault['code'], (fault: RulebookFault) => string>>;
type Aspects = Readonly<Record<NonNullable<RulebookFault['aspect']>, string>>;

const zhAspects: Aspects = {
  term: '期限',
  extension: '可延长的天数',
  opening: '起算的时点',
  ending: '办完的标志',
  owner: '责任人',
  notice: '信访人是否看得到',
  pause: '停止计算的情形',
};
const enAspects: Aspects = {
  term: 'term',
  extension: 'extension',
  opening: 'opening',
  ending: 'ending',
  owner: 'owner',
  notice: 'what the petitioner sees',
  pause: 'pause',
};

/** The last name of a path: `opensOn` of `duties[0].opensOn`. */
const fieldOf = ({ path = '' }: RulebookFault): string => path.split('.').at(-1) ?? path;

const zh: Words = {
  'wrong-type': ({ given = '', allowed = '' }) => `写成了${given}，应为${allowed}。`,
  'missing-field': (fault) => `没有写${fieldOf(fault)}。`,
  'unknown-field': (fault) => `没有${fieldOf(fault)}这一项；可以写的有：${fault.allowed ?? ''}。`,
  'not-in-the-vocabulary': ({ given = '', allowed = '' }) => `不认识${given}；可以写的有：${allowed}。`,
  'unknown-event': ({ given = '' }) => `没有${given}这种事件。`,
  'within-not-understood': ({ given = '' }) => `看不懂期限${given}；写法如7wd、15nd、3m、2h。`,
  'unknown-parent': ({ given = '', allowed = '' }) => `没有上级规则${given}；有：${allowed}。`,
  'extends-nothing': () => '没有写上级规则：地方规则必须在国家规定之上。',
  'extends-cycle': ({ given = '' }) => `上级规则绕了一圈又回到自己：${given}。`,
  'duplicate-rule': () => '写了两次。',
  'unknown-duty-kind': ({ given }) => `没有${given ?? '这'}项期限。`,
  'rule-without-article': () => '没有写依据的文件和条文。',
  'duty-without-end': () => '没有写怎样算办完；信访人的权利只会到期，不能算作欠办。',
  'duty-never-opens': () => '没有写从什么时候起算。',
  'duties-open-each-other': () => '光靠日子过去就会反复产生：要有人办了事才能再开始。',
  'ladder-leads-back': () => '升级的下一步比前一步还早：升级只能往上走，不能绕回。',
  'setting-out-of-bounds': ({ given = '', allowed = '', against }) =>
    `写了${given}，只能在${allowed}之间${against === undefined ? '' : `（${against}）`}。`,
  'pause-without-end': () => '停止计算没有写从什么事起、到什么事止。',
  'looser-than-law': ({ aspect = 'term', given = '', allowed = '', against = '' }) =>
    aspect === 'term' || aspect === 'extension'
      ? `${zhAspects[aspect]}${shortTermInWords(given, 'zh-CN')}，宽于${against}的${shortTermInWords(allowed, 'zh-CN')}。`
      : `${zhAspects[aspect]}宽于${against}：写了${given}，应为${allowed}。`,
  'law-removed': ({ against = '' }) => `去掉了${against}规定的期限。`,
  'not-in-the-law': () => '自称法定，国家规定里没有这一条。',
  'accusation-not-sealed': ({ given = '', against = '' }) => `检举控告交给了${given}：${against}要求只由纪检监察机关办理，不得泄露。`,
  'addressed-to-petitioner': ({ against = '' }) => `发给了信访人：预警只针对单位的办理（${against}）。`,
  'veto-without-appeal': ({ against = '' }) => `一票否决没有写申辩的期限：${against}规定考核结果只作重要参考。`,
  'scores-persons': ({ given = '', against = '' }) => `${given}给人打分：考核只看单位的办理（${against}）。`,
  'scores-petitions': ({ given = '', against = '' }) => `${given}按信访的数量打分：数量本身不作考核（${against}）。`,
  'ranking-without-minimum': ({ against = '' }) => `排名没有写最少件数（${against}）。`,
  'backlog-without-redo': ({ against = '' }) => `列积案而没有重新办理的环节：没有重办过的不能算化解不了（${against}）。`,
  'wording-not-allowed': ({ given = '', against = '' }) => `用了“${given}”：规则针对事项，不针对人（${against}）。`,
};

const en: Words = {
  'wrong-type': ({ given = '', allowed = '' }) => `Says ${given}, should be ${allowed}.`,
  'missing-field': (fault) => `${fieldOf(fault)} is missing.`,
  'unknown-field': (fault) => `${fieldOf(fault)} is not known here; known are ${fault.allowed ?? ''}.`,
  'not-in-the-vocabulary': ({ given = '', allowed = '' }) => `${given} is not known; known are ${allowed}.`,
  'unknown-event': ({ given = '' }) => `There is no event ${given}.`,
  'within-not-understood': ({ given = '' }) => `The length ${given} is not understood; write 7wd, 15nd, 3m or 2h.`,
  'unknown-parent': ({ given = '', allowed = '' }) => `There is no rulebook ${given} to extend; there are ${allowed}.`,
  'extends-nothing': () => 'Extends nothing: a local rulebook stands on the national law.',
  'extends-cycle': ({ given = '' }) => `What it extends leads back to it: ${given}.`,
  'duplicate-rule': () => 'Is there twice.',
  'unknown-duty-kind': ({ given }) => `There is no duty ${given ?? 'of this kind'}.`,
  'rule-without-article': () => 'Names no document and article.',
  'duty-without-end': () => 'Does not say when it is done; a right of the petitioner lapses and is never owed.',
  'duty-never-opens': () => 'Does not say when it begins.',
  'duties-open-each-other': () => 'Opens again by the passing of days alone, without anybody having done anything.',
  'ladder-leads-back': () => 'Comes earlier than the rung before it: a ladder climbs and never leads back.',
  'setting-out-of-bounds': ({ given = '', allowed = '', against }) =>
    `Says ${given}, may be ${allowed}${against === undefined ? '' : ` (${against})`}.`,
  'pause-without-end': () => 'Stands still without saying from which event until which.',
  'looser-than-law': ({ aspect = 'term', given = '', allowed = '', against = '' }) =>
    `The ${enAspects[aspect]}, ${shortTermInWords(given, 'en')}, is looser than ${against} allows: ${shortTermInWords(allowed, 'en')}.`,
  'law-removed': ({ against = '' }) => `Leaves out the clock of ${against}.`,
  'not-in-the-law': () => 'Calls itself law, and the national law has no such rule.',
  'accusation-not-sealed': ({ given = '', against = '' }) =>
    `Gives accusations to ${given}: under ${against} only the discipline body has them.`,
  'addressed-to-petitioner': ({ against = '' }) => `Is addressed to the petitioner: warnings concern the work of a unit (${against}).`,
  'veto-without-appeal': ({ against = '' }) => `A veto without a term for the appeal: under ${against} the result is a reference only.`,
  'scores-persons': ({ given = '', against = '' }) => `${given} scores persons: only the work of units is assessed (${against}).`,
  'scores-petitions': ({ given = '', against = '' }) => `${given} scores the number of petitions, which is never assessed (${against}).`,
  'ranking-without-minimum': ({ against = '' }) => `Ranks without a minimum of matters (${against}).`,
  'backlog-without-redo': ({ against = '' }) => `Lists backlog without a loop of handling again (${against}).`,
  'wording-not-allowed': ({ given = '', against = '' }) => `Says “${given}”: rules concern the matter, never the person (${against}).`,
};

/** Why the rulebook is refused, as one sentence: the rule, its own article, and what it offends. */
export const faultInWords = (fault: RulebookFault, language: Language): string => {
  const sentence = (language === 'zh-CN' ? zh : en)[fault.code](fault);
  const name = fault.rule === '' ? (fault.path ?? '') : fault.rule;
  const where = fault.article === undefined ? name : language === 'zh-CN' ? `${name}（${fault.article}）` : `${name} (${fault.article})`;
  if (where === '') return sentence;
  return language === 'zh-CN' ? `${where}：${sentence}` : `${where}: ${sentence}`;
};
