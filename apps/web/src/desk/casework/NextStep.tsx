import type { CaseView, DutyView } from '@daiban/contract/cases';
import { endedProcedures } from '@daiban/domain/case/vocabulary';
import { Button, Dropdown, Segmented } from 'antd';
import { useState } from 'react';
import { CommandForm } from '../commands/CommandForm.tsx';
import { type DeskCommand, nextCommands, otherCommands } from '../commands/desk-commands.ts';
import { Due, HowCounted, Owner } from '../parts/Due.tsx';
import { shortDate } from '../texts/dates.ts';
import { dutyLabel, dutyName } from '../texts/duty-name.ts';
import { useTexts } from '../texts/language.tsx';

/** The open duty of the office that falls due first; the reader's own before the others'. */
export const nextDuty = (view: CaseView): DutyView | undefined => {
  const open = view.duties
    .filter((duty) => duty.closedOn === undefined && duty.owner.role !== 'petitioner')
    .toSorted((left, right) => left.dueAt.localeCompare(right.dueAt));
  return open.find((duty) => duty.owner.mine) ?? open[0];
};

interface MoreProps {
  readonly view: CaseView;
  readonly onChoose: (command: DeskCommand) => void;
}

/** Everything else that may be done now, each in a drawer. */
export const MoreCommands = ({ view, onChoose }: MoreProps) => {
  const texts = useTexts();
  const commands = otherCommands(view);
  if (commands.length === 0) return null;
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items: commands.map((command) => ({ key: command, label: texts.commands[command], onClick: () => onChoose(command) })) }}
    >
      <Button>
        {texts.next.more} <span aria-hidden="true">▾</span>
      </Button>
    </Dropdown>
  );
};

/** The one next step: who owes what by when and why, and the form that does it right here. */
export const NextStep = ({ view, onMore }: { readonly view: CaseView; readonly onMore: (command: DeskCommand) => void }) => {
  const texts = useTexts();
  const duty = nextDuty(view);
  const commands = nextCommands(view, duty?.owner.mine === true ? duty.kind : undefined);
  const [picked, setPicked] = useState<DeskCommand>();
  const [round, setRound] = useState(0);
  const command = picked !== undefined && commands.includes(picked) ? picked : commands[0];
  const windows = view.duties.filter((one) => one.closedOn === undefined && one.owner.role === 'petitioner');
  const ended = endedProcedures.some((procedure) => procedure === view.procedure);
  return (
    <section className={command === undefined ? 'next big idle' : 'next big'} aria-labelledby="next-title">
      <div className="next-head">
        <h2 id="next-title">{duty === undefined ? texts.next.title : dutyName(duty, texts)}</h2>
        <MoreCommands view={view} onChoose={onMore} />
      </div>
      {duty === undefined ? (
        <p className="quiet">
          {ended
            ? texts.next.ended
            : windows.length === 0
              ? texts.next.nothing
              : texts.next.windows(
                  windows
                    .map((one) => `${dutyLabel(one, texts)} ${texts.due.by(shortDate(one.dueOn, texts))}`)
                    .join(texts.state.listSeparator),
                )}
        </p>
      ) : (
        <>
          <p className="next-facts">
            <Due duty={duty} />
            <span className="quiet">
              <Owner owner={duty.owner} />
            </span>
          </p>
          <HowCounted duty={duty} asQuestion />
        </>
      )}
      {command === undefined ? (
        duty === undefined ? null : (
          <p className="quiet">{texts.next.nothing}</p>
        )
      ) : (
        <div className="next-form">
          {commands.length > 1 ? (
            <Segmented
              aria-label={texts.next.choose}
              value={command}
              onChange={setPicked}
              options={commands.map((one) => ({ value: one, label: texts.commands[one] }))}
            />
          ) : (
            <h3>{texts.commands[command]}</h3>
          )}
          <CommandForm
            key={`${command}-${String(round)}`}
            view={view}
            command={command}
            onDone={() => {
              setPicked(undefined);
              setRound(round + 1);
            }}
          />
        </div>
      )}
    </section>
  );
};
