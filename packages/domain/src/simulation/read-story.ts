import type { Instant } from '../calendar/types.ts';
import { type CommandName, commandNames } from '../case/command-names.ts';
import { type Role, roles } from '../case/vocabulary.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** Who acts in a step. Units and officers are free names; what is left out is filled in by the player. */
export interface StoryActor {
  readonly role: Role;
  readonly unit?: string;
  readonly officer?: string;
}

export type StoryStep =
  | { readonly advanceTo: Instant }
  | { readonly at?: Instant; readonly as: StoryActor; readonly command: CommandName; readonly input: unknown };

/** A case told as a list of orders on a simulated clock. */
export interface Story {
  readonly rulebook: string;
  readonly start: Instant;
  /** Names of the petition office and of the leadership; taken from the first who act for them when left out. */
  readonly petitionOffice?: string;
  readonly leadership?: string;
  readonly steps: readonly StoryStep[];
}

/** What is wrong with a story, and where: `steps[2].as.role`. */
export interface StoryFault {
  readonly path: string;
  readonly code:
    | 'not-an-object'
    | 'not-a-text'
    | 'not-a-list'
    | 'not-a-moment'
    | 'unknown-role'
    | 'unknown-command'
    | 'unknown-rulebook'
    | 'time-goes-back';
  readonly found?: string;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A moment with offset, without one (then Asia/Shanghai), or a day (its beginning). */
const toInstant = (value: unknown): Instant | undefined => {
  if (typeof value !== 'string') return undefined;
  const parts = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)?(Z|[+-]\d{2}:\d{2})?$/.exec(value);
  if (parts === null) return undefined;
  const [, date = '', time = 'T00:00:00', offset = '+08:00'] = parts;
  const instant = `${date}${time.length === 6 ? `${time}:00` : time}${offset}`;
  return Number.isNaN(Date.parse(instant)) ? undefined : instant;
};

const toCamelCase = (name: string): string => name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Collects faults while the fields of one object are read. */
class Reader {
  readonly faults: StoryFault[] = [];

  fault(path: string, code: StoryFault['code'], found?: unknown): undefined {
    this.faults.push({ path, code, ...given({ found: typeof found === 'string' ? found : undefined }) });
    return undefined;
  }

  text(value: unknown, path: string): string | undefined {
    if (value === undefined) return undefined;
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : this.fault(path, 'not-a-text');
  }

  instant(value: unknown, path: string): Instant | undefined {
    return toInstant(value) ?? this.fault(path, 'not-a-moment', value);
  }

  actor(value: unknown, path: string): StoryActor | undefined {
    if (!isFields(value)) return this.fault(path, 'not-an-object');
    const role = roles.find((known) => known === value.role);
    if (role === undefined) return this.fault(`${path}.role`, 'unknown-role', value.role);
    return { role, ...given({ unit: this.text(value.unit, `${path}.unit`), officer: this.text(value.officer, `${path}.officer`) }) };
  }

  step(value: unknown, path: string): StoryStep | undefined {
    if (!isFields(value)) return this.fault(path, 'not-an-object');
    if (value.advanceTo !== undefined) {
      const advanceTo = this.instant(value.advanceTo, `${path}.advanceTo`);
      return advanceTo === undefined ? undefined : { advanceTo };
    }
    const at = value.at === undefined ? undefined : this.instant(value.at, `${path}.at`);
    const as = this.actor(value.as, `${path}.as`);
    const named = typeof value.command === 'string' ? toCamelCase(value.command) : undefined;
    const command = commandNames.find((known) => known === named);
    if (command === undefined) this.fault(`${path}.command`, 'unknown-command', value.command);
    if (as === undefined || command === undefined) return undefined;
    return { ...given({ at }), as, command, input: value.input ?? {} };
  }
}

/** The faults of times that run backwards: a story is told forwards. */
const backwards = (start: Instant, steps: readonly StoryStep[]): readonly StoryFault[] => {
  let now = start;
  return steps.flatMap((step, index): readonly StoryFault[] => {
    const [field, moment] = 'advanceTo' in step ? ['advanceTo', step.advanceTo] : ['at', step.at ?? now];
    if (Date.parse(moment) < Date.parse(now)) return [{ path: `steps[${index}].${field}`, code: 'time-goes-back', found: moment }];
    now = moment;
    return [];
  });
};

/** Reads a story from outside; all its faults at once when it cannot be played. */
export const readStory = (value: unknown): Result<Story, readonly StoryFault[]> => {
  const reader = new Reader();
  if (!isFields(value)) return refuse([{ path: '', code: 'not-an-object' }]);
  const rulebook = reader.text(value.rulebook ?? null, 'rulebook');
  const start = reader.instant(value.start, 'start');
  const petitionOffice = reader.text(value.petitionOffice, 'petitionOffice');
  const leadership = reader.text(value.leadership, 'leadership');
  const list = Array.isArray(value.steps) ? (value.steps as readonly unknown[]) : undefined;
  if (list === undefined) reader.fault('steps', 'not-a-list');
  const steps = (list ?? []).map((step, index) => reader.step(step, `steps[${index}]`)).filter((step) => step !== undefined);
  if (start !== undefined && reader.faults.length === 0) reader.faults.push(...backwards(start, steps));
  if (reader.faults.length > 0 || rulebook === undefined || start === undefined) return refuse(reader.faults);
  return accept({ rulebook, start, ...given({ petitionOffice, leadership }), steps });
};
