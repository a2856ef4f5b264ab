import { toPlainDate } from '@daiban/domain/calendar/dates';
import type { PlainDate } from '@daiban/domain/calendar/types';
import type { Callers } from '../../case-file/caller.ts';
import type { Journal } from '../../journal/journal.ts';
import type { Audit } from '../../platform/audit/audit.ts';
import type { Clock } from '../../platform/clock.ts';
import type { PersonalData } from '../../platform/personal-data/personal-data.ts';

export interface TeamParts {
  readonly journal: Journal;
  readonly callers: Callers;
  readonly audit: Audit;
  readonly personal: PersonalData;
}

export const todayOf = (clock: Clock): PlainDate => toPlainDate(clock.now().toISOString());

/** Whether somebody is appointed as an agent today. */
export const isAgent = ({ directory }: Journal, officerId: string): boolean =>
  directory.officers.get(officerId)?.appointments.some(({ role }) => role === 'petitionAgent') === true;
