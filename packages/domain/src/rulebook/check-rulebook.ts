import { type Result, refuse } from '../kernel/result.ts';
import { getRulebook, rulebooks } from './catalogue.ts';
import { looserThanLaw } from './compare-with-law.ts';
import type { RulebookFault } from './fault.ts';
import { loadRulebook, parentFault } from './load.ts';
import { readDuty, readRulebook } from './read-rulebook.ts';
import { isRecord } from './reader.ts';
import type { DutyRule, Rulebook } from './vocabulary.ts';

const lawId = 'nationalLaw';
const ruleLists = [
  'duties',
  'triggers',
  'escalations',
  'signatures',
  'routing',
  'targets',
  'mechanisms',
  'assessments',
  'cadences',
  'settings',
  'openingFigures',
] as const;

type Raw = Readonly<Record<string, unknown>>;

const parentOf = (raw: Raw): Rulebook | undefined =>
  Object.values(rulebooks).find((known) => known.id === raw.extends && known.id !== raw.id);

const lawBehind = (raw: Raw, parent: Rulebook | undefined): DutyRule | undefined =>
  parent?.duties.find((rule) => rule.kind === raw.kind && rule.about === raw.about);

/** A duty that refines one of the parent's may say only what is different; where it stands it must always say itself. */
const withParent = (raw: unknown, parent: Rulebook | undefined): unknown => {
  if (!isRecord(raw)) return raw;
  const behind = lawBehind(raw, parent);
  if (behind === undefined) return raw;
  const { document: _document, article: _article, origin: _origin, ...inherited } = behind;
  return { ...inherited, ...raw };
};

/** Fills in what a file may leave out: empty lists, and the document and origin of its own basis. */
const withDefaults = (raw: Raw, parent: Rulebook | undefined): Raw => {
  const basis = isRecord(raw.basis) ? raw.basis : {};
  const sourced = (rule: unknown): unknown =>
    isRecord(rule) ? { ...(typeof basis.document === 'string' ? { document: basis.document } : {}), origin: 'local', ...rule } : rule;
  const lists = ruleLists.map((list) => {
    const rules: unknown = raw[list] ?? [];
    return [
      list,
      Array.isArray(rules) ? rules.map((rule: unknown) => sourced(list === 'duties' ? withParent(rule, parent) : rule)) : rules,
    ];
  });
  return { version: 1, tiers: [], open: [], ...raw, ...Object.fromEntries(lists) };
};

const nameAt = (raw: Raw, path: string): string => {
  const [, list = '', index = ''] = /^(\w+)\[(\d+)\]/.exec(path) ?? [];
  const rules = raw[list];
  const rule: unknown = Array.isArray(rules) ? rules[Number(index)] : undefined;
  if (!isRecord(rule)) return '';
  const name = rule.kind ?? rule.id ?? rule.mechanism ?? rule.measure ?? rule.before ?? rule.cadence ?? rule.setting ?? rule.title;
  return typeof name === 'string' ? name : '';
};

/** Even in a file with faults of form, a duty below the law is told at once. */
const looserDuties = (raw: Raw, parent: Rulebook | undefined): readonly RulebookFault[] => {
  const duties = raw.duties;
  if (!Array.isArray(duties)) return [];
  return duties.flatMap((duty: unknown) => {
    const read = readDuty(duty, '', () => undefined);
    const law = isRecord(duty) ? lawBehind(duty, parent) : undefined;
    return read !== undefined && law?.statutory ? looserThanLaw(read, law) : [];
  });
};

/** A file that calls itself the national law must hold every clock of it, none looser. */
const checkLaw = (read: Rulebook): Result<Rulebook, readonly RulebookFault[]> => {
  const law = getRulebook(lawId);
  const removed = law.duties
    .filter((rule) => rule.statutory && !read.duties.some((candidate) => candidate.kind === rule.kind))
    .map((rule): RulebookFault => ({ code: 'law-removed', rule: rule.kind, against: `${rule.document}${rule.article}` }));
  const compared = loadRulebook({ ...read, id: `${lawId}.file`, extends: lawId }, [law]);
  const faults = [...removed, ...(compared.ok ? [] : compared.refusal)];
  return faults.length > 0 ? refuse(faults) : loadRulebook(read, []);
};

/**
 * Checks any data as a rulebook: its form, with the path of every fault, and then its sense as `loadRulebook` does.
 * Lengths may be written `7wd`; a duty that refines one of the rulebook it extends needs to say only what differs, and its article.
 * @returns the rulebook with everything it extends.
 */
export const checkRulebook = (data: unknown): Result<Rulebook, readonly RulebookFault[]> => {
  if (!isRecord(data)) return refuse([{ code: 'wrong-type', rule: '', path: '', allowed: 'record' }]);
  const above = { id: String(data.id), ...(typeof data.extends === 'string' ? { extends: data.extends } : {}) };
  const known = Object.values(rulebooks).filter(({ id }) => id !== data.id);
  // Said alone: without its parent, a file that says only what differs looks full of gaps.
  const misplaced = parentFault(above, known);
  if (misplaced !== undefined) return refuse([misplaced]);
  const parent = parentOf(data);
  const raw = withDefaults(data, parent);
  const faults: RulebookFault[] = [];
  const read = readRulebook(raw, '', (fault) => faults.push({ ...fault, rule: nameAt(raw, fault.path) }));
  if (read === undefined) return refuse([...faults, ...looserDuties(raw, parent)]);
  if (read.extends === undefined && read.id === lawId) return checkLaw(read);
  return loadRulebook(read, known);
};
