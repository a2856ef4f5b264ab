import { listAudit, listAuditQuestions, listCaseReaders } from '@daiban/contract/audit-log';
import { getCalendarYear, previewRecalculation } from '@daiban/contract/calendar-admin';
import { getBackupState, getRulebookPage } from '@daiban/contract/office-reference';
import { listTemplates } from '@daiban/contract/paper-templates';
import { listChanges } from '@daiban/contract/signed-changes';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../api.ts';
import type { AuditFilter } from './audit/audit-filter.ts';

/** Changes in which the reader has a part: open and decided, newest first. */
export const changesQuery = queryOptions({
  queryKey: ['admin', 'changes'],
  queryFn: ({ signal }) => call(listChanges, { signal }),
});

export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['admin', 'audit', filter],
    queryFn: ({ signal, pageParam }) =>
      call(listAudit, { query: { ...filter, ...(pageParam === '' ? {} : { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

export const caseReadersQuery = (caseNumber: string) =>
  queryOptions({
    queryKey: ['admin', 'case-readers', caseNumber],
    queryFn: ({ signal }) => call(listCaseReaders, { query: { caseNumber }, signal }),
  });

export const auditQuestionsQuery = (period: { readonly from: string; readonly to: string }) =>
  queryOptions({
    queryKey: ['admin', 'audit-questions', period],
    queryFn: ({ signal }) => call(listAuditQuestions, { query: period, signal }),
    placeholderData: keepPreviousData,
  });

export const calendarQuery = (year: number) =>
  queryOptions({
    queryKey: ['admin', 'calendar', year],
    queryFn: ({ signal }) => call(getCalendarYear, { query: { year: String(year) }, signal }),
  });

export const recalculationQuery = (year: number) =>
  queryOptions({
    queryKey: ['admin', 'recalculation', year],
    queryFn: ({ signal }) => call(previewRecalculation, { query: { year: String(year) }, signal }),
  });

export const rulebookQuery = queryOptions({
  queryKey: ['admin', 'rulebook'],
  queryFn: ({ signal }) => call(getRulebookPage, { signal }),
});

export const templatesQuery = queryOptions({
  queryKey: ['admin', 'templates'],
  queryFn: ({ signal }) => call(listTemplates, { signal }),
});

export const backupQuery = queryOptions({
  queryKey: ['admin', 'backup'],
  queryFn: ({ signal }) => call(getBackupState, { signal }),
});
