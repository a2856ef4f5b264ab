import { describe, expect, it } from 'vitest';
import { readAuditSearch, toAuditFilter } from './audit-filter.ts';

describe('the filter of the audit page in the address', () => {
  it('is read back as it was written, and what does not belong there is dropped', () => {
    expect(readAuditSearch({ from: '2026-09-01', kind: 'searched', actorId: ' chen ', administrators: true, view: 'questions' })).toEqual({
      from: '2026-09-01',
      kind: 'searched',
      actorId: 'chen',
      administrators: true,
      view: 'questions',
    });
    expect(readAuditSearch({ from: 'yesterday', kind: 'everything', actorId: 7, caseNumber: '', view: 'score' })).toEqual({});
  });

  it('asks the server for entries, not for the view', () => {
    expect(toAuditFilter({ view: 'questions', administrators: true, caseNumber: 'XF-1' })).toEqual({
      administrators: 'true',
      caseNumber: 'XF-1',
    });
  });
});
