import type { WaitingView } from '@daiban/contract/waiting';
import { findOpenHearing, findOpenMediation, listOpenHolds } from '@daiban/domain/case/waiting';
import type { Directory } from '../journal/directory.ts';
import type { CaseFile } from './read-case.ts';

const textOf = (file: CaseFile, key: 'hearingId' | 'mediationId' | 'holdId', id: string, field: string): string => {
  const told = file.events.findLast(({ data }) => data[key] === id && typeof data[field] === 'string')?.data[field];
  return typeof told === 'string' ? told : '';
};

/** What the matter waits for, as the office and the petitioner read it; nothing when it waits for nothing. */
export const toWaitingView = (file: CaseFile, directory: Directory): { readonly waiting?: WaitingView } => {
  const { state } = file;
  const hearing = findOpenHearing(state);
  const mediation = findOpenMediation(state);
  const holds = listOpenHolds(state);
  const hearingRequested = state.hearingRequests?.some(({ answered }) => !answered) === true;
  if (hearing === undefined && mediation === undefined && holds.length === 0 && !hearingRequested) return {};
  return {
    waiting: {
      hearingRequested,
      ...(hearing === undefined
        ? {}
        : {
            hearing: {
              on: hearing.on,
              time: textOf(file, 'hearingId', hearing.id, 'time'),
              place: textOf(file, 'hearingId', hearing.id, 'place'),
              agenda: textOf(file, 'hearingId', hearing.id, 'agenda'),
            },
          }),
      ...(mediation === undefined
        ? {}
        : {
            mediation: {
              mediator: directory.officerName(mediation.mediatorId),
              unit: directory.unitName(mediation.unitId),
              agenda: textOf(file, 'mediationId', mediation.id, 'agenda'),
              openedOn: mediation.openedOn,
            },
          }),
      holds: holds.map(({ id, pending, body, claimIds, since }) => ({
        id,
        pending,
        body,
        claimIds: [...claimIds],
        since,
        note: textOf(file, 'holdId', id, 'note'),
      })),
    },
  };
};
