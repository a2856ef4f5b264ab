import { Button } from 'antd';

interface BoardCountsProps<Part extends string> {
  readonly label: string;
  readonly parts: readonly Part[];
  readonly names: Readonly<Record<Part, string>>;
  readonly count: (part: Part) => number;
  readonly chosen: Part;
  readonly onChoose: (part: Part) => void;
}

/** The numbers of a board; each opens the cases behind it. */
export const BoardCounts = <Part extends string>({ label, parts, names, count, chosen, onChoose }: BoardCountsProps<Part>) => (
  <fieldset className="board-counts" aria-label={label}>
    {parts.map((part) => (
      <Button key={part} type={part === chosen ? 'primary' : 'default'} aria-pressed={part === chosen} onClick={() => onChoose(part)}>
        {names[part]} {count(part)}
      </Button>
    ))}
  </fieldset>
);
