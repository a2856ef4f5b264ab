import type { CommandName } from '@daiban/contract/commands';
import type { Me } from '@daiban/contract/sign-in';
import { actionRows } from '@daiban/domain/case/action-table';

/** Whether any of a person's roles may ever give this command: the same table by which the server decides. */
export const mayEver = (me: Pick<Me, 'appointments'>, command: CommandName): boolean =>
  actionRows.some((row) => row.command === command && row.by.some(({ role }) => me.appointments.some((post) => post.role === role)));
