import { listSealedAudit, listSealedCases, listUnitQuestions } from '@daiban/contract/sealed';
import type { Me } from '@daiban/contract/sign-in';
import type { Role } from '@daiban/domain/case/vocabulary';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../api.ts';

const newsEvery = 30_000;

/** Asked again now and then: nothing of the room is ever announced. */
export const sealedCasesQuery = queryOptions({
  queryKey: ['sealed', 'cases'],
  queryFn: ({ signal }) => call(listSealedCases, { signal }),
  refetchInterval: newsEvery,
});

export const sealedAuditQuery = queryOptions({
  queryKey: ['sealed', 'audit'],
  queryFn: ({ signal }) => call(listSealedAudit, { signal }),
  gcTime: 0,
});

export const unitQuestionsQuery = queryOptions({
  queryKey: ['unit-questions'],
  queryFn: ({ signal }) => call(listUnitQuestions, { signal }),
});

/** Whether a person holds one of the roles that an endpoint names. */
export const holdsRoleOf = ({ appointments }: Pick<Me, 'appointments'>, { roles = [] }: { readonly roles?: readonly Role[] }): boolean =>
  appointments.some(({ role }) => roles.includes(role));
