import { createHash } from 'node:crypto';
import { bidForBounty, listBounties, markBountyBid, type PostedMatter } from '@daiban/contract/bounties';
import { conflictsOf, isConflicted } from '@daiban/domain/access/conflicts';
import { takesPart } from '@daiban/domain/backlog/score-bid';
import { authorise } from '@daiban/domain/case/actions';
import type { Bid, Bounty } from '@daiban/domain/case/bounty-state';
import type { CaseState } from '@daiban/domain/case/state';
import { given } from '@daiban/domain/kernel/given';
import type { FastifyInstance } from 'fastify';
import { toAuditActor } from '../case-file/audit-actor.ts';
import { type Callers, holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import type { Reader } from '../case-file/reader.ts';
import { refusalAnswer } from '../case-file/refusal-answer.ts';
import { carryOut, type Order } from '../journal/carry-out.ts';
import type { Directory } from '../journal/directory.ts';
import type { Journal } from '../journal/journal.ts';
import type { Audit } from '../platform/audit/audit.ts';
import { type ProblemAnswer, problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';

interface PostedCase {
  readonly state: CaseState;
  readonly due_on: string;
}

const most = 200;

/** The id of a posting on the board: the same each time, and no way from it back to the matter. */
const boardIdOf = ({ caseId }: CaseState, { id }: Bounty): string =>
  createHash('sha256').update(`${caseId} ${id}`).digest('hex').slice(0, 32);

const isPosting = (state: CaseState, bountyId: string): boolean => {
  const bounty = state.backlogEntry?.bounty;
  return bounty !== undefined && boardIdOf(state, bounty) === bountyId;
};

/** Whoever has a conflict in a matter learns nothing of it, not even that it is posted (D63). */
const isKeptAway = (reader: Reader, state: CaseState): boolean =>
  isConflicted(
    conflictsOf(state),
    reader.officerId,
    reader.actors.map(({ unitId }) => unitId),
  );

const findPosted = async (journal: Journal, reader: Reader): Promise<readonly PostedCase[]> => {
  const { rows } = await journal.pool.query<PostedCase>(
    `select c.state, d.due_on::text as due_on from duty d join petition_case c on c.id = d.case_id
     where d.closed_on is null and d.kind in ('biddingTerm', 'awardTask') order by d.opened_on, d.case_id limit $1`,
    [most],
  );
  return rows.filter(({ state }) => !isKeptAway(reader, state));
};

const toOffer = ({ unitId, officerIds, plan, competence, resources, doneBy }: Bid, directory: Directory) => ({
  unitName: directory.unitName(unitId),
  team: officerIds.map((officerId) => directory.officerName(officerId)),
  plan,
  competence,
  resources,
  doneBy,
});

const ownMarks = ({ scores }: Bid, officerId: string) => {
  const own = scores.find((score) => score.officerId === officerId);
  if (own === undefined) return undefined;
  const { planMark, competenceMark, timeMark, resourcesMark } = own;
  return { planMark, competenceMark, timeMark, resourcesMark };
};

const toPosted = ({ state, due_on }: PostedCase, { officerId, actors }: Reader, directory: Directory): readonly PostedMatter[] => {
  const bounty = state.backlogEntry?.bounty;
  if (bounty?.postedOn === undefined || (bounty.stage !== 'posted' && bounty.stage !== 'judged')) return [];
  const { stage, summary, postedOn, bids } = bounty;
  const may = (command: 'submitBid' | 'scoreBid') => actors.filter((actor) => authorise(command, state, actor, directory).ok);
  const bidder = stage === 'posted' ? may('submitBid').find(({ unitId }) => bids.every((bid) => bid.unitId !== unitId)) : undefined;
  const mayScore = stage === 'judged' && may('scoreBid').length > 0 && !takesPart(bids, officerId, directory.inForce);
  const isOwn = (bid: Bid): boolean => actors.some(({ unitId }) => unitId === bid.unitId) || bid.officerIds.includes(officerId);
  return [
    {
      bountyId: boardIdOf(state, bounty),
      stage,
      summary,
      postedOn,
      dueOn: due_on,
      ...given({ bidFor: bidder && directory.unitName(bidder.unitId) }),
      ownBids: bids.filter(isOwn).map((bid) => toOffer(bid, directory)),
      toJudge: mayScore
        ? bids.map((bid) => ({ bidId: bid.id, ...toOffer(bid, directory), ...given({ own: ownMarks(bid, officerId) }) }))
        : [],
    },
  ];
};

interface BountyParts {
  readonly journal: Journal;
  readonly callers: Callers;
  readonly audit: Audit;
}

type BountyOrder = Pick<Order<'submitBid'>, 'command' | 'commandId' | 'input'> | Pick<Order<'scoreBid'>, 'command' | 'commandId' | 'input'>;

/** Refusals that say how the matter stands: to whoever does not see it they are one. */
const notHere: readonly string[] = ['case-unknown', 'out-of-turn'];
/** Tried by somebody who may not, or with somebody who has a conflict: asked often, it would say who is named in a matter. */
const noted: readonly string[] = ['not-permitted', 'officer-conflicted'];

/** The board of posted matters (D43, S2.44): bids and marks of people who do not see the matters. */
export const registerBounties = (app: FastifyInstance, { journal, callers, audit }: BountyParts): void => {
  const parts = { authenticate: callers.ownStaff, holdsOneOf };

  const giveOrder = async (
    bountyId: string,
    given: BountyOrder,
    caller: StaffCaller,
  ): Promise<{ bountyId: string; repeated: boolean } | ProblemAnswer> => {
    const { reader } = caller;
    const [first, ...others] = reader.actors;
    const posted = (await findPosted(journal, reader)).find(({ state }) => isPosting(state, bountyId));
    if (first === undefined || posted === undefined) return problem('no-bounty');
    const { caseId } = posted.state;
    // Between the search and the order the posting may have been taken back and another one begun.
    const order: Order = { ...given, caseId, actors: [first, ...others], maySee: (state) => isPosting(state, bountyId) };
    const result = await carryOut(journal, order);
    if (result.ok) return { bountyId, repeated: result.value.repeated };
    const { code } = result.refusal;
    if (noted.includes(code))
      await audit.record({ kind: 'commandRefused', caseId, ...toAuditActor(caller), detail: { command: given.command, code } });
    return notHere.includes(code) ? problem('no-bounty') : refusalAnswer(result.refusal);
  };

  registerEndpoint<typeof listBounties, StaffCaller>(
    app,
    listBounties,
    async ({ caller }) => ({
      rows: (await findPosted(journal, caller.reader)).flatMap((posted) => toPosted(posted, caller.reader, journal.directory)),
    }),
    parts,
  );
  registerEndpoint<typeof bidForBounty, StaffCaller>(
    app,
    bidForBounty,
    ({ params, body, caller }) => giveOrder(params.bountyId, { command: 'submitBid', ...body }, caller),
    parts,
  );
  registerEndpoint<typeof markBountyBid, StaffCaller>(
    app,
    markBountyBid,
    ({ params, body, caller }) => giveOrder(params.bountyId, { command: 'scoreBid', ...body }, caller),
    parts,
  );
};
