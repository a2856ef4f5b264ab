import { live } from '@daiban/contract/desk';
import { seesRow } from '@daiban/domain/access/row-seen';
import type { FastifyInstance } from 'fastify';
import type { Callers, StaffCaller } from '../case-file/caller.ts';
import type { CaseChanged } from '../journal/announce.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import type { LiveHub } from '../platform/live/live-hub.ts';

const secondsBetweenChecks = 15;

/** Live updates: which case changed, to those who may see it and to nobody else; they end with the session and follow the appointments. */
export const registerLive = (
  app: FastifyInstance,
  { callers, hub }: { readonly callers: Callers; readonly hub: LiveHub<CaseChanged> },
): void => {
  registerEndpoint<typeof live, StaffCaller>(
    app,
    live,
    ({ caller, request, reply }) => {
      let { reader } = caller;
      const check = async (): Promise<void> => {
        const again = await callers.staff(request);
        if (again === undefined) reply.raw.end();
        else reader = again.reader;
      };
      // A database that is away for a moment ends nothing; the next check sees.
      const timer = setInterval(() => void check().catch(() => undefined), secondsBetweenChecks * 1000).unref();
      reply.raw.on('close', () => clearInterval(timer));
      return hub.subscribe(reply, ({ access }) => seesRow(reader, access));
    },
    { authenticate: callers.staff },
  );
};
