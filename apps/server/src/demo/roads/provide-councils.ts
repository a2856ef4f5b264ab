import { randomUUID } from 'node:crypto';
import { addDays, toPlainDate } from '@daiban/domain/calendar/dates';
import { type CouncilItem, type ItemOrder, orderItem, raiseItem } from '@daiban/domain/outreach/councils/item';
import type { Pool } from 'pg';
import { addItem, writeCouncil, writeItem, writeSession, writeType } from '../../outreach/councils/council-rows.ts';
import { demoCouncils, demoCouncilTypes, demoItems } from './council-content.ts';

/** A matter of the demo that a council raised (S2.65): its item stands beside it. */
const linkMatter = async (pool: Pool, councilId: string): Promise<void> => {
  const { rows } = await pool.query<{ case_id: string; title: string; text: string; received_at: Date }>(
    `select s.case_id::text, l.title, s.text, s.received_at from submission s join case_list l on l.case_id = s.case_id
     where s.channel = 'council' order by s.received_at desc limit 1`,
  );
  const [filed] = rows;
  if (filed === undefined) return;
  const on = toPlainDate(filed.received_at.toISOString());
  const raised = raiseItem({
    id: randomUUID(),
    councilId,
    title: filed.title,
    about: filed.text,
    origin: 'residents',
    raisedOn: addDays(on, -6),
  });
  await addItem(pool, raised);
  const turned = orderItem({ kind: 'turnIntoCase', caseId: filed.case_id, consent: true }, raised, { orderId: randomUUID(), today: on });
  if (turned.ok) await writeItem(pool, turned.value);
  await pool.query('update submission set source_number = $2 where case_id = $1', [filed.case_id, `YS-${raised.id.slice(0, 8)}`]);
};

/** One council of each type with sessions and items, and one whose session is missing. */
export const provideCouncils = async (pool: Pool, now: Date): Promise<void> => {
  const today = toPlainDate(now.toISOString());
  const by = { officerId: 'lihai.officer-sunmeijuan', at: now };
  for (const type of demoCouncilTypes) await writeType(pool, { ...type, agenda: [...type.agenda] });
  const councils = new Map<string, string>();
  const sessions = new Map<string, { readonly id: string; readonly heldOn: string }>();
  for (const council of demoCouncils) {
    const id = randomUUID();
    councils.set(council.key, id);
    await writeCouncil(pool, {
      id,
      type_code: council.code,
      unit_id: `lihai.${council.unit}`,
      began_on: addDays(today, -120),
      demo: true,
    });
    for (const { key, daysAgo, attendance, ...held } of council.sessions) {
      const session = { id: randomUUID(), heldOn: addDays(today, -daysAgo) };
      sessions.set(key, session);
      await writeSession(pool, { sessionId: session.id, councilId: id, heldOn: session.heldOn, attendance: [...attendance], ...held }, by);
    }
  }
  for (const shown of demoItems) {
    let item: CouncilItem = raiseItem({
      id: randomUUID(),
      councilId: councils.get(shown.council) ?? '',
      title: shown.title,
      about: shown.about,
      origin: shown.origin,
      raisedOn: addDays(today, -shown.raisedDaysAgo),
    });
    await addItem(pool, item);
    const give = async (order: ItemOrder): Promise<void> => {
      const decided = orderItem(order, item, { orderId: randomUUID(), today });
      if (!decided.ok) throw new Error(`the demo's item ${shown.title}: ${decided.refusal.code}`);
      item = decided.value;
      await writeItem(pool, item);
    };
    const session = shown.session === undefined ? undefined : sessions.get(shown.session);
    if (session === undefined) continue;
    const tasks = shown.tasks.map((task) => ({ ...task, id: randomUUID(), untilOn: addDays(session.heldOn, task.inDays) }));
    await give({
      kind: 'decide',
      sessionId: session.id,
      heldOn: session.heldOn,
      result: shown.result ?? '',
      tasks: tasks.map(({ id, what, who, untilOn }) => ({ id, what, who, untilOn })),
    });
    for (const { id, done } of tasks)
      if (done !== undefined) await give({ kind: 'finishTask', taskId: id, doneOn: addDays(session.heldOn, 3), result: done });
  }
  await linkMatter(pool, councils.get('lihai') ?? '');
};
