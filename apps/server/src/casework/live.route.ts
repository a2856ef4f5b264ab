import { live } from '@daiban/contract/desk';
import { seesRow } from '@daiban/domain/access/row-seen';
import type { FastifyInstance } from 'fastify';
import type { Callers, StaffCaller } from '../case-file/caller.ts';
import type { CaseChanged } from '../journal/announce.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import type { LiveHub } from '../platform/live/live-hub.ts';

/** Live updates: which case changed, to those who may see it and to nobody else. */
export const registerLive = (
  app: FastifyInstance,
  { callers, hub }: { readonly callers: Callers; readonly hub: LiveHub<CaseChanged> },
): void => {
  registerEndpoint<typeof live, StaffCaller>(
    app,
    live,
    ({ caller, reply }) => {
      const { reader } = caller;
      return hub.subscribe(reply, ({ access }) => seesRow(reader, access));
    },
    { authenticate: callers.staff },
  );
};
