import { addDays, toPlainDate } from '@daiban/domain/calendar/dates';
import type { WorkCalendar } from '@daiban/domain/calendar/types';
import { isWorkingDay } from '@daiban/domain/calendar/working-days';
import type { Actor } from '@daiban/domain/case/actor';
import type { CommandName } from '@daiban/domain/case/command-names';
import type { CommandInputs } from '@daiban/domain/case/commands';
import type { CaseState } from '@daiban/domain/case/state';
import type { Role } from '@daiban/domain/case/vocabulary';
import { titleFrom, toStoredPetitioner } from '../intake/submit.route.ts';
import { carryOut } from '../journal/carry-out.ts';
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
}

/** The curtain: the next step would lie in the future, so the matter stays where it is. */
export class NotYet extends Error {
  override readonly name = 'NotYet';
}

/** One matter on a clock of its own, played through the same commands that the screens give. */
export class Stage {
  readonly #journal: Journal;
  readonly #personal: PersonalData;
  readonly #clock: ReturnType<typeof simulatedClock>;
  readonly #until: Date;
  #state: CaseState | undefined;

  constructor(journal: Journal, personal: PersonalData, start: Date, until: Date) {
    this.#clock = simulatedClock(start);
    this.#journal = { ...journal, clock: this.#clock };
    this.#personal = personal;
    this.#until = until;
  }

  get state(): CaseState {
    if (this.#state === undefined) throw new Error('the matter has not been filed yet');
    return this.#state;
  }

  get now(): Date {
    return this.#clock.now();
  }

  /** Lets office time pass. @throws NotYet when that leads beyond the present. */
  wait(workMinutes: number): void {
    this.waitUntil(laterAtWork(this.now, workMinutes, this.#journal.calendar));
  }

  waitUntil(at: Date): void {
    if (at > this.#until) throw new NotYet();
    this.#clock.advanceTo(at);
  }

  /** The officer who holds a role in a unit; the first of several. */
  officer(role: Role, unitId: string): string | undefined {
    for (const officer of this.#journal.directory.officers.values()) {
      if (officer.appointments.some((held) => held.role === role && held.unitId === unitId)) return officer.id;
    }
    return undefined;
  }

  async open(opening: Opening, recorder: Actor | 'petitioner'): Promise<void> {
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
      },
      petitioner: toStoredPetitioner(this.#personal, { ...opening.petitioner, organisation: opening.organisation }),
      title: opening.title ?? titleFrom(opening.text, opening.petitioner.name),
      text: opening.text,
      ...(opening.place === undefined ? {} : { place: opening.place }),
      queryCodeIndex: queryCodeIndex(this.#personal, queryCodeFor(this.#personal, commandId)),
    });
    if (!filed.ok) throw new Error(`the demo matter was refused: ${JSON.stringify(filed.refusal)}`);
    this.#state = filed.value.state;
  }

  /** Gives a command as an officer in all their capacities, as the petitioner, or as the timer. @throws when it is refused: the script is wrong then. */
  async give<Name extends CommandName>(
    command: Name,
    input: CommandInputs[Name],
    by: string | 'petitioner' | 'timer',
    words?: string,
  ): Promise<void> {
    const actors = this.#actors(by);
    const [first, ...others] = actors;
    if (first === undefined) throw new Error(`the demo has nobody to give ${command}: ${by}`);
    const result = await carryOut(this.#journal, {
      caseId: this.state.caseId,
      command,
      input,
      commandId: newId(this.#clock),
      actors: [first, ...others],
      ...(words === undefined ? {} : { words: this.#personal.sealPersonal(words, 'petitioner_words') }),
    });
    if (!result.ok)
      throw new Error(
        `the demo's ${command} was refused: ${JSON.stringify(result.refusal)} (${this.state.title ?? ''}, ${this.state.procedure})`,
      );
    this.#state = result.value.state;
  }

  #actors(by: string): readonly Actor[] {
    if (by === 'petitioner') return [{ officerId: this.state.petitionerId, role: 'petitioner', unitId: '' }];
    if (by === 'timer') return [{ officerId: 'system', role: 'system', unitId: '' }];
    return this.#journal.directory.actorsOf(by);
  }
}
