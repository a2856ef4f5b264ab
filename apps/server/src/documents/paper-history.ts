import { toPlainDate } from '@daiban/domain/calendar/dates';
import type { PlainDate } from '@daiban/domain/calendar/types';
import type { Duty, DutyChange } from '@daiban/domain/case/duty';
import type { EventData, EventKind } from '@daiban/domain/case/events';
import { dutyTitle } from '@daiban/domain/rulebook/engine';
import type { Rulebook } from '@daiban/domain/rulebook/vocabulary';
import { isShownToPetitioner } from '../case-file/duty-view.ts';
import type { CaseFile, StoredNotice } from '../case-file/read-case.ts';
import type { Directory } from '../journal/directory.ts';
import type { Term } from './paper-facts.ts';
import { articleInWords } from './paper-words.ts';

/** What a paper is written from: the case as it is stored, of which only what stood before its issue is used. */
export interface PaperSource {
  readonly file: CaseFile;
  readonly notice: StoredNotice;
  readonly directory: Directory;
  readonly rulebook: Rulebook;
  /** Title that the matter was filed under, before the office gave it one. */
  readonly filedTitle: string | null;
  /** What each event did to the duties, so that dates are those of the day of issue. */
  readonly dutyChanges: readonly { readonly sequence: number; readonly duties: readonly DutyChange[] }[];
  /** Number of the case that this one was merged into. */
  readonly mergedIntoNumber?: string;
}

interface Found<Kind extends EventKind> {
  readonly sequence: number;
  readonly on: PlainDate;
  readonly actorId: string;
  readonly data: EventData[Kind];
}

/** Reads the journal up to the issue of one paper. */
export const createHistory = ({ file, notice, dutyChanges }: PaperSource) => {
  const issue = file.events.find((event) => event.kind === 'noticeIssued' && event.data.noticeId === notice.notice_id);
  if (issue === undefined) throw new Error(`the notice ${notice.notice_id} has no event in the journal`);
  const found = <Kind extends EventKind>(kind: Kind, event: CaseFile['events'][number]): Found<Kind> => ({
    sequence: event.sequence,
    on: toPlainDate(new Date(event.at).toISOString()),
    actorId: event.actor_id,
    // The domain wrote these data under this kind.
    data: event.data as unknown as EventData[typeof kind],
  });
  const all = <Kind extends EventKind>(kind: Kind): readonly Found<Kind>[] =>
    file.events.filter((event) => event.kind === kind && event.sequence <= issue.sequence).map((event) => found(kind, event));
  const last = <Kind extends EventKind>(kind: Kind): Found<Kind> | undefined => all(kind).at(-1);
  const get = <Kind extends EventKind>(kind: Kind): Found<Kind> => {
    const event = last(kind);
    if (event === undefined) throw new Error(`${notice.kind} was issued without ${kind}`);
    return event;
  };
  const changes = (sequence: number): readonly DutyChange[] => dutyChanges.find((entry) => entry.sequence === sequence)?.duties ?? [];
  const opened = (sequence: number): readonly Duty[] =>
    changes(sequence).flatMap((change) => (change.change === 'opened' ? [change.duty] : []));
  /** The service that came with the issue; a paper that is posted cannot know when it arrives. */
  const service = file.events.find(
    (event) => event.kind === 'noticeServed' && event.sequence === issue.sequence + 1 && event.data.noticeId === notice.notice_id,
  );
  const window = (kind: string): PlainDate | undefined =>
    service === undefined ? undefined : opened(service.sequence).find((duty) => duty.kind === kind)?.dueOn;
  /** When a duty fell due after the events before `sequence`. */
  const dueBefore = (dutyId: string, sequence: number): PlainDate | undefined => {
    let dueOn: PlainDate | undefined;
    for (const entry of dutyChanges) {
      if (entry.sequence >= sequence) break;
      for (const change of entry.duties) {
        if (change.change === 'opened' && change.duty.id === dutyId) dueOn = change.duty.dueOn;
        if ((change.change === 'moved' || change.change === 'resumed') && change.dutyId === dutyId) dueOn = change.dueOn;
      }
    }
    return dueOn;
  };
  return { issue, issuedOn: notice.issued_on, all, last, get, changes, opened, window, dueBefore };
};

export type History = ReturnType<typeof createHistory>;

/** Leaves out what is not known, so that a template sees a fact or nothing. */
export const known = <Value extends object>(fields: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Value]: Exclude<Value[Key], undefined>;
  };

const termOf = (duty: Duty, rulebook: Rulebook): Term => {
  const { document, article, origin } = duty.basis;
  return {
    kind: duty.kind,
    title: dutyTitle(rulebook, duty.kind, duty.subject),
    on: duty.dueOn,
    ...(origin === 'platformDefault' ? {} : { basis: `${document}${articleInWords(article)}` }),
  };
};

/** What the office owes from an event on, the earliest first; a paper to the petitioner says only what they may know. */
export const termsOf = (
  sequence: number,
  history: History,
  rulebook: Rulebook,
  reader: 'petitioner' | 'unit' = 'petitioner',
): readonly Term[] =>
  history
    .opened(sequence)
    .filter((duty) => duty.owner.by !== 'petitioner' && (reader === 'unit' || isShownToPetitioner(rulebook, duty.kind)))
    .toSorted((left, right) => Date.parse(left.dueAt) - Date.parse(right.dueAt))
    .map((duty) => termOf(duty, rulebook));

export const findTerm = (kind: string, sequence: number, history: History, rulebook: Rulebook): Term | undefined => {
  const duty = history.opened(sequence).find((candidate) => candidate.kind === kind);
  return duty === undefined ? undefined : termOf(duty, rulebook);
};
