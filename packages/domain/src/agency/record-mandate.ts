import type { PlainDate } from '../calendar/types.ts';
import type { Context } from '../case/context.ts';
import type { CaseEvent } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { ServiceMethod } from '../case/vocabulary.ts';
import { noticeToPetitioner, refuseService, type ServiceRefusal } from '../documents/notices.ts';
import { accept, type Result } from '../kernel/result.ts';
import { giveMandate, type MandateRefusal } from './give-mandate.ts';
import type { MandateForm, MandateScope, OrderSource } from './vocabulary-of-agency.ts';

/** D60, given by word of mouth or on paper to a member of staff. */
export interface RecordMandateInput {
  readonly unitId: string;
  readonly agentId?: string | undefined;
  readonly itemId: string;
  readonly scope: readonly MandateScope[];
  readonly untilOn?: PlainDate | undefined;
  readonly source: OrderSource;
  readonly form: Exclude<MandateForm, 'eSigned'>;
  /** The signed paper, or the recording of the words; with a guardian, what shows the guardianship too. */
  readonly evidence: readonly string[];
  readonly readBack: boolean;
  readonly byGuardian: boolean;
  /** How the principal gets the paper that says how to end it. */
  readonly service: ServiceMethod;
}

/** Writes down a mandate that the principal gave in the presence of staff, with its evidence, and hands them the paper of it. */
export const decideRecordMandate = (
  { byGuardian, service, ...order }: RecordMandateInput,
  petitionCase: CaseState,
  context: Context,
): Result<readonly CaseEvent[], MandateRefusal | ServiceRefusal> => {
  const given = giveMandate({ ...order, ...(byGuardian ? { byGuardian: true } : {}) }, petitionCase, context);
  if (!given.ok) return given;
  const { notices } = petitionCase;
  return (
    refuseService(service, petitionCase) ??
    accept([...given.value, ...noticeToPetitioner({ notice: 'mandate', service, after: notices.length, today: context.today })])
  );
};
