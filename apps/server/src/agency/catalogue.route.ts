import { getAgencyCatalogue, listAgencyCatalogues, publishAgencyCatalogue } from '@daiban/contract/agency-catalogue';
import type { AgencyItem } from '@daiban/domain/agency/catalogue';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import type { PlainDate } from '@daiban/domain/calendar/types';
import { given } from '@daiban/domain/kernel/given';
import { rulebookName } from '@daiban/domain/rulebook/engine';
import type { FastifyInstance } from 'fastify';
import { toAuditActor } from '../case-file/audit-actor.ts';
import { type Callers, holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import { catalogueFor, loadCatalogues } from '../journal/agency-catalogues.ts';
import type { Journal } from '../journal/journal.ts';
import { shelfOf } from '../journal/rulebook-shelf.ts';
import type { Audit } from '../platform/audit/audit.ts';
import { statement } from '../platform/database/statement.ts';
import { problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';

interface StoredCatalogue {
  readonly version: number;
  readonly id: string;
  readonly effective_on: string;
  readonly items: AgencyItem[];
  readonly reason: string;
  readonly demo: boolean;
  readonly published_by: string;
  readonly published_at: Date;
}

const readAll = statement<StoredCatalogue>(
  'agency.catalogue-versions',
  'select version, id::text, effective_on, items, reason, demo, published_by, published_at from agency_catalogue order by version desc',
);

const readOne = statement<Pick<StoredCatalogue, 'demo'>>('agency.catalogue-demo', 'select demo from agency_catalogue where version = $1');

const findPublished = statement<Pick<StoredCatalogue, 'version'>>(
  'agency.catalogue-by-id',
  'select version from agency_catalogue where id = $1',
);

// The number says on what it was based: whoever comes second finds it taken.
const publish = statement<Pick<StoredCatalogue, 'version'>>(
  'agency.catalogue-publish',
  `insert into agency_catalogue (version, id, effective_on, items, reason, published_by, published_at)
   select $1, $2, $3, $4, $5, $6, $7 where (select coalesce(max(version), 0) from agency_catalogue) = $1 - 1
   on conflict do nothing returning version`,
);

/** The rules that agency stands on (S0.14): the rulebook as new matters take it. */
const rulesOf = (journal: Journal) => {
  const { rulebook } = journal;
  const published = shelfOf(journal).published.find((version) => version.rulebook === rulebook);
  const tiers = rulebook.mechanisms.find(({ mechanism, running }) => mechanism === 'representationTiers' && running)?.items;
  return {
    title: rulebook.basis.title ?? rulebook.title,
    document: rulebook.basis.document,
    ...given({ issuedOn: rulebook.basis.issuedOn, effectiveOn: published?.effectiveOn, tiers: tiers && [...tiers] }),
    rulebook: rulebookName(rulebook),
    version: rulebook.version,
  };
};

/** The work list of agency (S3.20): read by everybody, published by the head of the petition office. */
export const registerAgencyCatalogue = (
  app: FastifyInstance,
  { journal, callers, audit }: { readonly journal: Journal; readonly callers: Callers; readonly audit: Audit },
): void => {
  const parts = { authenticate: callers.staff, holdsOneOf };
  const today = (): PlainDate => toPlainDate(journal.clock.now().toISOString());

  registerEndpoint<typeof getAgencyCatalogue>(app, getAgencyCatalogue, async () => {
    const { version, effectiveOn, items } = catalogueFor(journal, today());
    const demo = version > 0 && (await readOne.row(journal.pool, [version]))?.demo === true;
    return { catalogue: { version, effectiveOn, items: [...items], demo }, rules: rulesOf(journal) };
  });

  registerEndpoint<typeof listAgencyCatalogues, StaffCaller>(
    app,
    listAgencyCatalogues,
    async ({ caller }) => ({
      inForce: catalogueFor(journal, today()).version,
      versions: (await readAll.rows(journal.pool, [])).map((stored) => ({
        version: stored.version,
        effectiveOn: stored.effective_on,
        items: stored.items,
        demo: stored.demo,
        reason: stored.reason,
        publishedBy: journal.directory.officerName(stored.published_by),
        publishedAt: stored.published_at.toISOString(),
      })),
      rules: rulesOf(journal),
      mayPublish: holdsOneOf(caller, publishAgencyCatalogue.roles ?? []),
    }),
    parts,
  );

  registerEndpoint<typeof publishAgencyCatalogue, StaffCaller>(
    app,
    publishAgencyCatalogue,
    async ({ body, caller }) => {
      const { officerId } = caller.reader;
      const known = await findPublished.row(journal.pool, [body.id]);
      if (known !== undefined) return { version: known.version, repeated: true };
      if (body.effectiveOn < today()) return problem('catalogue-effective-too-early');
      const values = [
        body.basedOn + 1,
        body.id,
        body.effectiveOn,
        JSON.stringify(body.items),
        body.reason,
        officerId,
        journal.clock.now(),
      ] as const;
      const stored = await publish.row(journal.pool, values);
      if (stored === undefined) return problem('stale-version');
      journal.catalogues = await loadCatalogues(journal.pool);
      await audit.record({
        kind: 'organisationChanged',
        ...toAuditActor(caller),
        detail: { what: 'agencyCatalogue', version: stored.version },
      });
      return { version: stored.version, repeated: false };
    },
    parts,
  );
};
