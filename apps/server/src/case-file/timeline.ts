import type { Directory } from '../journal/directory.ts';
import { factsForPetitioner, namesItsDoer } from './audience.ts';
import type { CaseFile, StoredEvent } from './read-case.ts';

const listOf = (ids: unknown): readonly string[] => (Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []);

/** Ids in an event's facts, with the names a reader needs beside them. */
const withNames = (data: Readonly<Record<string, unknown>>, file: CaseFile, directory: Directory): Record<string, unknown> => {
  const named: Record<string, unknown> = { ...data };
  if (typeof data.unitId === 'string') named.unitName = directory.unitName(data.unitId);
  if (typeof data.organUnitId === 'string') named.unitName = directory.unitName(data.organUnitId);
  if (typeof data.officerId === 'string') named.officerName = directory.officerName(data.officerId);
  if (typeof data.agentId === 'string') named.officerName = directory.officerName(data.agentId);
  // Conflicts and restrictions name several.
  if (Array.isArray(data.officerIds) || Array.isArray(data.unitIds))
    named.names = [
      ...listOf(data.officerIds).map((id) => directory.officerName(id)),
      ...listOf(data.unitIds).map((id) => directory.unitName(id)),
    ];
  if (typeof data.wordsId === 'string') named.words = file.words?.[data.wordsId];
  for (const key of ['otherCaseId', 'intoCaseId'] as const) {
    const id = data[key];
    if (typeof id === 'string')
      named.caseNumber = id === file.state.mergedInto ? file.mergedIntoNumber : file.links?.find((link) => link.caseId === id)?.caseNumber;
  }
  return named;
};

/** Whether somebody was offered an agent and said no: the office keeps no mark of it (care G15). */
const isDeclinedOffer = (event: StoredEvent, index: number, events: readonly StoredEvent[]): boolean => {
  if (event.kind === 'agencyDeclined') return true;
  if (event.kind !== 'agencyOffered') return false;
  return events.slice(index + 1).find(({ kind }) => kind === 'agencyDeclined' || kind === 'mandateGranted')?.kind === 'agencyDeclined';
};

const isComplaint = ({ kind, data }: StoredEvent): boolean =>
  (kind === 'supervisionOpened' || kind === 'supervisionAnswered') && data.cause === 'complaint';

/** A moment as the database writes it inside JSON, as the API gives it. */
const toInstant = (at: string): string =>
  at.length === '2026-01-01T00:00:00.000+00:00'.length && at.endsWith('+00:00') ? `${at.slice(0, -6)}Z` : new Date(at).toISOString();

/** The whole journal for the office, newest first; without a complaint about the handling for those whom it is about (D69). */
export const toOfficeTimeline = (file: CaseFile, directory: Directory, { hidesComplaint }: { readonly hidesComplaint: boolean }) =>
  file.events
    .filter((event, index, events) => !(hidesComplaint && isComplaint(event)) && !isDeclinedOffer(event, index, events))
    .map((event) => ({
      sequence: event.sequence,
      kind: event.kind,
      at: toInstant(event.at),
      actor: actorView(event, file, directory),
      audience: factsForPetitioner(event.kind) === undefined ? ('internal' as const) : ('petitioner' as const),
      data: withNames(event.data, file, directory),
    }))
    .toReversed();

const actorView = (event: StoredEvent, file: CaseFile, directory: Directory) => {
  const role = event.actor_role as 'petitioner';
  if (event.actor_role === 'petitioner' || event.actor_role === 'authorisedRepresentative') return { name: file.masked_name, role };
  if (event.actor_role === 'system') return { name: '', role };
  return { name: directory.officerName(event.actor_id), unitName: directory.unitName(event.actor_unit), role };
};

/** What the petitioner reads of the journal, newest first. */
export const toPetitionerTimeline = (file: CaseFile, directory: Directory) =>
  file.events
    .flatMap((event) => {
      const facts = factsForPetitioner(event.kind);
      if (facts === undefined) return [];
      const named = withNames(event.data, file, directory);
      const isNamed = namesItsDoer.includes(event.kind);
      if (isNamed) {
        named.officerName = directory.officerName(event.actor_id);
        named.unitName = directory.unitName(event.actor_unit);
      }
      const shown = [
        ...facts,
        ...(isNamed || facts.includes('unitId') || facts.includes('organUnitId') ? ['unitName'] : []),
        ...(isNamed || facts.includes('officerId') || facts.includes('agentId') ? ['officerName'] : []),
        ...(facts.includes('wordsId') ? ['words'] : []),
      ];
      return [
        {
          sequence: event.sequence,
          kind: event.kind,
          at: toInstant(event.at),
          data: Object.fromEntries(shown.filter((key) => named[key] !== undefined).map((key) => [key, named[key]])),
        },
      ];
    })
    .toReversed();
