import type { NoticeKind } from '../../case/vocabulary.ts';

/** Ways on that a paper has to name (law.md B4, lifecycle G3). */
export const remedyKinds = [
  'evaluation',
  'review',
  'reviewInTime',
  'reReview',
  'refusalCheck',
  'newFacts',
  'legalRoutes',
  'legalAid',
  'raiseObjection',
  'askAgain',
  'undo',
  'mayDecline',
  'endMandate',
  'ownSay',
  'cancel',
] as const;
export type RemedyKind = (typeof remedyKinds)[number];

export interface RemedyRule {
  readonly remedy: RemedyKind;
  /** What the rule stands on. */
  readonly article: string;
}

/** The words by which each way on is known, all of them; who edits a paper may say the rest as they like. */
const words: Readonly<Record<RemedyKind, readonly RegExp[]>> = {
  evaluation: [/评价/u],
  review: [/复查/u, /30日|三十日/u, /上一级/u],
  // The window of an opinion that is confirmed is the old one, so no number of days is true of every such reply (D37).
  reviewInTime: [/复查/u, /期限|30日|三十日/u, /上一级/u],
  reReview: [/复核/u, /30日|三十日/u, /上一级/u],
  refusalCheck: [/核查|复查/u, /上一级/u],
  newFacts: [/新的(?:事实|理由|材料)/u],
  legalRoutes: [/诉讼|行政复议|仲裁/u],
  legalAid: [/法律(?:援助|咨询|服务)/u],
  raiseObjection: [/反映|提出/u],
  askAgain: [/再次|继续|重新/u],
  undo: [/撤销|分开/u],
  mayDecline: [/不补充|无法补充|不能补充|可以不/u],
  ownSay: [/回避/u, /代理人|陪同|代表/u],
  endMandate: [/随时/u, /结束委托|终止委托|撤销委托/u],
  cancel: [/重新提出|再次提出/u],
};

const review: RemedyRule = { remedy: 'review', article: '《信访工作条例》第三十五条' };
const evaluation: RemedyRule = { remedy: 'evaluation', article: '《信访工作条例》第二十一条' };
const newFacts: RemedyRule = { remedy: 'newFacts', article: '《信访工作条例》第三十六条' };
const refusalCheck: RemedyRule = { remedy: 'refusalCheck', article: '《信访工作条例》第二十三条' };
const raiseObjection: RemedyRule = { remedy: 'raiseObjection', article: '《信访工作条例》第四十条' };

/** Which paper has to name which way on. A paper that is not here ends, refuses and delays nothing. */
const rules: Partial<Readonly<Record<NoticeKind, readonly RemedyRule[]>>> = {
  nonAcceptanceNotice: [refusalCheck, newFacts],
  noFurtherAcceptanceNotice: [newFacts, refusalCheck, { remedy: 'legalRoutes', article: '《信访工作条例》第三十一条' }],
  legalChannelNotice: [
    { remedy: 'legalAid', article: '《信访工作条例》第三十七条' },
    { remedy: 'raiseObjection', article: '《信访工作条例》第二十三条' },
  ],
  supplementNotice: [{ remedy: 'mayDecline', article: '《信访工作条例》第十九条' }],
  extensionNotice: [{ remedy: 'raiseObjection', article: '《信访工作条例》第三十四条' }],
  holdNotice: [raiseObjection],
  handlingOpinion: [review, evaluation],
  simpleAnswer: [review, evaluation],
  redoReply: [{ remedy: 'reviewInTime', article: '《信访工作条例》第三十五条' }],
  suggestionReply: [{ remedy: 'askAgain', article: '《信访工作条例》第二十九条' }],
  consultationAnswer: [{ remedy: 'raiseObjection', article: '《信访工作条例》第二十三条' }],
  reviewOpinion: [{ remedy: 'reReview', article: '《信访工作条例》第三十六条' }],
  reReviewOpinion: [newFacts, { remedy: 'legalRoutes', article: '《信访工作条例》第三十六条' }],
  refusalCheckNotice: [newFacts],
  hearingNotice: [{ remedy: 'ownSay', article: '《信访工作条例》第三十一条' }],
  withdrawalConfirmation: [{ remedy: 'cancel', article: '《信访工作条例》第十七条' }],
  mandate: [{ remedy: 'endMandate', article: '《信访工作条例》第十七条' }],
  mergeNotice: [{ remedy: 'undo', article: '《信访工作条例》第十九条' }],
};

/** The ways on that a paper of this kind has to name, each with its article. */
export const remediesOfNotice = (notice: NoticeKind): readonly RemedyRule[] => rules[notice] ?? [];

/** Whether a text names this way on. */
export const namesRemedy = (text: string, remedy: RemedyKind): boolean => words[remedy].every((word) => word.test(text));
