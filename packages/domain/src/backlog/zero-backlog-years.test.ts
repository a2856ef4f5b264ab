import { describe, expect, it } from 'vitest';
import { type BacklogMove, countZeroBacklogYears } from './zero-backlog-years.ts';

const listed = (caseId: string, on: string): BacklogMove => ({ caseId, kind: 'backlogListed', on });
const cleared = (caseId: string, on: string): BacklogMove => ({ caseId, kind: 'backlogCleared', on });
const relapsed = (caseId: string, on: string): BacklogMove => ({ caseId, kind: 'relapseFound', on });
const count = (moves: readonly BacklogMove[], today: string, since = 2019) => countZeroBacklogYears(moves, since, { today, months: 6 });
const standings = (moves: readonly BacklogMove[], today: string, since = 2019) =>
  count(moves, today, since).byYear.map(({ year, standing }) => [year, standing]);

describe('the zero-backlog streak (F12, S2.62)', () => {
  const fourYears = [listed('a', '2020-03-01'), cleared('a', '2020-11-20'), listed('b', '2022-02-01'), cleared('b', '2022-05-31')];

  it('is 4 when nothing was open at the end of 2019, 2020, 2021 and 2022', () => {
    expect(count(fourYears, '2023-01-01')).toMatchObject({ years: 4, provisional: 0 });
  });

  it('is 0 again when one matter is open on 31 December 2023', () => {
    const open = [...fourYears, listed('c', '2023-06-01')];
    expect(count(open, '2023-12-31')).toMatchObject({ years: 4 });
    expect(count(open, '2024-01-01')).toMatchObject({ years: 0, provisional: 0 });
    // Cleared a day later, the year stays what it was.
    expect(count([...open, cleared('c', '2024-01-02')], '2025-01-01').byYear[1]).toMatchObject({ year: 2024, standing: 'counted' });
    expect(count([...open, cleared('c', '2024-01-02')], '2025-01-01')).toMatchObject({ years: 1 });
  });

  it('does not count a year of which a cleared matter came back within six months, and shows it beside the clearings (care G13)', () => {
    const back = [listed('a', '2022-03-01'), cleared('a', '2022-09-30'), relapsed('a', '2023-02-10'), cleared('a', '2023-05-01')];
    const { years, byYear } = count(back, '2024-01-01', 2021);
    expect(byYear.map(({ year, standing }) => [year, standing])).toEqual([
      [2024, 'running'],
      [2023, 'counted'],
      [2022, 'missed'],
      [2021, 'counted'],
    ]);
    expect(years).toBe(1);
    expect(byYear[2]?.matters).toEqual([
      { caseId: 'a', mark: 'relapsed', on: '2023-02-10' },
      { caseId: 'a', mark: 'cleared', on: '2022-09-30' },
    ]);
  });

  it('does not hold against a year what came back after six months', () => {
    const late = [listed('a', '2021-03-01'), cleared('a', '2021-04-30'), relapsed('a', '2021-12-01'), cleared('a', '2021-12-20')];
    expect(standings(late, '2022-07-01', 2021)).toEqual([
      [2022, 'running'],
      [2021, 'counted'],
    ]);
  });

  it('calls a year provisional until six months after its last clearing, and counts it the day after', () => {
    const fresh = [listed('a', '2022-03-01'), cleared('a', '2022-12-10')];
    expect(count(fresh, '2023-06-10').byYear[1]).toMatchObject({ standing: 'provisional', provisionalUntil: '2023-06-10' });
    expect(count(fresh, '2023-06-10')).toMatchObject({ years: 3, provisional: 1 });
    expect(count(fresh, '2023-06-11')).toMatchObject({ years: 4, provisional: 0 });
  });

  it('judges no year before its end, and none before the record of the office begins', () => {
    const now = [listed('a', '2023-03-01')];
    expect(count(now, '2023-04-01', 2023)).toMatchObject({
      years: 0,
      byYear: [{ year: 2023, standing: 'running', matters: [{ caseId: 'a', mark: 'open' }] }],
    });
  });
});
