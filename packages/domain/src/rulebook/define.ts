import type { Within } from '../calendar/types.ts';
import type { EventKind } from '../case/events.ts';
import type {
  Agency,
  Channel,
  EvaluationGrade,
  MatterKind,
  NoticeKind,
  Procedure,
  RedoLimit,
  ReopenedTo,
  Role,
  Warning,
} from '../case/vocabulary.ts';
import type { CadenceRule, OpeningFigure, SettingName, SettingRule } from './declarations.ts';
import type {
  AssessmentRule,
  Condition,
  DutyRule,
  decisions,
  EscalationRung,
  EventMatch,
  MechanismRule,
  OrderedDate,
  Origin,
  RoutingRule,
  Rulebook,
  RuleTrigger,
  SignatureRule,
  Source,
  TargetRule,
  TriggerRule,
} from './vocabulary.ts';

/** Small words that a regulation is written in. Each makes plain data of `vocabulary.ts`; none decides anything. */

export const workingDays = (length: number): Within => ({ unit: 'workingDay', length });
export const naturalDays = (length: number): Within => ({ unit: 'naturalDay', length });
export const months = (length: number): Within => ({ unit: 'month', length });
export const hours = (length: number): Within => ({ unit: 'hour', length });
/** The date that the sender orders, or a length when no date was ordered. */
export const asOrdered = (otherwise?: Within): OrderedDate => ({ ordered: true, ...(otherwise === undefined ? {} : { otherwise }) });

/** An event that counts only under a condition. */
export const on = (event: EventKind, when: Condition): EventMatch => ({ event, when });

export const channelIn = (...channels: readonly Channel[]): Condition => ({ test: 'channelIn', channels });
export const kindIn = (...kinds: readonly MatterKind[]): Condition => ({ test: 'kindIn', kinds });
export const receiverIs = (receiver: 'petitionOffice' | 'otherOrgan'): Condition => ({ test: 'receiverIs', receiver });
export const noticeIs = (...notices: readonly NoticeKind[]): Condition => ({ test: 'noticeIs', notices });
export const contactUnclear: Condition = { test: 'contactUnclear' };
export const contactMade: Condition = { test: 'contactMade' };
export const handlerNamed: Condition = { test: 'handlerNamed' };
export const contactAttempts = (atLeast: number, onDays: number): Condition => ({ test: 'contactAttempts', atLeast, onDays });
export const visitAttempts = (atLeast: number): Condition => ({ test: 'visitAttempts', atLeast });
export const limitIs = (limit: RedoLimit): Condition => ({ test: 'limitIs', limit });
export const opinionChanged: Condition = { test: 'opinionChanged' };
export const redoAsked: Condition = { test: 'redoAsked' };
export const gradeIs = (grade: EvaluationGrade): Condition => ({ test: 'gradeIs', grade });
export const termOrdered: Condition = { test: 'termOrdered' };
export const modeIs = (mode: 'forward' | 'assign'): Condition => ({ test: 'modeIs', mode });
export const notServed: Condition = { test: 'notServed' };
export const decisionIs = (decision: (typeof decisions)[number]): Condition => ({ test: 'decisionIs', decision });
export const reopenedTo = (to: ReopenedTo): Condition => ({ test: 'reopenedTo', to });
export const procedureIn = (...procedures: readonly Procedure[]): Condition => ({ test: 'procedureIn', procedures });
export const executionOpen: Condition = { test: 'executionOpen' };
export const explanationOwed: Condition = { test: 'explanationOwed' };
export const standsStill: Condition = { test: 'standsStill' };
export const dutyIs = (...duties: readonly string[]): Condition => ({ test: 'dutyIs', duties });
export const colourIs = (colour: Warning): Condition => ({ test: 'colourIs', colour });
export const simpleHandling = (stage: 'marked' | 'accepted'): Condition => ({ test: 'simpleHandling', stage });
export const acceptedAlready: Condition = { test: 'acceptedAlready' };
export const agencyIn = (...agencies: readonly Agency[]): Condition => ({ test: 'agencyIn', agencies });
export const signatureRequired = (before: SignatureRule['before']): Condition => ({ test: 'signatureRequired', before });
export const not = (condition: Condition): Condition => ({ test: 'not', condition });
export const allOf = (...conditions: readonly Condition[]): Condition => ({ test: 'allOf', conditions });
export const anyOf = (...conditions: readonly Condition[]): Condition => ({ test: 'anyOf', conditions });

export const repeatVisits = (atLeast: number): RuleTrigger => ({ on: 'repeatVisits', atLeast });
export const skipLevelVisit = (): RuleTrigger => ({ on: 'skipLevelVisit' });
export const groupVisit = (atLeast: number): RuleTrigger => ({ on: 'groupVisit', atLeast });
export const extremeForm = (): RuleTrigger => ({ on: 'extremeForm' });

/** A rule as it is written: its document and origin are those of its rulebook unless it says otherwise. */
type Written<Rule extends Source> = Omit<Rule, 'document' | 'origin'> & { readonly document?: string; readonly origin?: Origin };

/** An article, and the entries of the register that it serves. */
type Place = Pick<Source, 'article' | 'entries'>;

export const duty = (kind: string, rule: Omit<Written<DutyRule>, 'kind'>): Written<DutyRule> => ({ kind, ...rule });
export const trigger = (kind: string, rule: Omit<Written<TriggerRule>, 'kind'>): Written<TriggerRule> => ({ kind, ...rule });
export const rung = (id: string, rule: Omit<Written<EscalationRung>, 'id'>): Written<EscalationRung> => ({ id, ...rule });
export const beforeEvent = (before: SignatureRule['before'], by: Role, source: Place): Written<SignatureRule> => ({
  before,
  by,
  ...source,
});
export const routing = (id: string, rule: Omit<Written<RoutingRule>, 'id'>): Written<RoutingRule> => ({ id, ...rule });
export const target = (measure: TargetRule['measure'], atLeast: number, source: Place): Written<TargetRule> => ({
  measure,
  atLeast,
  ...source,
});
/** A mechanism of the document that this version declares but does not run yet. */
export const declared = (mechanism: string, rule: Omit<Written<MechanismRule>, 'mechanism' | 'running'>): Written<MechanismRule> => ({
  mechanism,
  ...rule,
  running: false,
});

/** A mechanism that the product runs. */
export const mechanism = (name: string, rule: Omit<Written<MechanismRule>, 'mechanism' | 'running'>): Written<MechanismRule> => ({
  mechanism: name,
  ...rule,
  running: true,
});
/** A report, meeting or reception that comes back; declared until the product runs it. */
export const cadence = (
  name: string,
  every: CadenceRule['every'],
  rule: Place & { readonly title: string; readonly running?: boolean },
): Written<CadenceRule> => ({ cadence: name, every, running: false, ...rule });
export const setting = (name: SettingName, value: number, rule: Omit<Written<SettingRule>, 'setting' | 'value'>): Written<SettingRule> => ({
  setting: name,
  value,
  ...rule,
});
/** A figure of the source, of the time before this platform. */
export const opening = (
  title: string,
  value: number,
  unit: string,
  source: Place & { readonly asOf?: string },
): Written<OpeningFigure> => ({ title, value, unit, ...source });

/**
 * Rules of the platform that rest here on an article of the local document; their lengths stay the platform's.
 * @param articles article, with its entries, by kind of duty or id of rung; rules without one are left out.
 */
export const restingOn = <Rule extends Written<DutyRule> | Written<EscalationRung>>(
  rules: readonly Rule[],
  articles: Readonly<Record<string, string | Place>>,
): readonly (Omit<Rule, 'document'> & Place)[] =>
  rules.flatMap(({ document: _document, ...rule }) => {
    const place = articles['kind' in rule ? String(rule.kind) : 'id' in rule ? String(rule.id) : ''];
    return place === undefined ? [] : [{ ...rule, ...(typeof place === 'string' ? { article: place } : place) }];
  });

export interface WrittenRulebook extends Pick<Rulebook, 'id' | 'version' | 'title' | 'extends' | 'basis' | 'without'> {
  readonly origin: Origin;
  readonly duties: readonly Written<DutyRule>[];
  readonly triggers?: readonly Written<TriggerRule>[];
  readonly escalations?: readonly Written<EscalationRung>[];
  readonly signatures?: readonly Written<SignatureRule>[];
  readonly routing?: readonly Written<RoutingRule>[];
  readonly targets?: readonly Written<TargetRule>[];
  readonly mechanisms?: readonly Written<MechanismRule>[];
  readonly assessments?: readonly Written<AssessmentRule>[];
  readonly cadences?: readonly Written<CadenceRule>[];
  readonly settings?: readonly Written<SettingRule>[];
  readonly openingFigures?: readonly Written<OpeningFigure>[];
  readonly tiers?: Rulebook['tiers'];
  readonly open?: readonly string[];
}

/** Gives each rule of a written rulebook its document and origin. What the law adds comes in when it is loaded. */
export const rulebook = ({ origin, ...written }: WrittenRulebook): Rulebook => {
  const complete = <Rule extends Source>(rules: readonly Written<Rule>[] = []): readonly Rule[] =>
    rules.map((rule) => ({ document: written.basis.document, origin, ...rule }) as Rule & Written<Rule>);
  return {
    ...written,
    duties: complete(written.duties),
    triggers: complete(written.triggers),
    escalations: complete(written.escalations),
    signatures: complete(written.signatures),
    routing: complete(written.routing),
    targets: complete(written.targets),
    mechanisms: complete(written.mechanisms),
    assessments: complete(written.assessments),
    cadences: complete(written.cadences),
    settings: complete(written.settings),
    openingFigures: complete(written.openingFigures),
    tiers: written.tiers ?? [],
    open: written.open ?? [],
  };
};
