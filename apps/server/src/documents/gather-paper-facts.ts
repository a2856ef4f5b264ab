import { toPlainDate } from '@daiban/domain/calendar/dates';
import type { PlainDate } from '@daiban/domain/calendar/types';
import type { Duty, DutyChange } from '@daiban/domain/case/duty';
import type { EventData, EventKind } from '@daiban/domain/case/events';
import type { NoticeKind } from '@daiban/domain/case/vocabulary';
import { dutyTitle } from '@daiban/domain/rulebook/engine';
import type { Rulebook } from '@daiban/domain/rulebook/vocabulary';
import { isShownToPetitioner } from '../case-file/duty-view.ts';
import type { CaseFile, StoredNotice } from '../case-file/read-case.ts';
import type { Directory } from '../journal/directory.ts';
import type { AnsweredClaim, CauseKind, CommonFacts, Contact, PaperFacts, Person, Term } from './paper-facts.ts';
import { articleInWords, inWords, momentInWords } from './paper-words.ts';

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
const createHistory = ({ file, notice, dutyChanges }: PaperSource) => {
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

type History = ReturnType<typeof createHistory>;

/** Leaves out what is not known, so that a template sees a fact or nothing. */
const known = <Value extends object>(fields: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Value]: Exclude<Value[Key], undefined>;
  };

const contactOf = (unitId: string, directory: Directory): Contact => {
  const unit = directory.unit(unitId);
  return { name: unit?.name ?? unitId, phone: unit?.phone ?? '', address: unit?.address ?? '', hours: unit?.hours ?? '' };
};

const personOf = (named: { readonly officerId: string; readonly unitId: string } | undefined, directory: Directory): Person | undefined => {
  if (named === undefined) return undefined;
  const phone = directory.officers.get(named.officerId)?.phone ?? directory.unit(named.unitId)?.phone;
  return { name: directory.officerName(named.officerId), ...(phone === undefined ? {} : { phone }) };
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

/** What the office owes from an event on and the petitioner may know, the earliest first. */
const termsOf = (sequence: number, history: History, rulebook: Rulebook): readonly Term[] =>
  history
    .opened(sequence)
    .filter((duty) => duty.owner.by !== 'petitioner' && isShownToPetitioner(rulebook, duty.kind))
    .toSorted((left, right) => Date.parse(left.dueAt) - Date.parse(right.dueAt))
    .map((duty) => termOf(duty, rulebook));

const findTerm = (kind: string, sequence: number, history: History, rulebook: Rulebook): Term | undefined => {
  const duty = history.opened(sequence).find((candidate) => candidate.kind === kind);
  return duty === undefined ? undefined : termOf(duty, rulebook);
};

const answersOf = (history: History): readonly AnsweredClaim[] => {
  const claims = new Map(history.all('claimRecorded').map(({ data }) => [data.claimId, data.text]));
  return history.get('replyIssued').data.answers.map(({ claimId, ...answer }) => ({ ...answer, text: claims.get(claimId) ?? '' }));
};

const commonFacts = ({ file, notice, directory, filedTitle }: PaperSource, history: History): CommonFacts => {
  const received = history.get('submissionReceived').data;
  return {
    caseNumber: file.number,
    title: history.last('caseRegistered')?.data.title ?? filedTitle ?? file.title,
    receivedOn: received.receivedOn,
    channel: received.channel,
    receiverKind: received.receiverKind,
    issuedOn: notice.issued_on,
    issuer: contactOf(notice.number_unit ?? received.receiverUnitId, directory),
    petitionOffice: contactOf(directory.petitionOfficeId, directory),
  };
};

/** The unit that the case was last sent to, in which way, and by which event. */
const dispatchOf = (history: History) => {
  const assigned = history.last('caseAssigned');
  const forwarded = history.last('caseForwarded');
  const sent =
    assigned !== undefined && assigned.sequence > (forwarded?.sequence ?? 0) ? assigned : (forwarded ?? history.get('caseAssigned'));
  return { mode: sent === assigned ? ('assign' as const) : ('forward' as const), sequence: sent.sequence, unitId: sent.data.unitId };
};

const orderFacts = ({ file, directory, rulebook }: PaperSource, history: History) => {
  const { sequence, unitId } = dispatchOf(history);
  return known({
    unit: contactOf(unitId, directory),
    petitioner: file.masked_name,
    claims: history.all('claimRecorded').map(({ data }) => data.text),
    attachments: history.get('submissionReceived').data.attachments.length,
    reason: history.get('dispatchDecided').data.reason,
    decideBy: findTerm('acceptanceDecision', sequence, history, rulebook),
    objectBy: findTerm('objection', sequence, history, rulebook),
  });
};

type Gathered<Kind extends NoticeKind> = Omit<PaperFacts[Kind], keyof CommonFacts>;

/** A fact as a paper prints it; undefined for what has no words of its own. */
const inPrint = (value: unknown): string | undefined => {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/u.test(value)) return inWords(value);
  if (/^\d{4}-\d{2}-\d{2}T/u.test(value)) return momentInWords(value);
  return value;
};

/** What the events say that came with a paper: the command that issued it wrote them just before. */
const causeFacts = ({ file, directory, rulebook }: PaperSource, history: History) => {
  const { issue } = history;
  const said: Record<string, string> = {};
  for (const event of file.events) {
    if (event.at !== issue.at || event.sequence >= issue.sequence || event.kind === 'noticeIssued') continue;
    for (const [name, value] of Object.entries(event.data)) {
      const words = inPrint(value);
      if (words === undefined) continue;
      if (name.endsWith('nitId')) said[name.slice(0, -2)] = directory.unitName(words);
      else if (name.endsWith('fficerId')) said[name.slice(0, -2)] = directory.officerName(words);
      else said[name] ??= words;
    }
  }
  const caused = file.events.find((event) => event.at === issue.at);
  const { unitId } = issue.data;
  return known({
    cause: said,
    claims: history.all('claimRecorded').map(({ data }) => data.text),
    terms: caused === undefined ? [] : termsOf(caused.sequence, history, rulebook),
    unit: typeof unitId === 'string' ? contactOf(unitId, directory) : undefined,
  });
};

/** The facts of each kind of paper that has more than what its events say, beside those that all have. */
const gather: { readonly [Kind in Exclude<NoticeKind, CauseKind>]: (source: PaperSource, history: History) => Gathered<Kind> } = {
  receipt: ({ rulebook }, history) => {
    const { sequence, data } = history.get('submissionReceived');
    return { persons: data.persons, attachments: data.attachments.length, terms: termsOf(sequence, history, rulebook) };
  },
  acceptanceNotice: ({ directory, rulebook }, history) => {
    const accepted = history.get('caseAccepted');
    const classified = history.last('kindClassified')?.data;
    return known({
      acceptedOn: accepted.on,
      kind: classified?.kind,
      route: classified?.route,
      terms: termsOf(accepted.sequence, history, rulebook),
      firstContact: personOf(history.last('firstContactOfficerSet')?.data, directory),
    });
  },
  nonAcceptanceNotice: (_source, history) => {
    const { reasonCode, explanation, law, competentBody } = history.get('caseNotAccepted').data;
    return known({ reasonCode, explanation, law, competentBody });
  },
  forwardingNotice: ({ directory, rulebook }, history) => {
    const { mode, unitId, sequence } = dispatchOf(history);
    return known({ unit: contactOf(unitId, directory), mode, decideBy: findTerm('acceptanceDecision', sequence, history, rulebook) });
  },
  extensionNotice: ({ directory }, history) => {
    const { sequence, data } = history.get('extensionApproved');
    const moved = history.changes(sequence).find((change) => change.change === 'moved');
    return known({
      days: data.days,
      reason: data.reason,
      until: moved?.change === 'moved' ? moved.dueOn : undefined,
      instead: moved?.change === 'moved' ? history.dueBefore(moved.dutyId, sequence) : undefined,
      handler: personOf(history.last('handlerSet')?.data, directory),
    });
  },
  handlingOpinion: ({ directory }, history) => {
    const visited = history.last('siteVisited');
    const contacted = history.all('petitionerContacted')[0];
    return known({
      answers: answersOf(history),
      acceptedOn: history.last('caseAccepted')?.on,
      route: history.last('kindClassified')?.data.route,
      handler: personOf(history.last('handlerSet')?.data, directory),
      contactedOn: contacted?.data.contactedOn ?? contacted?.on,
      visited: visited === undefined ? undefined : { on: visited.data.visitedOn ?? visited.on, place: visited.data.place },
      reviewUntil: history.window('reviewWindow'),
      evaluateUntil: history.window('evaluationWindow'),
    });
  },
  suggestionReply: (_source, history) =>
    known({
      answers: answersOf(history),
      reward: history.get('replyIssued').data.reward,
      evaluateUntil: history.window('evaluationWindow'),
    }),
  mergeNotice: ({ mergedIntoNumber }, history) => ({ intoNumber: mergedIntoNumber ?? '', reason: history.get('caseMerged').data.reason }),
  consultationAnswer: (_source, history) => known({ answers: answersOf(history), evaluateUntil: history.window('evaluationWindow') }),
  evaluationInvitation: (_source, history) => known({ evaluateUntil: history.window('evaluationWindow') }),
  forwardingOrder: orderFacts,
  assignmentOrder: (source, history) => {
    const assigned = history.get('caseAssigned');
    const signed = history.last('assignmentSigned');
    const isSigned = signed !== undefined && signed.data.decision === 'signed' && signed.sequence === assigned.sequence - 1;
    return known({
      ...orderFacts(source, history),
      termOn: assigned.data.termOn,
      reportBack: assigned.data.reportBack,
      signer: isSigned ? source.directory.officerName(signed.actorId) : undefined,
    });
  },
};

/** The facts of a paper of this kind as they stood when it was issued. Throws when the journal does not hold what such a paper needs. */
export const gatherPaperFacts = <Kind extends NoticeKind>(kind: Kind, source: PaperSource): PaperFacts[Kind] => {
  const history = createHistory(source);
  const own = kind in gather ? gather[kind as Exclude<NoticeKind, CauseKind>](source, history) : causeFacts(source, history);
  return { ...commonFacts(source, history), ...own } as PaperFacts[Kind];
};
