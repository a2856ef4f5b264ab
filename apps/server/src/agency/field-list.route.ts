import { type FieldList, type FieldMatter, listFieldMatters } from '@daiban/contract/field';
import { agentInForce, mandateInForce } from '@daiban/domain/agency/mandate-in-force';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import type { EventData } from '@daiban/domain/case/events';
import type { CaseState } from '@daiban/domain/case/state';
import { given } from '@daiban/domain/kernel/given';
import type { FastifyInstance } from 'fastify';
import { lookBy } from '../case-file/audit-actor.ts';
import { type Callers, holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import { toDutyView } from '../case-file/duty-view.ts';
import { maySee, type Reader } from '../case-file/reader.ts';
import type { Journal } from '../journal/journal.ts';
import { rulebookFor } from '../journal/rulebook-shelf.ts';
import type { Audit } from '../platform/audit/audit.ts';
import { statement } from '../platform/database/statement.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import { placeOfUnit } from './agent-place.ts';

export interface FieldParts {
  readonly journal: Journal;
  readonly callers: Callers;
  readonly audit: Audit;
}

interface Row {
  readonly id: string;
  readonly state: CaseState;
  readonly number: string;
  readonly title: string;
  readonly masked_name: string;
  readonly text: string;
  readonly place: string | null;
}

interface WorkEvent {
  readonly case_id: string;
  readonly kind: 'agencyPlanned' | 'agencyRunLogged';
  readonly data: EventData['agencyPlanned'] & EventData['agencyRunLogged'];
}

const columns = 'c.id::text, c.state, l.number, l.title, l.masked_name, s.text, s.place';
const joined =
  'join petition_case c on c.id = a.case_id join case_list l on l.case_id = a.case_id join submission s on s.case_id = a.case_id';
/** More than one agent runs at a time; a list that is longer is cut, the oldest mandate first. */
const most = 200;

const readMine = statement<Row>(
  'agency.field-matters',
  `select ${columns} from agency_matter a ${joined} where a.agent_id = $1 and a.represented_on is not null and a.ended_by is null
   order by a.represented_on, a.case_id limit ${most}`,
);
const readOrders = statement<Row>(
  'agency.field-orders',
  `select ${columns} from agency_matter a ${joined} where a.unit_id = any($1::text[]) and a.granted_on is not null and a.represented_on is null
     and a.ended_by is null order by a.granted_on, a.case_id limit ${most}`,
);
const readWork = statement<WorkEvent>(
  'agency.field-work',
  `select case_id::text, kind, data from journal where case_id = any($1::uuid[]) and kind in ('agencyPlanned', 'agencyRunLogged')
   order by case_id, sequence desc`,
);
const runsShown = 10;

const runOf = ({ runId, ranOn, place, purpose, minutes, tripsSaved, note }: WorkEvent['data']): FieldMatter['runs'][number] => ({
  runId,
  ranOn,
  place,
  purpose,
  minutes,
  tripsSaved,
  note,
});

const toMatter = (row: Row, work: readonly WorkEvent[], reader: Reader, journal: Journal): FieldMatter => {
  const { state } = row;
  const { directory } = journal;
  const now = journal.clock.now().toISOString();
  const views = { rulebook: rulebookFor(journal, state), directory, reader, now };
  const { agencyWork } = state;
  const planned = work.find(({ kind }) => kind === 'agencyPlanned')?.data;
  const step = agencyWork?.step;
  return {
    caseId: row.id,
    caseNumber: row.number,
    version: state.version,
    title: row.title,
    ...(row.place === null ? {} : { place: row.place }),
    petitioner: row.masked_name,
    procedure: state.procedure,
    text: row.text,
    claims: state.claims.map(({ text }) => text),
    point: directory.unit(agencyWork?.mandate?.unitId ?? '')?.shortName ?? '',
    mandate: { scope: [...(agencyWork?.mandate?.scope ?? [])], ...given({ untilOn: agencyWork?.mandate?.untilOn }) },
    ...given({ step: step && { step: step.step, unitName: directory.unitName(step.unitId), since: step.since } }),
    ...given({
      plan: planned && { text: planned.plan, ...given({ reviewOn: planned.reviewOn }), version: agencyWork?.planVersion ?? 0 },
    }),
    runs: work
      .filter(({ kind }) => kind === 'agencyRunLogged')
      .slice(0, runsShown)
      .map(({ data }) => runOf(data)),
    tripsSaved: agencyWork?.tripsSaved ?? 0,
    duties: state.duties
      .filter((duty) => duty.owner.by !== 'petitioner' && duty.isRight !== true)
      .toSorted((left, right) => Date.parse(left.dueAt) - Date.parse(right.dueAt))
      .map((duty) => {
        const { kind, title, dueOn, overdue, owner } = toDutyView(row.id, duty, views);
        return { kind, title, dueOn, overdue, mine: owner.mine };
      }),
  };
};

const toOrder = (row: Row, officerId: string): FieldList['orders'][number] => {
  const { state } = row;
  const due = state.duties.find(({ kind }) => kind === 'mandateAnswer');
  return {
    caseId: row.id,
    caseNumber: row.number,
    title: row.title,
    ...(row.place === null ? {} : { place: row.place }),
    ...given({ askedOn: state.agencyWork?.order?.askedOn, dueOn: due?.dueOn }),
    forMe: mandateInForce(state)?.agentId === officerId,
  };
};

/**
 * What an agent takes along on the phone (S2.4): own matters under a mandate in force, and orders that wait for an agent of the own
 * points. It leaves the office for a device, so each matter counts as opened and is recorded before it is sent.
 */
export const registerFieldList = (app: FastifyInstance, { journal, callers, audit }: FieldParts): void => {
  registerEndpoint<typeof listFieldMatters, StaffCaller>(
    app,
    listFieldMatters,
    async ({ caller }) => {
      const { reader } = caller;
      const { pool, directory } = journal;
      const { officerId } = reader;
      const unitIds = [...new Set(reader.actors.filter(({ role }) => role === 'petitionAgent').map(({ unitId }) => unitId))];
      const [mine, waiting] = await Promise.all([readMine.rows(pool, [officerId]), readOrders.rows(pool, [unitIds])]);
      const matters = mine.filter(({ state }) => agentInForce(state)?.officerId === officerId && maySee(reader, state));
      const work = Map.groupBy(await readWork.rows(pool, [matters.map(({ id }) => id)]), ({ case_id }) => case_id);
      const orders = waiting.filter(({ state }) => {
        const mandate = mandateInForce(state);
        const isOpen = mandate !== undefined && mandate.acceptedOn === undefined && (mandate.agentId ?? officerId) === officerId;
        return isOpen && maySee(reader, state, 'row');
      });
      await Promise.all(matters.map(({ id, state }) => audit.recordLook({ kind: 'caseOpened', caseId: id, ...lookBy(caller, state) })));
      const now = journal.clock.now().toISOString();
      const coordinators = unitIds.flatMap((unitId) => {
        const { station } = placeOfUnit(directory, unitId);
        return station === undefined
          ? []
          : station.coordinators.map(({ id, name, phone }) => ({ id, name, unitName: station.name, phone }));
      });
      return {
        today: toPlainDate(now),
        readAt: now,
        agent: {
          officerId,
          name: directory.officerName(officerId),
          units: unitIds.map((unitId) => ({ unitId, name: directory.unitName(unitId) })),
        },
        coordinators: coordinators
          .filter(({ id }, index) => coordinators.findIndex((other) => other.id === id) === index)
          .map(({ name, unitName, phone }) => ({ name, unitName, ...given({ phone }) })),
        matters: matters.map((row) => toMatter(row, work.get(row.id) ?? [], reader, journal)),
        orders: orders.map((row) => toOrder(row, officerId)),
      };
    },
    { authenticate: callers.staff, holdsOneOf },
  );
};
