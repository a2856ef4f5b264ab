import type { NoticeKind } from '../../case/vocabulary.ts';
import { findBannedWord } from '../../rulebook/banned-words.ts';
import { findForbiddenWords } from '../wording.ts';
import { fieldsOfNotice, type NoticeFields } from './fields.ts';
import { namesRemedy, type RemedyKind, remediesOfNotice } from './remedies.ts';
import { type NoticeTemplate, parseTemplateText, type TemplateBlock, type TemplatePart, type TemplateSyntaxFault } from './template.ts';

/** Where a fault stands: the part of the template and the number of its block, from 0. */
export interface TemplatePlace {
  readonly part: 'blocks' | 'remedy';
  readonly block: number;
}

export type TemplateFault =
  | ({ readonly code: 'wording-not-allowed'; readonly word: string } & TemplatePlace)
  | ({ readonly code: TemplateSyntaxFault } & TemplatePlace)
  | ({ readonly code: 'unknown-field'; readonly field: string } & TemplatePlace)
  | ({ readonly code: 'field-needs-brackets'; readonly field: string } & TemplatePlace)
  | ({ readonly code: 'unknown-condition'; readonly condition: string } & TemplatePlace)
  | ({ readonly code: 'unknown-list'; readonly list: string } & TemplatePlace)
  | ({ readonly code: 'empty-block' } & TemplatePlace)
  | { readonly code: 'nothing-written' }
  /** One of these has to stand in the text. */
  | { readonly code: 'required-field-missing'; readonly oneOf: readonly string[] }
  | { readonly code: 'remedy-missing'; readonly remedy: RemedyKind; readonly article: string };

/** Promises that no paper may ask of a petitioner, beside the words of `wording.ts` (care G4). */
const waivers: readonly RegExp[] = [
  /自愿放弃|(?<!不)(?:视为|视同)(?:放弃|同意|认可|满意)/u,
  /(?:不得|不能|禁止)再?次?(?:提出|反映|信访|上访|申请复查|申请复核|投诉|举报)/u,
  /(?:签订|签署|出具|写下)(?:息访|息诉|停访)?(?:承诺书|保证书|具结书|悔过书)/u,
];

const plain = (parts: readonly TemplatePart[], keep: 'all' | 'outsideBrackets'): string =>
  parts
    .map((part) => {
      switch (part.part) {
        case 'text':
          return part.text;
        case 'field':
          return '';
        case 'optional':
          return keep === 'all' ? plain(part.parts, keep) : '';
      }
    })
    .join('');

/** The words as they could be printed: with and without what stands in brackets, so that no bracket parts a word. */
const findWords = (parts: readonly TemplatePart[]): string | undefined => {
  for (const keep of ['all', 'outsideBrackets'] as const) {
    const text = plain(parts, keep);
    const found = findForbiddenWords(text) ?? findBannedWord(text)?.word ?? waivers.map((waiver) => waiver.exec(text)?.[0]).find(Boolean);
    if (found !== undefined) return found;
  }
  return undefined;
};

interface UsedField {
  readonly name: string;
  readonly inBrackets: boolean;
}

const fieldsIn = (parts: readonly TemplatePart[], inBrackets = false): readonly UsedField[] =>
  parts.flatMap((part) => {
    if (part.part === 'field') return [{ name: part.name, inBrackets }];
    return part.part === 'optional' ? fieldsIn(part.parts, true) : [];
  });

const lintBlock = ({ text, when, each }: TemplateBlock, place: TemplatePlace, known: NoticeFields): readonly TemplateFault[] => {
  const { parts, fault } = parseTemplateText(text);
  const faults: TemplateFault[] = [];
  if (text.trim() === '') faults.push({ code: 'empty-block', ...place });
  if (fault !== undefined) faults.push({ code: fault, ...place });
  const word = findWords(parts);
  if (word !== undefined) faults.push({ code: 'wording-not-allowed', word, ...place });
  if (when !== undefined && !known.conditions.includes(when)) faults.push({ code: 'unknown-condition', condition: when, ...place });
  const entries = each === undefined ? {} : known.lists[each];
  if (entries === undefined) faults.push({ code: 'unknown-list', list: each ?? '', ...place });
  const seen = new Set<string>();
  for (const { name, inBrackets } of fieldsIn(parts)) {
    const presence = entries?.[name] ?? known.fields[name];
    const code = presence === undefined ? 'unknown-field' : presence === 'sometimes' && !inBrackets ? 'field-needs-brackets' : undefined;
    if (code === undefined || seen.has(`${code} ${name}`)) continue;
    seen.add(`${code} ${name}`);
    faults.push({ code, field: name, ...place });
  }
  return faults;
};

/** Whether a field stands in a block that every such paper has. A field that a case may lack is said when it can be. */
const says = (blocks: readonly TemplateBlock[], name: string, known: NoticeFields): boolean =>
  blocks.some(({ text, when, each }) => {
    if (when !== undefined) return false;
    if (each === name) return fieldsIn(parseTemplateText(text).parts).some((field) => known.lists[name]?.[field.name] !== undefined);
    return fieldsIn(parseTemplateText(text).parts).some(
      (field) => field.name === name && (!field.inBrackets || known.fields[name] === 'sometimes'),
    );
  });

/**
 * What keeps an office from printing papers in these words: waivers and banned words (care G1–G5, G18), fields that the paper does not
 * have or may lack, a fact that it has to say, a way on that it has to name (law.md B4, G3). Empty when it may be published.
 */
export const lintTemplate = (notice: NoticeKind, { blocks, remedy }: NoticeTemplate): readonly TemplateFault[] => {
  const known = fieldsOfNotice(notice);
  const all = [...blocks, ...remedy];
  const alwaysSaid = remedy
    .filter(({ when }) => when === undefined)
    .map(({ text }) => plain(parseTemplateText(text).parts, 'outsideBrackets'))
    .join('\n');
  return [
    ...(blocks.length === 0 ? [{ code: 'nothing-written' } as const] : []),
    ...blocks.flatMap((block, at) => lintBlock(block, { part: 'blocks', block: at }, known)),
    ...remedy.flatMap((block, at) => lintBlock(block, { part: 'remedy', block: at }, known)),
    ...known.required
      .filter((oneOf) => !oneOf.some((name) => says(all, name, known)))
      .map((oneOf) => ({ code: 'required-field-missing', oneOf }) as const),
    ...remediesOfNotice(notice)
      .filter((rule) => !namesRemedy(alwaysSaid, rule.remedy))
      .map((rule) => ({ code: 'remedy-missing', ...rule }) as const),
  ];
};
