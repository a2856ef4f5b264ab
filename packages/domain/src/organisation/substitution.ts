import type { PlainDate } from '../calendar/types.ts';
import type { Role } from '../case/vocabulary.ts';
import { separationOf } from './never-combined.ts';

/** Days on which somebody is away, the last one included. */
export interface Absence {
  readonly officerId: string;
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
}

/** One post in force today, with who stands in. */
export interface HeldPost {
  readonly officerId: string;
  readonly role: Role;
  readonly unitId: string;
  readonly unitKind: string;
  readonly substituteId?: string | undefined;
}

/** Posts in which nobody stands in: two persons have to sign there, and the sealed room knows its people one by one (care H10, G7). */
export const neverSubstituted: readonly Role[] = ['systemAdmin', 'securityAdmin', 'auditAdmin', 'disciplineOfficer'];

const isAway = (officerId: string, on: PlainDate, absences: readonly Absence[]): boolean =>
  absences.some((absence) => absence.officerId === officerId && absence.firstDay <= on && on <= absence.lastDay);

/**
 * The posts that substitutes fill on a day: those of people who are away, where the substitute is there and holds nothing that is
 * never combined with the post (care G24, H10). A substitute's own substitute does not follow.
 */
export const substitutionsOn = (
  on: PlainDate,
  posts: readonly HeldPost[],
  absences: readonly Absence[],
): readonly { readonly substituteId: string; readonly role: Role; readonly unitId: string }[] =>
  posts.flatMap((post) => {
    const { officerId, role, unitId, substituteId } = post;
    if (substituteId === undefined || neverSubstituted.includes(role)) return [];
    if (!isAway(officerId, on, absences) || isAway(substituteId, on, absences)) return [];
    const own = posts.filter((other) => other.officerId === substituteId);
    if (own.some((other) => separationOf(post, other) !== undefined)) return [];
    return own.some((other) => other.role === role && other.unitId === unitId) ? [] : [{ substituteId, role, unitId }];
  });
