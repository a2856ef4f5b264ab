import type { OwnRemedy, RemedyView } from '@daiban/contract/remedy';
import type { Remedy } from '@daiban/domain/case/remedy-state';
import { given } from '@daiban/domain/kernel/given';
import { openRemedy } from '@daiban/domain/remedy/current';
import { unexecuted } from '@daiban/domain/remedy/execution';
import type { Directory } from '../journal/directory.ts';
import type { CaseFile } from './read-case.ts';
import type { Reader } from './reader.ts';

const isHeadOfPetitionOffice = (reader: Reader): boolean =>
  reader.actors.some(({ role, unitId }) => role === 'petitionOfficeHead' && unitId === reader.tree.petitionOfficeId);

/** Events and duties about pressure on a petitioner: for the head of the petition office alone, never for who handles the matter (D52). */
const aboutPressure = { events: ['withdrawalPressureReported'], duties: ['pressureCheck'] } as const;
const ofTheOrgan: readonly string[] = ['draftReviewPrepared', 'reviewDraftReturned'];

/** The case without what only an organ that reviews it, or the head of the petition office, may read of its remedies. */
export const withoutGuardedRemedies = (file: CaseFile, reader: Reader): CaseFile => {
  const { remedies, withdrawal, duties } = file.state;
  const isHead = isHeadOfPetitionOffice(reader);
  const hidden = new Set<string>(isHead ? [] : aboutPressure.events);
  const isReviewing = reader.actors.some(({ unitId }) => remedies?.some(({ organUnitId }) => organUnitId === unitId) === true);
  if (!isReviewing) for (const kind of ofTheOrgan) hidden.add(kind);
  const isHidden = (kind: string): boolean => !isHead && (aboutPressure.duties as readonly string[]).includes(kind);
  if (!file.events.some(({ kind }) => hidden.has(kind)) && !file.closed_duties.some(({ duty }) => isHidden(duty.kind))) return file;
  return {
    ...file,
    events: file.events.filter(({ kind }) => !hidden.has(kind)),
    closed_duties: file.closed_duties.filter(({ duty }) => !isHidden(duty.kind)),
    state: {
      ...file.state,
      duties: duties.filter(({ kind }) => !isHidden(kind)),
      ...given({
        remedies: isReviewing ? remedies : remedies?.map(({ draft: _draft, ...remedy }) => remedy),
        withdrawal: isHead || withdrawal === undefined ? withdrawal : given({ ...withdrawal, pressure: undefined }),
      }),
    },
  };
};

const textOf = (file: CaseFile, kinds: readonly string[], remedyId: string, field: string): string | undefined => {
  const value = file.events.findLast(({ kind, data }) => kinds.includes(kind) && data.remedyId === remedyId)?.data[field];
  return typeof value === 'string' ? value : undefined;
};

const wordsUnder = (file: CaseFile, wordsId: unknown): string | undefined =>
  typeof wordsId === 'string' ? file.words?.[wordsId] : undefined;

const toReview = (file: CaseFile, remedy: Remedy, directory: Directory) => {
  const { id, stage, organUnitId, requestedOn, late, acceptedOn, refusedOn, outcome, decidedOn } = remedy;
  return {
    id,
    stage,
    organ: directory.unitName(organUnitId),
    requestedOn,
    late: late === true,
    ...given({
      phone: directory.unit(organUnitId)?.phone,
      words: wordsUnder(file, textOf(file, ['reviewRequested', 'reReviewRequested'], id, 'wordsId')),
      acceptedOn,
      refusedOn,
      outcome,
      decidedOn,
      reason: textOf(file, ['reviewDecided', 'reReviewDecided', 'reviewRefused'], id, 'reason'),
    }),
  };
};

const toRefusalCheck = (file: CaseFile, directory: Directory) => {
  const { refusalCheck } = file.state;
  if (refusalCheck === undefined) return undefined;
  const asked = file.events.findLast(({ kind }) => kind === 'refusalCheckRequested');
  return {
    organ: directory.unitName(refusalCheck.organUnitId),
    requestedOn: refusalCheck.requestedOn,
    ...given({ outcome: refusalCheck.outcome, words: wordsUnder(file, asked?.data.wordsId) }),
  };
};

/** Remedies as the office reads them, of a file that `withoutGuardedRemedies` has gone over. */
export const toRemedyView = (file: CaseFile, directory: Directory): RemedyView => {
  const { state } = file;
  return {
    reviews: (state.remedies ?? []).map((remedy) => ({
      ...toReview(file, remedy, directory),
      ...given({
        draft:
          remedy.draft === undefined
            ? undefined
            : {
                outcome: remedy.draft.outcome,
                answers: [...remedy.draft.answers],
                reason: remedy.draft.reason,
                law: remedy.draft.law,
                by: directory.officerName(remedy.draft.byOfficerId),
              },
      }),
    })),
    unexecuted: unexecuted(state).map(({ id }) => id),
    ...given({
      refusalCheck: toRefusalCheck(file, directory),
      withdrawal:
        state.withdrawal === undefined
          ? undefined
          : {
              requestedOn: state.withdrawal.requestedOn,
              coolingOver: state.withdrawal.coolingOver === true,
              ...given({ pressure: state.withdrawal.pressure }),
            },
      redoOrdered: state.redoOrdered,
    }),
  };
};

const nextOrganOf = ({ state }: CaseFile, directory: Directory): string | undefined => {
  if (state.procedure === 'notAccepted' || state.procedure === 'furtherRefused')
    return state.refusalCheck === undefined ? directory.reviewOrganOf(state.ownerUnitId) : undefined;
  const stage = openRemedy(state);
  if (stage === undefined || (state.remedies ?? []).some(({ outcome, refusedOn }) => outcome === undefined && refusedOn === undefined))
    return undefined;
  const reviewed = state.remedies?.findLast((remedy) => remedy.stage === 'review' && remedy.outcome !== undefined);
  return directory.reviewOrganOf(
    stage === 'reReview' && reviewed !== undefined ? reviewed.organUnitId : (state.handlingUnitId ?? state.ownerUnitId),
  );
};

/** Remedies as the petitioner reads them; nothing while there is none to ask for and none was asked. */
export const toOwnRemedy = (file: CaseFile, directory: Directory): OwnRemedy | undefined => {
  const { state } = file;
  const organ = directory.unit(nextOrganOf(file, directory) ?? '');
  const refusalCheck = toRefusalCheck(file, directory);
  if (state.remedies === undefined && refusalCheck === undefined && state.withdrawal === undefined && organ === undefined) return undefined;
  return {
    reviews: (state.remedies ?? []).map((remedy) => toReview(file, remedy, directory)),
    ...given({
      refusalCheck,
      withdrawal:
        state.withdrawal === undefined
          ? undefined
          : { requestedOn: state.withdrawal.requestedOn, coolingOver: state.withdrawal.coolingOver === true },
      nextOrgan: organ === undefined ? undefined : { name: organ.name, phone: organ.phone },
    }),
  };
};
