import type { AgencyRuns, AgencyView } from '@daiban/contract/agency-view';
import type { AgencyCatalogue } from '@daiban/domain/agency/catalogue';
import type { EventDataOfAgency } from '@daiban/domain/agency/events-of-agency';
import { linksOf, visitsPerMatter } from '@daiban/domain/agency/representation-links';
import type { AgencyOrder, AgencyStepNow, Mandate } from '@daiban/domain/agency/state-of-agency';
import { representationLinks } from '@daiban/domain/agency/vocabulary-of-agency';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import { given } from '@daiban/domain/kernel/given';
import type { Directory } from '../journal/directory.ts';
import type { CaseFile, StoredEvent } from './read-case.ts';

interface Told<Kind extends keyof EventDataOfAgency> {
  readonly data: EventDataOfAgency[Kind];
  readonly event: StoredEvent;
}

/** Events of one kind, newest first. The journal keeps what the decision made of them. */
const eventsOf = <Kind extends keyof EventDataOfAgency>({ events }: Pick<CaseFile, 'events'>, kind: Kind): readonly Told<Kind>[] =>
  events.flatMap((event) => (event.kind === kind ? [{ data: event.data as unknown as EventDataOfAgency[Kind], event }] : [])).toReversed();

const dayOf = ({ at }: StoredEvent): string => toPlainDate(at);

/** What an item was called in the list that the order cites. */
export const itemTitle = (
  { itemId, catalogueVersion }: Pick<AgencyOrder, 'itemId' | 'catalogueVersion'>,
  catalogues: readonly AgencyCatalogue[],
): string | undefined => catalogues.find(({ version }) => version === catalogueVersion)?.items.find(({ id }) => id === itemId)?.title;

const toOrder = (order: AgencyOrder, catalogues: readonly AgencyCatalogue[]): AgencyView['order'] => ({
  source: order.source,
  itemId: order.itemId,
  ...given({ itemTitle: itemTitle(order, catalogues) }),
  catalogueVersion: order.catalogueVersion,
  askedOn: order.askedOn,
});

const toMandate = (
  { unitId, agentId, form, scope, grantedOn, acceptedOn, untilOn, byGuardian, ended }: Mandate,
  directory: Directory,
): AgencyView['mandate'] => ({
  unitName: directory.unitName(unitId),
  ...given({
    agentName: agentId === undefined ? undefined : directory.officerName(agentId),
    agentPhone: agentId === undefined ? undefined : directory.officers.get(agentId)?.phone,
    acceptedOn,
    untilOn,
    ended,
  }),
  form,
  scope: [...scope],
  grantedOn,
  byGuardian: byGuardian === true,
});

const toStep = ({ step, unitId, since }: AgencyStepNow, directory: Directory) => ({ step, unitName: directory.unitName(unitId), since });

const toRun = ({ runId, ranOn, place, purpose, minutes, tripsSaved, note }: EventDataOfAgency['agencyRunLogged']) => ({
  runId,
  ranOn,
  place,
  purpose,
  minutes,
  tripsSaved,
  note,
});

interface AgencyViewParts {
  readonly directory: Directory;
  readonly catalogues: readonly AgencyCatalogue[];
  /** Whether the reader opens attachments: the photos of a run are among them. */
  readonly opensFiles: boolean;
}

/** The deputy leader in charge of the unit that has the matter (S3.13). */
const leaderOver = ({ handlingUnitId, ownerUnitId }: CaseFile['state'], directory: Directory): string | undefined => {
  const seat = directory.seatOf('deputyLeader', handlingUnitId ?? ownerUnitId);
  return [...directory.officers.values()].find(({ appointments }) =>
    appointments.some(({ role, unitId }) => role === 'deputyLeader' && unitId === seat),
  )?.name;
};

/** The running of a matter for its principal; nothing where nobody spoke of an agent. */
export const toAgencyView = (
  file: CaseFile,
  { directory, catalogues, opensFiles }: AgencyViewParts,
): { readonly agencyWork?: AgencyView } => {
  const { state } = file;
  const work = state.agencyWork;
  if (work === undefined) return {};
  const files = new Map((opensFiles ? (file.attachments ?? []) : []).map((kept) => [kept.fileId, kept]));
  const dates = linksOf(state);
  const [planned] = eventsOf(file, 'agencyPlanned');
  const { visits, met } = visitsPerMatter(state);
  return {
    agencyWork: {
      ...given({
        offeredOn: work.offeredOn,
        leaderName: work.mandate && leaderOver(state, directory),
        order: work.order && toOrder(work.order, catalogues),
        mandate: work.mandate && toMandate(work.mandate, directory),
        step: work.step && { ...toStep(work.step, directory), ...given({ takenOn: work.step.takenOn }) },
        plan: planned && {
          text: planned.data.plan,
          on: dayOf(planned.event),
          ...given({ reviewOn: planned.data.reviewOn }),
          version: planned.event.sequence,
          by: directory.officerName(planned.event.actor_id),
        },
        explainedOn: work.explainedOn,
        confirmedOn: work.confirmedOn,
      }),
      links: representationLinks.map((link) => ({ link, ...given({ on: dates[link] }) })),
      runs: eventsOf(file, 'agencyRunLogged').map(({ data, event }) => ({
        ...toRun(data),
        ...given({ link: data.link }),
        by: directory.officerName(event.actor_id),
        evidence: data.evidence.flatMap((id) => {
          const kept = files.get(id);
          return kept === undefined ? [] : [{ fileId: id, name: kept.name, mediaType: kept.mediaType }];
        }),
      })),
      minutes: work.minutes,
      tripsSaved: work.tripsSaved,
      helps: eventsOf(file, 'helpRecorded').map(({ data, event }) => ({ help: data.help, note: data.note, on: dayOf(event) })),
      visits,
      visitsMet: met,
      trips: eventsOf(file, 'principalTripRecorded').map(({ data }) => ({ on: data.on, reason: data.reason })),
      members: work.members.map(({ kind, officerId, unitId, task }) => ({
        kind,
        officerId,
        name: directory.officerName(officerId),
        unitName: directory.unitName(unitId),
        task,
      })),
    },
  };
};

/** What the principal reads of it: nothing before an agent accepted. */
export const toAgencyRuns = (file: CaseFile, directory: Directory): { readonly agencyRuns?: AgencyRuns } => {
  const { state } = file;
  const work = state.agencyWork;
  if (work?.mandate === undefined || (work.mandate.acceptedOn === undefined && work.runs === 0)) return {};
  const [planned] = eventsOf(file, 'agencyPlanned');
  return {
    agencyRuns: {
      ...given({
        step: work.step && toStep(work.step, directory),
        plan: planned && { text: planned.data.plan, on: dayOf(planned.event) },
        explainedOn: work.explainedOn,
        confirmedOn: work.confirmedOn,
      }),
      runs: eventsOf(file, 'agencyRunLogged').map(({ data }) => toRun(data)),
      minutes: work.minutes,
      tripsSaved: work.tripsSaved,
      visits: visitsPerMatter(state).visits,
    },
  };
};
