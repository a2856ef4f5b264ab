import type { PaperFacts, PaperTemplate } from '../paper-facts.ts';
import { atLatest, claimsInWords, inBrackets, inWords, matterOf, regulation, sendingArticle } from '../paper-words.ts';

type Facts = PaperFacts['forwardingOrder'];

const matterSentence = (facts: Facts, verb: '转送' | '交由'): string => {
  const enclosed = facts.attachments === 0 ? '' : `随附材料${facts.attachments}份。`;
  return `信访人${facts.petitioner}于${inWords(facts.receivedOn)}提出的信访事项${matterOf(facts)}，现${verb}你单位办理（${sendingArticle(facts)}）。${enclosed}`;
};

const until = (term: Facts['decideBy'], otherwise: string): string =>
  term === undefined ? otherwise : `${otherwise}（${atLatest(term.on)}）`;

const dutiesOf = ({ decideBy, objectBy }: Facts): string =>
  `属于你单位职权范围的，请${until(decideBy, '自收到之日起15日内')}书面告知信访人接收情况以及处理途径和程序；不属于的，请${until(
    objectBy,
    '自收到之日起5个工作日内',
  )}提出异议并详细说明理由，经同意后交还材料${inBrackets(regulation(23))}。`;

const careSentence = `请逐项答复信访人的诉求，及时送达。信访人的姓名、联系办法和材料只用于办理本事项，不得泄露；检举控告的材料和有关情况不得透露或者转给被检举控告的人员、单位（${regulation(30)}）。`;

/** To the unit: the matter, without a duty to report back (转送单, 条例 22). */
export const forwardingOrder: PaperTemplate<'forwardingOrder'> = (facts) => ({
  paragraphs: [matterSentence(facts, '转送'), ...claimsInWords(facts.claims), `转送理由：${facts.reason}`, dutiesOf(facts), careSentence],
});

/** To the unit: the matter with its term and report (交办单, 条例 22). */
export const assignmentOrder: PaperTemplate<'assignmentOrder'> = (facts) => ({
  paragraphs: [
    matterSentence(facts, '交由'),
    ...claimsInWords(facts.claims),
    `交办理由：${facts.reason}`,
    ...(facts.termOn === undefined ? [] : [`办理期限：${atLatest(facts.termOn)}办结。`]),
    ...(facts.reportBack ? ['办结后，请向本单位反馈办理结果，提交办结报告。'] : []),
    dutiesOf(facts),
    careSentence,
    ...(facts.signer === undefined ? [] : [`签发：${facts.signer}`]),
  ],
});
