import type { TrackView } from '@daiban/contract/submissions';

/** What the petitioner can open a form for, the most asked for first. All but the paper copy are commands of the table of actions. */
export const offerNames = [
  'supply',
  'answerSupport',
  'answerInvitation',
  'answerBounty',
  'stopMediation',
  'cancelWithdrawal',
  'evaluate',
  'requestReview',
  'requestReReview',
  'requestRefusalCheck',
  'addEvidence',
  'askQuestion',
  'paperCopy',
  'requestHearing',
  'requestRecusal',
  'complainAboutHandling',
  'settle',
  'requestWithdrawal',
] as const;
export type OfferName = (typeof offerNames)[number];

const quiet: readonly OfferName[] = [
  'paperCopy',
  'requestHearing',
  'requestRecusal',
  'complainAboutHandling',
  'settle',
  'requestWithdrawal',
];
/** Windows in which another organ is turned to. */
export const remedyWindows: readonly string[] = ['reviewWindow', 'reReviewWindow', 'refusalCheckWindow'];

const windowOf: Partial<Record<OfferName, string>> = { requestReview: 'reviewWindow', requestReReview: 'reReviewWindow' };

type Matter = Pick<TrackView, 'actions' | 'windows' | 'claims' | 'simple'>;

/** A simple matter may be answered by word of mouth; the answer on paper is for the asking (D62). */
const mayAskForPaper = ({ actions, simple, claims }: Matter): boolean =>
  simple === true && actions.includes('askQuestion') && claims.some(({ answer }) => answer !== undefined);

/** What is open now, from the server's one table: first what belongs to this moment, then what is possible at any time or late with good cause. */
export const offersOf = (matter: Matter): { readonly now: readonly OfferName[]; readonly also: readonly OfferName[] } => {
  const isOpen = (name: OfferName): boolean => {
    if (name === 'paperCopy') return mayAskForPaper(matter);
    // Beside what was asked for, a second way to hand something in only makes one wonder which to take.
    return matter.actions.includes(name) && !(name === 'addEvidence' && matter.actions.includes('supply'));
  };
  const open = offerNames.filter(isOpen);
  const isQuiet = (name: OfferName): boolean => {
    const kind = windowOf[name];
    return quiet.includes(name) || (kind !== undefined && !matter.windows.some((window) => window.kind === kind));
  };
  return { now: open.filter((name) => !isQuiet(name)), also: open.filter(isQuiet) };
};
