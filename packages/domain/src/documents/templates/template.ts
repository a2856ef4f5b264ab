/** One paragraph of a template. */
export interface TemplateBlock {
  /** Lines with fields `{{name}}`. What stands in `[...]` is left out when a field directly in it has no value; such parts may nest. */
  readonly text: string;
  /** Name of a condition: without it the block is left out. */
  readonly when?: string | undefined;
  /** Name of a list: the block is written once for each of its entries. */
  readonly each?: string | undefined;
}

/** The wording of one kind of paper: what stands between addressee and signature, and how to go on from there. */
export interface NoticeTemplate {
  readonly blocks: readonly TemplateBlock[];
  readonly remedy: readonly TemplateBlock[];
}

/** Facts of one paper in words. A field that is missing or empty has no value. */
export interface TemplateValues {
  readonly fields: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
  readonly conditions: readonly string[];
}

/** What a template writes. */
export interface PaperText {
  readonly paragraphs: readonly string[];
  readonly remedy?: string;
}

export type TemplatePart =
  | { readonly part: 'text'; readonly text: string }
  | { readonly part: 'field'; readonly name: string }
  | { readonly part: 'optional'; readonly parts: readonly TemplatePart[] };

export type TemplateSyntaxFault = 'bracket-left-open' | 'bracket-not-opened' | 'field-not-closed';

interface Parsed {
  readonly parts: readonly TemplatePart[];
  readonly fault?: TemplateSyntaxFault;
}

const token = /\{\{([^{}]*)\}\}|\[|\]/gu;

/** Parses the text of a block. With a fault, `parts` is what could be read. */
export const parseTemplateText = (text: string): Parsed => {
  const open: TemplatePart[][] = [[]];
  let fault: TemplateSyntaxFault | undefined;
  let at = 0;
  const push = (part: TemplatePart): void => {
    open.at(-1)?.push(part);
  };
  const pushText = (words: string): void => {
    if (words === '') return;
    if (/\{\{|\}\}/u.test(words)) fault ??= 'field-not-closed';
    push({ part: 'text', text: words });
  };
  for (const match of text.matchAll(token)) {
    pushText(text.slice(at, match.index));
    at = match.index + match[0].length;
    if (match[0] === '[') open.push([]);
    else if (match[0] === ']') {
      const parts = open.length > 1 ? open.pop() : undefined;
      if (parts === undefined) fault ??= 'bracket-not-opened';
      else push({ part: 'optional', parts });
    } else push({ part: 'field', name: (match[1] ?? '').trim() });
  }
  pushText(text.slice(at));
  if (open.length > 1) fault ??= 'bracket-left-open';
  return { parts: open.flat(), ...(fault === undefined ? {} : { fault }) };
};

/** Undefined when a field directly among the parts has no value. */
const writeParts = (parts: readonly TemplatePart[], valueOf: (name: string) => string): string | undefined => {
  let written = '';
  for (const part of parts) {
    switch (part.part) {
      case 'text':
        written += part.text;
        break;
      case 'optional':
        written += writeParts(part.parts, valueOf) ?? '';
        break;
      case 'field': {
        const value = valueOf(part.name);
        if (value === '') return undefined;
        written += value;
        break;
      }
    }
  }
  return written;
};

/** A line that needs a fact which the case does not have is left out: a paper never shows a gap. */
const writeBlock = (text: string, valueOf: (name: string) => string): string =>
  text
    .split('\n')
    .map((line) => (writeParts(parseTemplateText(line).parts, valueOf) ?? '').trim())
    .filter((line) => line !== '')
    .join('\n');

const writeBlocks = (blocks: readonly TemplateBlock[], { fields, lists, conditions }: TemplateValues): readonly string[] =>
  blocks
    .filter(({ when }) => when === undefined || conditions.includes(when))
    .flatMap(({ text, each }) =>
      each === undefined
        ? [writeBlock(text, (name) => fields[name] ?? '')]
        : (lists[each] ?? []).map((entry) => writeBlock(text, (name) => entry[name] ?? fields[name] ?? '')),
    )
    .filter((paragraph) => paragraph !== '');

/** Writes a paper. Pure text: nothing of a value is read as template. */
export const renderTemplate = ({ blocks, remedy }: NoticeTemplate, values: TemplateValues): PaperText => {
  const lines = writeBlocks(remedy, values);
  return { paragraphs: writeBlocks(blocks, values), ...(lines.length === 0 ? {} : { remedy: lines.join('\n') }) };
};
