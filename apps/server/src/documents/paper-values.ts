import type { NoticeKind } from '@daiban/domain/case/vocabulary';
import type { TemplateValues } from '@daiban/domain/documents/templates/template';
import { labels } from '../case-file/labels.ts';
import type { AnsweredClaim, CommonFacts, PaperFacts, SaidKind, Term } from './paper-facts.ts';
import { contactOf, inChinese, inWords, matterOf, sendingArticle, withPhone } from './paper-words.ts';

type Entry = Readonly<Record<string, string>>;
type Fields = Readonly<Record<string, string | undefined>>;

interface Values {
  readonly fields?: Fields;
  readonly lists?: TemplateValues['lists'];
  readonly conditions?: readonly string[];
}

const count = (number: number): string | undefined => (number === 0 ? undefined : String(number));
const day = (date: string | undefined): string | undefined => (date === undefined ? undefined : inWords(date));

/** The only one of a list has no number. */
const numberOf = (index: number, total: number): string => (total === 1 ? '' : inChinese(index + 1));

const claimList = (claims: readonly string[]): readonly Entry[] =>
  claims.map((claim, index) => ({ number: numberOf(index, claims.length), claim }));

const answerList = (answers: readonly AnsweredClaim[]): readonly Entry[] =>
  answers.map(({ text, facts, disposition, decision, basis }, index) => ({
    number: numberOf(index, answers.length),
    claim: text,
    facts,
    disposition: labels.disposition[disposition],
    decision,
    law: basis,
  }));

const termList = (terms: readonly Term[]): readonly Entry[] =>
  terms.map(({ on, title, basis = '' }) => ({ term: inWords(on), what: title, law: basis }));

const workOf = ({ acceptedOn, contactedOn, visited }: PaperFacts['handlingOpinion']): string =>
  [
    ...(acceptedOn === undefined ? [] : [`于${inWords(acceptedOn)}受理`]),
    ...(contactedOn === undefined ? [] : [`于${inWords(contactedOn)}听取了您的陈述`]),
    ...(visited === undefined ? [] : [`于${inWords(visited.on)}到${visited.place}现场核实`]),
  ].join('，');

const acceptanceConditions = ({ kind, route, terms }: PaperFacts['acceptanceNotice']): readonly string[] => {
  const procedure =
    kind === 'suggestion' ? 'suggestion' : route === 'lawfulDuty' ? 'lawfulDuty' : kind === 'appeal' ? 'petitionProcedure' : 'otherMatter';
  return [procedure, ...(terms.some((term) => term.kind === 'statutoryHandling') ? ['statutoryTerm'] : [])];
};

/** Who decides where the decision names nobody. */
const usualBody: Readonly<Record<PaperFacts['nonAcceptanceNotice']['reasonCode'], string>> = {
  notCompetent: '有权处理的机关、单位',
  legalChannel: '依法有权受理的机关',
  pendingElsewhere: '受理的机关、单位',
  finalSameFacts: '有关机关',
  identityUnclear: '受理的窗口',
  notAPetition: '有关单位',
};
const groundWords: Readonly<Record<PaperFacts['nonAcceptanceNotice']['reasonCode'], string>> = {
  notCompetent: '这件事项不属于本单位的职权范围。',
  legalChannel: '这件事项依法应当通过诉讼、仲裁、行政复议等法定途径解决。',
  pendingElsewhere: '这件事项已经由其他机关、单位受理，正在办理。',
  finalSameFacts: '这件事项已经作出复核意见，信访程序对同一事实和理由不再受理。',
  identityUnclear: '来件的姓名（名称）、地址或者请求、事实、理由不清楚，无法办理。',
  notAPetition: '来件没有提出需要处理的建议、意见或者诉求。',
};

const orderValues = (facts: PaperFacts['forwardingOrder']): Values => ({
  fields: {
    unit: facts.unit.name,
    petitioner: facts.petitioner,
    attachments: count(facts.attachments),
    reason: facts.reason,
    law: sendingArticle(facts),
    decideBy: day(facts.decideBy?.on),
    objectBy: day(facts.objectBy?.on),
  },
  lists: { claims: claimList(facts.claims) },
});

const saidValues = ({ said, conditions, claims, comparison, answers, terms }: PaperFacts[SaidKind]): Values => ({
  fields: said,
  conditions,
  lists: {
    claims: claimList(claims),
    answers: answerList(answers),
    terms: termList(terms),
    comparison: comparison.map(({ text, finding }, index) => ({ number: numberOf(index, comparison.length), claim: text, finding })),
  },
});

const own: { readonly [Kind in Exclude<NoticeKind, SaidKind>]: (facts: PaperFacts[Kind]) => Values } = {
  receipt: ({ persons, attachments, terms }) => ({
    fields: { persons: persons > 1 ? String(persons) : undefined, attachments: count(attachments) },
    lists: { terms: termList(terms) },
  }),
  acceptanceNotice: (facts) => {
    const [promised] = facts.terms;
    const lawful = facts.terms.find((term) => term.kind === 'statutoryHandling' && term !== promised);
    return {
      fields: {
        acceptedOn: inWords(facts.acceptedOn),
        firstContact: facts.firstContact === undefined ? undefined : withPhone(facts.firstContact),
        term: day(promised?.on),
        termLaw: promised?.basis,
        lawfulTerm: day(lawful?.on),
        lawfulTermLaw: lawful?.basis,
      },
      conditions: acceptanceConditions(facts),
    };
  },
  nonAcceptanceNotice: ({ reasonCode, explanation, law, competentBody, handedOver }) => ({
    fields: {
      reason: `${groundWords[reasonCode]}${explanation}`,
      law,
      body: competentBody ?? usualBody[reasonCode],
      namedBody: competentBody,
      handedOver,
    },
    conditions: [reasonCode],
  }),
  forwardingNotice: (facts) => ({
    fields: {
      unit: facts.unit.name,
      unitContact: contactOf(facts.unit),
      sent: facts.mode === 'assign' ? '交由' : '转送',
      law: sendingArticle(facts),
      term: day(facts.decideBy?.on),
      termWhat: facts.decideBy?.title,
      termLaw: facts.decideBy?.basis,
    },
  }),
  extensionNotice: ({ days, reason, until, instead, handler }) => ({
    fields: {
      days: String(days),
      reason,
      until: day(until),
      instead: instead === undefined ? '原定期限' : `${inWords(instead)}以前`,
      handler: handler === undefined ? undefined : withPhone(handler),
    },
  }),
  handlingOpinion: (facts) => ({
    fields: {
      work: workOf(facts),
      handler: facts.handler === undefined ? undefined : withPhone(facts.handler),
      reviewUntil: day(facts.reviewUntil),
      evaluateUntil: day(facts.evaluateUntil),
    },
    lists: { answers: answerList(facts.answers) },
    conditions: [
      ...(facts.answers.some(({ disposition }) => disposition === 'supported' || disposition === 'partlySupported') ? ['supported'] : []),
      ...(facts.route === 'lawfulDuty' ? ['lawfulDuty'] : []),
    ],
  }),
  suggestionReply: ({ answers, reward, evaluateUntil }) => ({
    fields: { reward, evaluateUntil: day(evaluateUntil) },
    lists: { answers: answerList(answers) },
  }),
  // A consultation has one answer for all that was asked (D71).
  consultationAnswer: ({ answers, evaluateUntil }) => ({
    fields: { answer: answers[0]?.decision, law: answers[0]?.basis, evaluateUntil: day(evaluateUntil) },
    lists: { claims: claimList(answers.map(({ text }) => text)) },
  }),
  mergeNotice: ({ intoNumber, reason }) => ({ fields: { intoNumber, reason } }),
  evaluationInvitation: ({ evaluateUntil }) => ({ fields: { evaluateUntil: day(evaluateUntil) } }),
  forwardingOrder: orderValues,
  assignmentOrder: (facts) => {
    const order = orderValues(facts);
    return {
      ...order,
      fields: { ...order.fields, term: day(facts.termOn), signer: facts.signer },
      conditions: facts.reportBack ? ['reportBack'] : [],
    };
  },
};

const commonFields = (facts: CommonFacts): Fields => ({
  matter: matterOf(facts),
  number: facts.caseNumber,
  title: facts.title,
  channel: labels.channel[facts.channel],
  receivedOn: inWords(facts.receivedOn),
  date: inWords(facts.issuedOn),
  issuer: facts.issuer.name,
  issuerContact: contactOf(facts.issuer),
  petitionOffice: withPhone(facts.petitionOffice),
  petitionOfficeContact: contactOf(facts.petitionOffice),
});

/** The facts of a paper in words, under the names that its template may use (`fieldsOfNotice`). */
export const toTemplateValues = <Kind extends NoticeKind>(kind: Kind, facts: PaperFacts[Kind]): TemplateValues => {
  // The facts of a kind are those of its own function.
  const write = (own as Partial<Record<NoticeKind, (given: PaperFacts[Kind]) => Values>>)[kind];
  const { fields = {}, lists = {}, conditions = [] } = write === undefined ? saidValues(facts as PaperFacts[SaidKind]) : write(facts);
  const known = Object.entries({ ...commonFields(facts), ...fields });
  return {
    fields: Object.fromEntries(known.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
    lists,
    conditions,
  };
};
