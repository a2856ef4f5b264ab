import type { PaperTemplate } from '../paper-facts.ts';
import { claimsInWords, evaluationSentence, raisedBy, withPhone } from '../paper-words.ts';

/** One answer to what was asked. */
export const consultationAnswer: PaperTemplate<'consultationAnswer'> = (facts) => {
  // A consultation has one answer for all that was asked (D71).
  const [answer] = facts.answers;
  return {
    paragraphs: [
      raisedBy(facts),
      ...claimsInWords(facts.answers.map(({ text }) => text)).map((claim) => claim.replace('诉求', '您问')),
      `答复：${answer?.decision ?? ''}`,
      ...(answer === undefined || answer.basis === '' ? [] : [`依据：${answer.basis}`]),
    ],
    remedy: [
      `对答复还有疑问的，可以向${withPhone(facts.petitionOffice)}询问；需要有关单位处理的，您可以就此提出信访事项，我们会登记并办理。`,
      evaluationSentence(facts.evaluateUntil),
    ].join('\n'),
  };
};
