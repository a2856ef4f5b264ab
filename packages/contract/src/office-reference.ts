import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { administratorRoles } from './signed-changes.ts';
import { instantSchema, plainDateSchema } from './vocabulary.ts';

const rhythms = ['day', 'week', 'month', 'quarter', 'year'] as const;
const rungMoments = ['usedShare', 'overdue', 'overdueFor', 'unansweredFor'] as const;

const sourceFields = { document: z.string(), article: z.string(), origin: z.enum(['law', 'local', 'platformDefault']) };
/** An event of the journal; `conditional`: only in some cases. */
const eventSchema = z.object({ event: z.string(), conditional: z.boolean() });

const lineOfRule = { title: z.string(), ...sourceFields };

/** The rules of one article of one document, in words. */
const articleSchema = z.object({
  ...sourceFields,
  duties: z.array(
    z.object({
      ...lineOfRule,
      kind: z.string(),
      owner: z.string(),
      /** `7wd`, `15nd`, `3m`, `2h`, or `ordered` with what holds otherwise. */
      within: z.string(),
      opensOn: z.array(eventSchema),
      closedBy: z.array(eventSchema),
      extendableBy: z.number().int().optional(),
      /** Articles by which the clock may stand still. */
      pausedUnder: z.array(z.string()),
      statutory: z.boolean(),
      shownToPetitioner: z.boolean(),
    }),
  ),
  signatures: z.array(z.object({ before: z.string(), by: z.string() })),
  triggers: z.array(
    z.object({ ...lineOfRule, kind: z.string(), to: z.array(z.string()), copyTo: z.array(z.string()), running: z.boolean() }),
  ),
  routing: z.array(z.object({ ...lineOfRule, description: z.string(), handle: z.array(z.string()) })),
  targets: z.array(z.object({ measure: z.string(), atLeast: z.number() })),
  mechanisms: z.array(z.object({ ...lineOfRule, items: z.array(z.string()), running: z.boolean() })),
  assessments: z.array(
    z.object({
      ...lineOfRule,
      items: z.array(z.string()),
      /** What a failing result leads to is a proposal that the unit can appeal against (条例 39); `appealWithin` as `5wd`. */
      proposal: z.object({ title: z.string(), appealWithin: z.string().optional() }).optional(),
      running: z.boolean(),
    }),
  ),
  /** Rungs of the ladder of late duties; `within` as `5wd` where the rung waits. */
  escalations: z.array(z.object({ ...lineOfRule, on: z.enum(rungMoments), within: z.string().optional(), to: z.array(z.string()) })),
  cadences: z.array(z.object({ ...lineOfRule, every: z.enum(rhythms), running: z.boolean() })),
  settings: z.array(z.object({ ...lineOfRule, value: z.number() })),
  /** Figures of the source, of the time before this platform. */
  openingFigures: z.array(z.object({ ...lineOfRule, value: z.number(), unit: z.string(), asOf: z.string().optional() })),
});
export type RulebookArticle = z.output<typeof articleSchema>;

export const getRulebookPage = endpoint({
  operationId: 'getRulebookPage',
  method: 'GET',
  path: '/api/admin/rulebook',
  tag: 'organisation',
  summary: 'The rulebook of this office beside its articles, as it is in force; read only',
  access: 'staff',
  roles: administratorRoles,
  response: z.object({
    id: z.string(),
    version: z.number().int(),
    title: z.string(),
    basis: z.object({ document: z.string(), issuedOn: plainDateSchema.optional(), title: z.string() }),
    extends: z.string().optional(),
    /** What the tiers are called here, highest first. */
    tiers: z.array(z.string()),
    articles: z.array(articleSchema),
    open: z.array(z.string()),
  }),
});

export const getBackupState = endpoint({
  operationId: 'getBackupState',
  method: 'GET',
  path: '/api/admin/backup',
  tag: 'organisation',
  summary: 'When the last backup was made, how large it is and whether it was checked; none when none was made',
  access: 'staff',
  roles: ['systemAdmin', 'securityAdmin', 'auditAdmin'],
  response: z.object({
    last: z
      .object({
        startedAt: instantSchema,
        finishedAt: instantSchema.optional(),
        bytes: z.number().optional(),
        verified: z.boolean(),
        kind: z.string(),
        error: z.string().optional(),
      })
      .optional(),
    /** The file is there and cannot be read. */
    unreadable: z.boolean(),
    /** Backups older than so many hours are late. */
    lateAfterHours: z.number().int(),
    now: instantSchema,
  }),
});

export const referenceEndpoints = [getRulebookPage, getBackupState] as const;
