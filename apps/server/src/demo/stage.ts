import { addDays, toPlainDate } from '@daiban/domain/calendar/dates';
import type { PlainDate, WorkCalendar } from '@daiban/domain/calendar/types';
import { isWorkingDay } from '@daiban/domain/calendar/working-days';
import type { Actor } from '@daiban/domain/case/actor';
import type { CommandName } from '@daiban/domain/case/command-names';
import type { CommandInputs } from '@daiban/domain/case/commands';
import type { CaseState } from '@daiban/domain/case/state';
import { attendMoment, timerCommand } from '@daiban/domain/case/timer';
import type { Role } from '@daiban/domain/case/vocabulary';
import { toStoredPetitioner } from '../case-file/stored-petitioner.ts';
import { titleFrom } from '../intake/submit.route.ts';
import { carryOut, type Order } from '../journal/carry-out.ts';
import type { Journal } from '../journal/journal.ts';
import { startCase } from '../journal/start-case.ts';
import { simulatedClock } from '../platform/clock.ts';
import { newId } from '../platform/ids.ts';
import type { PersonalData } from '../platform/personal-data/personal-data.ts';
import { queryCodeFor, queryCodeIndex } from '../platform/personal-data/query-codes.ts';

const minute = 60_000;
const dayMinutes = 8 * 60;

/** The moment `workMinutes` of office time later (9:00–17:00 on working days). */
export const laterAtWork = (from: Date, workMinutes: number, calendar: WorkCalendar): Date => {
  let at = from;
  let left = workMinutes;
  for (;;) {
    const day = toPlainDate(at.toISOString());
    const opens = new Date(`${day}T09:00:00+08:00`);
    const closes = new Date(opens.getTime() + dayMinutes * minute);
    const begins = at < opens ? opens : at;
    if (isWorkingDay(day, calendar) && begins < closes) {
      const rest = (closes.getTime() - begins.getTime()) / minute;
      if (left <= rest) return new Date(begins.getTime() + left * minute);
      left -= rest;
    }
    at = new Date(`${addDays(day, 1)}T09:00:00+08:00`);
  }
};

/** How a matter comes in on the stage. */
export interface Opening {
  readonly at: Date;
  readonly channel: CommandInputs['submit']['channel'];
  readonly title?: string;
  readonly text: string;
  readonly place?: string;
  readonly persons: number;
  readonly petitioner: { readonly name: string; readonly phone?: string; readonly address?: string };
  readonly organisation: boolean;
  readonly sourceNumber?: string;
  /** The order for an agent that comes with it. */
  readonly agency?: CommandInputs['submit']['agency'];
}

/** The curtain: the next step would lie in the future, so the matter stays where it is. */
export class NotYet extends Error {
  override readonly name = 'NotYet';
}

/** Keeps a paper of the demo, so that a matter can name it. Answers the id of the attachment. */
export type KeepPaper = (name: string, text: string, at: Date) => Promise<string>;

export interface StageParts {
  readonly journal: Journal;
  readonly personal: PersonalData;
  readonly keepPaper: KeepPaper;
  /** The present: nothing is played beyond it. */
  readonly until: Date;
}

const timer: Actor = { officerId: 'system', role: 'system', unitId: '' };

/** One matter on a clock of its own, played through the same commands that the screens and the timer give. */
export class Stage {
  readonly #journal: Journal;
  readonly #parts: StageParts;
  readonly #clock: ReturnType<typeof simulatedClock>;
  #state: CaseState | undefined;

  constructor(parts: StageParts, start: Date) {
    this.#clock = simulatedClock(start);
    this.#journal = { ...parts.journal, clock: this.#clock };
    this.#parts = parts;
  }

  get state(): CaseState {
    if (this.#state === undefined) throw new Error('the matter has not been filed yet');
    return this.#state;
  }

  get now(): Date {
    return this.#clock.now();
  }

  /** The first working day at least this many days from today. */
  dayAfter(days: number): PlainDate {
    let day = addDays(toPlainDate(this.now.toISOString()), days);
    while (!isWorkingDay(day, this.#journal.calendar)) day = addDays(day, 1);
    return day;
  }

  /** Lets office time pass, with what the timer does meanwhile. @throws NotYet when that leads beyond the present. */
  wait(workMinutes: number): Promise<void> {
    return this.waitUntil(laterAtWork(this.now, workMinutes, this.#journal.calendar));
  }

  /** The same until the opening of the office on a day. */
  waitForDay(day: PlainDate): Promise<void> {
    return this.waitUntil(new Date(`${day}T09:00:00+08:00`));
  }

  async waitUntil(at: Date): Promise<void> {
    const isBeyond = at > this.#parts.until;
    await this.#runTimer(isBeyond ? this.#parts.until : at);
    if (isBeyond) throw new NotYet();
    if (at > this.now) this.#clock.advanceTo(at);
  }

  /** The officer who holds a role in a unit; the first of several. */
  officer(role: Role, unitId: string): string | undefined {
    for (const officer of this.#journal.directory.officers.values()) {
      if (officer.appointments.some((held) => held.role === role && held.unitId === unitId)) return officer.id;
    }
    return undefined;
  }

  /** A paper that the next command can name. */
  keepPaper(name: string, text: string): Promise<string> {
    return this.#parts.keepPaper(name, text, this.now);
  }

  async open(opening: Opening, recorder: Actor | 'petitioner'): Promise<void> {
    const { personal } = this.#parts;
    const commandId = newId(this.#clock);
    const { petitionOfficeId } = this.#journal.directory;
    const filed = await startCase(this.#journal, {
      commandId,
      actor: recorder,
      input: {
        channel: opening.channel,
        receiverKind: 'petitionOffice',
        receiverUnitId: petitionOfficeId,
        persons: opening.persons,
        representatives: opening.persons > 1 ? Math.min(opening.persons, 5) : 0,
        attachments: [],
        fromLedger: false,
        electronicService: true,
        ...(opening.sourceNumber === undefined ? {} : { sourceNumber: opening.sourceNumber }),
        ...(opening.agency === undefined ? {} : { agency: opening.agency }),
      },
      petitioner: toStoredPetitioner(personal, { ...opening.petitioner, organisation: opening.organisation }),
      title: opening.title ?? titleFrom(opening.text, opening.petitioner.name),
      text: opening.text,
      ...(opening.place === undefined ? {} : { place: opening.place }),
      queryCodeIndex: queryCodeIndex(personal, queryCodeFor(personal, commandId)),
    });
    if (!filed.ok) throw new Error(`the demo matter was refused: ${JSON.stringify(filed.refusal)}`);
    this.#state = filed.value.state;
  }

  /** Gives a command as an officer in all their capacities, or as the petitioner. @throws when it is refused: the script is wrong then. */
  async give<Name extends CommandName>(command: Name, input: CommandInputs[Name], by: string, words?: string): Promise<void> {
    const [first, ...others] = this.#actors(by);
    if (first === undefined) throw new Error(`the demo has nobody to give ${command}: ${by}`);
    const result = await this.#carryOut({
      command,
      input,
      actors: [first, ...others],
      ...(words === undefined ? {} : { words: this.#parts.personal.sealPersonal(words, 'petitioner_words') }),
    });
    if (!result.ok)
      throw new Error(
        `the demo's ${command} was refused: ${JSON.stringify(result.refusal)} (${this.state.title ?? ''}, ${this.state.procedure})`,
      );
  }

  async #carryOut<Name extends CommandName>(order: Omit<Order<Name>, 'caseId' | 'commandId'>) {
    const result = await carryOut(this.#journal, { ...order, caseId: this.state.caseId, commandId: newId(this.#clock) });
    if (result.ok) this.#state = result.value.state;
    return result;
  }

  /** What the sweep would have done until then, each at its moment: a ladder is climbed over weeks and not on the first start. */
  async #runTimer(to: Date): Promise<void> {
    const tried = new Set<string>();
    for (;;) {
      const [next] = (this.#state?.duties ?? [])
        .flatMap((duty) => {
          const moment = attendMoment(duty);
          const key = `${duty.id} ${moment} ${duty.rungs?.length ?? 0}`;
          return moment === undefined || Date.parse(moment) >= to.getTime() || tried.has(key)
            ? []
            : [{ duty, moment: Date.parse(moment), key }];
        })
        .toSorted((left, right) => left.moment - right.moment);
      if (next === undefined) return;
      tried.add(next.key);
      if (next.moment >= this.now.getTime()) this.#clock.advanceTo(new Date(next.moment + 1));
      const command = timerCommand(next.duty, this.#journal.rulebook, this.now.toISOString());
      if (command !== undefined) await this.#carryOut({ command: command.name, input: command.input, actors: [timer] });
    }
  }

  #actors(by: string): readonly Actor[] {
    return by === 'petitioner'
      ? [{ officerId: this.state.petitionerId, role: 'petitioner', unitId: '' }]
      : this.#journal.directory.actorsOf(by);
  }
}
