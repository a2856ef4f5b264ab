import { decideChange, listChanges, proposeChange, type SignedChange } from '@daiban/contract/signed-changes';
import type { Role } from '@daiban/domain/case/vocabulary';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Callers, holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import type { Journal } from '../journal/journal.ts';
import { languageOf, ProblemAnswer } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import type { SignedChanges, StoredChange } from '../platform/signed-changes/signed-changes.ts';

export interface ChangesParts {
  readonly journal: Journal;
  readonly callers: Callers;
  readonly changes: SignedChanges;
}

const toAdministrator = ({ reader }: StaffCaller) => ({
  officerId: reader.officerId,
  roles: [...new Set(reader.actors.map(({ role }) => role))],
});

/** Changes that need two administrators: the list, proposing, deciding. What can be changed so, the features register. */
export const registerChanges = (app: FastifyInstance, { journal, callers, changes }: ChangesParts): void => {
  const parts = { authenticate: callers.staff, holdsOneOf };
  const person = (officerId: string) => ({ officerId, name: journal.directory.officerName(officerId) });

  const toView = (stored: StoredChange, caller: StaffCaller, request: FastifyRequest): SignedChange => {
    const kind = changes.find(stored.kind);
    const isOwn = stored.proposed_by === caller.reader.officerId;
    const isOpen = stored.decision === null;
    const content = kind?.schema.safeParse(stored.content);
    const language = languageOf(request);
    const summary = stored.summary?.[language] ?? (content?.success === true ? kind?.summarise(content.data, language) : undefined);
    return {
      id: stored.id,
      kind: stored.kind,
      content: stored.content,
      summary: [...(summary ?? [])],
      reason: stored.reason,
      proposedBy: person(stored.proposed_by),
      proposedAt: stored.proposed_at.toISOString(),
      ...(stored.decision === null ? {} : { decision: stored.decision }),
      ...(stored.decided_by === null ? {} : { decidedBy: person(stored.decided_by) }),
      ...(stored.decided_at === null ? {} : { decidedAt: stored.decided_at.toISOString() }),
      ...(stored.note === null ? {} : { note: stored.note }),
      mayDecide: isOpen && !isOwn && kind !== undefined && holdsOneOf(caller, kind.approvers),
      mayWithdraw: isOpen && isOwn,
      approvers: [...((kind?.approvers ?? []) as readonly Role[])],
    };
  };

  registerEndpoint<typeof listChanges, StaffCaller>(
    app,
    listChanges,
    async ({ query, caller, request }) => ({
      changes: (await changes.list(toAdministrator(caller), query.open === undefined ? undefined : query.open === 'true')).map((stored) =>
        toView(stored, caller, request),
      ),
    }),
    parts,
  );

  registerEndpoint<typeof proposeChange, StaffCaller>(
    app,
    proposeChange,
    async ({ body, caller, request }) => {
      const answer = await changes.propose({ ...body, content: body.content }, toAdministrator(caller));
      return answer instanceof ProblemAnswer ? answer : toView(answer, caller, request);
    },
    parts,
  );

  registerEndpoint<typeof decideChange, StaffCaller>(
    app,
    decideChange,
    async ({ params, body, caller, request }) => {
      const answer = await changes.decide(params.changeId, body.decision, body.note, toAdministrator(caller));
      return answer instanceof ProblemAnswer ? answer : toView(answer, caller, request);
    },
    parts,
  );
};
