import type { PaperTemplate } from '../paper-facts.ts';
import { evaluationSentence, raisedBy, regulation } from '../paper-words.ts';

/** Asks for the petitioner's own judgement; silence is never taken for consent (条例 21, care G12). */
export const evaluationInvitation: PaperTemplate<'evaluationInvitation'> = (facts) => ({
  paragraphs: [
    raisedBy(facts),
    `本事项已经答复。请您凭查询码对办理单位和承办人作出评价（${regulation(21)}）。`,
    `${evaluationSentence(facts.evaluateUntil)}不评价不视为满意。评价由您本人作出，工作人员不得代替，也不得要求您修改。`,
  ],
});
