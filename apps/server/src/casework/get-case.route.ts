import { type CaseView, getCase } from '@daiban/contract/cases';
import { firstContactOf } from '@daiban/domain/agency/mandate-in-force';
import { availableActions } from '@daiban/domain/case/actions';
import type { CaseState, NamedOfficer } from '@daiban/domain/case/state';
import { given } from '@daiban/domain/kernel/given';
import type { FastifyInstance } from 'fastify';
import { toAgencyView, toHelpingTracks } from '../case-file/agency-view.ts';
import { lookBy } from '../case-file/audit-actor.ts';
import type { StaffCaller } from '../case-file/caller.ts';
import { noticeOf, toDutyView } from '../case-file/duty-view.ts';
import { forReader, mayOpen, toGuardedView } from '../case-file/guarded-view.ts';
import { toLoopView } from '../case-file/loop-view.ts';
import { toNoticeViews } from '../case-file/notice-view.ts';
import { toQuestions } from '../case-file/questions.ts';
import { type CaseFile, findCaseFile } from '../case-file/read-case.ts';
import { maySee, type Reader } from '../case-file/reader.ts';
import { toRemedyView } from '../case-file/remedy-view.ts';
import { toSendingOnView } from '../case-file/sending-on-view.ts';
import { hidesComplaint, toSupervisionView } from '../case-file/supervision-view.ts';
import { toOfficeTimeline } from '../case-file/timeline.ts';
import { toWaitingView } from '../case-file/waiting-view.ts';
import type { Journal } from '../journal/journal.ts';
import { rulebookFor } from '../journal/rulebook-shelf.ts';
import { problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import type { CaseworkParts } from './list-cases.route.ts';

const lastOf = (file: CaseFile, kind: string): Readonly<Record<string, unknown>> | undefined =>
  file.events.findLast((event) => event.kind === kind)?.data;

const toCaseView = (whole: CaseFile, reader: Reader, journal: Journal): CaseView => {
  const file = forReader(whole, reader);
  const opens = mayOpen(reader, whole.state);
  const { state } = file;
  const { directory } = journal;
  const rulebook = rulebookFor(journal, state);
  const now = journal.clock.now().toISOString();
  const unitRef = (unitId: string) => ({ unitId, name: directory.unitName(unitId) });
  const person = (named: NamedOfficer) => {
    const phone = directory.officers.get(named.officerId)?.phone;
    return {
      officerId: named.officerId,
      name: directory.officerName(named.officerId),
      unitId: named.unitId,
      unitName: directory.unitName(named.unitId),
      ...(phone === undefined ? {} : { phone }),
    };
  };
  const firstContact = firstContactOf(state, directory);
  const duties = { rulebook, directory, reader, now };
  const proposalReason = lastOf(file, 'dispatchDecided')?.reason;
  const answers = (list: NonNullable<CaseState['draft']>['answers']) =>
    list.map(({ claimId, disposition, facts, decision, basis }) => ({ claimId, disposition, facts, decision, basis }));
  const wordsOf = (round: number, subject: string): string | undefined => {
    const event = file.events.findLast(
      (candidate) => candidate.kind === 'evaluationGiven' && candidate.data.round === round && candidate.data.subject === subject,
    );
    return typeof event?.data.wordsId === 'string' ? file.words?.[event.data.wordsId] : undefined;
  };
  return {
    caseId: file.id,
    caseNumber: file.number,
    version: file.version,
    title: file.title,
    channel: state.channel,
    ...(state.kind === undefined ? {} : { kind: state.kind }),
    ...(state.route === undefined ? {} : { route: state.route }),
    topics: [...state.topics],
    procedure: state.procedure,
    followup: state.followup,
    backlog: state.backlog,
    agency: state.agency,
    warning: state.warning,
    supervision: toSupervisionView(file, rulebook, directory),
    receivedOn: state.receivedOn,
    persons: state.persons,
    petitioner: {
      name: file.masked_name,
      ...(file.masked_phone === null ? {} : { phone: file.masked_phone }),
      organisation: file.organisation,
    },
    submission: {
      text: file.text,
      attachments: opens.includes('attachments') ? [...(file.attachments ?? [])] : [],
      ...(file.place === null ? {} : { place: file.place }),
      ...(file.source_number === null ? {} : { sourceNumber: file.source_number }),
    },
    claims: state.claims.map(({ id, text, answer, standing }) => ({
      id,
      text,
      ...(standing === undefined ? {} : { standing }),
      ...(answer === undefined
        ? {}
        : { answer: { disposition: answer.disposition, facts: answer.facts, decision: answer.decision, basis: answer.basis } }),
    })),
    ownerUnit: unitRef(state.ownerUnitId),
    ...(firstContact === undefined ? {} : { firstContactOfficer: person(firstContact) }),
    ...(state.handlingUnitId === undefined ? {} : { handlingUnit: unitRef(state.handlingUnitId) }),
    ...(state.handler === undefined ? {} : { handler: person(state.handler) }),
    coUnits: state.coUnitIds.map(unitRef),
    subTasks: state.subTasks.map(({ id, unitId, task, answer }) => ({
      id,
      unit: unitRef(unitId),
      task,
      ...(answer === undefined ? {} : { answer }),
    })),
    ...(state.dispatchProposal === undefined
      ? {}
      : {
          dispatchProposal: {
            unit: unitRef(state.dispatchProposal.unitId),
            mode: state.dispatchProposal.mode,
            ...(typeof proposalReason === 'string' ? { reason: proposalReason } : {}),
            ...(state.dispatchProposal.termOn === undefined ? {} : { termOn: state.dispatchProposal.termOn }),
          },
        }),
    ...(state.nonAcceptanceProposal === undefined
      ? {}
      : {
          nonAcceptanceProposal: {
            reasonCode: state.nonAcceptanceProposal.reasonCode,
            law: state.nonAcceptanceProposal.law,
            explanation: state.nonAcceptanceProposal.explanation,
            by: directory.officerName(state.nonAcceptanceProposal.byOfficerId),
          },
        }),
    ...toSendingOnView(state, directory),
    ...(state.extensionRequest === undefined
      ? {}
      : { extensionRequest: { days: state.extensionRequest.days, reason: state.extensionRequest.reason } }),
    ...(state.draft === undefined
      ? {}
      : {
          draft: {
            number: state.draft.number,
            signed: state.draft.signedByOfficerId !== undefined,
            by: directory.officerName(state.draft.byOfficerId),
            answers: answers(state.draft.answers),
          },
        }),
    ...(state.reply === undefined
      ? {}
      : {
          reply: {
            round: state.reply.round,
            issuedOn: state.reply.issuedOn,
            ...(state.reply.servedOn === undefined ? {} : { servedOn: state.reply.servedOn }),
          },
        }),
    evaluations: state.evaluations.map(({ round, subject, grade, on }) => {
      const words = wordsOf(round, subject);
      return { round, subject, grade, on, ...(words === undefined ? {} : { words }) };
    }),
    questions: toQuestions(file),
    links: (file.links ?? []).map(({ caseId, caseNumber, title, relation }) => ({ caseId, caseNumber, title, relation })),
    ...(state.mergedInto === undefined || file.mergedIntoNumber === undefined
      ? {}
      : { mergedInto: { caseId: state.mergedInto, caseNumber: file.mergedIntoNumber } }),
    ...toGuardedView(file, directory),
    ...toWaitingView(file, directory),
    remedy: toRemedyView(file, directory),
    ...toLoopView(state, directory),
    ...toAgencyView(file, {
      directory,
      catalogues: journal.catalogues ?? [],
      rulebook,
      opensFiles: opens.includes('attachments'),
      opensEvidence: opens.includes('attachments') || reader.actors.some(({ role }) => role === 'agencyCoordinator'),
    }),
    ...given({ helpingTracks: toHelpingTracks(state, rulebook, directory) }),
    mayOpen: opens,
    duties: [
      ...state.duties
        .toSorted((left, right) => Date.parse(left.dueAt) - Date.parse(right.dueAt))
        .map((duty) => toDutyView(file.id, duty, duties, noticeOf(duty, file))),
      ...file.closed_duties.map(({ duty, closed_on, outcome }) =>
        Object.assign(toDutyView(file.id, duty, duties, noticeOf(duty, file)), {
          overdue: closed_on > duty.dueOn && outcome === 'done',
          closedOn: closed_on,
          outcome,
        }),
      ),
    ],
    notices: toNoticeViews(file, directory, 'office'),
    timeline: toOfficeTimeline(file, directory, { hidesComplaint: hidesComplaint(file, reader.actors) }),
    actions: availableActions(state, reader.actors, { organisation: directory, rulebook, at: now }).map(({ command, primary }) => ({
      command,
      primary,
    })),
    routing: rulebook.routing.map((rule) => ({
      rule: rule.id,
      title: rule.title,
      description: rule.description,
      handle: [...rule.handle],
    })),
  };
};

/** The case page. */
export const registerGetCase = (app: FastifyInstance, { journal, callers, personal, audit }: CaseworkParts): void => {
  const parts = { authenticate: callers.staff };

  registerEndpoint<typeof getCase, StaffCaller>(
    app,
    getCase,
    async ({ params, caller }) => {
      const file = await findCaseFile(journal.pool, params.caseId, personal);
      // A case that the reader may not see answers as one that is not there.
      if (file === undefined || !maySee(caller.reader, file.state)) return problem('case-unknown');
      const recorded = audit.recordLook({ kind: 'caseOpened', caseId: file.id, ...lookBy(caller, file.state) });
      const view = toCaseView(file, caller.reader, journal);
      await recorded;
      return view;
    },
    parts,
  );
};
