import { agencySteps, helpingTracks, mandateForms, orderSources } from '@daiban/domain/agency/vocabulary-of-agency';
import { z } from 'zod';
import { agencyRoles } from './agency-catalogue.ts';
import { tierOfMatterSchema } from './agency-view.ts';
import { endpoint } from './endpoint.ts';
import { agencySchema, idSchema, instantSchema, plainDateSchema } from './vocabulary.ts';

/** A matter with an agent as the board lists it. */
export const agencyRowSchema = z.object({
  caseId: idSchema,
  caseNumber: z.string(),
  title: z.string(),
  petitioner: z.string(),
  agency: agencySchema,
  source: z.enum(orderSources),
  /** What was asked for, by the list of that time; left out for `other`. */
  itemTitle: z.string().optional(),
  pointId: idSchema,
  pointName: z.string(),
  agentName: z.string().optional(),
  /**
   * Given by word of mouth or on paper and written down by staff: whoever coordinates looks at each of them. Left out when the principal
   * signed it electronically.
   */
  recorded: z
    .object({
      form: z.enum(mandateForms),
      by: z.string(),
      /** By the agent who runs it. */
      byItsAgent: z.boolean(),
      byGuardian: z.boolean(),
      /** How many files show it; who may open attachments finds them on the page of the matter. */
      evidence: z.number().int(),
      /** Whether a message with the way to end it went to the principal's own phone. */
      told: z.boolean(),
    })
    .optional(),
  /** The reader runs it. */
  mine: z.boolean(),
  /** It waits for the reader, or for an agent of the reader's point. */
  waitsForMe: z.boolean(),
  step: z.object({ step: z.enum(agencySteps), unitName: z.string(), since: plainDateSchema, taken: z.boolean() }).optional(),
  tier: tierOfMatterSchema.optional(),
  /** Which helping tracks served it, where the rulebook has them (S2.58). */
  helpingTracks: z.array(z.enum(helpingTracks)).optional(),
  /** The first duty of agency that is open. */
  due: z.object({ kind: z.string(), dueOn: plainDateSchema, dueAt: instantSchema, overdue: z.boolean() }).optional(),
  askedOn: plainDateSchema,
  runs: z.number().int(),
  tripsSaved: z.number().int(),
  /** Ways of the principal's own. */
  visits: z.number().int(),
});
export type AgencyRow = z.output<typeof agencyRowSchema>;

export const listAgencyMatters = endpoint({
  operationId: 'listAgencyMatters',
  method: 'GET',
  path: '/api/desk/agency/matters',
  tag: 'agency',
  summary:
    'Matters whose mandate is in force or waits for an agent, among those that the caller sees; those that fall due first come first',
  access: 'staff',
  roles: agencyRoles,
  response: z.object({
    rows: z.array(agencyRowSchema),
    /** There are more than the board shows. */
    more: z.boolean(),
  }),
});

export const agencyBoardEndpoints = [listAgencyMatters] as const;
