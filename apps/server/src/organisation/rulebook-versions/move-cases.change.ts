import { type MoveCases, moveCasesSchema, versionRoles } from '@daiban/contract/rulebook-versions';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import type { Journal } from '../../journal/journal.ts';
import { findInForce, shelfOf } from '../../journal/rulebook-shelf.ts';
import { problem } from '../../platform/http/problem.ts';
import { newId } from '../../platform/ids.ts';
import type { ChangeKind } from '../../platform/signed-changes/signed-changes.ts';

const labels = {
  'zh-CN': { from: '现在按', to: '改按', cases: '正在办理的事项全部改按新版本；办理期限只会提前，信访人的期限只会延长' },
  en: {
    from: 'Now by',
    to: 'Moved to',
    cases: 'All running matters go on under the other version; terms of the office only become shorter, windows of petitioners only longer',
  },
} as const;

/** All running matters of one version go on under another one, which is in force. It is carried out matter by matter afterwards. */
export const moveCasesChange = (journal: Journal): ChangeKind<MoveCases> => ({
  kind: 'moveCasesToRulebook',
  schema: moveCasesSchema,
  proposers: versionRoles,
  approvers: versionRoles,
  check: async ({ from, to }) => {
    const today = toPlainDate(journal.clock.now().toISOString());
    if (findInForce(shelfOf(journal), to, today) === undefined) return problem('unknown-rulebook-version', { facts: { version: to } });
    return from === to ? problem('already-under-version', { facts: { version: to } }) : undefined;
  },
  apply: async ({ from, to }, connection, by) => {
    await connection.query(
      `insert into rulebook_move (id, from_version, to_version, reason, proposed_by, signed_by, signed_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(journal.clock), from, to, by.reason, by.proposedBy, by.decidedBy, journal.clock.now()],
    );
  },
  summarise: ({ from, to }, language) => [
    { label: labels[language].from, value: from },
    { label: labels[language].to, value: to },
    { label: '', value: labels[language].cases },
  ],
});
