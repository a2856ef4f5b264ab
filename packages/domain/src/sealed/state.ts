import type { Instant, PlainDate } from '../calendar/types.ts';
import type { Duty } from '../case/duty.ts';
import { foldDuty } from '../case/fold-duty.ts';
import { assertNever } from '../kernel/assert-never.ts';
import { given } from '../kernel/given.ts';
import type { Accuser, ConflictSet, RecordedSealedEvent, TakenOver } from './events.ts';
import type { SealedOutcome, SealedStatus } from './vocabulary.ts';

/** A sealed case as the fold of its journal; derived only by `evolveSealed`. */
export interface SealedCase {
  readonly caseId: string;
  /** Drawn by chance: it says nothing of order and resembles no ordinary number. */
  readonly number: string;
  readonly version: number;
  readonly status: SealedStatus;
  readonly receivedOn: PlainDate;
  readonly disciplineUnitId: string;
  readonly conflicts: ConflictSet;
  readonly text: string;
  readonly attachments: readonly string[];
  readonly accuser?: Accuser;
  readonly takenOver?: TakenOver;
  readonly referredTo?: { readonly body: string; readonly reason: string };
  readonly informed: readonly { readonly at: Instant; readonly text: string }[];
  readonly words: readonly { readonly at: Instant; readonly text: string; readonly attachments: readonly string[] }[];
  readonly questions: readonly {
    readonly id: string;
    readonly unitId: string;
    readonly text: string;
    readonly askedOn: PlainDate;
    readonly dueOn: PlainDate;
    readonly answer?: string;
  }[];
  readonly result?: { readonly outcome: SealedOutcome; readonly text: string; readonly on: PlainDate };
  readonly feedback?: { readonly text: string; readonly on: PlainDate };
  /** Something came from the accuser or a unit since an officer last did something. */
  readonly hasNews: boolean;
  readonly duties: readonly Duty[];
}

type Started = Extract<RecordedSealedEvent, { kind: 'accusationReceived' }>;

const start = ({ data, sequence }: Started): SealedCase => ({
  caseId: data.caseId,
  number: data.number,
  version: sequence,
  status: 'sealed',
  receivedOn: data.receivedOn,
  disciplineUnitId: data.disciplineUnitId,
  conflicts: data.conflicts,
  text: data.text,
  attachments: data.attachments,
  ...given({ accuser: data.accuser, takenOver: data.takenOver }),
  informed: [],
  words: [],
  questions: [],
  hasNews: true,
  duties: [],
});

const foldLater = (state: SealedCase, recorded: Exclude<RecordedSealedEvent, Started>): SealedCase => {
  switch (recorded.kind) {
    case 'conflictSetExtended':
      return {
        ...state,
        conflicts: {
          unitIds: [...new Set([...state.conflicts.unitIds, ...recorded.data.unitIds])],
          persons: [...state.conflicts.persons, ...recorded.data.persons],
        },
      };
    case 'accusationAccepted':
      return { ...state, status: 'sealedAccepted' };
    case 'referredElsewhere':
      return { ...state, status: 'sealedElsewhere', referredTo: recorded.data };
    case 'accuserInformed':
      return { ...state, informed: [...state.informed, { at: recorded.at, text: recorded.data.text }] };
    case 'wordsAdded':
      return { ...state, words: [...state.words, { at: recorded.at, ...recorded.data }] };
    case 'unitAsked': {
      const { questionId, unitId, text, dueOn } = recorded.data;
      return { ...state, questions: [...state.questions, { id: questionId, unitId, text, askedOn: recorded.on, dueOn }] };
    }
    case 'unitAnswered': {
      const { questionId, answer } = recorded.data;
      return { ...state, questions: state.questions.map((asked) => (asked.id === questionId ? { ...asked, answer } : asked)) };
    }
    case 'accusationClosed':
      return { ...state, status: 'sealedClosed', result: { ...recorded.data, on: recorded.on } };
    case 'feedbackGiven':
      return { ...state, feedback: { text: recorded.data.text, on: recorded.on } };
    case 'queryCodeRenewed':
      return state;
    default:
      return assertNever(recorded);
  }
};

/** The state after the event itself, with the duties as they were before it. Throws on a journal that cannot be one. */
export const foldSealedEvent = (state: SealedCase | undefined, recorded: RecordedSealedEvent): SealedCase => {
  if (recorded.kind === 'accusationReceived') {
    if (state !== undefined) throw new Error('a sealed case was received twice');
    return start(recorded);
  }
  if (state === undefined) throw new Error(`a sealed journal begins with accusationReceived, not with ${recorded.kind}`);
  const hasNews = recorded.kind === 'wordsAdded' || recorded.kind === 'unitAnswered';
  return { ...foldLater(state, recorded), hasNews, version: recorded.sequence };
};

/** Folds one recorded event and what it did to the duties. */
export const evolveSealed = (state: SealedCase | undefined, recorded: RecordedSealedEvent): SealedCase => {
  const folded = foldSealedEvent(state, recorded);
  return { ...folded, duties: recorded.duties.reduce(foldDuty, folded.duties) };
};
