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

/** What a review organ found (条例 35, 36). */
const decided = {
  fields: { outcome: 'always', reason: 'always', law: 'always', reReviewUntil: 'sometimes' },
  lists: { answers, claims },
  conditions: ['goesBack'],
  required: [['outcome'], ['reason'], ['law']],
} as const;

/** From the petition office to a unit, about its handling. */
const letter = { fields: { unit: 'always', about: 'sometimes', reason: 'sometimes' }, lists: { terms }, required: [] } as const;

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
    fields: { reason: 'always', law: 'always', body: 'always', namedBody: 'sometimes', handedOver: 'sometimes' },
    conditions: ['notCompetent', 'legalChannel', 'pendingElsewhere', 'finalSameFacts', 'identityUnclear', 'notAPetition'],
    required: [['reason'], ['law']],
  },
  noFurtherAcceptanceNotice: {
    fields: { earlier: 'always', newFacts: 'always', explanation: 'always', law: 'always' },
    lists: { comparison: { ...claims, finding: 'always' } },
    required: [['earlier'], ['explanation', 'comparison'], ['law']],
  },
  legalChannelNotice: {
    fields: { body: 'always', explanation: 'always', address: 'sometimes', limit: 'sometimes', law: 'sometimes' },
    lists: { claims },
    required: [['body'], ['explanation'], ['limit']],
  },
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
  supplementNotice: { fields: { what: 'always', until: 'sometimes' }, required: [['what']] },
  extensionNotice: {
    fields: { days: 'always', reason: 'always', until: 'sometimes', instead: 'always', handler: 'sometimes' },
    required: [['reason'], ['days', 'until']],
  },
  holdNotice: {
    fields: { pending: 'always', body: 'always', docket: 'sometimes', choiceOn: 'always', explanation: 'always' },
    lists: { claims },
    required: [['claims'], ['pending', 'body'], ['explanation']],
  },
  resumeNotice: { fields: { explanation: 'always' }, lists: { claims, terms }, required: [['claims'], ['explanation']] },
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
    fields: { handler: 'sometimes', reviewUntil: 'sometimes', evaluateUntil: 'sometimes' },
    lists: { answers },
    required: [['answers']],
  },
  redoReply: {
    fields: { explanation: 'sometimes', reviewUntil: 'sometimes', evaluateUntil: 'sometimes' },
    lists: { answers },
    required: [['answers']],
  },
  reviewOpinion: decided,
  reReviewOpinion: decided,
  refusalCheckNotice: {
    fields: { outcome: 'always', reason: 'always', law: 'always' },
    required: [['outcome'], ['reason'], ['law']],
  },
  hearingNotice: { fields: { at: 'always', place: 'always', what: 'always' }, required: [['at'], ['place']] },
  withdrawalConfirmation: { conditions: ['othersGoOn'], required: [] },
  mandate: {
    fields: { unit: 'always', agent: 'sometimes', scope: 'always', form: 'always', endsOn: 'sometimes' },
    required: [['unit'], ['scope']],
  },
  reopeningNotice: { fields: { reason: 'always' }, lists: { terms }, required: [['reason']] },
  mergeNotice: { fields: { intoNumber: 'always', reason: 'always' }, required: [['intoNumber'], ['reason']] },
  evaluationInvitation: { fields: { evaluateUntil: 'sometimes' }, required: [] },
  forwardingOrder: order,
  assignmentOrder: { ...order, fields: { ...order.fields, term: 'sometimes', signer: 'sometimes' }, conditions: ['reportBack'] },
  warningNotice: letter,
  supervisionLetter: letter,
  copyNoticeSlip: { ...letter, fields: { ...letter.fields, level: 'sometimes' } },
  backlogReminder: letter,
  closureReport: { lists: { answers }, required: [['answers']] },
};

/** Fields, lists and conditions that a template of this kind may use, and what it has to say. */
export const fieldsOfNotice = (notice: NoticeKind): NoticeFields => {
  const { fields = {}, lists = {}, conditions = [], required } = own[notice];
  return { fields: { ...common, ...fields }, lists, conditions, required: [['matter', 'number'], ...required] };
};
