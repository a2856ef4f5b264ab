import type { PaperTemplate } from '../paper-facts.ts';
import { askAt, contactOf, inWords, raisedBy, sendingArticle, termSentence } from '../paper-words.ts';

/** Where the matter went, whom to call there, and what happens next (条例 22, 23). */
export const forwardingNotice: PaperTemplate<'forwardingNotice'> = (facts) => ({
  paragraphs: [
    raisedBy(facts),
    `经登记，已于${inWords(facts.issuedOn)}${facts.mode === 'assign' ? '交由' : '转送'}${facts.unit.name}办理（${sendingArticle(facts)}）。`,
    `办理单位：${contactOf(facts.unit)}。`,
    ...(facts.decideBy === undefined ? [] : [`接下来：${termSentence(facts.unit.name, facts.decideBy)}`]),
    '该单位认为不属于其职权范围的，应当向我们说明理由；由我们重新确定办理单位，您不需要重新提出。',
    askAt(facts.petitionOffice),
  ],
});
