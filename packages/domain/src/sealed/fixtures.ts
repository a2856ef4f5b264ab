import { autumn2024 } from '../calendar/fixtures.ts';
import { sealedEvent } from './events.ts';
import { decideSealed, recordSealed, type SealedContext, type SealedOrder } from './orders.ts';
import type { SealedCase } from './state.ts';

const day = '2024-09-24';

/** A moment of the room on the calendar of F0. */
export const momentAt = (today = day) => ({ at: `${today}T09:00:00+08:00`, today, calendar: autumn2024, actorId: 'he' });

export const contextAt = (today = day, change: Partial<SealedContext> = {}): SealedContext => ({
  ...momentAt(today),
  questionId: 'question-1',
  unit: (unitId) =>
    ['building', 'water', 'ledBySomebodyAccused'].includes(unitId) ? { headInConflict: unitId === 'ledBySomebodyAccused' } : undefined,
  ...change,
});

/** An accusation by name against one unit and one person, received on 24 September 2024. */
export const received = (by: 'named' | 'anonymous' = 'named'): SealedCase =>
  recordSealed(
    [
      sealedEvent('accusationReceived', {
        caseId: 'sealed-1',
        number: '密7Q4M-XK29',
        receivedOn: day,
        disciplineUnitId: 'discipline',
        conflicts: { unitIds: ['building'], persons: [{ name: '吕向阳' }] },
        text: '验收时收了购物卡',
        attachments: [],
        ...(by === 'named' ? { accuser: { name: '上官秋水', phone: '13812345678', address: '芦苇弄7号' } } : {}),
      }),
    ],
    undefined,
    momentAt(),
  ).state;

/** The case after orders that must be allowed, all given on one day. */
export const after = (state: SealedCase, orders: readonly SealedOrder[], today = day): SealedCase =>
  orders.reduce((now, order) => {
    const decided = decideSealed(order, now, contextAt(today));
    if (!decided.ok) throw new Error(`${order.name}: ${decided.refusal.code}`);
    return recordSealed(decided.value, now, momentAt(today)).state;
  }, state);
