import { describe, expect, it } from 'vitest';
import { toQueryString } from '../api.ts';
import { readCaseFilter, toCaseFilter } from './case-filter.ts';

describe('the filter of the case list in the address', () => {
  it('keeps what belongs there and drops the rest', () => {
    expect(
      readCaseFilter({
        q: ' 电动车 ',
        procedure: ['handling', 'nonsense'],
        overdue: 'true',
        from: '2026-09-01',
        to: 'soon',
        sort: 'newest',
      }),
    ).toEqual({
      q: '电动车',
      procedure: ['handling'],
      overdue: true,
      from: '2026-09-01',
    });
  });

  it('narrows to what follows the answer, to the leaders’ list and to what falls due by a day', () => {
    const filter = readCaseFilter({ followup: 'redo', backlog: true, dueTo: '2026-10-08', sort: 'due' });
    expect(filter).toEqual({ followup: ['redo'], backlog: true, dueTo: '2026-10-08', sort: 'due' });
    expect(toQueryString(toCaseFilter(filter))).toBe('?followup=redo&backlog=true&dueTo=2026-10-08');
  });

  it('takes a single state from a link', () => {
    expect(readCaseFilter({ procedure: 'replied' })).toEqual({ procedure: ['replied'] });
  });

  it('asks the server for the same, each value of a list by itself', () => {
    const query = toQueryString(toCaseFilter({ procedure: ['handling', 'replied'], overdue: true, from: '2026-09-01' }));
    expect(query).toBe('?procedure=handling&procedure=replied&overdue=true&receivedFrom=2026-09-01');
  });
});
