import type { EventKind } from '@daiban/domain/case/events';

/**
 * What the petitioner may read of each event, and which of its facts. Kinds that are not here are internal: nothing of warnings,
 * signatures, proposals and copies reaches the petitioner's page (care H9).
 */
const petitionerFacts: Partial<Record<EventKind, readonly string[]>> = {
  submissionReceived: ['channel', 'receivedOn'],
  caseRegistered: ['title'],
  claimRecorded: ['claimId'],
  kindClassified: ['kind'],
  firstContactOfficerSet: ['officerId', 'unitId'],
  caseForwarded: ['unitId'],
  caseAssigned: ['unitId'],
  objectionRaised: [],
  objectionUpheld: [],
  objectionRejected: [],
  caseAccepted: ['unitId'],
  caseNotAccepted: ['reasonCode', 'law', 'explanation', 'competentBody'],
  handlerSet: ['officerId', 'unitId'],
  leadUnitSet: ['unitId'],
  unitSucceeded: ['unitId'],
  coUnitAdded: ['unitId'],
  petitionerContacted: ['by', 'note', 'minutes'],
  contactFailed: ['by'],
  siteVisited: ['place', 'note'],
  evidenceAdded: ['by', 'wordsId'],
  extensionApproved: ['days', 'reason'],
  replyIssued: ['round'],
  noticeServed: ['noticeId', 'notice', 'method', 'servedOn'],
  evaluationGiven: ['subject', 'grade'],
  returnVisitDone: ['by', 'grade', 'note'],
  questionAsked: ['questionId', 'wordsId'],
  questionAnswered: ['questionId', 'answer'],
  representativeNamed: ['relation', 'scope'],
  representativeRevoked: [],
  rightsRequestReceived: ['right', 'wordsId'],
  rightsRequestAnswered: ['decision', 'answer', 'basis'],
  actAssisted: ['unitId', 'command'],
  caseMerged: ['reason'],
  caseReopened: ['cause', 'reason'],
  caseConcluded: ['reason'],
  caseSettled: [],
  recusalRequested: ['wordsId'],
  recusalGranted: ['officerId', 'reason'],
  recusalRefused: ['reason'],
  handlerRecused: ['officerId'],
  caseArchived: [],
};

/** Events whose doer the petitioner is told by name: who called, came, visited and answered. */
export const namesItsDoer: readonly string[] = [
  'petitionerContacted',
  'contactFailed',
  'siteVisited',
  'returnVisitDone',
  'questionAnswered',
];

/** The facts of an event that the petitioner may read; undefined when the event itself is internal. */
export const factsForPetitioner = (kind: string): readonly string[] | undefined => petitionerFacts[kind as EventKind];
