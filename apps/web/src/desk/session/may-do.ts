import type { CommandName } from '@daiban/contract/commands';
import type { Me } from '@daiban/contract/sign-in';
import { actionRows } from '@daiban/domain/case/action-table';

/** Whether any of a person's roles may ever give this command: the same table by which the server decides. */
export const mayEver = (me: Pick<Me, 'appointments'>, command: CommandName): boolean =>
  actionRows.some((row) => row.command === command && row.by.some(({ role }) => me.appointments.some((post) => post.role === role)));

/** Whether somebody registers at the window or on the phone (D2). An agent registers what they took at a door, on the phone view. */
export const mayTakeIn = (me: Pick<Me, 'appointments'>): boolean =>
  actionRows.some(
    (row) =>
      row.command === 'register' &&
      row.by.some(({ role, relation }) => relation !== 'agent' && me.appointments.some((post) => post.role === role)),
  );
