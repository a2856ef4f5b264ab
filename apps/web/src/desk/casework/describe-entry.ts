import type { CaseView, TimelineEntry } from '@daiban/contract/cases';
import {
  channels,
  evaluationGrades,
  evaluationSubjects,
  matterKinds,
  nonAcceptanceReasons,
  noticeKinds,
  retentionClasses,
  serviceMethods,
} from '@daiban/domain/case/vocabulary';
import { agencyFacts } from '../agency/describe-agency-entry.ts';
import { isOfLoop, loopFacts, loopWords } from '../backlog/describe-loop-entry.ts';
import { longDate, shortDate } from '../texts/dates.ts';
import { dutyName } from '../texts/duty-name.ts';
import type { Texts } from '../texts/zh-CN.ts';

/** One line of the timeline in words: what happened, its facts in short, and the words that were written down. */
export interface DescribedEntry {
  readonly what: string;
  readonly facts: readonly string[];
  readonly words?: string;
}

type Data = TimelineEntry['data'];

const text = (data: Data, ...names: readonly string[]): string | undefined => {
  for (const name of names) {
    const value = data[name];
    if (typeof value === 'string' && value !== '') return value;
    if (typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string') return value.name;
  }
  return undefined;
};
const count = (data: Data, name: string): number | undefined => {
  const value = data[name];
  return typeof value === 'number' ? value : undefined;
};
const member = <Member extends string>(list: readonly Member[], value: unknown): Member | undefined => list.find((one) => one === value);
const word = (words: Readonly<Record<string, string>>, value: unknown): string | undefined =>
  typeof value === 'string' ? words[value] : undefined;
const mapped = <Value>(value: Value | undefined, say: (value: Value) => string): string | undefined =>
  value === undefined ? undefined : say(value);

const listed = (values: unknown, words: Readonly<Record<string, string>>): (string | undefined)[] =>
  Array.isArray(values) ? values.map((value) => word(words, value)) : [];

/** When the petitioner was asked: in the visits, and before a hard matter is cleared. */
const heard: readonly string[] = ['returnVisitDone', 'secondReturnVisitDone', 'acceptanceChecked'];

/** Why a matter came to rest: in the grade that the return visit heard, not as satisfied whatever was said. */
const settledBy = (reason: unknown, sequence: number, view: CaseView, texts: Texts): string | undefined => {
  if (reason !== 'satisfied') return word(texts.choices.reason, reason);
  const visit = view.timeline
    .filter((entry) => heard.includes(entry.kind) && entry.sequence < sequence)
    .toSorted((left, right) => right.sequence - left.sequence)[0];
  const grade = member(evaluationGrades, visit?.data.grade ?? visit?.data.petitionerView);
  return grade === undefined ? texts.choices.reason.satisfied : texts.grades[grade];
};

/** Facts that are said in a word or two, in the order in which a reader wants them. */
const factsOf = (entry: TimelineEntry, view: CaseView, texts: Texts): (string | undefined)[] => {
  const { kind, data, sequence } = entry;
  const grade = member(evaluationGrades, data.grade);
  const subject = member(evaluationSubjects, data.subject);
  const claim = view.claims.find((one) => one.id === data.claimId);
  const duty = view.duties.find((one) => one.id === data.dutyId);
  return [
    kind === 'submissionReceived' ? mapped(member(channels, data.channel), (channel) => texts.channels[channel]) : undefined,
    kind === 'kindClassified' ? mapped(member(matterKinds, data.kind), (one) => texts.kinds[one]) : undefined,
    kind === 'caseRegistered' ? text(data, 'title') : undefined,
    kind === 'claimRecorded' ? (text(data, 'text') ?? claim?.text) : undefined,
    kind === 'clockOverdue' && duty !== undefined ? dutyName(duty, texts) : undefined,
    mapped(member(noticeKinds, data.notice), (notice) => texts.notices[notice]),
    word(texts.choices.mode, data.mode),
    text(data, 'unitName'),
    text(data, 'officerName'),
    Array.isArray(data.names) && data.names.length > 0 ? data.names.join(texts.state.listSeparator) : undefined,
    word(texts.choices.who, data.who),
    word(texts.choices.conflict, data.conflict),
    kind === 'colourChanged' ? word(texts.warnings, data.to) : undefined,
    ...listed(data.reasons, texts.colourReasons),
    ...listed(data.grounds, texts.warningGrounds),
    word(texts.choices.level, data.level),
    word(texts.choices.form, data.form),
    kind === 'matterGraded' ? word(texts.choices.grade, data.grade) : undefined,
    typeof data.dutyKind === 'string' && kind !== 'clockOverdue' ? word(texts.dutyKinds, data.dutyKind) : undefined,
    word(texts.choices.by, data.by),
    word(texts.choices.outcome, data.outcome),
    word(texts.choices.decision, data.decision),
    subject === undefined ? undefined : texts.evaluationSubjects[subject],
    grade === undefined ? undefined : texts.grades[grade],
    mapped(member(nonAcceptanceReasons, data.reasonCode), (code) => texts.nonAcceptanceReasons[code]),
    kind === 'caseSettled' ? settledBy(data.reason, sequence, view, texts) : word(texts.choices.reason, data.reason),
    word(texts.choices.cause, data.cause),
    ...(['simpleGround', 'stance', 'decidedBy', 'channelOutcome', 'remediesState', 'support', 'response'] as const).map((name) =>
      word(texts.choices[name], data[name]),
    ),
    text(data, 'body', 'earlierOpinion', 'handedOver'),
    word(texts.choices.pending, data.pending),
    mapped(text(data, 'hearingOn', 'heldOn', 'confirmedOn'), (on) => longDate(on, texts)),
    kind === 'hearingScheduled' ? text(data, 'time') : undefined,
    kind === 'hearingScheduled' ? text(data, 'place') : undefined,
    text(data, 'body', 'court'),
    mapped(text(data, 'performOn'), (on) => `${texts.fields.performOn} ${longDate(on, texts)}`),
    kind === 'courtConfirmationRecorded' || kind === 'clocksRecalculated' ? text(data, 'document') : undefined,
    mapped(member(serviceMethods, data.method), (method) => texts.serviceMethods[method]),
    mapped(member(retentionClasses, data.retention), (retention) => texts.retentionClasses[retention]),
    mapped(text(data, 'servedOn'), (on) => shortDate(on, texts)),
    mapped(text(data, 'termOn'), (on) => `${texts.fields.termOn} ${longDate(on, texts)}`),
    mapped(text(data, 'dueOn'), (on) => texts.due.by(shortDate(on, texts))),
    mapped(count(data, 'days'), (days) => texts.due.within.naturalDay(days)),
    mapped(count(data, 'minutes'), (minutes) => texts.case.minutes(minutes)),
    mapped(count(data, 'draftNumber'), (number) => texts.case.draft(number)),
    kind === 'siteVisited' || kind === 'caseRegistered' ? text(data, 'place') : undefined,
    mapped(text(data, 'contactedOn', 'visitedOn'), (on) => longDate(on, texts)),
    Array.isArray(data.visitors) ? data.visitors.join(texts.state.listSeparator) : undefined,
    text(data, 'caseNumber', 'competentBody'),
    ...loopFacts(entry, texts),
    ...agencyFacts(entry, texts),
    Array.isArray(data.attachments) && data.attachments.length > 0 ? texts.case.attachments(data.attachments.length) : undefined,
  ];
};

/** Says an entry of the journal in the reader's words. */
export const describeEntry = (entry: TimelineEntry, view: CaseView, texts: Texts): DescribedEntry => {
  const what = word(texts.events, entry.kind) ?? '';
  const { data } = entry;
  const reason = word(texts.choices.reason, data.reason) === undefined ? text(data, 'reason') : undefined;
  const said = loopWords(entry);
  const written = isOfLoop(entry.kind) || entry.kind === 'mandateReturned' ? { ...data, ground: undefined, answer: undefined } : data;
  const words =
    said ??
    text(
      written,
      'note',
      'agreement',
      'record',
      'agenda',
      'task',
      'answer',
      'question',
      'words',
      'missing',
      'explanation',
      'ground',
      'report',
      'statement',
      'facts',
      'reply',
      'recheck',
      'plan',
    ) ??
    reason;
  const facts = factsOf(entry, view, texts).filter((fact) => fact !== undefined);
  return { what, facts: [...new Set(facts)], ...(words === undefined ? {} : { words }) };
};
