import { isPlainDate, parseWithin, type Within } from '../calendar/index.ts';
import {
  agencies,
  channels,
  evaluationGrades,
  matterKinds,
  noticeKinds,
  procedures,
  redoLimits,
  reopenedTo,
  roles,
  warnings,
} from '../case/vocabulary.ts';
import { tiers, unitKinds } from '../organisation/vocabulary.ts';
import { rungForms } from '../supervision/vocabulary.ts';
import { type CadenceRule, type OpeningFigure, rhythms, type SettingRule, settingNames, type TierName } from './declarations.ts';
import { eventKinds } from './event-kinds.ts';
import { amount, flag, isRecord, listOf, oneOf, type Reader, recordOf, text, whole } from './reader.ts';
import {
  type AssessmentRule,
  type Condition,
  type DutyRule,
  decisions,
  dueOrders,
  dutyOccasions,
  dutySubjects,
  type EscalationRung,
  type EventMatch,
  type MechanismRule,
  measures,
  type OrderedDate,
  origins,
  ownerRefs,
  type Pause,
  type RoutingRule,
  type Rulebook,
  type RuleTrigger,
  type RungMoment,
  rungAddressees,
  type SignatureRule,
  type Source,
  type TargetRule,
  type TriggerRule,
} from './vocabulary.ts';

const source = { document: text, article: text, origin: oneOf(origins), entries: listOf(text) } as const satisfies Record<
  keyof Source,
  Reader<string | readonly string[]>
>;
const event = oneOf(eventKinds, 'unknown-event');
const role = oneOf(roles);
/** Who works on a kind of matter: a role, or a kind of unit. */
const bodies: readonly string[] = [...roles, ...unitKinds];
const longest = 9999;

const date: Reader<string> = (value, path, report) => {
  if (typeof value === 'string' && isPlainDate(value)) return value;
  report({ code: 'wrong-type', path, given: JSON.stringify(value) ?? 'undefined', allowed: 'date YYYY-MM-DD' });
  return undefined;
};

/** `7wd`, or the record that it stands for. */
const within: Reader<Within> = (value, path, report) => {
  if (typeof value === 'string') {
    const parsed = parseWithin(value);
    if (parsed.ok) return parsed.value;
    report({ code: 'within-not-understood', path, given: value, allowed: '7wd 15nd 3m 2h' });
    return undefined;
  }
  return recordOf<Within>({ unit: oneOf(['naturalDay', 'workingDay', 'month', 'hour']), length: whole(1, longest) })(value, path, report);
};

const ordered = recordOf<OrderedDate>(
  {
    ordered: (value, path, report) => {
      if (value === true) return value;
      report({ code: 'wrong-type', path, allowed: 'true' });
      return undefined;
    },
    otherwise: within,
  },
  ['otherwise'],
);

const term: Reader<Within | OrderedDate> = (value, path, report) =>
  isRecord(value) && 'ordered' in value ? ordered(value, path, report) : within(value, path, report);

type Test<Name extends Condition['test']> = Extract<Condition, { test: Name }>;
type Occasion<Name extends RuleTrigger['on']> = Extract<RuleTrigger, { on: Name }>;

const condition: Reader<Condition> = (value, path, report) => {
  const test = oneOf(Object.keys(tests) as Condition['test'][])(isRecord(value) ? value.test : value, `${path}.test`, report);
  return test === undefined ? undefined : tests[test](value, path, report);
};

const tests: { readonly [Name in Condition['test']]: Reader<Test<Name>> } = {
  channelIn: recordOf<Test<'channelIn'>>({ test: oneOf(['channelIn']), channels: listOf(oneOf(channels)) }),
  kindIn: recordOf<Test<'kindIn'>>({ test: oneOf(['kindIn']), kinds: listOf(oneOf(matterKinds)) }),
  receiverIs: recordOf<Test<'receiverIs'>>({ test: oneOf(['receiverIs']), receiver: oneOf(['petitionOffice', 'otherOrgan']) }),
  noticeIs: recordOf<Test<'noticeIs'>>({ test: oneOf(['noticeIs']), notices: listOf(oneOf(noticeKinds)) }),
  contactUnclear: recordOf<Test<'contactUnclear'>>({ test: oneOf(['contactUnclear']) }),
  contactMade: recordOf<Test<'contactMade'>>({ test: oneOf(['contactMade']) }),
  handlerNamed: recordOf<Test<'handlerNamed'>>({ test: oneOf(['handlerNamed']) }),
  contactAttempts: recordOf<Test<'contactAttempts'>>({ test: oneOf(['contactAttempts']), atLeast: whole(1, 100), onDays: whole(1, 100) }),
  visitAttempts: recordOf<Test<'visitAttempts'>>({ test: oneOf(['visitAttempts']), atLeast: whole(1, 100) }),
  limitIs: recordOf<Test<'limitIs'>>({ test: oneOf(['limitIs']), limit: oneOf(redoLimits) }),
  opinionChanged: recordOf<Test<'opinionChanged'>>({ test: oneOf(['opinionChanged']) }),
  redoAsked: recordOf<Test<'redoAsked'>>({ test: oneOf(['redoAsked']) }),
  gradeIs: recordOf<Test<'gradeIs'>>({ test: oneOf(['gradeIs']), grade: oneOf(evaluationGrades) }),
  termOrdered: recordOf<Test<'termOrdered'>>({ test: oneOf(['termOrdered']) }),
  modeIs: recordOf<Test<'modeIs'>>({ test: oneOf(['modeIs']), mode: oneOf(['forward', 'assign']) }),
  notServed: recordOf<Test<'notServed'>>({ test: oneOf(['notServed']) }),
  decisionIs: recordOf<Test<'decisionIs'>>({
    test: oneOf(['decisionIs']),
    decision: oneOf(decisions),
  }),
  reopenedTo: recordOf<Test<'reopenedTo'>>({ test: oneOf(['reopenedTo']), to: oneOf(reopenedTo) }),
  standsStill: recordOf<Test<'standsStill'>>({ test: oneOf(['standsStill']) }),
  dutyIs: recordOf<Test<'dutyIs'>>({ test: oneOf(['dutyIs']), duties: listOf(text) }),
  colourIs: recordOf<Test<'colourIs'>>({ test: oneOf(['colourIs']), colour: oneOf(warnings) }),
  simpleHandling: recordOf<Test<'simpleHandling'>>({ test: oneOf(['simpleHandling']), stage: oneOf(['marked', 'accepted']) }),
  acceptedAlready: recordOf<Test<'acceptedAlready'>>({ test: oneOf(['acceptedAlready']) }),
  procedureIn: recordOf<Test<'procedureIn'>>({ test: oneOf(['procedureIn']), procedures: listOf(oneOf(procedures)) }),
  executionOpen: recordOf<Test<'executionOpen'>>({ test: oneOf(['executionOpen']) }),
  explanationOwed: recordOf<Test<'explanationOwed'>>({ test: oneOf(['explanationOwed']) }),
  agencyIn: recordOf<Test<'agencyIn'>>({ test: oneOf(['agencyIn']), agencies: listOf(oneOf(agencies)) }),
  signatureRequired: recordOf<Test<'signatureRequired'>>({
    test: oneOf(['signatureRequired']),
    before: oneOf(['caseAssigned', 'caseClosed']),
  }),
  not: recordOf<Test<'not'>>({ test: oneOf(['not']), condition }),
  allOf: recordOf<Test<'allOf'>>({ test: oneOf(['allOf']), conditions: listOf(condition) }),
  anyOf: recordOf<Test<'anyOf'>>({ test: oneOf(['anyOf']), conditions: listOf(condition) }),
};

const match: Reader<EventMatch> = (value, path, report) =>
  isRecord(value) ? recordOf<Exclude<EventMatch, string>>({ event, when: condition })(value, path, report) : event(value, path, report);

/** One event or a list of them. */
const matches: Reader<readonly EventMatch[]> = (value, path, report) =>
  listOf(match)(typeof value === 'string' || isRecord(value) ? [value] : value, path, report);

export const readDuty = recordOf<DutyRule>(
  {
    ...source,
    kind: text,
    about: oneOf(dutyOccasions),
    title: text,
    opensOn: matches,
    when: condition,
    per: oneOf(dutySubjects),
    owner: oneOf(ownerRefs),
    within: term,
    closedBy: matches,
    stoppedBy: matches,
    lapsedBy: matches,
    onDue: oneOf(dueOrders),
    pauses: listOf(recordOf<Pause>({ from: matches, until: matches, article: text })),
    extendableBy: whole(0, longest),
    statutory: flag,
    shownToPetitioner: flag,
  },
  ['entries', 'about', 'when', 'per', 'stoppedBy', 'lapsedBy', 'onDue', 'pauses', 'extendableBy', 'statutory'],
);

const occasions: { readonly [Name in RuleTrigger['on']]: Reader<Occasion<Name>> } = {
  repeatVisits: recordOf<Occasion<'repeatVisits'>>({ on: oneOf(['repeatVisits']), atLeast: whole(1, longest) }),
  groupVisit: recordOf<Occasion<'groupVisit'>>({ on: oneOf(['groupVisit']), atLeast: whole(1, longest) }),
  skipLevelVisit: recordOf<Occasion<'skipLevelVisit'>>({ on: oneOf(['skipLevelVisit']) }),
  extremeForm: recordOf<Occasion<'extremeForm'>>({ on: oneOf(['extremeForm']) }),
};

const ruleTrigger: Reader<RuleTrigger> = (value, path, report) => {
  const occasion = oneOf(Object.keys(occasions) as RuleTrigger['on'][])(isRecord(value) ? value.on : value, `${path}.on`, report);
  return occasion === undefined ? undefined : occasions[occasion](value, path, report);
};

const trigger = recordOf<TriggerRule>(
  {
    ...source,
    kind: text,
    title: text,
    when: listOf(ruleTrigger),
    to: listOf(role),
    copyTo: listOf(role),
    answer: recordOf<NonNullable<TriggerRule['answer']>>({ kind: text, title: text, within }),
    running: flag,
  },
  ['entries', 'answer'],
);
type Moment<Name extends RungMoment['on']> = Extract<RungMoment, { on: Name }>;

const moments: { readonly [Name in RungMoment['on']]: Reader<Moment<Name>> } = {
  usedShare: recordOf<Moment<'usedShare'>>({ on: oneOf(['usedShare']) }),
  overdue: recordOf<Moment<'overdue'>>({ on: oneOf(['overdue']) }),
  overdueFor: recordOf<Moment<'overdueFor'>>({ on: oneOf(['overdueFor']), within }),
  unansweredFor: recordOf<Moment<'unansweredFor'>>({ on: oneOf(['unansweredFor']), within }),
};

const rungMoment: Reader<RungMoment> = (value, path, report) => {
  const moment = oneOf(Object.keys(moments) as RungMoment['on'][])(isRecord(value) ? value.on : value, `${path}.on`, report);
  return moment === undefined ? undefined : moments[moment](value, path, report);
};

const escalation = recordOf<EscalationRung>(
  {
    ...source,
    id: text,
    title: text,
    of: listOf(text),
    except: listOf(text),
    when: rungMoment,
    to: listOf(oneOf(rungAddressees)),
    form: oneOf(rungForms),
  },
  ['entries', 'of', 'except'],
);
const signature = recordOf<SignatureRule>({ ...source, before: oneOf(['caseAssigned', 'caseClosed']), by: role }, ['entries']);
const routing = recordOf<RoutingRule>(
  {
    ...source,
    id: text,
    title: text,
    description: text,
    lead: listOf(role),
    handle: listOf(oneOf(bodies)),
    assist: listOf(oneOf(bodies)),
  },
  ['entries'],
);
const target = recordOf<TargetRule>({ ...source, measure: oneOf(measures), atLeast: whole(0, 100) }, ['entries']);
const mechanism = recordOf<MechanismRule>({ ...source, mechanism: text, title: text, items: listOf(text), running: flag }, [
  'entries',
  'items',
]);
const cadence = recordOf<CadenceRule>({ ...source, cadence: text, title: text, every: oneOf(rhythms), running: flag }, ['entries']);
const setting = recordOf<SettingRule>({ ...source, setting: oneOf(settingNames), title: text, value: whole(0, longest) }, ['entries']);
const openingFigure = recordOf<OpeningFigure>({ ...source, title: text, value: amount, unit: text, asOf: text }, ['entries', 'asOf']);
const tierName = recordOf<TierName>({ tier: oneOf(tiers), name: text });
const assessment = recordOf<AssessmentRule>(
  {
    ...source,
    id: text,
    title: text,
    items: listOf(
      recordOf<AssessmentRule['items'][number]>({
        title: text,
        measure: text,
        subject: oneOf(['unit', 'matter', 'person']),
        points: whole(-1000, 1000),
      }),
    ),
    minimumCases: whole(0, longest),
    veto: recordOf<NonNullable<AssessmentRule['veto']>>({ title: text, appealWithin: within }, ['appealWithin']),
    running: flag,
  },
  ['entries', 'veto'],
);

/** The shape of a rulebook file, before anything is asked about its sense. */
export const readRulebook = recordOf<Rulebook>(
  {
    id: text,
    version: whole(1, 1_000_000),
    title: text,
    extends: text,
    basis: recordOf<Rulebook['basis']>({ document: text, issuedOn: date, title: text }, ['issuedOn']),
    without: listOf(text),
    duties: listOf(readDuty),
    triggers: listOf(trigger),
    escalations: listOf(escalation),
    signatures: listOf(signature),
    routing: listOf(routing),
    targets: listOf(target),
    mechanisms: listOf(mechanism),
    assessments: listOf(assessment),
    cadences: listOf(cadence),
    settings: listOf(setting),
    openingFigures: listOf(openingFigure),
    tiers: listOf(tierName),
    open: listOf(text),
  },
  ['extends', 'without'],
);
