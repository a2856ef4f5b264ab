import type { RulebookFault } from './fault.ts';
import type { EscalationRung, Rulebook, RungMoment } from './vocabulary.ts';

const daysOf = ({ unit, length }: Extract<RungMoment, { on: 'overdueFor' }>['within']): number => {
  switch (unit) {
    case 'hour':
      return length / 24;
    case 'naturalDay':
    case 'workingDay':
      return length;
    case 'month':
      return 30 * length;
  }
};

/** How late a moment is: a share of the clock, its end, days after its end; waiting for an answer comes after any of them. */
const latenessOf = (when: RungMoment): number | undefined => {
  switch (when.on) {
    case 'usedShare':
      return -1;
    case 'overdue':
      return 0;
    case 'overdueFor':
      return daysOf(when.within);
    case 'unansweredFor':
      return undefined;
  }
};

const goesFor = ({ of, except }: EscalationRung, kind: string): boolean =>
  (of === undefined || of.includes(kind)) && except?.includes(kind) !== true;

/** The rungs of one ladder that come earlier than one before them, or wait for an answer before anything was sent. */
const leadingBack = (ladder: readonly EscalationRung[]): readonly RulebookFault[] =>
  ladder.flatMap((rung, index): readonly RulebookFault[] => {
    const lateness = latenessOf(rung.when);
    const latest = Math.max(...ladder.slice(0, index).flatMap(({ when }) => latenessOf(when) ?? []));
    const climbs = lateness === undefined ? index > 0 : lateness >= latest;
    return climbs ? [] : [{ code: 'ladder-leads-back', rule: rung.id, article: rung.article, given: rung.when.on }];
  });

/**
 * The ladder of late duties climbs: for every kind of duty a rung comes never earlier than those before it, the first waits for no
 * answer, and each speaks of duties that there are. A ladder that leads back would send the same letters for ever.
 */
export const checkLadder = (rulebook: Rulebook): readonly RulebookFault[] => {
  const ladder = rulebook.escalations ?? [];
  const kinds = new Set([...rulebook.duties.map(({ kind }) => kind), ...rulebook.triggers.flatMap(({ answer }) => answer?.kind ?? [])]);
  const unknown = ladder.flatMap(({ id, article, of, except }) =>
    [...(of ?? []), ...(except ?? [])]
      .filter((kind) => !kinds.has(kind))
      .map((given): RulebookFault => ({ code: 'unknown-duty-kind', rule: id, article, given })),
  );
  const back = new Map<string, RulebookFault>();
  for (const kind of kinds) {
    for (const fault of leadingBack(ladder.filter((rung) => goesFor(rung, kind)))) back.set(fault.rule, fault);
  }
  return [...unknown, ...back.values()];
};
