import type { NoticeTemplate, TemplateBlock } from '@daiban/domain/documents/templates/template';

export interface ComparedLine {
  readonly change: 'same' | 'added' | 'removed';
  readonly text: string;
}

const wordOf = ({ text, when, each }: TemplateBlock): string =>
  [when === undefined ? '' : `(${when}) `, each === undefined ? '' : `(× ${each}) `, text].join('');

const linesOf = ({ blocks, remedy }: NoticeTemplate): readonly string[] => [...blocks, ...remedy].map(wordOf);

/** Two versions paragraph by paragraph: what stands in both, what went, what came. */
export const compareTemplates = (before: NoticeTemplate, after: NoticeTemplate): readonly ComparedLine[] => {
  const old = linesOf(before);
  const now = linesOf(after);
  // Lengths of the longest common run of paragraphs from each pair of places on.
  const common: number[][] = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  const at = (left: number, right: number): number => common[left]?.[right] ?? 0;
  for (let left = old.length - 1; left >= 0; left -= 1)
    for (let right = now.length - 1; right >= 0; right -= 1) {
      const row = common[left];
      if (row !== undefined)
        row[right] = old[left] === now[right] ? at(left + 1, right + 1) + 1 : Math.max(at(left + 1, right), at(left, right + 1));
    }
  const lines: ComparedLine[] = [];
  let left = 0;
  let right = 0;
  while (left < old.length || right < now.length) {
    const was = old[left];
    const is = now[right];
    if (was !== undefined && was === is) {
      lines.push({ change: 'same', text: was });
      left += 1;
      right += 1;
    } else if (was !== undefined && (is === undefined || at(left + 1, right) >= at(left, right + 1))) {
      lines.push({ change: 'removed', text: was });
      left += 1;
    } else if (is !== undefined) {
      lines.push({ change: 'added', text: is });
      right += 1;
    }
  }
  return lines;
};
