import type { PaperTemplate } from '../paper-facts.ts';
import { answersInWords, askAt, evaluationSentence, raisedBy, regulation } from '../paper-words.ts';

/** What of a suggestion is adopted and why, with the reward if there is one (条例 29). */
export const suggestionReply: PaperTemplate<'suggestionReply'> = (facts) => ({
  paragraphs: [
    raisedBy(facts),
    `感谢您提出建议。经认真研究论证，回复如下（${regulation(29)}）。`,
    ...answersInWords(facts.answers, '建议'),
    ...(facts.reward === undefined ? [] : [`奖励：${facts.reward}`]),
  ],
  remedy: [
    `对回复有不同看法、有补充理由或者新的建议的，您可以随时再次提出。${askAt(facts.petitionOffice)}`,
    evaluationSentence(facts.evaluateUntil),
  ].join('\n'),
});
