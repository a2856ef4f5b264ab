import type { PlainDate } from '../calendar/types.ts';
import type { PendingProcedure } from './vocabulary.ts';

/** Events of hearings, mediations, holds and recalculated clocks (D22, D24–D27). Nobody outside the office is named in them. */
export interface EventsOfWaiting {
  /** The petitioner's reasons stand outside the journal under `wordsId`. */
  hearingRequested: { requestId: string; wordsId: string };
  hearingRefused: { requestId: string; reason: string };
  hearingScheduled: { hearingId: string; hearingOn: PlainDate; time: string; place: string; agenda: string; noticeId: string };
  hearingCancelled: { hearingId: string; reason: string };
  hearingHeld: { hearingId: string; heldOn: PlainDate; record: string; petitionerCame: boolean; attachments: readonly string[] };
  mediationOpened: {
    mediationId: string;
    mediatorId: string;
    unitId: string;
    agenda: string;
    /** How and when each side agreed. */
    petitionerConsent: string;
    otherConsent: string;
    attachments: readonly string[];
  };
  mediationAgreed: { mediationId: string; agreement: string; performOn?: PlainDate; attachments: readonly string[] };
  mediationFailed: { mediationId: string; cause: 'noAgreement' | 'petitionerStopped' | 'termOver'; note?: string };
  courtConfirmationRecorded: { mediationId: string; court: string; document: string; confirmedOn: PlainDate };
  agreementPerformed: { mediationId: string; note: string };
  agreementBroken: { mediationId: string; note: string };
  /** Claims wait for a procedure that was begun elsewhere; `choiceOn` is the day of the petitioner's written choice to wait here. */
  caseHeld: {
    holdId: string;
    pending: PendingProcedure;
    body: string;
    docket?: string;
    claimIds: readonly string[];
    choiceOn: PlainDate;
    note: string;
    attachments: readonly string[];
  };
  holdChecked: { holdId: string; note: string };
  caseResumed: { holdId: string; claimIds: readonly string[]; note: string };
  /** Claims that another procedure decides: they leave the petition procedure. */
  claimChannelled: {
    holdId: string;
    pending: PendingProcedure;
    body: string;
    claimIds: readonly string[];
    note: string;
    attachments: readonly string[];
  };
  /** Open duties were counted again after a holiday notice; what moved stands in the duties of the event. */
  clocksRecalculated: { year: number; document: string };
}
