import type { NoticeKind } from '@daiban/domain/case/vocabulary';
import type { Directory } from '../journal/directory.ts';
import { saidFacts } from './gather-said-facts.ts';
import type { AnsweredClaim, CommonFacts, Contact, PaperFacts, Person, SaidKind } from './paper-facts.ts';
import { createHistory, findTerm, type History, known, type PaperSource, termsOf } from './paper-history.ts';

const contactOf = (unitId: string, directory: Directory): Contact => {
  const unit = directory.unit(unitId);
  return { name: unit?.name ?? unitId, phone: unit?.phone ?? '', address: unit?.address ?? '', hours: unit?.hours ?? '' };
};

const personOf = (named: { readonly officerId: string; readonly unitId: string } | undefined, directory: Directory): Person | undefined => {
  if (named === undefined) return undefined;
  const phone = directory.officers.get(named.officerId)?.phone ?? directory.unit(named.unitId)?.phone;
  return { name: directory.officerName(named.officerId), ...(phone === undefined ? {} : { phone }) };
};

const answersOf = (history: History): readonly AnsweredClaim[] => {
  const claims = new Map(history.all('claimRecorded').map(({ data }) => [data.claimId, data.text]));
  return history.get('replyIssued').data.answers.map(({ claimId, ...answer }) => ({ ...answer, text: claims.get(claimId) ?? '' }));
};

const commonFacts = ({ file, notice, directory, filedTitle }: PaperSource, history: History): CommonFacts => {
  const received = history.get('submissionReceived').data;
  return {
    caseNumber: file.number,
    title: history.last('caseRegistered')?.data.title ?? filedTitle ?? file.title,
    receivedOn: received.receivedOn,
    channel: received.channel,
    receiverKind: received.receiverKind,
    issuedOn: notice.issued_on,
    issuer: contactOf(notice.number_unit ?? received.receiverUnitId, directory),
    petitionOffice: contactOf(directory.petitionOfficeId, directory),
  };
};

/** The unit that the case was last sent to, in which way, and by which event. */
const dispatchOf = (history: History) => {
  const assigned = history.last('caseAssigned');
  // A dispute about competence ends with the unit that is to handle it: sent on like a forwarding (D15).
  const ways = [assigned, history.last('caseForwarded'), history.last('competenceDecided')].flatMap((way) => way ?? []);
  const sent = ways.toSorted((left, right) => right.sequence - left.sequence)[0] ?? history.get('caseForwarded');
  return { mode: sent === assigned ? ('assign' as const) : ('forward' as const), sequence: sent.sequence, unitId: sent.data.unitId };
};

const orderFacts = ({ file, directory, rulebook }: PaperSource, history: History) => {
  const { sequence, unitId } = dispatchOf(history);
  return known({
    unit: contactOf(unitId, directory),
    petitioner: file.masked_name,
    claims: history.all('claimRecorded').map(({ data }) => data.text),
    attachments: history.get('submissionReceived').data.attachments.length,
    reason: history.get('dispatchDecided').data.reason,
    decideBy: findTerm('acceptanceDecision', sequence, history, rulebook),
    objectBy: findTerm('objection', sequence, history, rulebook),
  });
};

type Gathered<Kind extends NoticeKind> = Omit<PaperFacts[Kind], keyof CommonFacts>;

/** The facts of each kind of paper that has more than what its events say, beside those that all have. */
const gather: { readonly [Kind in Exclude<NoticeKind, SaidKind>]: (source: PaperSource, history: History) => Gathered<Kind> } = {
  receipt: ({ rulebook }, history) => {
    const { sequence, data } = history.get('submissionReceived');
    return { persons: data.persons, attachments: data.attachments.length, terms: termsOf(sequence, history, rulebook) };
  },
  acceptanceNotice: ({ directory, rulebook }, history) => {
    const accepted = history.get('caseAccepted');
    const classified = history.last('kindClassified')?.data;
    return known({
      acceptedOn: accepted.on,
      kind: classified?.kind,
      route: classified?.route,
      terms: termsOf(accepted.sequence, history, rulebook),
      firstContact: personOf(history.last('firstContactOfficerSet')?.data, directory),
    });
  },
  nonAcceptanceNotice: (_source, history) => {
    const { reasonCode, explanation, law, competentBody } = history.get('caseNotAccepted').data;
    return known({ reasonCode, explanation, law, competentBody, handedOver: history.last('matterHandedOver')?.data.handedOver });
  },
  forwardingNotice: ({ directory, rulebook }, history) => {
    const { mode, unitId, sequence } = dispatchOf(history);
    return known({ unit: contactOf(unitId, directory), mode, decideBy: findTerm('acceptanceDecision', sequence, history, rulebook) });
  },
  extensionNotice: ({ directory }, history) => {
    const { sequence, data } = history.get('extensionApproved');
    const moved = history.changes(sequence).find((change) => change.change === 'moved');
    return known({
      days: data.days,
      reason: data.reason,
      until: moved?.change === 'moved' ? moved.dueOn : undefined,
      instead: moved?.change === 'moved' ? history.dueBefore(moved.dutyId, sequence) : undefined,
      handler: personOf(history.last('handlerSet')?.data, directory),
    });
  },
  handlingOpinion: ({ directory }, history) => {
    const visited = history.last('siteVisited');
    const contacted = history.all('petitionerContacted')[0];
    return known({
      answers: answersOf(history),
      acceptedOn: history.last('caseAccepted')?.on,
      route: history.last('kindClassified')?.data.route,
      handler: personOf(history.last('handlerSet')?.data, directory),
      contactedOn: contacted?.data.contactedOn ?? contacted?.on,
      visited: visited === undefined ? undefined : { on: visited.data.visitedOn ?? visited.on, place: visited.data.place },
      reviewUntil: history.window('reviewWindow'),
      evaluateUntil: history.window('evaluationWindow'),
    });
  },
  suggestionReply: (_source, history) =>
    known({
      answers: answersOf(history),
      reward: history.get('replyIssued').data.reward,
      evaluateUntil: history.window('evaluationWindow'),
    }),
  mergeNotice: ({ mergedIntoNumber }, history) => ({ intoNumber: mergedIntoNumber ?? '', reason: history.get('caseMerged').data.reason }),
  consultationAnswer: (_source, history) => known({ answers: answersOf(history), evaluateUntil: history.window('evaluationWindow') }),
  evaluationInvitation: (_source, history) => known({ evaluateUntil: history.window('evaluationWindow') }),
  forwardingOrder: orderFacts,
  assignmentOrder: (source, history) => {
    const assigned = history.get('caseAssigned');
    const signed = history.last('assignmentSigned');
    const isSigned = signed !== undefined && signed.data.decision === 'signed' && signed.sequence === assigned.sequence - 1;
    return known({
      ...orderFacts(source, history),
      termOn: assigned.data.termOn,
      reportBack: assigned.data.reportBack,
      signer: isSigned ? source.directory.officerName(signed.actorId) : undefined,
    });
  },
};

/** The facts of a paper of this kind as they stood when it was issued. Throws when the journal does not hold what such a paper needs. */
export const gatherPaperFacts = <Kind extends NoticeKind>(kind: Kind, source: PaperSource): PaperFacts[Kind] => {
  const history = createHistory(source);
  const own =
    kind in gather ? gather[kind as Exclude<NoticeKind, SaidKind>](source, history) : saidFacts(kind as SaidKind, source, history);
  return { ...commonFacts(source, history), ...own } as PaperFacts[Kind];
};
