import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { administratorRoles } from './signed-changes.ts';
import { instantSchema, noticeKindSchema, plainDateSchema, textSchema } from './vocabulary.ts';

const nameSchema = z.string().regex(/^[a-zA-Z]{1,40}$/u);

const blockSchema = z.strictObject({ text: textSchema(4_000), when: nameSchema.optional(), each: nameSchema.optional() });

/** The wording of one kind of paper: paragraphs, and the lines that say how to go on. */
export const noticeTemplateSchema = z.strictObject({
  blocks: z.array(blockSchema).max(60),
  remedy: z.array(blockSchema).max(20),
});

/** What the signed change `editTemplate` holds. */
export const templateEditSchema = z.strictObject({
  notice: noticeKindSchema,
  /** The version that was edited: another one in the meantime refuses the change. */
  basedOn: z.number().int().min(1),
  effectiveOn: plainDateSchema,
  template: noticeTemplateSchema,
});
export type TemplateEdit = z.output<typeof templateEditSchema>;
export const templateChange = 'editTemplate';

/** Who proposes a wording, and who of them publishes what somebody else proposed. */
export const templateProposers = ['petitionOfficeHead', 'archivist', 'systemAdmin'] as const;
export const templateApprovers = ['petitionOfficeHead', 'archivist', 'securityAdmin'] as const;

const templateVersionSchema = z.object({
  version: z.number().int(),
  template: noticeTemplateSchema,
  /** The rest is missing for version 1, which came with the product. */
  effectiveOn: plainDateSchema.optional(),
  reason: z.string().optional(),
  proposedBy: z.string().optional(),
  approvedBy: z.string().optional(),
  approvedAt: instantSchema.optional(),
});
export type TemplateVersion = z.output<typeof templateVersionSchema>;

export const listTemplates = endpoint({
  operationId: 'listTemplates',
  method: 'GET',
  path: '/api/admin/templates',
  tag: 'documents',
  summary: 'The wording of every kind of paper with its versions, and invented facts in words to show a sample with',
  access: 'staff',
  roles: administratorRoles,
  response: z.object({
    templates: z.array(
      z.object({
        notice: noticeKindSchema,
        title: z.string(),
        /** In force today. */
        inForce: z.number().int(),
        /** Oldest first. */
        versions: z.array(templateVersionSchema).min(1),
        /** A proposed wording waits for its second signature. */
        pending: z.boolean(),
        sample: z.object({
          fields: z.record(z.string(), z.string()),
          lists: z.record(z.string(), z.array(z.record(z.string(), z.string()))),
          conditions: z.array(z.string()),
        }),
      }),
    ),
  }),
});

export const templateEndpoints = [listTemplates] as const;
