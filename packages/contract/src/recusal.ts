import { accessRows } from '@daiban/domain/access/access-table';
import type { Role } from '@daiban/domain/case/vocabulary';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { idSchema, instantSchema, lineSchema, recordIdSchema } from './vocabulary.ts';

/** What an officer can have an interest in. */
export const interestKinds = ['unit', 'company', 'person', 'property', 'other'] as const;

const interestSchema = z.object({ id: idSchema, kind: z.enum(interestKinds), text: z.string(), declaredAt: instantSchema });
export type StandingInterest = z.output<typeof interestSchema>;

/** Everybody whose post brings them to matters. */
const caseworkRoles: readonly Role[] = [...new Set(accessRows.flatMap(({ roles }) => roles))];
/** Heads, who choose a handler. */
const choosingRoles: readonly Role[] = ['unitHead', 'petitionOfficeHead', 'areaLead', 'liaisonTeamLead', 'deputyLeader', 'principalLeader'];

export const listInterests = endpoint({
  operationId: 'listInterests',
  method: 'GET',
  path: '/api/desk/interests',
  tag: 'access',
  summary: 'The standing interests that the signed-in officer has declared',
  access: 'staff',
  roles: caseworkRoles,
  response: z.object({ interests: z.array(interestSchema) }),
});

export const declareInterest = endpoint({
  operationId: 'declareInterest',
  method: 'POST',
  path: '/api/desk/interests',
  tag: 'access',
  summary: 'Declares an interest for all matters, in plain words; those who choose a handler read it, no machine compares it',
  access: 'staff',
  roles: caseworkRoles,
  body: z.strictObject({ id: recordIdSchema, kind: z.enum(interestKinds), text: lineSchema(200) }),
  status: 201,
  response: interestSchema,
});

export const endInterest = endpoint({
  operationId: 'endInterest',
  method: 'DELETE',
  path: '/api/desk/interests/{interestId}',
  tag: 'access',
  summary: 'Says that an interest is there no longer; that it was declared stays on record',
  access: 'staff',
  roles: caseworkRoles,
  params: z.object({ interestId: recordIdSchema }),
  status: 204,
  response: z.unknown(),
  problems: ['not-found'],
});

export const listCandidates = endpoint({
  operationId: 'listCandidates',
  method: 'GET',
  path: '/api/cases/{caseId}/candidates',
  tag: 'casework',
  summary: 'Who of the handling unit can be named as handler: nobody with a conflict in the matter, each with load and declared interests',
  access: 'staff',
  roles: choosingRoles,
  params: z.object({ caseId: recordIdSchema }),
  response: z.object({
    officers: z.array(
      z.object({
        officerId: idSchema,
        name: z.string(),
        /** Matters in hand as handler. */
        openCases: z.number().int(),
        interests: z.array(z.object({ kind: z.enum(interestKinds), text: z.string() })),
      }),
    ),
  }),
  problems: ['case-unknown'],
});
