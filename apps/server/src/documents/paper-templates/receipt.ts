import type { PaperTemplate } from '../paper-facts.ts';
import { contactOf, raisedBy, termSentence } from '../paper-words.ts';

/** Proof of filing: what came in and when, what comes next, how to follow it (条例 18, 21, 22). */
export const receipt: PaperTemplate<'receipt'> = (facts) => ({
  paragraphs: [
    `${raisedBy(facts)}${facts.attachments === 0 ? '' : `随件收到材料${facts.attachments}份。`}`,
    ...(facts.persons > 1 ? [`本事项由${facts.persons}人共同提出，每一位都会得到同样的答复。`] : []),
    ...facts.terms.map((term) => `接下来：${termSentence(facts.issuer.name, term)}`),
    '查询：您可以凭查询码随时在网上查看办到哪一步、由谁办理、收到了哪些文书，也可以补充材料和提问。查询码请自己保管，不要告诉他人。',
    `不便上网的，可以带本回执到窗口或者打电话查询：${contactOf(facts.petitionOffice)}。`,
  ],
});
