import type { CaseView, DutyView } from '@daiban/contract/cases';
import { endedProcedures } from '@daiban/domain/case/vocabulary';
import { Segmented } from 'antd';
import { useState } from 'react';
import { CommandForm } from '../commands/CommandForm.tsx';
import { type DeskCommand, dutyOfCommand, nextCommands } from '../commands/desk-commands.ts';
import { Due, HowCounted, Owner } from '../parts/Due.tsx';
import { useUnitName } from '../parts/use-unit-name.ts';
import { shortDate } from '../texts/dates.ts';
import { dutyLabel, dutyName } from '../texts/duty-name.ts';
import { useTexts } from '../texts/language.tsx';
import type { Texts } from '../texts/zh-CN.ts';
import { useMoreCommands } from './MoreCommands.tsx';
import { nextDuty, openDuties, waitsFor } from './next-duty.ts';

/** What is said where the reader owes nothing: the matter is over, or only windows of the petitioner are open. */
const atRest = (view: CaseView, texts: Texts): string => {
  if (endedProcedures.some((procedure) => procedure === view.procedure)) return texts.next.ended;
  const windows = view.duties.filter((one) => one.closedOn === undefined && one.owner.role === 'petitioner');
  if (windows.length === 0) return texts.next.nothing;
  const names = windows.map((one) => `${dutyLabel(one, texts)} ${texts.due.by(shortDate(one.dueOn, texts))}`);
  return texts.next.windows(names.join(texts.state.listSeparator));
};

const toCard = () => {
  const title = document.getElementById('next-title');
  title?.focus({ preventScroll: true });
  title?.closest('.next')?.scrollIntoView({ block: 'nearest' });
};

/** Brings the next step, which a command has just changed, before the reader's eyes. */
export const showNextStep = (): void => void window.requestAnimationFrame(toCard);

/** The steps that the reader may take now, and the one that is shown: the picked one while it is still open, else the first. */
export const stepsOf = (view: CaseView, picked?: DeskCommand): { commands: readonly DeskCommand[]; command: DeskCommand | undefined } => {
  const own = nextDuty(view);
  const commands = nextCommands(view, own?.owner.mine === true ? own.kind : undefined);
  return { commands, command: picked !== undefined && commands.includes(picked) ? picked : commands[0] };
};

interface NextStepProps {
  readonly view: CaseView;
  readonly picked: DeskCommand | undefined;
  readonly onPick: (command: DeskCommand | undefined) => void;
  readonly onMore: (command: DeskCommand) => void;
}

/** The one next step: who owes what by when and why, and the form that does it right here. */
export const NextStep = ({ view, picked, onPick, onMore }: NextStepProps) => {
  const texts = useTexts();
  const unitName = useUnitName();
  const { commands, command } = stepsOf(view, picked);
  const [round, setRound] = useState(0);
  const more = useMoreCommands(view, onMore);
  const duty = command === undefined ? waitsFor(view) : (dutyOfCommand(openDuties(view), command) ?? nextDuty(view));
  const named = (one: DutyView) => ({ ...one, procedure: view.procedure });
  const holder = ({ owner }: DutyView): string =>
    owner.role !== undefined && owner.name === '' && owner.role === 'principalLeader'
      ? texts.roles.principalLeader
      : [
          owner.unitName === undefined ? '' : unitName(owner.unitName),
          owner.name || (owner.role === undefined ? '' : texts.roles[owner.role]),
        ]
          .join(' ')
          .trim();
  const heading = (): string => {
    if (duty === undefined) return texts.next.title;
    if (command !== undefined) return dutyName(named(duty), texts);
    return texts.next.waits(holder(duty), dutyLabel(named(duty), texts), shortDate(duty.dueOn, texts));
  };
  return (
    <section className={command === undefined ? 'next big idle' : 'next big'} aria-labelledby="next-title">
      <div className="next-head">
        <h2 id="next-title" tabIndex={-1}>
          {heading()}
        </h2>
        {more.button}
      </div>
      {more.steps}
      {duty === undefined ? (
        <p className="quiet">{atRest(view, texts)}</p>
      ) : (
        <>
          <p className="next-facts">
            <Due duty={duty} />
            {command === undefined ? null : (
              <span className="quiet">
                <Owner owner={duty.owner} />
              </span>
            )}
          </p>
          <HowCounted duty={duty} asQuestion />
        </>
      )}
      {command === undefined ? null : (
        <div className="next-form">
          {commands.length > 1 ? (
            <Segmented
              aria-label={texts.next.choose}
              value={command}
              onChange={onPick}
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
              onPick(undefined);
              setRound(round + 1);
              showNextStep();
            }}
          />
        </div>
      )}
    </section>
  );
};
