import { agencyTiers } from '@daiban/domain/agency/vocabulary-of-agency';
import type { Role } from '@daiban/domain/case/vocabulary';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { instantSchema, lineSchema, plainDateSchema, recordIdSchema, textSchema } from './vocabulary.ts';

/** Everybody whose post has to do with agency. */
export const agencyRoles: readonly Role[] = [
  'petitionAgent',
  'agencyCoordinator',
  'agencySupervisor',
  'petitionOfficeHead',
  'deputyLeader',
  'principalLeader',
];

/** Who publishes the work list of agency: one person, since it takes no right away and `other` is always possible. */
export const cataloguePublishers: readonly Role[] = ['petitionOfficeHead'];

export const agencyItemSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,39}$/u)
    .refine((id) => id !== 'other'),
  title: lineSchema(60),
  description: textSchema(400),
  needs: z.string().trim().max(200),
  usualDays: z.number().int().min(1).max(365).optional(),
  /** The tier that it belongs to (S4.5); left out: the community. The point takes the order all the same. */
  tier: z.enum(agencyTiers).optional(),
});

const versionSchema = z.object({
  version: z.number().int(),
  effectiveOn: plainDateSchema,
  items: z.array(agencyItemSchema),
  /** The items are examples of the demo. */
  demo: z.boolean(),
});

/** The rules that agency stands on (S0.14): the office's rulebook in force. */
const rulesSchema = z.object({
  title: z.string(),
  document: z.string(),
  issuedOn: plainDateSchema.optional(),
  /** Rulebook and version, such as `lihai@3`. */
  rulebook: z.string(),
  version: z.number().int(),
  /** Left out for the version that came with the product. */
  effectiveOn: plainDateSchema.optional(),
  /** What the document calls the three tiers, from the community up (S4.4); left out where it has none. */
  tiers: z.array(z.string()).optional(),
});

export const getAgencyCatalogue = endpoint({
  operationId: 'getAgencyCatalogue',
  method: 'GET',
  path: '/api/agency/catalogue',
  tag: 'agency',
  summary: 'The work list of agency in force and the rules it stands on; version 0 without items while none is published',
  access: 'public',
  response: z.object({ catalogue: versionSchema, rules: rulesSchema }),
});

export const listAgencyCatalogues = endpoint({
  operationId: 'listAgencyCatalogues',
  method: 'GET',
  path: '/api/desk/agency/catalogues',
  tag: 'agency',
  summary: 'Every version of the work list of agency, newest first, with who published it and why',
  access: 'staff',
  roles: agencyRoles,
  response: z.object({
    /** In force today; 0 while none is. */
    inForce: z.number().int(),
    versions: z.array(versionSchema.extend({ reason: z.string(), publishedBy: z.string(), publishedAt: instantSchema })),
    rules: rulesSchema,
    mayPublish: z.boolean(),
  }),
});

export const publishAgencyCatalogue = endpoint({
  operationId: 'publishAgencyCatalogue',
  method: 'POST',
  path: '/api/desk/agency/catalogues',
  tag: 'agency',
  summary: 'Publishes a new version of the work list of agency, from today on or a later day; the audit log keeps who did',
  access: 'staff',
  roles: cataloguePublishers,
  body: z.strictObject({
    id: recordIdSchema,
    /** The newest version when the editing began: another one in the meantime refuses. */
    basedOn: z.number().int().min(0),
    effectiveOn: plainDateSchema,
    reason: lineSchema(200),
    items: z
      .array(agencyItemSchema)
      .min(1)
      .max(100)
      .refine((items) => new Set(items.map(({ id }) => id)).size === items.length),
  }),
  status: 201,
  response: z.object({ version: z.number().int(), repeated: z.boolean() }),
  problems: ['stale-version', 'catalogue-effective-too-early'],
});

export const agencyCatalogueEndpoints = [getAgencyCatalogue, listAgencyCatalogues, publishAgencyCatalogue] as const;
