import { type AgencyRow, listAgencyMatters } from '@daiban/contract/agency-board';
import { mandateInForce } from '@daiban/domain/agency/mandate-in-force';
import { principalTripsOf } from '@daiban/domain/agency/representation-links';
import type { Mandate } from '@daiban/domain/agency/state-of-agency';
import { itemOfOrder } from '@daiban/domain/agency/tier-of-matter';
import type { CaseState } from '@daiban/domain/case/state';
import { given } from '@daiban/domain/kernel/given';
import type { FastifyInstance } from 'fastify';
import { toHelpingTracks, toTier } from '../case-file/agency-view.ts';
import { type Callers, holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import type { Reader } from '../case-file/reader.ts';
import { seenCondition } from '../case-file/seen-cases.ts';
import type { Journal } from '../journal/journal.ts';
import { rulebookFor } from '../journal/rulebook-shelf.ts';
import { registerEndpoint } from '../platform/http/route.ts';

interface Row {
  readonly case_id: string;
  readonly number: string;
  readonly title: string;
  readonly masked_name: string;
  readonly state: CaseState;
  readonly recorded_by: string;
  readonly evidence: number;
  readonly told: boolean;
}

const most = 500;

/** Duties of the mandate, of the agent and of the steps above: what the board shows as due. */
const agencyDuties: readonly string[] = [
  'mandateAnswer',
  'nameAgentTask',
  'agentContact',
  'agencyPlanTask',
  'agencyStepTask',
  'resultExplanation',
];

const dueOf = ({ duties }: CaseState, now: Date): AgencyRow['due'] => {
  const [first] = duties
    .filter(({ kind, pausedOn }) => agencyDuties.includes(kind) && pausedOn === undefined)
    .toSorted((left, right) => Date.parse(left.dueAt) - Date.parse(right.dueAt));
  return first && { kind: first.kind, dueOn: first.dueOn, dueAt: first.dueAt, overdue: Date.parse(first.dueAt) < now.getTime() };
};

const toRecorded = (mandate: Mandate, { recorded_by, evidence, told }: Row, journal: Journal): AgencyRow['recorded'] =>
  mandate.form === 'eSigned'
    ? undefined
    : {
        form: mandate.form,
        by: journal.directory.officerName(recorded_by),
        byItsAgent: recorded_by === mandate.agentId,
        byGuardian: mandate.byGuardian === true,
        evidence,
        told,
      };

const toRow = (row: Row, reader: Reader, journal: Journal): readonly AgencyRow[] => {
  const { case_id, number, title, masked_name, state } = row;
  const { order, mandate, step, runs = 0, tripsSaved = 0 } = state.agencyWork ?? {};
  if (order === undefined || mandate === undefined) return [];
  const { directory, catalogues = [] } = journal;
  const rulebook = rulebookFor(journal, state);
  const isAccepted = mandate.acceptedOn !== undefined;
  const ofPoint = reader.actors.some(({ role, unitId }) => role === 'petitionAgent' && unitId === mandate.unitId);
  const isWaiting = mandateInForce(state) !== undefined && !isAccepted;
  return [
    {
      caseId: case_id,
      caseNumber: number,
      title,
      petitioner: masked_name,
      agency: state.agency,
      source: order.source,
      ...given({
        itemTitle: itemOfOrder(order, catalogues)?.title,
        agentName: mandate.agentId === undefined ? undefined : directory.officerName(mandate.agentId),
        step: step && {
          step: step.step,
          unitName: directory.unitName(step.unitId),
          since: step.since,
          taken: step.step === 'community' || step.takenOn !== undefined,
        },
        tier: toTier(state, { catalogues, rulebook }),
        helpingTracks: toHelpingTracks(state, rulebook, directory),
        due: dueOf(state, journal.clock.now()),
        recorded: toRecorded(mandate, row, journal),
      }),
      pointId: mandate.unitId,
      pointName: directory.unitName(mandate.unitId),
      mine: isAccepted && mandate.agentId === reader.officerId,
      waitsForMe: isWaiting && (mandate.agentId === undefined ? ofPoint : mandate.agentId === reader.officerId),
      askedOn: order.askedOn,
      runs,
      tripsSaved,
      visits: principalTripsOf(state),
    },
  ];
};

const byDue = (left: AgencyRow, right: AgencyRow): number => {
  const [first, second] = [left.due?.dueAt, right.due?.dueAt];
  if (first === undefined || second === undefined) return first === second ? 0 : first === undefined ? 1 : -1;
  return Date.parse(first) - Date.parse(second);
};

/** The board of agency: my orders, what waits at my point, the station's and the centre's view, from one list (S0.17, S2.4). */
export const registerAgencyBoard = (
  app: FastifyInstance,
  { journal, callers }: { readonly journal: Journal; readonly callers: Callers },
): void => {
  registerEndpoint<typeof listAgencyMatters, StaffCaller>(
    app,
    listAgencyMatters,
    async ({ caller }) => {
      const values: unknown[] = [most + 1];
      const seen = seenCondition('l', caller.reader, (value) => `$${values.push(value)}`);
      const { rows } = await journal.pool.query<Row>(
        `select m.case_id::text, l.number, l.title, l.masked_name, c.state, g.recorded_by, g.evidence,
           exists (select from mandate_link k where k.case_id = m.case_id and k.mandate_id = g.mandate_id) as told
         from agency_matter m join case_list l on l.case_id = m.case_id join petition_case c on c.id = m.case_id
           cross join lateral (
             select j.actor_id as recorded_by, json_array_length(j.data -> 'evidence') as evidence, j.data ->> 'mandateId' as mandate_id
             from journal j where j.case_id = m.case_id and j.kind = 'mandateGranted' order by j.sequence desc limit 1) g
         where m.granted_on is not null and (m.ended_by is null or m.ended_by in ('agentLeft', 'agentConflict')) and not l.ended and ${seen}
         order by l.next_due_at nulls last, m.case_id limit $1`,
        values,
      );
      return {
        rows: rows
          .slice(0, most)
          .flatMap((row) => toRow(row, caller.reader, journal))
          .toSorted(byDue),
        more: rows.length > most,
      };
    },
    { authenticate: callers.staff, holdsOneOf },
  );
};
