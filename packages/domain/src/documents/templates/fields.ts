import type { NoticeKind } from '../../case/vocabulary.ts';

/** `always`: every such paper has it. `sometimes`: only in brackets, since a case may not have it. */
type Presence = 'always' | 'sometimes';

/** What a template of one kind may use. */
export interface NoticeFields {
  readonly fields: Readonly<Record<string, Presence>>;
  readonly lists: Readonly<Record<string, Readonly<Record<string, Presence>>>>;
  readonly conditions: readonly string[];
  /** Of each group one has to stand in the text, outside brackets and conditions; a list counts when a block goes through it. */
  readonly required: readonly (readonly string[])[];
}

const common = {
  matter: 'always',
  number: 'always',
  title: 'always',
  channel: 'always',
  receivedOn: 'always',
  date: 'always',
  issuer: 'always',
  issuerContact: 'always',
  petitionOffice: 'always',
  petitionOfficeContact: 'always',
} as const satisfies Record<string, Presence>;

const claims = { number: 'sometimes', claim: 'always' } as const;
const answers = { ...claims, facts: 'sometimes', disposition: 'always', decision: 'always', law: 'sometimes' } as const;
const terms = { what: 'always', term: 'always', law: 'sometimes' } as const;

const order = {
  fields: {
    unit: 'always',
    petitioner: 'always',
    attachments: 'sometimes',
    reason: 'always',
    law: 'always',
    decideBy: 'sometimes',
    objectBy: 'sometimes',
  },
  lists: { claims },
  required: [['unit', 'claims'], ['claims'], ['reason']],
} as const;

/** Facts that the events of a paper may say: which of them a paper has depends on what the office wrote. */
const said = {
  reason: 'sometimes',
  explanation: 'sometimes',
  law: 'sometimes',
  body: 'sometimes',
  address: 'sometimes',
  limit: 'sometimes',
  what: 'sometimes',
  until: 'sometimes',
  on: 'sometimes',
  at: 'sometimes',
  place: 'sometimes',
  decision: 'sometimes',
  findings: 'sometimes',
  answer: 'sometimes',
  note: 'sometimes',
  officer: 'sometimes',
  unit: 'sometimes',
  unitContact: 'sometimes',
} as const satisfies Record<string, Presence>;
export type SaidField = keyof typeof said;

const ofEvents = (required: readonly (readonly string[])[] = [], more: Readonly<Record<string, Presence>> = {}) => ({
  fields: { ...said, ...more },
  lists: { claims, terms },
  required,
});

type Own = Partial<Omit<NoticeFields, 'required'>> & Pick<NoticeFields, 'required'>;

const own: Readonly<Record<NoticeKind, Own>> = {
  receipt: { fields: { persons: 'sometimes', attachments: 'sometimes' }, lists: { terms }, required: [['terms']] },
  acceptanceNotice: {
    fields: {
      acceptedOn: 'always',
      firstContact: 'sometimes',
      term: 'sometimes',
      termLaw: 'sometimes',
      lawfulTerm: 'sometimes',
      lawfulTermLaw: 'sometimes',
    },
    conditions: ['suggestion', 'lawfulDuty', 'petitionProcedure', 'otherMatter', 'statutoryTerm'],
    required: [['acceptedOn'], ['issuer', 'issuerContact'], ['term']],
  },
  nonAcceptanceNotice: {
    fields: { reason: 'always', law: 'always', body: 'always', namedBody: 'sometimes' },
    conditions: ['notCompetent', 'legalChannel', 'pendingElsewhere', 'finalSameFacts', 'identityUnclear', 'notAPetition'],
    required: [['reason'], ['law']],
  },
  noFurtherAcceptanceNotice: ofEvents([['reason', 'explanation']]),
  legalChannelNotice: ofEvents([['body']]),
  forwardingNotice: {
    fields: {
      unit: 'always',
      unitContact: 'always',
      sent: 'always',
      law: 'always',
      term: 'sometimes',
      termWhat: 'sometimes',
      termLaw: 'sometimes',
    },
    required: [['unit', 'unitContact']],
  },
  supplementNotice: ofEvents([['what', 'reason', 'note']]),
  extensionNotice: {
    fields: { days: 'always', reason: 'always', until: 'sometimes', instead: 'sometimes', handler: 'sometimes' },
    required: [['reason'], ['days', 'until']],
  },
  holdNotice: ofEvents([['reason', 'explanation', 'what']]),
  resumeNotice: ofEvents(),
  handlingOpinion: {
    fields: { work: 'sometimes', handler: 'sometimes', reviewUntil: 'sometimes', evaluateUntil: 'sometimes' },
    lists: { answers },
    conditions: ['supported', 'lawfulDuty'],
    required: [['answers']],
  },
  suggestionReply: {
    fields: { reward: 'sometimes', evaluateUntil: 'sometimes' },
    lists: { answers },
    required: [['answers']],
  },
  consultationAnswer: {
    fields: { answer: 'always', law: 'sometimes', evaluateUntil: 'sometimes' },
    lists: { claims },
    required: [['answer']],
  },
  simpleAnswer: {
    fields: { ...said, evaluateUntil: 'sometimes', reviewUntil: 'sometimes' },
    lists: { claims, answers },
    required: [['answers']],
  },
  redoReply: {
    fields: { ...said, evaluateUntil: 'sometimes', reviewUntil: 'sometimes' },
    lists: { claims, answers },
    required: [['answers']],
  },
  reviewOpinion: ofEvents([['decision']]),
  reReviewOpinion: ofEvents([['decision']]),
  refusalCheckNotice: ofEvents([['decision']]),
  hearingNotice: ofEvents([['on', 'at'], ['place']]),
  withdrawalConfirmation: ofEvents(),
  reopeningNotice: ofEvents([['reason', 'explanation']]),
  mergeNotice: { fields: { intoNumber: 'always', reason: 'always' }, required: [['intoNumber'], ['reason']] },
  evaluationInvitation: { fields: { evaluateUntil: 'sometimes' }, required: [] },
  forwardingOrder: order,
  assignmentOrder: { ...order, fields: { ...order.fields, term: 'sometimes', signer: 'sometimes' }, conditions: ['reportBack'] },
  warningNotice: ofEvents(),
  supervisionLetter: ofEvents(),
  copyNoticeSlip: ofEvents(),
  backlogReminder: ofEvents(),
  closureReport: ofEvents(),
};

/** Fields, lists and conditions that a template of this kind may use, and what it has to say. */
export const fieldsOfNotice = (notice: NoticeKind): NoticeFields => {
  const { fields = {}, lists = {}, conditions = [], required } = own[notice];
  return { fields: { ...common, ...fields }, lists, conditions, required: [['matter', 'number'], ...required] };
};
