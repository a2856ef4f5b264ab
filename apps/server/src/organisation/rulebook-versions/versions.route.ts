import { getRulebookVersion, listRulebookVersions, previewRulebookMove, type VersionRow } from '@daiban/contract/rulebook-versions';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import { rulebooks } from '@daiban/domain/rulebook/catalogue';
import { rulebookName } from '@daiban/domain/rulebook/engine';
import type { FastifyInstance } from 'fastify';
import { type Callers, holdsOneOf, type StaffCaller } from '../../case-file/caller.ts';
import type { Journal } from '../../journal/journal.ts';
import { findReplayRulebook } from '../../journal/replay-journals.ts';
import { findInForce, inForceOn, shelfOf } from '../../journal/rulebook-shelf.ts';
import { problem } from '../../platform/http/problem.ts';
import { registerEndpoint } from '../../platform/http/route.ts';
import { previewMove } from './preview-move.ts';
import { earliestDay, newestOf } from './publish-version.change.ts';

interface SignedVersion {
  readonly version: number;
  readonly effective_on: string;
  readonly reason: string;
  readonly proposed_by: string;
  readonly signed_by: string;
  readonly signed_at: Date;
}

interface MoveRow {
  readonly id: string;
  readonly from_version: string;
  readonly to_version: string;
  readonly reason: string;
  readonly signed_at: Date;
  readonly moved: number;
  readonly left_over: number;
  readonly finished_at: Date | null;
}

// The last event of a matter names the version that it goes by.
const countRunning = `select j.rulebook, count(*)::int as count from case_list l join petition_case c on c.id = l.case_id
  join journal j on j.case_id = c.id and j.sequence = c.version where not l.ended group by j.rulebook`;

const listVersions = async (journal: Journal): Promise<readonly VersionRow[]> => {
  const { pool, directory } = journal;
  const shelf = shelfOf(journal);
  const [counted, signed] = await Promise.all([
    pool.query<{ rulebook: string; count: number }>(countRunning),
    pool.query<SignedVersion>(
      'select version, effective_on, reason, proposed_by, signed_by, signed_at from rulebook_version where rulebook = $1 order by version desc',
      [shelf.product.id],
    ),
  ]);
  const running = new Map(counted.rows.map(({ rulebook, count }) => [rulebook, count]));
  const inForce = rulebookName(inForceOn(shelf, toPlainDate(journal.clock.now().toISOString())));
  const published = signed.rows.map((row): VersionRow => {
    const version = rulebookName({ id: shelf.product.id, version: row.version });
    return {
      version,
      title: shelf.product.title,
      from: 'published',
      effectiveOn: row.effective_on,
      signed: {
        proposedBy: directory.officerName(row.proposed_by),
        signedBy: directory.officerName(row.signed_by),
        at: row.signed_at.toISOString(),
      },
      reason: row.reason,
      inForce: version === inForce,
      running: running.get(version) ?? 0,
    };
  });
  const product = rulebookName(shelf.product);
  const known = [product, ...published.map(({ version }) => version)];
  const row = (version: string, from: 'product' | 'older'): VersionRow => ({
    version,
    title: shelf.product.title,
    from,
    inForce: version === inForce && from === 'product',
    running: running.get(version) ?? 0,
  });
  return [
    ...published,
    ...(published.some(({ version }) => version === product) ? [] : [row(product, 'product')]),
    ...[...running.keys()].filter((version) => !known.includes(version)).map((version) => row(version, 'older')),
  ];
};

/** Versions of the rules: the list, one of them whole, and what moving running matters would do. Changes themselves are signed. */
export const registerVersionPages = (
  app: FastifyInstance,
  { journal, callers }: { readonly journal: Journal; readonly callers: Callers },
): void => {
  const parts = { authenticate: callers.staff, holdsOneOf };
  const today = (): string => toPlainDate(journal.clock.now().toISOString());

  registerEndpoint<typeof listRulebookVersions, StaffCaller>(
    app,
    listRulebookVersions,
    async () => {
      const shelf = shelfOf(journal);
      const moves = await journal.pool.query<MoveRow>(
        `select id::text, from_version, to_version, reason, signed_at, moved, left_over, finished_at from rulebook_move
         order by signed_at desc, id limit 20`,
      );
      return {
        versions: [...(await listVersions(journal))],
        newest: rulebookName(newestOf(shelf)),
        earliest: earliestDay(shelf, today()),
        moves: moves.rows.map((move) => ({
          id: move.id,
          from: move.from_version,
          to: move.to_version,
          reason: move.reason,
          signedAt: move.signed_at.toISOString(),
          moved: move.moved,
          leftOver: move.left_over,
          finished: move.finished_at !== null,
        })),
        others: Object.values(rulebooks)
          .filter(({ id }) => id !== shelf.product.id)
          .map((rulebook) => ({ version: rulebookName(rulebook), title: rulebook.title })),
      };
    },
    parts,
  );

  registerEndpoint<typeof getRulebookVersion, StaffCaller>(
    app,
    getRulebookVersion,
    ({ params }) => {
      const [id = ''] = params.version.split('@');
      const rulebook = findReplayRulebook(journal, params.version) ?? findReplayRulebook(journal, id);
      if (rulebook === undefined || rulebookName(rulebook) !== params.version)
        return problem('unknown-rulebook-version', { facts: { version: params.version } });
      return { version: params.version, title: rulebook.title, rulebook: { ...rulebook } };
    },
    parts,
  );

  registerEndpoint<typeof previewRulebookMove, StaffCaller>(
    app,
    previewRulebookMove,
    async ({ body }) => {
      const target = findInForce(shelfOf(journal), body.to, today());
      if (target === undefined) return problem('unknown-rulebook-version', { facts: { version: body.to } });
      return previewMove(journal, body.from, target);
    },
    parts,
  );
};
