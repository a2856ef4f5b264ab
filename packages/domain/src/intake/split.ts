import type { Context } from '../case/context.ts';
import { type CaseEvent, type EventData, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { noticeToPetitioner, usualService } from '../documents/notices.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { type PendingRefusal, refusePending } from './pending.ts';

/** D5, for a mixed petition. */
export interface SplitInput {
  /** The claims that go on as a matter of their own. */
  readonly claimIds: readonly string[];
  /** Title of the new matter. */
  readonly title: string;
  readonly reason: string;
}

export type SplitRefusal =
  | { readonly code: 'unknown-claim'; readonly claimId: string }
  | { readonly code: 'split-leaves-no-claim' }
  | PendingRefusal
  | WordingRefusal;

/** The id of the matter that a split makes: that of the context, or of the command where there is none. */
const newCaseId = (petitionCase: CaseState, { newCase, commandId }: Context): string =>
  newCase === undefined || newCase.caseId === petitionCase.caseId ? commandId : newCase.caseId;

/** Takes claims of another kind out of a mixed petition, so that each matter goes its own way and none is lost. */
export const decideSplit = (input: SplitInput, petitionCase: CaseState, context: Context): Result<readonly CaseEvent[], SplitRefusal> => {
  const claimIds = [...new Set(input.claimIds)];
  const unknown = claimIds.find((id) => !petitionCase.claims.some((claim) => claim.id === id));
  if (unknown !== undefined) return refuse({ code: 'unknown-claim', claimId: unknown });
  if (claimIds.length === 0 || claimIds.length === petitionCase.claims.length) return refuse({ code: 'split-leaves-no-claim' });
  const refused = refusePending(petitionCase) ?? refuseWording([input.title, input.reason]);
  if (refused !== undefined) return refused;
  const intoCaseId = newCaseId(petitionCase, context);
  const { title, reason } = input;
  return accept([
    event('caseSplit', { intoCaseId, claimIds, title, reason }),
    event('caseLinked', { otherCaseId: intoCaseId, relation: 'partOf', reason }),
  ]);
};

/** Who may not know of the old matter may not know of the new one either. */
const keptAway = ({ restriction, concerned, recusals }: CaseState, reason: string): readonly CaseEvent[] => [
  ...(concerned === undefined ? [] : [event('concernedRecorded', { ...concerned, reason })]),
  ...(recusals ?? []).map(({ officerId }) => event('conflictDeclared', { officerId, unitId: '', conflict: 'otherGround', note: reason })),
  ...(restriction === undefined ? [] : [event('caseRestricted', { officerIds: restriction.officerIds, reason })]),
];

/**
 * The first events of the matter that a split makes: its own receipt, registered with its claims, the dates of the first receipt
 * kept, the same first-contact officer.
 */
export const beginSplit = (split: EventData['caseSplit'], petitionCase: CaseState, context: Context): readonly CaseEvent[] => {
  const { commandId, newCase, today } = context;
  const claims = petitionCase.claims.filter(({ id }) => split.claimIds.includes(id));
  const { channel, receivedOn, receiverUnitId, receiverKind, persons, electronicService, firstContactOfficer } = petitionCase;
  return [
    event('submissionReceived', {
      caseId: split.intoCaseId,
      submissionId: newCase?.submissionId ?? commandId,
      petitionerId: newCase?.petitionerId ?? petitionCase.petitionerId,
      channel,
      receivedOn,
      receiverUnitId,
      receiverKind,
      persons,
      representatives: 0,
      attachments: [],
      electronicService,
      ...(petitionCase.fromLedger === undefined ? {} : { fromLedger: petitionCase.fromLedger }),
    }),
    ...noticeToPetitioner({ notice: 'receipt', service: usualService(petitionCase), after: 0, today }),
    event('caseRegistered', { title: split.title, oralTextReadBack: true }),
    ...claims.map(({ text }, index) => event('claimRecorded', { claimId: `c${index + 1}`, text })),
    event('firstContactOfficerSet', firstContactOfficer ?? { officerId: context.actor.officerId, unitId: context.actor.unitId }),
    event('caseLinked', { otherCaseId: petitionCase.caseId, relation: 'partOf', reason: split.reason }),
    ...keptAway(petitionCase, split.reason),
  ];
};
