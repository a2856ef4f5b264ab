import { findBannedWord } from './banned-words.ts';
import type { RulebookFault } from './fault.ts';
import { checkDutyCycles } from './refuse-cycles.ts';
import { checkAccusations, checkAddressees } from './refuse-declarations.ts';
import { checkLadder } from './refuse-ladder.ts';
import type { AssessmentRule, DutyRule, RoutingRule, Rulebook, Source } from './vocabulary.ts';

const regulation = '《信访工作条例》';

interface NamedRule {
  readonly rule: string;
  readonly source: Source;
  /** Everything in it that a reader will see. */
  readonly texts: readonly string[];
}

const namedRules = (rulebook: Rulebook): readonly NamedRule[] => [
  ...rulebook.duties.map((rule) => ({ rule: rule.kind, source: rule, texts: [rule.kind, rule.title] })),
  ...rulebook.triggers.map((rule) => ({ rule: rule.kind, source: rule, texts: [rule.kind, rule.title] })),
  ...rulebook.signatures.map((rule) => ({ rule: rule.before, source: rule, texts: [] })),
  ...rulebook.routing.map((rule) => ({ rule: rule.id, source: rule, texts: [rule.id, rule.title, rule.description] })),
  ...rulebook.targets.map((rule) => ({ rule: rule.measure, source: rule, texts: [] })),
  ...rulebook.mechanisms.map((rule) => ({
    rule: rule.mechanism,
    source: rule,
    texts: [rule.mechanism, rule.title, ...(rule.items ?? [])],
  })),
  ...rulebook.assessments.map((rule) => ({
    rule: rule.id,
    source: rule,
    texts: [rule.id, rule.title, rule.veto?.title ?? '', ...rule.items.map((item) => item.title)],
  })),
  ...(rulebook.escalations ?? []).map((rule) => ({ rule: rule.id, source: rule, texts: [rule.id, rule.title] })),
  ...rulebook.cadences.map((rule) => ({ rule: rule.cadence, source: rule, texts: [rule.cadence, rule.title] })),
  ...rulebook.settings.map((rule) => ({ rule: rule.setting, source: rule, texts: [rule.title] })),
  ...rulebook.openingFigures.map((rule) => ({ rule: rule.title, source: rule, texts: [rule.title] })),
];

const checkSource = ({ rule, source, texts }: NamedRule): readonly RulebookFault[] => {
  const faults: RulebookFault[] = [];
  if (source.article.trim() === '' || source.document.trim() === '') faults.push({ code: 'rule-without-article', rule });
  for (const text of texts) {
    const found = findBannedWord(text);
    if (found !== undefined) {
      faults.push({ code: 'wording-not-allowed', rule, article: source.article, against: found.against, given: found.word });
    }
  }
  return faults;
};

/** A duty must be able to begin and to end; a right of the petitioner ends by lapsing, never by being owed. */
const checkDuty = (rule: DutyRule): readonly RulebookFault[] => {
  const faults: RulebookFault[] = [];
  const lapses = rule.lapsedBy?.length ?? 0;
  if (rule.opensOn.length === 0) faults.push({ code: 'duty-never-opens', rule: rule.kind, article: rule.article });
  if (lapses === 0 && (rule.owner === 'petitioner' || rule.closedBy.length === 0)) {
    faults.push({ code: 'duty-without-end', rule: rule.kind, article: rule.article });
  }
  for (const { from, until, article } of rule.pauses ?? []) {
    if (article.trim() === '') faults.push({ code: 'rule-without-article', rule: rule.kind });
    if (from.length === 0 || until.length === 0) faults.push({ code: 'pause-without-end', rule: rule.kind, article });
  }
  return faults;
};

const accusationWords = /检举|控告|举报|干部作风|违纪/;

/** An accusation goes to the discipline body and to nobody else (条例 30, care G7). */
const checkConduct = (rule: RoutingRule): readonly RulebookFault[] => {
  const bodies = [...rule.lead.filter((role) => role !== 'disciplineOfficer'), ...rule.assist];
  const sealed = bodies.length === 0 && rule.handle.length === 1 && rule.handle[0] === 'disciplineBody';
  const isAboutConduct = rule.id === 'conduct' || accusationWords.test(`${rule.title}${rule.description}`);
  if (!isAboutConduct || sealed) return [];
  const given = [...rule.lead, ...rule.handle, ...rule.assist].join(' ');
  return [
    {
      code: 'accusation-not-sealed',
      rule: rule.id,
      article: rule.article,
      against: `${regulation}第30条`,
      given,
      allowed: 'disciplineBody',
    },
  ];
};

const countsPetitions = /(petition|visit|letter|repeat|skipLevel|group)\w*count$/i;
const countsPersons = /(person|petitioner|visitor)\w*(count|score)$/i;

/** Units are assessed by their work on matters: never persons, never the mere number of petitions (条例 39, care G5, G6, G14). */
const checkAssessment = (rule: AssessmentRule): readonly RulebookFault[] => {
  const base = { rule: rule.id, article: rule.article };
  const faults: RulebookFault[] = [];
  for (const item of rule.items) {
    if (item.subject === 'person' || countsPersons.test(item.measure)) {
      faults.push({ ...base, code: 'scores-persons', against: 'G5', given: item.measure });
    } else if (countsPetitions.test(item.measure)) {
      faults.push({ ...base, code: 'scores-petitions', against: 'G6', given: item.measure });
    }
  }
  if (rule.veto !== undefined && rule.veto.appealWithin === undefined) {
    faults.push({ ...base, code: 'veto-without-appeal', against: `${regulation}第39条` });
  }
  if (rule.minimumCases < 1) faults.push({ ...base, code: 'ranking-without-minimum', against: 'F', given: String(rule.minimumCases) });
  return faults;
};

/** A matter becomes backlog only after it was handled again: a threshold without that loop would list what nobody mended. */
const checkBacklog = (rulebook: Rulebook): readonly RulebookFault[] => {
  const has = (name: string): boolean =>
    rulebook.duties.some((rule) => rule.kind === name) || rulebook.mechanisms.some((rule) => rule.mechanism === name);
  if (!has('backlogThreshold') || rulebook.duties.some(({ kind }) => kind === 'redoReply')) return [];
  const rule = [...rulebook.mechanisms, ...rulebook.duties].find(
    (candidate) => ('kind' in candidate ? candidate.kind : candidate.mechanism) === 'backlogThreshold',
  );
  return [
    { code: 'backlog-without-redo', rule: 'backlogThreshold', ...(rule === undefined ? {} : { article: rule.article }), against: 'G13' },
  ];
};

/** Everything that no rulebook may contain, whatever it extends. */
export const refusalsOf = (rulebook: Rulebook): readonly RulebookFault[] => [
  ...namedRules(rulebook).flatMap(checkSource),
  ...rulebook.duties.flatMap(checkDuty),
  ...checkDutyCycles(rulebook),
  ...checkLadder(rulebook),
  ...checkAddressees(rulebook),
  ...checkAccusations(rulebook),
  ...rulebook.routing.flatMap(checkConduct),
  ...rulebook.assessments.flatMap(checkAssessment),
  ...checkBacklog(rulebook),
];
