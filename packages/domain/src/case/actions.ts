import { conflictsOf, isConflicted } from '../access/conflicts.ts';
import { agentInForce, mandateInForce } from '../agency/mandate-in-force.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import type { Rulebook } from '../rulebook/vocabulary.ts';
import { type ActionRow, actionRows, type Relation } from './action-table.ts';
import { type Actor, isPetitionerRole } from './actor.ts';
import type { CommandName } from './command-names.ts';
import type { Organisation } from './context.ts';
import { isOpenFor, nextStep } from './next-step.ts';
import type { CaseState } from './state.ts';
import type { Followup, Procedure, Role } from './vocabulary.ts';

export { primaryFor } from './next-step.ts';

export type AuthoriseRefusal =
  | { readonly code: 'not-permitted'; readonly command: CommandName; readonly role: Role }
  | { readonly code: 'petitioner-act-only'; readonly command: CommandName }
  | { readonly code: 'handling-unit-may-not-visit' }
  | { readonly code: 'out-of-turn'; readonly command: CommandName; readonly procedure: Procedure | 'none'; readonly followup?: Followup };

/** Which units are the petition office and the leadership; the rest of a relation is in the case itself. */
export type Seats = Pick<Organisation, 'petitionOfficeId' | 'leadershipId'>;

/** One command that may be given now. `primary`: it does what the office owes next. */
export interface ActionOffer {
  readonly command: CommandName;
  readonly primary: boolean;
}

export interface Surroundings {
  readonly organisation: Seats;
  readonly rulebook: Rulebook;
  /** The moment of asking: windows that are over are not offered. */
  readonly at: string;
}

const rowsByCommand = new Map<CommandName, readonly ActionRow[]>();
for (const row of actionRows) rowsByCommand.set(row.command, [...(rowsByCommand.get(row.command) ?? []), row]);

/** The petitioner's own acts: no member of staff can do them (care G12, lifecycle G4). */
export const petitionerActs: readonly CommandName[] = [
  'evaluate',
  'askQuestion',
  'nameRepresentative',
  'revokeRepresentative',
  'requestRights',
  'requestRecusal',
  'complainAboutHandling',
  'answerInvitation',
  'answerBounty',
  'supply',
  'answerSupport',
  'requestHearing',
  'stopMediation',
  'requestReview',
  'requestReReview',
  'requestRefusalCheck',
  'requestWithdrawal',
  'cancelWithdrawal',
  'declineAgencyOffer',
  'grantMandate',
  'revokeMandate',
  'confirmResult',
];

/** A representative acts for the petitioner while named, and only within the scope that was given. */
const represents = (actor: Actor, state: CaseState): boolean =>
  (state.representatives ?? []).some(({ id, scope }) => id === actor.officerId && scope === 'act');

/** In an organ that was asked to review the matter or its refusal, and never of the side that answered. */
const isOfReviewOrgan = ({ officerId, unitId }: Actor, { remedies, refusalCheck, handlingUnitId, handler }: CaseState): boolean =>
  unitId !== handlingUnitId &&
  officerId !== handler?.officerId &&
  (remedies?.findLast(({ refusedOn }) => refusedOn === undefined)?.organUnitId === unitId || refusalCheck?.organUnitId === unitId);

const stands = (relation: Relation, actor: Actor, state: CaseState, seats: Seats): boolean => {
  switch (relation) {
    case 'anywhere':
      return true;
    case 'receiver':
      return actor.unitId === state.receiverUnitId;
    case 'petitionOffice':
      return actor.unitId === seats.petitionOfficeId;
    case 'leadership':
      return actor.unitId === seats.leadershipId;
    case 'handlingUnit':
      return actor.unitId === state.handlingUnitId;
    case 'notHandlingUnit':
      return actor.unitId !== state.handlingUnitId && actor.officerId !== state.handler?.officerId;
    case 'coUnit':
      return state.coUnitIds.includes(actor.unitId);
    case 'reviewOrgan':
      return isOfReviewOrgan(actor, state);
    case 'caseHandler':
      return actor.officerId === state.handler?.officerId;
    case 'firstContact':
      return actor.officerId === state.firstContactOfficer?.officerId;
    case 'mediator':
      return state.mediations?.some(({ mediatorId }) => mediatorId === actor.officerId) === true;
    case 'sponsor': {
      const entry = state.backlogEntry;
      return entry?.sponsor?.officerId === actor.officerId || entry?.taskForce?.officerIds.includes(actor.officerId) === true;
    }
    case 'agent':
      return agentInForce(state)?.officerId === actor.officerId;
    case 'mandatedUnit':
      return mandateInForce(state)?.unitId === actor.unitId;
    case 'agencyStep':
      return mandateInForce(state) !== undefined && state.agencyWork?.step?.unitId === actor.unitId;
    case 'petitioner':
      return actor.role === 'authorisedRepresentative' ? represents(actor, state) : actor.officerId === state.petitionerId;
    case 'timer':
      return actor.role === 'system';
  }
};

const isInTurn = (row: ActionRow, state: CaseState | undefined): boolean => {
  if (row.in === 'none' || state === undefined) return row.in === 'none' && state === undefined;
  if (!row.in.includes(state.procedure)) return false;
  if (row.followup !== undefined && !row.followup.includes(state.followup)) return false;
  if (row.backlog !== undefined && !row.backlog.includes(state.backlog)) return false;
  return row.receivedBy === undefined || row.receivedBy === state.receiverKind;
};

/** G0: whoever has a conflict has nothing to do with the case, whatever their post (D63). */
const isKeptAway = (actor: Actor, state: CaseState | undefined): boolean =>
  state !== undefined && isConflicted(conflictsOf(state), actor.officerId, [actor.unitId]);

const isAllowed = (row: ActionRow, state: CaseState | undefined, actor: Actor, seats: Seats): boolean =>
  !isKeptAway(actor, state) &&
  row.by.some(
    ({ role, relation }) => role === actor.role && (state === undefined ? relation === 'anywhere' : stands(relation, actor, state, seats)),
  );

/**
 * Whether this actor may give this command to the case as it stands: first whether the role ever may, then whether it is its
 * turn, then whether this officer and unit may.
 */
export const authorise = (
  command: CommandName,
  state: CaseState | undefined,
  actor: Actor,
  seats: Seats,
): Result<true, AuthoriseRefusal> => {
  const rows = rowsByCommand.get(command) ?? [];
  if (petitionerActs.includes(command) && !isPetitionerRole(actor.role)) return refuse({ code: 'petitioner-act-only', command });
  if (command === 'returnVisit' && state?.handlingUnitId !== undefined && !stands('notHandlingUnit', actor, state, seats)) {
    return refuse({ code: 'handling-unit-may-not-visit' });
  }
  const ofRole = rows.filter((row) => row.by.some(({ role }) => role === actor.role));
  if (ofRole.length === 0) return refuse({ code: 'not-permitted', command, role: actor.role });
  const inTurn = ofRole.filter((row) => isInTurn(row, state));
  if (inTurn.length === 0) {
    return refuse({
      code: 'out-of-turn',
      command,
      procedure: state?.procedure ?? 'none',
      ...(state === undefined ? {} : { followup: state.followup }),
    });
  }
  if (!inTurn.some((row) => isAllowed(row, state, actor, seats))) return refuse({ code: 'not-permitted', command, role: actor.role });
  return accept(true);
};

/**
 * What these actors (the capacities of one person) may do with the case now, the next steps first, in the order in which they
 * fall due. The same table as `authorise`, less what would only be refused, such as signing when nothing waits for a signature.
 */
export const availableActions = (
  state: CaseState,
  actors: readonly Actor[],
  { organisation, rulebook, at }: Surroundings,
): readonly ActionOffer[] => {
  const open = new Set<CommandName>();
  for (const row of actionRows) {
    if (open.has(row.command) || !isInTurn(row, state)) continue;
    const by = actors.filter((actor) => isAllowed(row, state, actor, organisation));
    if (by.some((actor) => isOpenFor(row.command, state, actor, rulebook, at))) open.add(row.command);
  }
  const owed = state.duties
    .filter((duty) => duty.owner.by !== 'petitioner')
    .toSorted((left, right) => (left.dueAt < right.dueAt ? -1 : left.dueAt > right.dueAt ? 1 : 0))
    .map((duty) => nextStep(duty.kind, state, rulebook));
  const next = [...new Set(owed)].filter((command) => command !== undefined && open.has(command)) as CommandName[];
  return [
    ...next.map((command) => ({ command, primary: true })),
    ...[...open].filter((command) => !next.includes(command)).map((command) => ({ command, primary: false })),
  ];
};
