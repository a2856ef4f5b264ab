import { assertNever } from '../kernel/assert-never.ts';
import { given, without } from '../kernel/given.ts';
import type { Duty, DutyChange } from './duty.ts';

const change = (duties: readonly Duty[], dutyId: string, edit: (duty: Duty) => Duty): readonly Duty[] =>
  duties.map((duty) => (duty.id === dutyId ? edit(duty) : duty));

/** The list of duties after one change. */
export const foldDuty = (duties: readonly Duty[], done: DutyChange): readonly Duty[] => {
  switch (done.change) {
    case 'opened':
      return [...duties, done.duty];
    case 'closed':
      return duties.filter((duty) => duty.id !== done.dutyId);
    case 'moved': {
      const { dueOn, dueAt, derivation, basis } = done;
      // A date that only became certain begins no ladder anew.
      return change(duties, done.dutyId, (duty) => ({
        ...(dueAt === duty.dueAt ? duty : without(duty, 'attendAt', 'rungs')),
        dueOn,
        dueAt,
        derivation,
        ...given({ basis }),
      }));
    }
    case 'reowned':
      return change(duties, done.dutyId, (duty) => ({ ...duty, owner: done.owner }));
    case 'paused':
      return change(duties, done.dutyId, (duty) => ({ ...duty, pausedOn: done.pausedOn, ...given({ pausedAt: done.pausedAt }) }));
    case 'resumed': {
      const { dueOn, dueAt, derivation } = done;
      return change(duties, done.dutyId, (duty) => ({
        ...without(duty, 'pausedOn', 'pausedAt', 'attendAt', 'rungs'),
        dueOn,
        dueAt,
        derivation,
      }));
    }
    case 'overdue':
      return change(duties, done.dutyId, (duty) => ({ ...duty, overdueAt: done.overdueAt }));
    case 'scheduled': {
      const { attendAt, climbed } = done;
      return change(duties, done.dutyId, (duty) => ({
        ...without(duty, 'attendAt'),
        ...given({ attendAt }),
        ...(climbed === undefined ? {} : { rungs: [...(duty.rungs ?? []), climbed] }),
      }));
    }
    default:
      return assertNever(done);
  }
};
