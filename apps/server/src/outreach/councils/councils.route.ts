import {
  type CouncilItemView,
  type CouncilView,
  listCouncils,
  orderCouncilItem,
  raiseCouncilItem,
  recordCouncilSession,
  saveCouncilType,
  setUpCouncil,
  turnItemIntoCase,
} from '@daiban/contract/councils';
import { refuseNote } from '@daiban/domain/agency/refuse-note';
import { daysBetween, toPlainDate } from '@daiban/domain/calendar/dates';
import type { PlainDate } from '@daiban/domain/calendar/types';
import { given } from '@daiban/domain/kernel/given';
import { figuresOfCouncils, nextSession } from '@daiban/domain/outreach/councils/council-calendar';
import { type CouncilItem, type ItemOrder, orderItem, raiseItem } from '@daiban/domain/outreach/councils/item';
import type { FastifyInstance } from 'fastify';
import { toAuditActor } from '../../case-file/audit-actor.ts';
import { type Callers, holdsOneOf, type StaffCaller } from '../../case-file/caller.ts';
import { refusalAnswer } from '../../case-file/refusal-answer.ts';
import type { Journal } from '../../journal/journal.ts';
import type { Audit } from '../../platform/audit/audit.ts';
import { isUniqueViolation } from '../../platform/database/database-fault.ts';
import { inTransaction } from '../../platform/database/statement.ts';
import { problem } from '../../platform/http/problem.ts';
import { registerEndpoint } from '../../platform/http/route.ts';
import type { Messages } from '../../platform/messages/messages.ts';
import type { PersonalData } from '../../platform/personal-data/personal-data.ts';
import {
  addItem,
  type CouncilRow,
  findSession,
  listCouncilRows,
  listItems,
  listSessions,
  listTypes,
  takeItem,
  writeCouncil,
  writeItem,
  writeSession,
  writeType,
} from './council-rows.ts';
import { fileItem } from './file-item.ts';

export interface CouncilParts {
  readonly journal: Journal;
  readonly callers: Callers;
  readonly personal: PersonalData;
  readonly audit: Audit;
  readonly messages: Messages;
}

const toItemView = ({ id, becameCaseOn, tasks, orderIds: _orders, sessionId: _session, ...item }: CouncilItem): CouncilItemView => ({
  ...item,
  itemId: id,
  tasks: [...tasks],
  ...given({ daysToCase: becameCaseOn === undefined ? undefined : daysBetween(item.raisedOn, becameCaseOn) }),
});

/** Deliberation councils of township and village: types, sessions, early items (S2.64, S2.65). */
export const registerCouncils = (app: FastifyInstance, { journal, callers, personal, audit, messages }: CouncilParts): void => {
  const { pool, clock } = journal;
  const byStaff = { authenticate: callers.staff, holdsOneOf };
  const today = (): PlainDate => toPlainDate(clock.now().toISOString());
  const record = (caller: StaffCaller, act: string, detail: Readonly<Record<string, unknown>>): Promise<void> =>
    audit.record({ kind: 'outreachChanged', ...toAuditActor(caller), detail: { act, ...detail } });
  const isThere = async (councilId: string): Promise<boolean> => (await listCouncilRows(pool)).some(({ id }) => id === councilId);

  const toCouncilView = (council: CouncilRow, intervalDays: number | undefined): CouncilView => {
    const { id, type_code, unit_id, began_on, last_held_on, demo } = council;
    const next = nextSession({ intervalDays, lastHeldOn: last_held_on ?? undefined, beganOn: began_on }, today());
    return {
      councilId: id,
      code: type_code,
      unitId: unit_id,
      unitName: journal.directory.unitName(unit_id),
      beganOn: began_on,
      missing: next?.isMissing === true,
      demo,
      ...given({ lastHeldOn: last_held_on ?? undefined, dueOn: next?.dueOn }),
    };
  };

  registerEndpoint<typeof listCouncils, StaffCaller>(
    app,
    listCouncils,
    async ({ caller }) => {
      const [types, councils, sessions, items] = await Promise.all([
        listTypes(pool),
        listCouncilRows(pool),
        listSessions(pool),
        listItems(pool),
      ]);
      return {
        types,
        councils: councils.map((council) => toCouncilView(council, types.find(({ code }) => code === council.type_code)?.intervalDays)),
        sessions,
        items: items.map(toItemView),
        maySetUp: holdsOneOf(caller, saveCouncilType.roles ?? []),
        mayKeep: holdsOneOf(caller, raiseCouncilItem.roles ?? []),
        mayFile: holdsOneOf(caller, turnItemIntoCase.roles ?? []),
        figures: figuresOfCouncils(items),
      };
    },
    byStaff,
  );

  registerEndpoint<typeof saveCouncilType, StaffCaller>(
    app,
    saveCouncilType,
    async ({ params: { code }, body, caller }) => {
      const { title, tier, agenda } = body;
      await writeType(pool, { code, title, tier, agenda, ...given({ rhythm: body.rhythm, intervalDays: body.intervalDays }) });
      await record(caller, 'councilTypeSaved', { code });
      return { code };
    },
    byStaff,
  );

  registerEndpoint<typeof setUpCouncil, StaffCaller>(
    app,
    setUpCouncil,
    async ({ params: { councilId }, body, caller }) => {
      if (journal.directory.unit(body.unitId) === undefined) return problem('unknown-unit', { facts: { unitId: body.unitId } });
      if (!(await listTypes(pool)).some(({ code }) => code === body.code)) return problem('council-type-unknown');
      try {
        const council = { id: councilId, type_code: body.code, unit_id: body.unitId, began_on: body.beganOn, demo: false };
        if ((await writeCouncil(pool, council)) === 0) return problem('council-there');
      } catch (error) {
        if (isUniqueViolation(error, 'council_type_code_unit_id_key')) return problem('council-there');
        throw error;
      }
      await record(caller, 'councilSetUp', { councilId, code: body.code, unitId: body.unitId });
      return { councilId };
    },
    byStaff,
  );

  registerEndpoint<typeof recordCouncilSession, StaffCaller>(
    app,
    recordCouncilSession,
    async ({ params: { sessionId }, body, caller }) => {
      if (!(await isThere(body.councilId))) return problem('council-unknown');
      if (body.heldOn > today()) return problem('held-in-the-future');
      const refused = refuseNote([body.place, body.chair, body.minutes]);
      if (refused !== undefined) return refusalAnswer(refused.refusal);
      const { officerId } = caller.reader;
      if ((await writeSession(pool, { sessionId, ...body }, { officerId, at: clock.now() })) === 0) return problem('council-unknown');
      await record(caller, 'sessionKept', { sessionId, councilId: body.councilId });
      return { sessionId };
    },
    byStaff,
  );

  registerEndpoint<typeof raiseCouncilItem, StaffCaller>(
    app,
    raiseCouncilItem,
    async ({ params: { itemId }, body, caller }) => {
      if (!(await isThere(body.councilId))) return problem('council-unknown');
      if (body.raisedOn > today()) return problem('raised-in-the-future');
      const refused = refuseNote([body.title, body.about]);
      if (refused !== undefined) return refusalAnswer(refused.refusal);
      await addItem(pool, raiseItem({ id: itemId, ...body }));
      await record(caller, 'itemRaised', { itemId, councilId: body.councilId });
      return { itemId };
    },
    byStaff,
  );

  registerEndpoint<typeof orderCouncilItem, StaffCaller>(
    app,
    orderCouncilItem,
    async ({ params: { itemId }, body: { orderId, order }, caller }) => {
      const said = order.kind === 'decide' ? order.tasks.flatMap(({ what, who }) => [what, who]) : [];
      const refused = refuseNote([order.result, ...said]);
      if (refused !== undefined) return refusalAnswer(refused.refusal);
      const decided = await inTransaction(pool, async (connection) => {
        const item = await takeItem(connection, itemId);
        if (item === undefined) return problem('item-unknown');
        let full: ItemOrder;
        if (order.kind === 'decide') {
          const session = await findSession(connection, order.sessionId);
          if (session === undefined || session.councilId !== item.councilId) return problem('session-unknown');
          full = { ...order, heldOn: session.heldOn };
        } else full = order;
        const result = orderItem(full, item, { orderId, today: today() });
        if (!result.ok) return refusalAnswer(result.refusal);
        await writeItem(connection, result.value);
        return { stage: result.value.stage };
      });
      if ('stage' in decided) await record(caller, order.kind, { itemId });
      return decided;
    },
    byStaff,
  );

  registerEndpoint<typeof turnItemIntoCase, StaffCaller>(
    app,
    turnItemIntoCase,
    async ({ params, body, caller }) => {
      const { reader } = caller;
      const recorder = reader.actors.find(({ role }) => turnItemIntoCase.roles?.includes(role) === true);
      if (recorder === undefined) return problem('not-permitted');
      const filed = await fileItem({ journal, personal, messages }, { ...params, ...body }, recorder);
      if ('caseId' in filed) await record(caller, 'itemBecameCase', { itemId: params.itemId, caseId: filed.caseId });
      return filed;
    },
    byStaff,
  );
};
