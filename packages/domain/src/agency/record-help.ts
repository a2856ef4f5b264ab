import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { accept, type Result } from '../kernel/result.ts';
import { type NoteRefusal, refuseNote } from './refuse-note.ts';
import type { Help } from './vocabulary-of-agency.ts';

/** 三帮 (S3.19). */
export interface RecordHelpInput {
  readonly help: Help;
  readonly note: string;
}

/** Records one of the three helps; each kind is counted by itself. */
export const decideRecordHelp = (
  { help, note }: RecordHelpInput,
  _petitionCase: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], NoteRefusal> => refuseNote([note]) ?? accept([event('helpRecorded', { help, note })]);
