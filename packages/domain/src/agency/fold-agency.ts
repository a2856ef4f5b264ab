import type { PlainDate } from '../calendar/types.ts';
import type { RecordedEvent } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { Agency } from '../case/vocabulary.ts';
import { assertNever } from '../kernel/assert-never.ts';
import { given, without } from '../kernel/given.ts';
import type { EventDataOfAgency } from './events-of-agency.ts';
import type { AgencyWork, Mandate } from './state-of-agency.ts';
import type { MandateEnd, RepresentationLink, RunPurpose } from './vocabulary-of-agency.ts';

type AgencyEvent = Extract<RecordedEvent, { kind: keyof EventDataOfAgency }>;

const begun: AgencyWork = { links: {}, runs: 0, minutes: 0, tripsSaved: 0, principalTrips: 0, helps: {}, members: [] };

/** Where the matter stands when a mandate has ended: without its agent it waits for another one, for the principal gave it to the point. */
const regionAfter: Readonly<Record<'revoked' | MandateEnd, Agency>> = {
  revoked: 'revoked',
  done: 'done',
  termOver: 'revoked',
  agentLeft: 'mandated',
  agentConflict: 'mandated',
  principalIncapable: 'revoked',
  principalDied: 'revoked',
};

const withMandate = (work: AgencyWork, change: (mandate: Mandate) => Mandate): AgencyWork =>
  work.mandate === undefined ? work : { ...work, mandate: change(work.mandate) };

const ended = (work: AgencyWork, on: PlainDate, by: 'revoked' | MandateEnd): AgencyWork =>
  withMandate(without(work, 'step'), (mandate) => ({ ...mandate, ended: { on, by } }));

/** With the matter itself ends the mandate that is still in force. */
export const endAgency = (state: CaseState, on: PlainDate): CaseState => {
  const { agencyWork } = state;
  if (agencyWork?.mandate === undefined || agencyWork.mandate.ended !== undefined) return state;
  return { ...state, agency: 'done', agencyWork: ended(agencyWork, on, 'done') };
};

/** After a unit ended, its successor holds the mandate, the step and the members that it had. */
export const succeedInAgency = (work: AgencyWork, succeed: (unitId: string) => string): AgencyWork => ({
  ...withMandate(work, (mandate) => ({ ...mandate, unitId: succeed(mandate.unitId) })),
  ...given({ step: work.step && { ...work.step, unitId: succeed(work.step.unitId) } }),
  members: work.members.map((member) => ({ ...member, unitId: succeed(member.unitId) })),
});

/** Runs that find out how things stand. */
const asksAround: readonly RunPurpose[] = ['inquire', 'meetUnit', 'visitSite'];

/** Links are dated by the first time that they really happened (S4.2). */
const dated = (work: AgencyWork, on: PlainDate, ...links: readonly RepresentationLink[]): AgencyWork['links'] =>
  links.reduce((known, link) => (known[link] === undefined || on < known[link] ? { ...known, [link]: on } : known), work.links);

/** Folds the running of a matter for its principal: offer, mandate, runs, steps, explanation (D60, D70, S4.2). */
export const foldAgency = (state: CaseState, recorded: AgencyEvent): CaseState => {
  const work = state.agencyWork ?? begun;
  const put = (agencyWork: AgencyWork, agency: Agency = state.agency): CaseState => ({ ...state, agency, agencyWork });
  switch (recorded.kind) {
    case 'agencyOffered':
      return put({ ...work, offeredOn: recorded.on });
    case 'agencyDeclined':
      // An offer that was declined leaves no mark on the matter (care G15).
      return work.order === undefined ? without(state, 'agencyWork') : put(without(work, 'offeredOn'));
    case 'mandateGranted': {
      const { mandateId, source, itemId, catalogueVersion, form, scope, unitId, agentId, untilOn, byGuardian } = recorded.data;
      const mandate: Mandate = { id: mandateId, form, scope, unitId, grantedOn: recorded.on, ...given({ agentId, untilOn, byGuardian }) };
      const order = { source, itemId, catalogueVersion, askedOn: recorded.on };
      return put({ ...without(work, 'offeredOn', 'step', 'explainedOn', 'confirmedOn'), order, mandate }, 'mandated');
    }
    case 'mandateAccepted': {
      const { agentId, unitId } = recorded.data;
      const accepted = withMandate(work, (mandate) => ({ ...mandate, agentId, unitId, acceptedOn: recorded.on }));
      return put({ ...accepted, step: { step: 'community', unitId, since: recorded.on } }, 'running');
    }
    case 'mandateReturned':
      return put(
        withMandate(work, (mandate) => without(mandate, 'agentId', 'acceptedOn')),
        'mandated',
      );
    case 'agentNamed': {
      const { agentId, unitId } = recorded.data;
      return put(
        withMandate(without(work, 'step'), (mandate) => ({ ...without(mandate, 'ended', 'acceptedOn'), agentId, unitId })),
        'mandated',
      );
    }
    case 'mandateRevoked':
      return put(ended(work, recorded.on, 'revoked'), 'revoked');
    case 'mandateEnded':
      return put(ended(work, recorded.on, recorded.data.cause), regionAfter[recorded.data.cause]);
    case 'agencyPlanned':
      return put({
        ...work,
        plannedOn: recorded.on,
        planVersion: recorded.sequence,
        links: dated(work, recorded.on, 'measures', ...(recorded.data.coordinationNotNeeded ? (['coordination'] as const) : [])),
      });
    case 'agencyRunLogged': {
      const { link, purpose, ranOn, minutes, tripsSaved } = recorded.data;
      const served = [...(link === undefined ? [] : [link]), ...(asksAround.includes(purpose) ? (['inquiry'] as const) : [])];
      return put({
        ...work,
        links: dated(work, ranOn, ...served),
        runs: work.runs + 1,
        ...(purpose === 'dataReuse' ? { dataRuns: (work.dataRuns ?? 0) + 1 } : {}),
        minutes: work.minutes + minutes,
        tripsSaved: work.tripsSaved + tripsSaved,
      });
    }
    case 'helpRecorded': {
      const { help } = recorded.data;
      return put({ ...work, helps: { ...work.helps, [help]: (work.helps[help] ?? 0) + 1 } });
    }
    case 'principalTripRecorded':
      return put({ ...work, principalTrips: work.principalTrips + 1 });
    case 'agencyHandedUp': {
      const { step, unitId } = recorded.data;
      return put({ ...work, step: { step, unitId, since: recorded.on }, links: dated(work, recorded.on, 'coordination') }, 'handedUp');
    }
    case 'agencyStepTaken': {
      const { step, unitId } = recorded.data;
      return put({ ...work, step: { step, unitId, since: work.step?.since ?? recorded.on, takenOn: recorded.on } });
    }
    case 'agencyMemberBound':
      return put({ ...work, members: [...work.members, memberOf(recorded.data)] });
    case 'agencyMemberReleased':
      return put({ ...work, members: work.members.filter(({ officerId }) => officerId !== recorded.data.officerId) });
    case 'resultExplained': {
      const { on } = recorded.data;
      return put({ ...work, explainedOn: on });
    }
    case 'resultConfirmed':
      return recorded.data.understood
        ? put(ended({ ...work, confirmedOn: recorded.on }, recorded.on, 'done'), 'done')
        : put(without(work, 'explainedOn'));
    default:
      return assertNever(recorded);
  }
};

const memberOf = ({ member, officerId, unitId, task }: EventDataOfAgency['agencyMemberBound']): AgencyWork['members'][number] => ({
  kind: member,
  officerId,
  unitId,
  task,
});
