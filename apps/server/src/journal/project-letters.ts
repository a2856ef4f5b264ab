import type { StaffOwner } from '@daiban/domain/case/duty';
import type { RecordedEvent } from '@daiban/domain/case/events';
import type { CaseState } from '@daiban/domain/case/state';
import type { LetterForm } from '@daiban/domain/supervision/vocabulary';
import { ownerKey } from './owner-key.ts';

/** One letter for one recipient: a reminder, a copy-notice, a warning, a call to receive. */
export interface LetterRow {
  readonly case_id: string;
  readonly letter_id: string;
  readonly recipient_key: string;
  readonly form: LetterForm;
  readonly is_copy: boolean;
  readonly unit_id: string;
  readonly duty_kind: string | null;
  readonly level: number | null;
  readonly wants_answer: boolean;
  readonly issued_at: string;
  readonly due_on: string | null;
}

export interface AnsweredLetter {
  readonly case_id: string;
  readonly letter_id: string;
  readonly answered_at: string;
}

interface Letter {
  readonly id: string;
  readonly form: LetterForm;
  readonly to: readonly StaffOwner[];
  readonly copyTo?: readonly StaffOwner[];
  readonly unitId?: string;
  readonly dutyKind?: string | undefined;
  readonly level?: number;
  readonly wantsAnswer?: true;
}

const letterOf = (recorded: RecordedEvent): Letter | undefined => {
  switch (recorded.kind) {
    case 'reminderSent': {
      const { letterId: id, to, dutyKind } = recorded.data;
      return { id, form: 'reminder', to, dutyKind };
    }
    case 'overdueReported': {
      const { letterId: id, to, dutyKind } = recorded.data;
      return { id, form: 'headNotice', to, dutyKind };
    }
    case 'copyNoticeIssued':
    case 'copyLevelRaised': {
      const { letterId: id, to, dutyKind, level, unitId } = recorded.data;
      const [head, ...above] = to;
      return { id, form: 'copyNotice', to: head === undefined ? [] : [head], copyTo: above, dutyKind, level, unitId, wantsAnswer: true };
    }
    case 'supervisionOpened': {
      const { supervisionId: id, to, dutyKind, unitId } = recorded.data;
      const [head, ...above] = to;
      return { id, form: 'supervisionLetter', to: head === undefined ? [] : [head], copyTo: above, dutyKind, unitId, wantsAnswer: true };
    }
    case 'redCardProposed': {
      const { redCardId: id, to, dutyKind, unitId } = recorded.data;
      const [head, ...above] = to;
      return { id, form: 'redCardProposal', to: head === undefined ? [] : [head], copyTo: above, dutyKind, unitId, wantsAnswer: true };
    }
    case 'warningIssued': {
      const { warningId: id, to, copyTo, unitId } = recorded.data;
      return { id, form: 'warningNotice', to, copyTo, unitId, wantsAnswer: true };
    }
    case 'attendanceOrdered': {
      const { attendanceId: id, who } = recorded.data;
      return { id, form: 'attendance', to: [who], wantsAnswer: true };
    }
    case 'urgentReported':
      return { id: recorded.data.letterId, form: 'urgentReport', to: recorded.data.to };
    case 'colourChanged':
      return { id: `colour.${recorded.sequence}`, form: 'colourChange', to: recorded.data.tell };
    case 'redReported':
      return { id: recorded.data.letterId, form: 'colourChange', to: recorded.data.to };
    default:
      return undefined;
  }
};

const answeredBy = (recorded: RecordedEvent): string | undefined => {
  switch (recorded.kind) {
    case 'copyNoticeAnswered':
      return recorded.data.letterId;
    case 'supervisionAnswered':
      return recorded.data.supervisionId;
    case 'redCardReplied':
    case 'redCardIssued':
    case 'redCardRefused':
      return recorded.data.redCardId;
    case 'warningSigned':
      return recorded.data.decision === 'signed' ? recorded.data.warningId : undefined;
    case 'attendanceRecorded':
      return recorded.data.attendanceId;
    default:
      return undefined;
  }
};

/** Whoever is addressed gets no copy beside it: the lead of an area can be head and leader in charge at once. */
const onePerRecipient = (rows: readonly LetterRow[]): readonly LetterRow[] =>
  rows.filter((row, index) => rows.findIndex((other) => other.recipient_key === row.recipient_key) === index);

/** The letters that an event sends, and the letter that it answers. */
export const projectLetters = (
  recorded: RecordedEvent,
  after: CaseState,
): { readonly letters: readonly LetterRow[]; readonly answered: readonly AnsweredLetter[] } => {
  const letter = letterOf(recorded);
  const answered = answeredBy(recorded);
  const { caseId } = after;
  const owed = recorded.duties.flatMap((change) => (change.change === 'opened' && change.duty.subject === letter?.id ? [change.duty] : []));
  const toRow =
    ({ id, form, unitId, dutyKind, level, wantsAnswer }: Letter, isCopy: boolean) =>
    (owner: StaffOwner): LetterRow => ({
      case_id: caseId,
      letter_id: id,
      recipient_key: ownerKey(owner),
      form,
      is_copy: isCopy,
      unit_id: unitId ?? owner.unitId,
      duty_kind: dutyKind ?? null,
      level: level ?? null,
      wants_answer: wantsAnswer === true,
      issued_at: recorded.at,
      due_on: owed[0]?.dueOn ?? null,
    });
  return {
    letters:
      letter === undefined
        ? []
        : onePerRecipient([...letter.to.map(toRow(letter, false)), ...(letter.copyTo ?? []).map(toRow(letter, true))]),
    answered: answered === undefined ? [] : [{ case_id: caseId, letter_id: answered, answered_at: recorded.at }],
  };
};
