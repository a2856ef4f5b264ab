import type { ResponseOf } from '@daiban/contract/endpoint';
import type { listSealedCases, SealedCaseView, SealedTrack } from '@daiban/contract/sealed';
import type { Duty } from '@daiban/domain/case/duty';
import { sealedDutyTitle } from '@daiban/domain/sealed/duty-rules';
import type { RecordedSealedEvent } from '@daiban/domain/sealed/events';
import { openSealedOrders } from '@daiban/domain/sealed/orders';
import type { SealedCase } from '@daiban/domain/sealed/state';
import type { Directory } from '../journal/directory.ts';
import { whoHandles } from './room-people.ts';
import type { SealedAttachment } from './sealed-journal.ts';

type Row = ResponseOf<typeof listSealedCases>['rows'][number];

const toClock = ({ kind, dueOn, basis, derivation }: Duty) => ({ kind, title: sealedDutyTitle(kind), dueOn, basis, derivation });
const byDue = (left: Duty, right: Duty): number => Date.parse(left.dueAt) - Date.parse(right.dueAt);

const toDutyView = (duty: Duty, now: string) => ({
  ...toClock(duty),
  dueAt: duty.dueAt,
  overdue: Date.parse(duty.dueAt) < Date.parse(now),
});

/** What is owed now, as it is told at filing. */
export const toNext = (state: SealedCase) =>
  state.duties.toSorted(byDue).map(({ kind, dueOn, basis }) => ({ kind, title: sealedDutyTitle(kind), dueOn, basis }));

/** A line of the officer's list: no word of the content. */
export const toSealedRow = (state: SealedCase, now: string): Row => {
  const next = state.duties.toSorted(byDue)[0];
  return {
    caseId: state.caseId,
    number: state.number,
    status: state.status,
    receivedOn: state.receivedOn,
    named: state.accuser !== undefined,
    hasNews: state.hasNews,
    ...(next === undefined ? {} : { next: toDutyView(next, now) }),
  };
};

const attachmentsOf = (ids: readonly string[], all: readonly SealedAttachment[]): SealedAttachment[] =>
  all.filter(({ fileId }) => ids.includes(fileId));

/** What the accuser sees by their own code: their words, where it stands, and what they were told. Nothing of the officer's work. */
export const toSealedTrack = (state: SealedCase, attachments: readonly SealedAttachment[], directory: Directory): SealedTrack => {
  const next = state.duties.toSorted(byDue)[0];
  return {
    status: state.status,
    receivedOn: state.receivedOn,
    named: state.accuser !== undefined,
    text: state.text,
    attachments: attachmentsOf(state.attachments, attachments),
    handledBy: whoHandles(directory, state.conflicts),
    ...(state.referredTo === undefined ? {} : { referredTo: state.referredTo.body }),
    informed: [...state.informed],
    words: state.words.map((said) => ({ at: said.at, text: said.text, attachments: attachmentsOf(said.attachments, attachments) })),
    ...(state.feedback === undefined ? {} : { feedback: state.feedback }),
    ...(next === undefined ? {} : { next: toClock(next) }),
  };
};

/** One case whole, for the officer who stated a purpose. */
export const toSealedCaseView = (
  state: SealedCase,
  events: readonly RecordedSealedEvent[],
  attachments: readonly SealedAttachment[],
  directory: Directory,
  now: string,
): SealedCaseView => {
  const { takenOver } = state;
  return {
    caseId: state.caseId,
    number: state.number,
    version: state.version,
    status: state.status,
    receivedOn: state.receivedOn,
    text: state.text,
    attachments: attachmentsOf(state.attachments, attachments),
    ...(state.accuser === undefined ? {} : { accuser: state.accuser }),
    conflicts: {
      units: state.conflicts.unitIds.map((unitId) => ({ unitId, name: directory.unitName(unitId) })),
      persons: state.conflicts.persons.map(({ name, unitId, post }) => ({
        name,
        ...(unitId === undefined ? {} : { unitName: directory.unitName(unitId) }),
        ...(post === undefined ? {} : { post }),
      })),
    },
    ...(takenOver === undefined
      ? {}
      : {
          takenOver: {
            caseNumber: takenOver.caseNumber,
            channel: takenOver.channel,
            title: takenOver.title,
            receivedOn: takenOver.receivedOn,
            reason: takenOver.reason,
            by: directory.officerName(takenOver.byOfficerId),
            seenBy: takenOver.seenBy.map(({ officerId, at, what }) => ({ name: directory.officerName(officerId), at, what })),
          },
        }),
    ...(state.referredTo === undefined ? {} : { referredTo: state.referredTo }),
    informed: [...state.informed],
    words: state.words.map((said) => ({ at: said.at, text: said.text, attachments: attachmentsOf(said.attachments, attachments) })),
    questions: state.questions.map(({ id, unitId, text, askedOn, dueOn, answer }) => ({
      id,
      unitName: directory.unitName(unitId),
      text,
      askedOn,
      dueOn,
      ...(answer === undefined ? {} : { answer }),
    })),
    ...(state.result === undefined ? {} : { result: state.result }),
    ...(state.feedback === undefined ? {} : { feedback: state.feedback }),
    duties: state.duties.toSorted(byDue).map((duty) => toDutyView(duty, now)),
    timeline: events
      .map(({ sequence, kind, at, actorId }) => ({
        sequence,
        kind,
        at,
        actor: actorId === accuserActor ? '' : directory.officerName(actorId),
      }))
      .toReversed(),
    orders: [...openSealedOrders(state)],
  };
};

/** Actor of what the accuser did: nobody's id. */
export const accuserActor = 'accuser';
