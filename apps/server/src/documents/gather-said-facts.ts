import type { ClaimAnswer } from '@daiban/domain/case/events';
import type { ReviewOutcome } from '@daiban/domain/case/vocabulary';
import { dutyTitle } from '@daiban/domain/rulebook/engine';
import type { AnsweredClaim, SaidFacts, SaidKind } from './paper-facts.ts';
import { type History, type PaperSource, termsOf } from './paper-history.ts';
import { articleInWords, inWords } from './paper-words.ts';

/** The facts of an event, read by name: each kind of paper knows which ones its events have. */
type Data = Readonly<Record<string, unknown>>;

interface Said {
  readonly fields: Readonly<Record<string, string | undefined>>;
  readonly conditions?: readonly string[];
}

const text = (value: unknown): string | undefined => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined);
const mapped = (value: unknown, say: (word: string) => string): string | undefined => (typeof value === 'string' ? say(value) : undefined);
const day = (value: unknown): string | undefined => (typeof value === 'string' ? inWords(value) : undefined);
const law = (value: unknown): string | undefined => (typeof value === 'string' ? articleInWords(value) : undefined);

const reviewWords: Readonly<Record<ReviewOutcome, string>> = {
  uphold: '维持原处理意见',
  vary: '变更原处理意见',
  revoke: '撤销原处理意见，责令重新办理',
  redoOrder: '责令重新作出处理意见',
};
/** What a re-review judges is the opinion of the review (条例 36). */
const reReviewWords: Readonly<Record<ReviewOutcome, string>> = {
  uphold: '维持复查意见',
  vary: '变更复查意见',
  revoke: '撤销复查意见，责令重新办理',
  redoOrder: '责令重新作出处理意见',
};
const wordsFor = (outcome: unknown, words: Readonly<Record<ReviewOutcome, string>>): string | undefined =>
  Object.entries(words).find(([name]) => name === outcome)?.[1];
const pendingWords: Readonly<Record<string, string>> = { arbitration: '仲裁', litigation: '诉讼', reconsideration: '行政复议' };
const groundWords: Readonly<Record<string, string>> = {
  repeatVisits: '同一事项多次提出',
  skipLevelVisit: '到上一级机关、单位反映',
  groupVisit: '多人共同提出',
  extremeForm: '表达诉求时出现紧急情况',
};
const scopeWords: Readonly<Record<string, string>> = {
  file: '代为提交信访事项和材料',
  inquire: '代为询问办理进展',
  deliverPapers: '代为送交材料',
  collectPapers: '代为领取文书材料',
  attend: '陪同到场',
};
const formWords: Readonly<Record<string, string>> = { oral: '口头委托，已记录并宣读', written: '书面委托', eSigned: '网上签署' };
const superviseWords: Readonly<Record<string, string>> = {
  escalation: '办理已经超过期限',
  complaint: '信访人对办理工作提出意见',
  petitionOffice: '办理工作需要督促',
};

const reviewSaid = (data: Data, words: Readonly<Record<ReviewOutcome, string>>): Said => ({
  fields: { outcome: wordsFor(data['outcome'], words), reason: text(data['reason']), law: law(data['law']) },
  conditions: data['outcome'] === 'revoke' || data['outcome'] === 'redoOrder' ? ['goesBack'] : [],
});
const reasonSaid = (data: Data): Said => ({ fields: { reason: text(data['reason']) } });

/** From which event each kind of paper is written, the last of these kinds before its issue, and what it takes from it. */
const causes: {
  readonly [Kind in SaidKind]: { readonly events: readonly string[]; readonly say: (data: Data, source: PaperSource) => Said };
} = {
  noFurtherAcceptanceNotice: {
    events: ['furtherAcceptanceRefused'],
    say: (data) => ({
      fields: {
        earlier: text(data['earlierOpinion']),
        newFacts: text(data['newFactsHeard']),
        explanation: text(data['explanation']),
        law: law(data['law']),
      },
    }),
  },
  legalChannelNotice: {
    events: ['legalChannelAdvised', 'claimChannelled'],
    say: (data) => ({
      fields: {
        body: text(data['body']),
        address: text(data['address']),
        limit: text(data['limit']),
        explanation: text(data['explanation'] ?? data['note']),
        law: law(data['law']),
      },
    }),
  },
  supplementNotice: { events: ['supplementRequested'], say: (data) => ({ fields: { what: text(data['missing']) } }) },
  holdNotice: {
    events: ['caseHeld'],
    say: (data) => ({
      fields: {
        pending: pendingWords[text(data['pending']) ?? ''],
        body: text(data['body']),
        docket: text(data['docket']),
        choiceOn: day(data['choiceOn']),
        explanation: text(data['note']),
      },
    }),
  },
  resumeNotice: { events: ['caseResumed'], say: (data) => ({ fields: { explanation: text(data['note']) } }) },
  simpleAnswer: { events: ['replyIssued'], say: () => ({ fields: {} }) },
  redoReply: { events: ['redoReplied'], say: (data) => ({ fields: { explanation: text(data['reasons']) } }) },
  reviewOpinion: { events: ['reviewDecided'], say: (data) => reviewSaid(data, reviewWords) },
  reReviewOpinion: { events: ['reReviewDecided'], say: (data) => reviewSaid(data, reReviewWords) },
  refusalCheckNotice: {
    events: ['refusalChecked'],
    say: (data) => ({
      fields: {
        outcome: data['outcome'] === 'overturned' ? '原决定不成立，本事项重新办理' : '原决定成立',
        reason: text(data['reason']),
        law: law(data['law']),
      },
    }),
  },
  hearingNotice: {
    events: ['hearingScheduled'],
    say: (data) => ({
      fields: { at: `${day(data['hearingOn']) ?? ''}${text(data['time']) ?? ''}`, place: text(data['place']), what: text(data['agenda']) },
    }),
  },
  withdrawalConfirmation: {
    events: ['caseWithdrawn'],
    say: (data) => ({ fields: {}, conditions: data['othersGoOn'] === true ? ['othersGoOn'] : [] }),
  },
  mandate: {
    events: ['mandateGranted'],
    say: (data, { directory }) => ({
      fields: {
        unit: directory.unitName(text(data['unitId']) ?? ''),
        agent: mapped(data['agentId'], (id) => directory.officerName(id)),
        scope: (Array.isArray(data['scope']) ? data['scope'] : []).flatMap((one: unknown) => scopeWords[String(one)] ?? []).join('、'),
        form: formWords[text(data['form']) ?? ''],
        endsOn: day(data['untilOn']),
      },
    }),
  },
  reopeningNotice: { events: ['caseReopened'], say: reasonSaid },
  warningNotice: {
    events: ['warningIssued'],
    say: (data, source) => ({
      fields: {
        ...reasonSaid(data).fields,
        unit: unitOf(source),
        about: (Array.isArray(data['grounds']) ? data['grounds'] : [])
          .flatMap((ground: unknown) => groundWords[groundName(ground)] ?? [])
          .join('、'),
      },
    }),
  },
  supervisionLetter: {
    events: ['supervisionOpened'],
    say: (data, source) => ({
      fields: { ...reasonSaid(data).fields, unit: unitOf(source), about: superviseWords[text(data['cause']) ?? ''] },
    }),
  },
  copyNoticeSlip: {
    events: ['copyNoticeIssued', 'copyLevelRaised'],
    say: (data, source) => ({ fields: { level: text(data['level']), unit: unitOf(source), about: overdueOf(data, source) } }),
  },
  backlogReminder: {
    events: ['backlogReminderIssued', 'backlogListed'],
    say: (data, source) => ({ fields: { ...reasonSaid(data).fields, unit: unitOf(source) } }),
  },
  closureReport: { events: ['replyIssued'], say: () => ({ fields: {} }) },
};

const groundName = (ground: unknown): string =>
  typeof ground === 'string' ? ground : typeof ground === 'object' && ground !== null && 'ground' in ground ? String(ground.ground) : '';

const unitOf = ({ file, notice, directory }: PaperSource): string => {
  const issued = file.events.find((event) => event.kind === 'noticeIssued' && event.data.noticeId === notice.notice_id);
  return directory.unitName(text(issued?.data['unitId']) ?? file.state.ownerUnitId);
};

const overdueOf = (data: Data, { rulebook }: PaperSource): string | undefined => {
  const kind = text(data['dutyKind']);
  return kind === undefined ? undefined : `“${dutyTitle(rulebook, kind)}”已经超过期限`;
};

const isAnswer = (value: unknown): value is ClaimAnswer => typeof value === 'object' && value !== null && 'claimId' in value;

/** The facts of a paper that is written from one event. Throws when the journal has no such event before the issue. */
export const saidFacts = (kind: SaidKind, source: PaperSource, history: History): SaidFacts => {
  const { events, say } = causes[kind];
  const cause = source.file.events.findLast((event) => events.includes(event.kind) && event.sequence < history.issue.sequence);
  if (cause === undefined) throw new Error(`${kind} was issued without ${events.join(' or ')}`);
  const { fields, conditions = [] } = say(cause.data, source);
  const claims = new Map(history.all('claimRecorded').map(({ data }) => [data.claimId, data.text]));
  const about: unknown = cause.data['claimIds'];
  const answers: unknown = cause.data['answers'];
  const comparison: unknown = cause.data['comparison'];
  const toUnit = source.notice.recipient !== 'petitioner';
  const terms = termsOf(cause.sequence, history, source.rulebook, toUnit ? 'unit' : 'petitioner');
  const handler = history.last('handlerSet')?.data.officerId;
  const said = {
    ...fields,
    handler: handler === undefined ? undefined : source.directory.officerName(handler),
    until: day(history.window('supplementWait')),
    reviewUntil: day(history.window('reviewWindow')),
    reReviewUntil: day(history.window('reReviewWindow')),
    evaluateUntil: day(history.window('evaluationWindow')),
  };
  return {
    said: Object.fromEntries(Object.entries(said).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
    conditions,
    claims: [...claims].filter(([id]) => !Array.isArray(about) || about.includes(id)).map(([, claim]) => claim),
    comparison: (Array.isArray(comparison) ? comparison : []).map((entry: Data) => ({
      text: claims.get(text(entry['claimId']) ?? '') ?? '',
      finding: text(entry['finding']) ?? '',
    })),
    answers: (Array.isArray(answers) ? answers.filter(isAnswer) : []).map(
      ({ claimId, ...answer }): AnsweredClaim => ({ ...answer, text: claims.get(claimId) ?? '' }),
    ),
    terms,
  };
};
