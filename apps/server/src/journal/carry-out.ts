import { mandateInForce } from '@daiban/domain/agency/mandate-in-force';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import { authorise } from '@daiban/domain/case/actions';
import type { Actor } from '@daiban/domain/case/actor';
import type { CommandName } from '@daiban/domain/case/command-names';
import type { CommandInputs } from '@daiban/domain/case/commands';
import type { Context } from '@daiban/domain/case/context';
import { handle, type Refusal, record } from '@daiban/domain/case/handle';
import type { CaseState } from '@daiban/domain/case/state';
import { remediesUsed } from '@daiban/domain/intake/remedies-used';
import { given } from '@daiban/domain/kernel/given';
import { accept, type Result, refuse } from '@daiban/domain/kernel/result';
import { isUniqueViolation } from '../platform/database/database-fault.ts';
import { type Connection, inTransaction, statement } from '../platform/database/statement.ts';
import { newId } from '../platform/ids.ts';
import { append } from './append.ts';
import { type NewCode, startBeside } from './begin-beside.ts';
import { contextFor, type Journal } from './journal.ts';
import type { OtherKey } from './other-steps.ts';
import { toListRow } from './project.ts';
import { type Recorded, toRecorded, unitsOf } from './record-rows.ts';
import { findInForce, rulebookFor, shelfOf } from './rulebook-shelf.ts';
import { foldText, toSearchTokens } from './search-tokens.ts';

/** One order to one case. `actors` are the capacities its sender may act in; the first that the table allows is taken. */
export interface Order<Name extends CommandName = CommandName> {
  readonly caseId: string;
  readonly command: Name;
  readonly input: CommandInputs[Name];
  readonly commandId: string;
  readonly expectedVersion?: number;
  readonly actors: readonly [Actor, ...Actor[]];
  /** A petitioner's own words, sealed by the sender of the order; kept outside the journal under the command id. */
  readonly words?: Buffer;
  /** Whether the sender may see a case that the order is about; of others they do not even learn that they are there. */
  readonly maySee?: (state: CaseState) => boolean;
  /** Officers who are the petitioner in person, where the order may name an agent. */
  readonly principalOfficerIds?: readonly string[];
  /** G4: who prepared this act of the petitioner, who has confirmed it. */
  readonly assistedBy?: Context['assistedBy'];
  /** How a matter that begins with this order is opened (D5). */
  readonly newCode?: NewCode;
  /** What the timer orders when this is refused. */
  readonly otherwise?: Order;
}

export interface CarriedOut {
  readonly state: CaseState;
  readonly repeated: boolean;
  /** The matter that began with the order. */
  readonly begun?: { readonly caseId: string; readonly caseNumber: string };
}

/** Refusals of the write path itself, beside those of the rules. */
export type WriteRefusal =
  | { readonly code: 'case-unknown' }
  | { readonly code: 'stale-version'; readonly version: number }
  | { readonly code: 'command-id-taken' | 'unknown-attachment' };

interface LoadedCase {
  readonly id: string;
  readonly version: number;
  readonly hash: Buffer;
  readonly state: CaseState;
  readonly done_case: string | null;
  readonly done_command: string | null;
}

const loadForCommand = statement<LoadedCase>(
  'journal.load',
  `select c.id::text, c.version, c.hash, c.state, l.case_id::text as done_case, l.command as done_command
   from petition_case c left join command_log l on l.command_id = $2 where c.id = $1`,
);

const loadMany = statement<Omit<LoadedCase, 'done_case' | 'done_command'>>(
  'journal.load-many',
  'select id::text, version, hash, state from petition_case where id = any($1::uuid[])',
);

interface Prepared {
  readonly expected: number;
  readonly recorded: Recorded;
  readonly order: Order;
}

const newIds = ({ clock }: Journal) => ({ caseId: newId(clock), submissionId: newId(clock), petitionerId: newId(clock) });

const decide = (journal: Journal, order: Order, state: CaseState, at: string, target: CaseState | undefined) => {
  const moveTo =
    order.command === 'moveToRulebook'
      ? findInForce(shelfOf(journal), (order.input as CommandInputs['moveToRulebook']).to, toPlainDate(at))
      : undefined;
  const facts =
    target === undefined
      ? moveTo === undefined
        ? {}
        : { facts: { moveTo } }
      : {
          facts: {
            target: {
              caseId: target.caseId,
              petitionerId: target.petitionerId,
              procedure: target.procedure,
              ...given({ mergedInto: target.mergedInto, remediesUsed: remediesUsed(target) }),
            },
          },
        };
  const contextOf = (actor: Actor) => ({
    ...contextFor(journal, actor, order.commandId, at, state),
    ...facts,
    ...(order.principalOfficerIds === undefined ? {} : { facts: { principalOfficerIds: order.principalOfficerIds } }),
    ...(order.assistedBy === undefined ? {} : { assistedBy: order.assistedBy }),
    ...(order.newCode === undefined ? {} : { newCase: newIds(journal) }),
  });
  const tryAs = (actor: Actor) => {
    const context = contextOf(actor);
    return { context, handled: handle({ name: order.command, input: order.input }, state, context) };
  };
  // Somebody with several posts acts in the first one in which the order goes through; an agent of several points in that of the mandate.
  const pointId = mandateInForce(state)?.unitId;
  const isOfMandate = ({ role, unitId }: Actor): boolean => role === 'petitionAgent' && unitId === pointId;
  const [first = order.actors[0], ...others] = order.actors
    .filter((candidate) => authorise(order.command, state, candidate, journal.directory).ok)
    .toSorted((one, other) => Number(isOfMandate(other)) - Number(isOfMandate(one)));
  const tried = tryAs(first);
  if (tried.handled.ok) return tried;
  for (const actor of others) {
    const again = tryAs(actor);
    if (again.handled.ok) return again;
  }
  return tried;
};

const toRows = (prepared: readonly Prepared[], also: readonly { expected: number; recorded: Recorded }[], at: string) => {
  const all = [...prepared, ...also];
  const others: Record<Exclude<OtherKey, 'servedNotices'> | 'search', object[]> = {
    evaluations: [],
    links: [],
    attachments: [],
    coUnits: [],
    words: [],
    search: [],
    letters: [],
    answeredLetters: [],
  };
  const flat = <
    Key extends 'newDuties' | 'changedDuties' | 'closedDuties' | 'newNotices' | 'servedNotices' | 'agencyMatters' | 'agencyWork',
  >(
    key: Key,
  ): object[] => all.flatMap(({ recorded }) => recorded.projected[key] as object[]);
  for (const { recorded } of all) {
    others.evaluations.push(...recorded.projected.evaluations);
    others.links.push(...recorded.projected.links);
    others.attachments.push(...recorded.projected.attachments);
    others.coUnits.push(...recorded.projected.coUnits);
    others.letters.push(...recorded.projected.letters);
    others.answeredLetters.push(...recorded.projected.answeredLetters);
    const found = recorded.projected.search.filter((text) => text !== '');
    if (found.length > 0) {
      const text = found.join('\n');
      others.search.push({ case_id: recorded.state.caseId, tokens: toSearchTokens(text), text: foldText(text) });
    }
  }
  for (const { order } of prepared)
    if (order.words !== undefined)
      others.words.push({ id: order.commandId, case_id: order.caseId, at, sealed: order.words.toString('hex') });
  return {
    cases: all.map(({ expected, recorded }) => ({
      id: recorded.state.caseId,
      expected,
      version: recorded.state.version,
      hash: recorded.hash.toString('hex'),
      state: recorded.state,
    })),
    events: all.flatMap(({ recorded }) => recorded.eventRows),
    commands: prepared.map(({ order, recorded }) => ({
      command_id: order.commandId,
      case_id: order.caseId,
      command: order.command,
      version: recorded.state.version,
      at,
    })),
    list: all.map(({ recorded }) => toListRow(recorded.state)),
    newDuties: flat('newDuties'),
    changedDuties: flat('changedDuties'),
    closedDuties: flat('closedDuties'),
    newNotices: flat('newNotices'),
    servedNotices: flat('servedNotices'),
    agencyMatters: flat('agencyMatters'),
    agencyWork: flat('agencyWork'),
    ...others,
    outbox: all.map(({ recorded }) => ({
      case_id: recorded.state.caseId,
      version: recorded.state.version,
      units: unitsOf(recorded.state),
      kinds: recorded.kinds,
    })),
  };
};

/** The other case that an order is about: the one it names, or, when a merge is undone, the one it was merged into. */
const targetOf = (order: Order, state: CaseState): string | undefined => {
  if (order.command === 'merge') return (order.input as CommandInputs['merge']).intoCaseId;
  if (order.command === 'link') return (order.input as CommandInputs['link']).otherCaseId;
  if (order.command === 'refuseFurther') return (order.input as CommandInputs['refuseFurther']).earlierCaseId;
  return order.command === 'unmerge' ? state.mergedInto : undefined;
};

// Every filing has a petitioner record of its own, so that one can be corrected without the other; the keyed fingerprint of the phone
// and the masked name say whether two records are of one person.
const findSamePetitioner = statement<{ same: boolean }>(
  'journal.same-petitioner',
  `select coalesce(l.phone_index = r.phone_index and l.masked_name = r.masked_name, false) as same
   from petitioner l, petitioner r where l.id = $1 and r.id = $2`,
);

/** The target as the decision sees it: a person who filed twice is one petitioner (D7). */
const toTarget = async (connection: Connection, order: Order, state: CaseState, target: CaseState | undefined) => {
  const comparesPersons = order.command === 'merge' || order.command === 'refuseFurther';
  if (target === undefined || !comparesPersons || target.petitionerId === state.petitionerId) return target;
  const found = await findSamePetitioner.row(connection, [state.petitionerId, target.petitionerId]);
  return found?.same === true ? { ...target, petitionerId: state.petitionerId } : target;
};

const attempts = 5;
const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Carries out one order: load, authorise, decide, write in one transaction. Without `expectedVersion` it is tried again when
 * somebody else was faster; with it the sender is told that the case has moved on.
 */
export const carryOut = async (journal: Journal, order: Order): Promise<Result<CarriedOut, Refusal | WriteRefusal>> => {
  for (let attempt = 1; ; attempt += 1) {
    const loaded = await loadForCommand.row(journal.pool, [order.caseId, order.commandId]);
    if (loaded === undefined || order.maySee?.(loaded.state) === false) return refuse({ code: 'case-unknown' });
    if (loaded.done_case !== null) {
      if (loaded.done_case !== order.caseId || loaded.done_command !== order.command) return refuse({ code: 'command-id-taken' });
      return accept({ state: loaded.state, repeated: true });
    }
    if (order.expectedVersion !== undefined && order.expectedVersion !== loaded.version)
      return refuse({ code: 'stale-version', version: loaded.version });

    const targetId = targetOf(order, loaded.state);
    const target = targetId === undefined || !uuidForm.test(targetId) ? undefined : (await loadMany.rows(journal.pool, [[targetId]]))[0];
    if (targetId !== undefined && (target === undefined || order.maySee?.(target.state) === false)) return refuse({ code: 'case-unknown' });

    const at = journal.clock.now().toISOString();
    const { context, handled } = decide(journal, order, loaded.state, at, await toTarget(journal.pool, order, loaded.state, target?.state));
    if (!handled.ok) return handled;
    const recorded = toRecorded(loaded.hash, loaded.state.duties, handled.value.events, handled.value.state);
    const also = (handled.value.others ?? []).flatMap(({ caseId, events }) => {
      if (target === undefined || target.id !== caseId) return [];
      const noted = record(events, target.state, { ...context, rulebook: rulebookFor(journal, target.state) });
      return [{ expected: target.version, recorded: toRecorded(target.hash, target.state.duties, noted.events, noted.state) }];
    });
    try {
      const rows = toRows([{ expected: loaded.version, recorded, order }], also, at);
      const { begun, state } = handled.value;
      const { newCode } = order;
      if (begun !== undefined && newCode !== undefined) {
        const caseNumber = await inTransaction(journal.pool, async (connection) => {
          const isFirst = (await append(connection, rows)).has(order.caseId);
          return isFirst ? startBeside(journal, connection, loaded.state, begun, { code: newCode, at }) : undefined;
        });
        if (caseNumber !== undefined) {
          journal.wake();
          return accept({ state, repeated: false, begun: { caseId: begun.state.caseId, caseNumber } });
        }
      } else if ((await append(journal.pool, rows)).has(order.caseId)) {
        journal.wake();
        return accept({ state, repeated: false });
      }
    } catch (error) {
      // The same order came twice at once: the other one was written, so the next round answers with it.
      const isAttachmentTaken = isUniqueViolation(error, 'attachment_taken');
      if (!isUniqueViolation(error, 'command_log_pkey') && !isAttachmentTaken) throw error;
      if (isAttachmentTaken && attempt > 1) return refuse({ code: 'unknown-attachment' });
    }
    if (attempt >= attempts) return refuse({ code: 'stale-version', version: loaded.version });
  }
};

/** What became of orders that were given together. */
export interface Attempted {
  /** Ids of the cases that moved on. */
  readonly written: ReadonlySet<string>;
  /** Orders that the rules do not allow now, and those whose case is not there. */
  readonly refused: readonly Order[];
}

/**
 * Carries out orders to different cases in one load and one write; used by the timer, where ten thousand duties can fall due at once.
 * Of several orders to one case the first that is allowed is written; the others, and those whose case was changed meanwhile, are left
 * for the next round.
 */
export const attemptMany = async (journal: Journal, connection: Connection, orders: readonly Order[]): Promise<Attempted> => {
  const loaded = new Map((await loadMany.rows(connection, [orders.map((order) => order.caseId)])).map((row) => [row.id, row]));
  const at = journal.clock.now().toISOString();
  const prepared = new Map<string, Prepared>();
  const refused: Order[] = [];
  for (const order of orders) {
    if (prepared.has(order.caseId)) continue;
    const row = loaded.get(order.caseId);
    if (row === undefined) {
      refused.push(order);
      continue;
    }
    let carried = order;
    let { handled } = decide(journal, order, row.state, at, undefined);
    if (!handled.ok && order.otherwise !== undefined) {
      carried = order.otherwise;
      ({ handled } = decide(journal, carried, row.state, at, undefined));
    }
    if (!handled.ok) {
      refused.push(order);
      continue;
    }
    prepared.set(order.caseId, {
      expected: row.version,
      order: carried,
      recorded: toRecorded(row.hash, row.state.duties, handled.value.events, handled.value.state),
    });
  }
  const written = prepared.size === 0 ? new Set<string>() : await append(connection, toRows([...prepared.values()], [], at));
  return { written, refused };
};

/** The same for whom the number is enough. @returns how many were written. */
export const carryOutMany = async (journal: Journal, connection: Connection, orders: readonly Order[]): Promise<number> =>
  (await attemptMany(journal, connection, orders)).written.size;
