import { describe, expect, it } from 'vitest';
import { formatWithin } from '../calendar/index.ts';
import { sealedDutyRules } from '../sealed/duty-rules.ts';
import { getRulebook } from './catalogue.ts';
import type { DutyRule } from './vocabulary.ts';

const lengthOf = ({ within }: Pick<DutyRule, 'within'>): string => {
  if (!('ordered' in within)) return formatWithin(within);
  return within.otherwise === undefined ? 'ordered' : formatWithin(within.otherwise);
};

/** Glossary C9 with its lengths. An extension is no duty of its own: it moves the handling clock (条例 34). */
const clocks: Readonly<Record<string, string>> = {
  registerForward: '15nd',
  acceptanceDecision: '15nd',
  objection: '5wd',
  statutoryHandling: '60nd',
  simpleAccept: '3wd',
  simpleReply: '10wd',
  siteCheck: '1wd',
  reviewWindow: '30nd',
  reviewDecision: '30nd',
  reReviewWindow: '30nd',
  reReviewDecision: '30nd',
  evaluationWindow: '30nd',
  returnVisit: '7nd',
  redoReply: '15wd',
  secondReturnVisit: '7nd',
  backlogThreshold: '3m',
  limitReport: '2wd',
  limitSponsor: '3wd',
  limitMeet: '5wd',
  limitStudy: '7wd',
  limitClose: '15wd',
  backlogResolve: '90nd',
  supervisionReply: '5wd',
  suggestionFeedback: '30nd',
  redoAfterReview: '30nd',
  courtConfirm: '30nd',
  withdrawalCooling: '7nd',
  dataRightsReply: '15wd',
  assignedTerm: 'ordered',
  subTask: '10wd',
  objectionRuling: '2wd',
  competenceDecision: '5wd',
  recusalRuling: '2wd',
  refusalCheck: '15wd',
  supplementWait: '10nd',
  mediationTerm: '30nd',
  receptionArrival: '2h',
  urgentTicket: '2h',
  biddingTerm: '10wd',
};
/** Set by local documents only. */
const localClocks: Readonly<Record<string, string>> = {
  localPhoneWeb: '7nd',
  localLetterVisit: '15wd',
  firstContact: '1wd',
  warningResponse: '7wd',
};

describe('the clocks of glossary C9', () => {
  const law = getRulebook('nationalLaw');

  it.each(Object.entries(clocks))('%s is a duty of the national rulebook, with %s', (kind, length) => {
    const lengths = law.duties.filter((rule) => rule.kind === kind).map(lengthOf);
    expect(lengths).toContain(length);
  });

  it.each(Object.entries(localClocks))('%s is a duty of 沥海, with %s', (kind, length) => {
    const lihai = getRulebook('lihai');
    const lengths = lihai.duties.filter((rule) => rule.kind === kind).map(lengthOf);
    expect([...lengths, ...lihai.triggers.flatMap(({ answer }) => (answer?.kind === kind ? [formatWithin(answer.within)] : []))]).toContain(
      length,
    );
  });

  it('has the clocks of accusations in the sealed room (检举控告工作规则)', () => {
    expect(sealedDutyRules.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['disciplineTransfer', 'sealedInform', 'sealedFeedback']),
    );
  });
});
