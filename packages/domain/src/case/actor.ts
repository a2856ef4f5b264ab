import type { Role } from './vocabulary.ts';

/** Who gives a command: one person in one role of one unit. The petitioner's `officerId` is the petitioner id, the timer's is `system`. */
export interface Actor {
  readonly officerId: string;
  readonly role: Role;
  readonly unitId: string;
}

/** Whether the role acts for the petitioner: the only side that can do a petitioner's acts (lifecycle.md, G4). */
export const isPetitionerRole = (role: Role): boolean => role === 'petitioner' || role === 'authorisedRepresentative';
