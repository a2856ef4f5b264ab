import type { BodyOf } from '@daiban/contract/endpoint';
import { track, type trackStages } from '@daiban/contract/submissions';
import { firstContactOf } from '@daiban/domain/agency/mandate-in-force';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import { availableActions } from '@daiban/domain/case/actions';
import type { Actor } from '@daiban/domain/case/actor';
import type { CaseState } from '@daiban/domain/case/state';
import { given } from '@daiban/domain/kernel/given';
import { dutyTitle } from '@daiban/domain/rulebook/engine';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { toAgencyRuns } from '../case-file/agency-view.ts';
import type { CaseAccess, CaseAccessToken, CaseHolder } from '../case-file/case-access.ts';
import { isShownToPetitioner } from '../case-file/duty-view.ts';
import { toPetitionerLoop } from '../case-file/loop-view.ts';
import { toNoticeViews } from '../case-file/notice-view.ts';
import { toOwnMandate } from '../case-file/own-mandate.ts';
import type { Proofs } from '../case-file/proofs.ts';
import { toQuestions } from '../case-file/questions.ts';
import { type CaseFile, findCaseFile } from '../case-file/read-case.ts';
import { toOwnRemedy } from '../case-file/remedy-view.ts';
import { toPetitionerTimeline } from '../case-file/timeline.ts';
import { toWaitingView } from '../case-file/waiting-view.ts';
import type { Journal } from '../journal/journal.ts';
import { rulebookFor } from '../journal/rulebook-shelf.ts';
import { statement } from '../platform/database/statement.ts';
import { ProblemAnswer, problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import type { IntakeParts } from './submit.route.ts';

/** Judgements of the answer that stands now; an answer that was given anew is judged anew (D32). */
const evaluationsNow = ({ evaluations, reply }: CaseState): CaseState['evaluations'] =>
  evaluations.filter(({ round }) => round === reply?.round);

/** Where a matter stands in the five steps that a petitioner reads. */
const stageOf = (state: CaseState): (typeof trackStages)[number] => {
  if (evaluationsNow(state).length > 0) return 'evaluated';
  if (state.reply !== undefined) return 'replied';
  if (state.procedure === 'handling' || state.procedure === 'held') return 'handling';
  return state.acceptedOn === undefined ? 'received' : 'accepted';
};

const besideTheMatter: readonly string[] = ['serveNoticeTask', 'questionReply', 'recusalRuling', 'mandateAnswer', 'agentContact'];
/** What was left of the answer before, once another organ has the matter before it. */
const besideTheReview: readonly string[] = ['returnVisit', 'secondReturnVisit', 'executionTask'];
const deciding: readonly string[] = ['reviewTask', 'reviewDecision', 'reReviewDecision', 'refusalCheck'];

type Duty = CaseState['duties'][number];

/** What happens to the matter comes before when a paper is in the post, a question is answered or, under review, somebody calls. */
const comesAfter = ({ kind }: Duty, all: readonly Duty[]): boolean =>
  besideTheMatter.includes(kind) || (besideTheReview.includes(kind) && all.some((other) => deciding.includes(other.kind)));

/** What the upper level owes to a complaint about the handling (D69), with its day. */
const findComplaint = ({ supervision, duties }: CaseState): Duty | undefined => {
  const open = supervision?.supervisions?.find(({ cause, answered }) => cause === 'complaint' && answered !== true);
  return open === undefined ? undefined : duties.find(({ kind, subject }) => kind === 'supervisionReply' && subject === open.id);
};

interface SplitMatter {
  readonly caseNumber: string;
  readonly queryCode?: string;
}

const findSplit = statement<{ number: string; sealed: Buffer | null }>(
  'track.split',
  `select l.number, k.sealed from case_list l left join kept_query_code k on k.holder_id = l.case_id
   where l.case_id = any($1::uuid[]) order by l.number`,
);

/** The matters that claims of this one went to; the petitioner gets their codes too (D5). */
const splitMatters = async ({ journal, personal }: IntakeParts, file: CaseFile, reader: Actor): Promise<readonly SplitMatter[]> => {
  const ids = file.events.flatMap(({ kind, data }) => (kind === 'caseSplit' ? [data.intoCaseId] : []));
  if (ids.length === 0) return [];
  const rows = await findSplit.rows(journal.pool, [ids]);
  return rows.map(({ number, sealed }) => ({
    caseNumber: number,
    ...(sealed === null || reader.role !== 'petitioner' ? {} : { queryCode: String(personal.openPersonal(sealed)) }),
  }));
};

const toTrackView = (file: CaseFile, petitioner: Actor, journal: Journal, token: CaseAccessToken, split: readonly SplitMatter[]) => {
  const { state } = file;
  const { directory } = journal;
  const rulebook = rulebookFor(journal, state);
  const now = journal.clock.now().toISOString();
  const officer = (named: CaseState['handler']) => {
    if (named === undefined) return undefined;
    const phone = directory.officers.get(named.officerId)?.phone ?? directory.unit(named.unitId)?.phone;
    return {
      unitName: directory.unitName(named.unitId),
      officerName: directory.officerName(named.officerId),
      ...(phone === undefined ? {} : { phone }),
    };
  };
  const handler = officer(state.handler);
  const firstContact = officer(firstContactOf(state, directory));
  const unit = state.handlingUnitId === undefined ? undefined : directory.unit(state.handlingUnitId);
  const receiver = directory.unit(state.receiverUnitId);
  const clock = (duty: Duty) => ({
    kind: duty.kind,
    dueOn: duty.dueOn,
    basis: duty.basis,
    derivation: duty.derivation,
  });
  const owed = state.duties
    .filter((duty) => duty.owner.by !== 'petitioner' && duty.pausedOn === undefined && isShownToPetitioner(rulebook, duty.kind))
    .filter((duty, _index, all) => !comesAfter(duty, all) || all.every((other) => comesAfter(other, all)))
    .toSorted((left, right) => Date.parse(left.dueAt) - Date.parse(right.dueAt))[0];
  const complaint = findComplaint(state);
  const actions = availableActions(state, [petitioner], { organisation: directory, rulebook, at: now }).map((offer) => offer.command);
  return {
    caseId: file.id,
    caseNumber: file.number,
    version: file.version,
    title: file.title,
    text: file.text,
    ...(file.place === null ? {} : { place: file.place }),
    attachments: [...(file.attachments ?? [])],
    receivedOn: state.receivedOn,
    stage: stageOf(state),
    procedure: state.procedure,
    followup: state.followup,
    ...(handler !== undefined ? { handling: handler } : unit === undefined ? {} : { handling: { unitName: unit.name, phone: unit.phone } }),
    ...(firstContact === undefined ? {} : { firstContact }),
    receivingUnit: { name: receiver?.name ?? directory.office.name, phone: receiver?.phone ?? '' },
    ...(owed === undefined
      ? {}
      : {
          next: { ...clock(owed), title: dutyTitle(rulebook, owed.kind, owed.subject), overdue: Date.parse(owed.dueAt) < Date.parse(now) },
        }),
    ...(complaint === undefined ? {} : { complaint: { ...clock(complaint), overdue: Date.parse(complaint.dueAt) < Date.parse(now) } }),
    windows: state.duties.filter((duty) => duty.owner.by === 'petitioner').map(clock),
    claims: state.claims.map((claim) => ({
      id: claim.id,
      text: claim.text,
      ...(claim.standing === undefined ? {} : { standing: claim.standing }),
      ...(claim.answer === undefined || state.reply === undefined
        ? {}
        : {
            answer: {
              disposition: claim.answer.disposition,
              facts: claim.answer.facts,
              decision: claim.answer.decision,
              basis: claim.answer.basis,
            },
          }),
    })),
    ...toWaitingView(file, directory),
    ...given({ remedy: toOwnRemedy(file, directory) }),
    ...toPetitionerLoop(state, directory),
    ...toAgencyRuns(file, directory),
    ...toOwnMandate(file, directory),
    notices: toNoticeViews(file, directory, 'petitioner'),
    evaluations: evaluationsNow(state).map(({ subject, grade, on }) => ({ subject, grade, on })),
    questions: toQuestions(file),
    timeline: toPetitionerTimeline(file, directory),
    ...(actions.includes('evaluate') && state.evaluationUntil !== undefined ? { evaluateUntil: toPlainDate(state.evaluationUntil) } : {}),
    service: state.electronicService ? ('electronic' as const) : ('post' as const),
    actions,
    ...(state.simple?.ground === undefined ? {} : { simple: true }),
    as: petitioner.role === 'petitioner' ? ('petitioner' as const) : ('representative' as const),
    access: token,
    ...(split.length === 0 ? {} : { split: [...split] }),
    ...(file.mergedIntoNumber === undefined ? {} : { mergedInto: { caseNumber: file.mergedIntoNumber } }),
  };
};

/** Who follows: by the token that a proof gave, or by code and proof. */
const findHolder = async (
  { access, proofs }: TrackParts,
  request: FastifyRequest,
  { queryCode, proof }: BodyOf<typeof track>,
): Promise<CaseHolder | ProblemAnswer> => {
  const token = /^CaseAccess\s+(\S{1,200})$/i.exec(request.headers.authorization ?? '')?.[1];
  const known = token === undefined ? undefined : await access.find(token);
  if (known !== undefined) return known;
  return queryCode === undefined ? problem('proof-needed') : proofs.prove(queryCode, proof, request.ip);
};

export type TrackParts = IntakeParts & {
  readonly access: CaseAccess;
  readonly proofs: Proofs;
  /** Whether the code is that of a matter that was passed to another body whole (D6); it opens nothing any more. */
  readonly isPassedOn: (queryCode: string) => Promise<boolean>;
};

const codeRefusals: readonly string[] = ['query-code-unknown', 'too-many-requests'];

/**
 * Following a matter: `POST /api/track`. The code never stands in an address, where logs would keep it. Answers with a token that
 * stands for the proof from then on.
 */
export const registerTrack = (app: FastifyInstance, parts: TrackParts): void => {
  const { journal, access, personal, audit } = parts;
  registerEndpoint(app, track, async ({ body, request }) => {
    const holder = await findHolder(parts, request, body);
    if (holder instanceof ProblemAnswer) {
      const isPassedOn = body.queryCode !== undefined && codeRefusals.includes(holder.code) && (await parts.isPassedOn(body.queryCode));
      return isPassedOn ? problem('matter-passed-on') : holder;
    }
    const file = await findCaseFile(journal.pool, holder.caseId, personal);
    if (file === undefined) return problem('query-code-unknown');
    const { actor, caseId } = holder;
    await audit.recordLook({ kind: 'caseOpened', actorId: actor.officerId, actorRole: actor.role, caseId });
    return toTrackView(file, holder.actor, journal, access.issue(holder), await splitMatters(parts, file, actor));
  });
};
