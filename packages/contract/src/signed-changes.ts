import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { idSchema, instantSchema, lineSchema, recordIdSchema, roleSchema, textSchema } from './vocabulary.ts';

export const changeDecisions = ['approved', 'refused', 'withdrawn'] as const;
export type ChangeDecision = (typeof changeDecisions)[number];

/** A change by an administrator that a second person decides on. */
export const signedChangeSchema = z.object({
  id: recordIdSchema,
  kind: z.string(),
  /** What would change, as the kind defines it. */
  content: z.unknown(),
  /** The same in the reader's words: what and whom it concerns, a line each. */
  summary: z.array(z.object({ label: z.string(), value: z.string() })),
  reason: z.string(),
  proposedBy: z.object({ officerId: idSchema, name: z.string() }),
  proposedAt: instantSchema,
  decision: z.enum(changeDecisions).optional(),
  decidedBy: z.object({ officerId: idSchema, name: z.string() }).optional(),
  decidedAt: instantSchema.optional(),
  note: z.string().optional(),
  /** Whether the reader may approve or refuse it now. */
  mayDecide: z.boolean(),
  mayWithdraw: z.boolean(),
  /** Roles of which one has to decide. */
  approvers: z.array(roleSchema),
});
export type SignedChange = z.output<typeof signedChangeSchema>;

/** Everybody who administers something, or signs what an administrator proposes. */
export const administratorRoles = [
  'systemAdmin',
  'securityAdmin',
  'auditAdmin',
  'dataProtectionOfficer',
  'archivist',
  'petitionOfficeHead',
] as const;

export const listChanges = endpoint({
  operationId: 'listChanges',
  method: 'GET',
  path: '/api/admin/changes',
  tag: 'access',
  summary: 'Changes of the administration: those that wait for a second person, and what was decided',
  access: 'staff',
  roles: administratorRoles,
  query: z.object({ open: z.enum(['true', 'false']).optional() }),
  response: z.object({ changes: z.array(signedChangeSchema) }),
});

export const proposeChange = endpoint({
  operationId: 'proposeChange',
  method: 'POST',
  path: '/api/admin/changes',
  tag: 'access',
  summary: 'Proposes a change; nothing changes until a second person approves it',
  access: 'staff',
  roles: administratorRoles,
  body: z.strictObject({ id: recordIdSchema, kind: lineSchema(60), content: z.unknown(), reason: textSchema(500) }),
  response: signedChangeSchema,
  status: 201,
  problems: ['change-kind-unknown', 'conflict'],
});

export const decideChange = endpoint({
  operationId: 'decideChange',
  method: 'POST',
  path: '/api/admin/changes/{changeId}/decision',
  tag: 'access',
  summary: 'Approves or refuses what somebody else proposed, or withdraws what one proposed oneself',
  access: 'staff',
  roles: administratorRoles,
  params: z.object({ changeId: recordIdSchema }),
  body: z.strictObject({ decision: z.enum(changeDecisions), note: textSchema(500).optional() }),
  response: signedChangeSchema,
  problems: ['change-unknown', 'change-decided', 'second-person-needed'],
});
