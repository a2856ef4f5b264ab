import type { CaseView } from '@daiban/contract/cases';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { groupedCommands } from '../commands/command-groups.ts';
import type { DeskCommand } from '../commands/desk-commands.ts';
import { useTexts } from '../texts/language.tsx';

/** So few are one short list; more stand in groups and are looked for by name and use. */
const fewCommands = 10;

interface OpenStepsProps {
  readonly view: CaseView;
  readonly onChoose: (command: DeskCommand) => void;
}

interface StepsProps {
  readonly commands: readonly DeskCommand[];
  readonly onChoose: (command: DeskCommand) => void;
}

const Step = ({ command, onChoose }: { readonly command: DeskCommand; readonly onChoose: (command: DeskCommand) => void }) => {
  const texts = useTexts();
  const id = useId();
  return (
    <li>
      <button type="button" aria-labelledby={`${id}-name`} aria-describedby={`${id}-use`} onClick={() => onChoose(command)}>
        <b id={`${id}-name`}>{texts.commands[command]}</b>
        <span id={`${id}-use`}>{texts.commandUses[command]}</span>
      </button>
    </li>
  );
};

const Steps = ({ commands, onChoose }: StepsProps) => (
  <ul>
    {commands.map((command) => (
      <Step key={command} command={command} onChoose={onChoose} />
    ))}
  </ul>
);

/** Everything else that may be done now, grouped by what it is about, each with a word of what it is for. */
const OtherSteps = ({ view, onChoose }: OpenStepsProps) => {
  const texts = useTexts();
  const [words, setWords] = useState('');
  const groups = groupedCommands(view);
  const sought = words.trim().toLowerCase();
  const all = groups.flatMap(({ commands }) => commands);
  const found = groups
    .map(({ group, commands }) => ({
      group,
      commands: commands.filter((command) => `${texts.commands[command]} ${texts.commandUses[command]}`.toLowerCase().includes(sought)),
    }))
    .filter(({ commands }) => commands.length > 0);
  if (all.length <= fewCommands)
    return (
      <div className="more-steps">
        <Steps commands={all} onChoose={onChoose} />
      </div>
    );
  return (
    <div className="more-steps">
      <Input
        type="search"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        aria-label={texts.next.find}
        placeholder={texts.next.find}
        allowClear
      />
      {found.length === 0 ? (
        <p className="quiet" role="status">
          {texts.next.notFound}
        </p>
      ) : null}
      {found.map(({ group, commands }, index) => (
        // Made anew when a search begins or ends, so that what was found stands open.
        <details key={`${group}-${String(sought === '')}`} open={sought !== '' || index === 0}>
          <summary>
            {texts.commandGroups[group]} <span className="quiet">{commands.length}</span>
          </summary>
          <Steps commands={commands} onChoose={onChoose} />
        </details>
      ))}
    </div>
  );
};

/** The button that opens the other steps in place, and the steps below the head of the card. */
export const useMoreCommands = (view: CaseView, onChoose: (command: DeskCommand) => void) => {
  const texts = useTexts();
  const id = useId();
  const [open, setOpen] = useState(false);
  const count = groupedCommands(view).reduce((sum, { commands }) => sum + commands.length, 0);
  if (count === 0) return { button: null, steps: null };
  return {
    button: (
      <Button aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {texts.next.moreCount(count)} <span aria-hidden="true">{open ? '▴' : '▾'}</span>
      </Button>
    ),
    steps: (
      <div id={id} hidden={!open}>
        {open ? (
          <OtherSteps
            view={view}
            onChoose={(command) => {
              setOpen(false);
              onChoose(command);
            }}
          />
        ) : null}
      </div>
    ),
  };
};
