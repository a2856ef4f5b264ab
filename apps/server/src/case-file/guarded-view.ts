import { conflictsOf, isConflicted } from '@daiban/domain/access/conflicts';
import { seesRow } from '@daiban/domain/access/row-seen';
import type { CaseState } from '@daiban/domain/case/state';
import type { Directory } from '../journal/directory.ts';
import type { CaseFile } from './read-case.ts';
import { type Reader, sightsOf } from './reader.ts';
import { withoutGuardedRemedies } from './remedy-view.ts';

/** Who decides on recusal reads the petitioner's ground; the officer it speaks of does not. */
const withoutGrounds = (file: CaseFile, reader: Reader): CaseFile['words'] => {
  if (file.words === null || reader.actors.some(({ role }) => role === 'petitionOfficeHead' || role === 'principalLeader'))
    return file.words;
  const grounds = file.events.flatMap(({ kind, data }) => (kind === 'recusalRequested' ? [data.wordsId] : []));
  return Object.fromEntries(Object.entries(file.words).filter(([id]) => !grounds.includes(id)));
};

/** The case as this reader may read it: without other cases that they do not see, and without the grounds of requests for recusal. */
export const forReader = (whole: CaseFile, reader: Reader): CaseFile => {
  const file = withoutGuardedRemedies(whole, reader);
  const { mergedIntoNumber, mergedIntoAccess, ...others } = file;
  const links = file.links?.filter(({ access }) => seesRow(reader, access)) ?? null;
  const isTargetSeen = mergedIntoAccess !== undefined && seesRow(reader, mergedIntoAccess);
  return {
    ...others,
    words: withoutGrounds(file, reader),
    links,
    ...(isTargetSeen && mergedIntoNumber !== undefined ? { mergedIntoNumber, mergedIntoAccess } : {}),
  };
};

const opened = ['personalData', 'papers', 'attachments'] as const;

/** What the reader may open of a case beyond its page. */
export const mayOpen = (reader: Reader, state: CaseState): (typeof opened)[number][] => {
  const sees = sightsOf(reader, state);
  return opened.filter((sight) => sees.includes(sight));
};

/** Confidentiality, recusal and whom the matter complains about, with names. */
export const toGuardedView = (file: CaseFile, directory: Directory) => {
  const { state } = file;
  const officer = (officerId: string) => ({ officerId, name: directory.officerName(officerId) });
  const wordsOf = (requestId: string): string | undefined => {
    const asked = file.events.find((event) => event.kind === 'recusalRequested' && event.data.requestId === requestId);
    return typeof asked?.data.wordsId === 'string' ? file.words?.[asked.data.wordsId] : undefined;
  };
  const conflicts = conflictsOf(state);
  // Most cases have none, and this is the page that is read most.
  const hasConflicts = conflicts.officerIds.length + conflicts.unitIds.length > 0;
  return {
    confidentiality: state.restriction === undefined ? ('normal' as const) : ('restricted' as const),
    admitted: (state.restriction?.officerIds ?? []).map(officer),
    recusal: {
      requests: (state.recusalRequests ?? []).map(({ id, who, officerId, ruling }) => {
        const words = wordsOf(id);
        return {
          id,
          who,
          ...(officerId === undefined ? {} : { officerName: directory.officerName(officerId) }),
          ...(words === undefined ? {} : { words }),
          ...(ruling === undefined ? {} : { ruling }),
        };
      }),
      left: (state.recusals ?? []).map(({ officerId, ground, on }) => ({ ...officer(officerId), ground, on })),
      concernedOfficers: (state.concerned?.officerIds ?? []).map(officer),
      concernedUnits: (state.concerned?.unitIds ?? []).map((unitId) => ({ unitId, name: directory.unitName(unitId) })),
      keptAway: hasConflicts
        ? [...directory.officers.values()]
            .filter(({ id }) =>
              isConflicted(
                conflicts,
                id,
                directory.actorsOf(id).map(({ unitId }) => unitId),
              ),
            )
            .map(({ id }) => id)
        : [],
    },
  };
};
