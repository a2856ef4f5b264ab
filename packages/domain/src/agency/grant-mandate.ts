import type { PlainDate } from '../calendar/types.ts';
import type { Context } from '../case/context.ts';
import type { CaseEvent } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { noticeToPetitioner, usualService } from '../documents/notices.ts';
import { accept, type Result } from '../kernel/result.ts';
import { giveMandate, type MandateRefusal } from './give-mandate.ts';
import type { MandateScope, OrderSource } from './vocabulary-of-agency.ts';

/** D60, signed electronically by the principal on their own page, or by a representative who may act. */
export interface GrantMandateInput {
  readonly unitId: string;
  readonly agentId?: string | undefined;
  readonly itemId: string;
  readonly scope: readonly MandateScope[];
  readonly untilOn?: PlainDate | undefined;
  readonly source: OrderSource;
  /** What the principal says beside it; kept outside the journal. */
  readonly words?: string | undefined;
}

/** The principal entrusts an agent with a running matter. They go on deciding everything themselves. */
export const decideGrantMandate = (
  { words, ...wish }: GrantMandateInput,
  petitionCase: CaseState,
  context: Context,
): Result<readonly CaseEvent[], MandateRefusal> => {
  const { actor, commandId, today } = context;
  const guardian = petitionCase.representatives?.find(({ id }) => id === actor.officerId)?.relation === 'guardian';
  const given = giveMandate(
    {
      ...wish,
      form: 'eSigned',
      evidence: [],
      ...(guardian ? { byGuardian: true } : {}),
      ...(words === undefined ? {} : { wordsId: commandId }),
    },
    petitionCase,
    context,
  );
  if (!given.ok) return given;
  const service = usualService(petitionCase);
  return accept([...given.value, ...noticeToPetitioner({ notice: 'mandate', service, after: petitionCase.notices.length, today })]);
};
