import type { AgencyRuns, AgencyView } from '@daiban/contract/agency-view';
import type { AgencyCatalogue } from '@daiban/domain/agency/catalogue';
import type { EventDataOfAgency } from '@daiban/domain/agency/events-of-agency';
import { helpingTracksOf } from '@daiban/domain/agency/helping-tracks';
import { mandateInForce } from '@daiban/domain/agency/mandate-in-force';
import { linksOf, visitsPerMatter } from '@daiban/domain/agency/representation-links';
import type { AgencyOrder, AgencyStepNow, Mandate } from '@daiban/domain/agency/state-of-agency';
import { isBeyond, itemOfOrder, tierOfMatter } from '@daiban/domain/agency/tier-of-matter';
import { type HelpingTrack, representationLinks } from '@daiban/domain/agency/vocabulary-of-agency';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import type { CaseState } from '@daiban/domain/case/state';
import { given } from '@daiban/domain/kernel/given';
import { runsMechanism } from '@daiban/domain/rulebook/runs-mechanism';
import type { Rulebook } from '@daiban/domain/rulebook/vocabulary';
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

/** Where an order belongs while its mandate is in force, and whether that is above whoever has it now (S4.4, S4.5). */
export const toTier = (
  state: CaseState,
  rules: { readonly catalogues: readonly AgencyCatalogue[]; readonly rulebook: Rulebook },
): AgencyView['tier'] => {
  const { order, step } = state.agencyWork ?? {};
  if (order === undefined || mandateInForce(state) === undefined) return undefined;
  const belongs = tierOfMatter(order, state, rules);
  return { ...belongs, beyond: isBeyond(belongs.tier, step?.step ?? 'community') };
};

/** Which helping tracks served a matter; nothing where the rulebook has none, or none did (S2.58). */
export const toHelpingTracks = (state: CaseState, rulebook: Rulebook, directory: Directory): HelpingTrack[] | undefined => {
  if (!runsMechanism(rulebook, 'helpingTracks')) return undefined;
  const tracks = helpingTracksOf(state, directory);
  return tracks.length === 0 ? undefined : [...tracks];
};

const toOrder = (order: AgencyOrder, catalogues: readonly AgencyCatalogue[]): AgencyView['order'] => ({
  source: order.source,
  itemId: order.itemId,
  ...given({ itemTitle: itemOfOrder(order, catalogues)?.title }),
  catalogueVersion: order.catalogueVersion,
  askedOn: order.askedOn,
});

const toMandate = (
  { unitId, agentId, form, scope, grantedOn, acceptedOn, untilOn, byGuardian, ended }: Mandate,
  evidence: readonly string[],
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
  evidence: [...evidence],
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
  readonly rulebook: Rulebook;
  /** Whether the reader opens attachments: the photos of a run are among them. */
  readonly opensFiles: boolean;
  /** Whether the reader opens what shows the mandate, and maybe nothing else. */
  readonly opensEvidence: boolean;
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
  { directory, catalogues, rulebook, opensFiles, opensEvidence }: AgencyViewParts,
): { readonly agencyWork?: AgencyView } => {
  const { state } = file;
  const work = state.agencyWork;
  if (work === undefined) return {};
  const files = new Map((opensFiles ? (file.attachments ?? []) : []).map((kept) => [kept.fileId, kept]));
  const dates = linksOf(state);
  const [planned] = eventsOf(file, 'agencyPlanned');
  const [granted] = eventsOf(file, 'mandateGranted');
  const { visits, met } = visitsPerMatter(state);
  return {
    agencyWork: {
      ...given({
        offeredOn: work.offeredOn,
        leaderName: work.mandate && leaderOver(state, directory),
        order: work.order && toOrder(work.order, catalogues),
        mandate: work.mandate && toMandate(work.mandate, opensEvidence ? (granted?.data.evidence ?? []) : [], directory),
        step: work.step && { ...toStep(work.step, directory), ...given({ takenOn: work.step.takenOn }) },
        tier: toTier(state, { catalogues, rulebook }),
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
