import type { NoticeTemplate, TemplateBlock } from '@daiban/domain/documents/templates/template';

export type DraftPart = 'blocks' | 'remedy';

/** One paragraph while it is edited: it keeps its key when others move. */
export interface DraftBlock extends TemplateBlock {
  readonly key: string;
}

export type TemplateDraft = Readonly<Record<DraftPart, readonly DraftBlock[]>>;

const clean = ({ text, when, each }: TemplateBlock): TemplateBlock => ({
  text,
  ...(when === undefined ? {} : { when }),
  ...(each === undefined ? {} : { each }),
});

export const toDraft = ({ blocks, remedy }: NoticeTemplate): TemplateDraft => ({
  blocks: blocks.map((block, at) => ({ ...block, key: `b${at}` })),
  remedy: remedy.map((block, at) => ({ ...block, key: `r${at}` })),
});

export const toTemplate = ({ blocks, remedy }: TemplateDraft): NoticeTemplate => ({ blocks: blocks.map(clean), remedy: remedy.map(clean) });

export const isSame = (left: NoticeTemplate, right: NoticeTemplate): boolean =>
  JSON.stringify([left.blocks.map(clean), left.remedy.map(clean)]) === JSON.stringify([right.blocks.map(clean), right.remedy.map(clean)]);

/** The draft with one paragraph replaced, moved by one place or taken out; undefined takes it out. */
export const withBlock = (
  draft: TemplateDraft,
  part: DraftPart,
  key: string,
  change: Partial<TemplateBlock> | undefined,
): TemplateDraft => ({
  ...draft,
  [part]: draft[part].flatMap((block) => (block.key !== key ? [block] : change === undefined ? [] : [{ ...block, ...change }])),
});

export const moved = (draft: TemplateDraft, part: DraftPart, key: string, by: -1 | 1): TemplateDraft => {
  const blocks = [...draft[part]];
  const at = blocks.findIndex((block) => block.key === key);
  const [block] = blocks.splice(at, 1);
  if (block !== undefined) blocks.splice(Math.max(0, at + by), 0, block);
  return { ...draft, [part]: blocks };
};
