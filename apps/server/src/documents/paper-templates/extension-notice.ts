import type { PaperTemplate } from '../paper-facts.ts';
import { inWords, raisedBy, regulation, withPhone } from '../paper-words.ts';

/** The new date, who decided it, and why (条例 34). */
export const extensionNotice: PaperTemplate<'extensionNotice'> = (facts) => ({
  paragraphs: [
    raisedBy(facts),
    `因情况复杂，本事项不能在${facts.instead === undefined ? '原定期限' : `${inWords(facts.instead)}以前`}办结。经本单位负责人批准，办理期限延长${facts.days}日${
      facts.until === undefined ? '' : `，至${inWords(facts.until)}`
    }（${regulation(34)}）。`,
    `延期理由：${facts.reason}`,
    ...(facts.handler === undefined ? [] : [`承办人：${withPhone(facts.handler)}。`]),
    '延期只有这一次。为此给您带来的不便，请您谅解。',
  ],
  remedy: `对延期有意见的，您可以向${withPhone(facts.petitionOffice)}反映；办理期间可以继续补充材料和提问。`,
});
