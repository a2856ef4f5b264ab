import { availableActions } from '@daiban/domain/case/actions';
import type { CommandName } from '@daiban/domain/case/commands';
import type { CaseState } from '@daiban/domain/case/state';
import type { NoticeKind } from '@daiban/domain/case/vocabulary';
import type { StoredNotice } from '../case-file/read-case.ts';

/** What the remedy line of each paper speaks of first. */
const remedies: Partial<Readonly<Record<NoticeKind, readonly CommandName[]>>> = {
  nonAcceptanceNotice: ['requestRefusalCheck'],
  noFurtherAcceptanceNotice: ['requestRefusalCheck'],
  legalChannelNotice: ['complainAboutHandling'],
  supplementNotice: ['supply'],
  extensionNotice: ['complainAboutHandling'],
  holdNotice: ['complainAboutHandling'],
  handlingOpinion: ['requestReview', 'evaluate'],
  simpleAnswer: ['requestReview', 'evaluate'],
  redoReply: ['requestReview', 'evaluate'],
  suggestionReply: ['evaluate'],
  consultationAnswer: ['evaluate'],
  evaluationInvitation: ['evaluate'],
  reviewOpinion: ['requestReReview'],
  hearingNotice: ['requestRecusal'],
};

type Situation = Parameters<typeof availableActions>[2];

/** The first of them that the petitioner may use now; undefined when none is open. */
export const openRemedy = ({ kind }: Pick<StoredNotice, 'kind'>, state: CaseState, situation: Situation): CommandName | undefined => {
  const named = remedies[kind as NoticeKind];
  if (named === undefined) return undefined;
  const petitioner = { officerId: state.petitionerId, role: 'petitioner', unitId: '' } as const;
  const open = availableActions(state, [petitioner], situation).map(({ command }) => command);
  return named.find((command) => open.includes(command));
};
