import type { endSetUpContent } from '@daiban/contract/organisation-changes';
import type { Role } from '@daiban/domain/case/vocabulary';
import type { z } from 'zod';
import type { Journal } from '../journal/journal.ts';
import { problem } from '../platform/http/problem.ts';
import type { OrganisationChangePart } from './organisation-changes.ts';
import { roleName } from './role-names.ts';

/** Without these nobody could take a matter, pass it on and sign for it. */
const needed: readonly Role[] = [
  'windowOfficer',
  'dispatcher',
  'petitionOfficeHead',
  'principalLeader',
  'systemAdmin',
  'securityAdmin',
  'auditAdmin',
];

/** The second administrator signs what one built: from then on every change of the organisation needs two. */
export const endSetUpChange = (journal: Journal): OrganisationChangePart<z.output<typeof endSetUpContent>> => ({
  check: async (_content, connection) => {
    const office = await connection.query<{ over: boolean }>('select set_up_ended_at is not null as over from office');
    if (office.rows[0]?.over !== false) return problem('set-up-is-over');
    const { rows } = await connection.query<{ role: Role }>('select distinct role from appointment where until is null or until > since');
    const held = rows.map(({ role }) => role);
    const missing = needed.filter((role) => !held.includes(role));
    return missing.length === 0
      ? undefined
      : problem('set-up-not-complete', {
          facts: {
            missing: missing.map((role) => roleName(role, 'zh-CN')).join('、'),
            missingInEnglish: missing.map((role) => roleName(role, 'en')).join(', '),
          },
        });
  },
  apply: async (_content, connection) => {
    await connection.query('update office set set_up_ended_at = $1', [journal.clock.now()]);
  },
  summarise: (_content, language) => {
    const { units, officers } = journal.directory;
    const posts = [...officers.values()].flatMap(({ appointments }) => appointments);
    const byTier = (tier: string): number => [...units.values()].filter((unit) => unit.tier === tier).length;
    const counts = ['county', 'township', 'community'].map(byTier).join(' / ');
    return language === 'zh-CN'
      ? [
          { label: '结束搭建', value: journal.directory.office.name },
          { label: '单位（区县/街镇/村社）', value: counts },
          { label: '任职', value: `${posts.length} 项` },
          { label: '管理员', value: administratorsOf(journal) },
        ]
      : [
          { label: 'End the set-up of', value: journal.directory.office.name },
          { label: 'Units (county / township / community)', value: counts },
          { label: 'Appointments', value: String(posts.length) },
          { label: 'Administrators', value: administratorsOf(journal) },
        ];
  },
});

const administratorsOf = ({ directory }: Journal): string =>
  [...directory.officers.values()]
    .filter(({ appointments }) => appointments.some(({ role }) => ['systemAdmin', 'securityAdmin', 'auditAdmin'].includes(role)))
    .map(({ name }) => name)
    .join('、');
