import type { PlainDate } from '../../calendar/types.ts';
import { assertNever } from '../../kernel/assert-never.ts';
import { given } from '../../kernel/given.ts';
import { accept, type Result, refuse } from '../../kernel/result.ts';
import type { ItemOrigin, ItemStage } from './vocabulary-of-councils.ts';

/** Who does what until when, as the session decided. */
export interface CouncilTask {
  readonly id: string;
  readonly what: string;
  /** A unit or a function, in words. */
  readonly who: string;
  readonly untilOn: PlainDate;
  readonly doneOn?: PlainDate;
  readonly result?: string;
}

/** An early item of a council (抓早抓小抓苗头, S2.65). */
export interface CouncilItem {
  readonly id: string;
  readonly councilId: string;
  readonly stage: ItemStage;
  readonly title: string;
  readonly about: string;
  readonly origin: ItemOrigin;
  readonly raisedOn: PlainDate;
  readonly sessionId?: string;
  readonly decidedOn?: PlainDate;
  readonly result?: string;
  readonly tasks: readonly CouncilTask[];
  readonly caseId?: string;
  readonly becameCaseOn?: PlainDate;
  readonly orderIds: readonly string[];
}

export type ItemOrder =
  | {
      readonly kind: 'decide';
      readonly sessionId: string;
      readonly heldOn: PlainDate;
      readonly result: string;
      readonly tasks: readonly Omit<CouncilTask, 'doneOn' | 'result'>[];
    }
  | { readonly kind: 'finishTask'; readonly taskId: string; readonly doneOn: PlainDate; readonly result: string }
  | { readonly kind: 'turnIntoCase'; readonly caseId: string; readonly consent: boolean };

export type ItemRefusal =
  | { readonly code: 'item-stands-elsewhere'; readonly stage: ItemStage }
  | { readonly code: 'session-before-item'; readonly raisedOn: PlainDate }
  | { readonly code: 'task-before-session'; readonly heldOn: PlainDate }
  | { readonly code: 'unknown-task' }
  | { readonly code: 'task-done-in-the-future' }
  | { readonly code: 'consent-missing' };

const stages: Readonly<Record<ItemOrder['kind'], readonly ItemStage[]>> = {
  decide: ['early', 'decided'],
  finishTask: ['decided'],
  turnIntoCase: ['early', 'decided'],
};

const decide = (order: ItemOrder, item: CouncilItem, today: PlainDate): Result<CouncilItem, ItemRefusal> => {
  switch (order.kind) {
    case 'decide': {
      const { sessionId, heldOn, result, tasks } = order;
      if (heldOn < item.raisedOn) return refuse({ code: 'session-before-item', raisedOn: item.raisedOn });
      if (tasks.some(({ untilOn }) => untilOn < heldOn)) return refuse({ code: 'task-before-session', heldOn });
      const kept = item.tasks.filter(({ doneOn }) => doneOn !== undefined);
      const all = [...kept, ...tasks];
      return accept({
        ...item,
        stage: all.every(({ id }) => kept.some((task) => task.id === id)) ? 'done' : 'decided',
        sessionId,
        decidedOn: heldOn,
        result,
        tasks: all,
      });
    }
    case 'finishTask': {
      const { taskId, doneOn, result } = order;
      const open = item.tasks.find(({ id }) => id === taskId);
      if (open === undefined || open.doneOn !== undefined) return refuse({ code: 'unknown-task' });
      if (doneOn > today) return refuse({ code: 'task-done-in-the-future' });
      const tasks = item.tasks.map((task) => (task.id === taskId ? { ...task, doneOn, result } : task));
      return accept({ ...item, tasks, stage: tasks.every((task) => task.doneOn !== undefined) ? 'done' : 'decided' });
    }
    case 'turnIntoCase':
      // Nobody is made a petitioner by a council: whoever raised it says so.
      if (!order.consent) return refuse({ code: 'consent-missing' });
      return accept({ ...item, stage: 'becameCase', caseId: order.caseId, becameCaseOn: today });
    default:
      return assertNever(order);
  }
};

/**
 * Decides one order of an item: a session says who does what until when, tasks are done one by one, and the item becomes a matter only
 * when the resident who raised it consents (S2.64, S2.65). An order that was given before (same id) changes nothing.
 */
export const orderItem = (
  order: ItemOrder,
  item: CouncilItem,
  { orderId, today }: { readonly orderId: string; readonly today: PlainDate },
): Result<CouncilItem, ItemRefusal> => {
  if (item.orderIds.includes(orderId)) return accept(item);
  if (!stages[order.kind].includes(item.stage)) return refuse({ code: 'item-stands-elsewhere', stage: item.stage });
  const decided = decide(order, item, today);
  return decided.ok ? accept({ ...decided.value, orderIds: [...item.orderIds, orderId] }) : decided;
};

/** An item as it is raised: before anybody petitions. */
export const raiseItem = (
  item: Pick<CouncilItem, 'id' | 'councilId' | 'title' | 'about' | 'origin' | 'raisedOn'> & { readonly sessionId?: string | undefined },
): CouncilItem => ({ ...given(item), stage: 'early', tasks: [], orderIds: [] });
