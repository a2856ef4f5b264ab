import { addDays, toPlainDate } from '@daiban/domain/calendar/dates';
import type { TeamOutcome, TeamWay } from '@daiban/domain/outreach/resolution/team-order';
import type { Pool } from 'pg';
import {
  acceptTeamOrder,
  closeTeamOrder,
  type TeamToWrite,
  writeTeam,
  writeTeamOrder,
  writeTeamSession,
} from '../../outreach/resolution/team-rows.ts';
import type { Clock } from '../../platform/clock.ts';
import { newId } from '../../platform/ids.ts';

const day = 24 * 3_600_000;
const officer = (name: string): string => `lihai.officer-${name}`;

interface DemoOrder {
  readonly team: string;
  readonly way: TeamWay;
  readonly by: readonly [userName: string, unit: string];
  readonly what: string;
  readonly place: string;
  readonly daysAgo: number;
  readonly sessions?: readonly { readonly daysAgo: number; readonly minutes: string }[];
  readonly end?: readonly [outcome: TeamOutcome, note: string, daysAgo: number];
  readonly accepted?: boolean;
}

const teams: readonly Omit<TeamToWrite, 'id' | 'resourceIds' | 'ended'>[] = [
  { name: '邻里化解团', field: '宅基地、排水、噪声', officerIds: [officer('yuchunmei'), officer('wangagen')], serves: [] },
  {
    name: '渔农化解团',
    field: '承包、鱼塘、农资',
    officerIds: [officer('zhudaqing'), officer('zhaoyuexian')],
    serves: ['lihai.agency-donghai'],
  },
];

const orders: readonly DemoOrder[] = [
  {
    team: '邻里化解团',
    way: 'order',
    by: ['wangagen', 'agency-lidong'],
    what: '两家合用的院墙塌了一段，谁出钱修说不拢',
    place: '村中心路南边',
    daysAgo: 2,
  },
  {
    team: '渔农化解团',
    way: 'dispatch',
    by: ['zhoumuhua', 'petition-office'],
    what: '鱼塘换水淹了下游的菜地，两边都说是对方的闸',
    place: '东边塘口',
    daysAgo: 9,
    accepted: true,
    sessions: [{ daysAgo: 5, minutes: '到闸口看了水位，约好下次带上排水记录。' }],
  },
  {
    team: '邻里化解团',
    way: 'order',
    by: ['wangagen', 'agency-huaping'],
    what: '广场舞音响声音大，晚上睡不好',
    place: '文化礼堂前',
    daysAgo: 40,
    accepted: true,
    sessions: [{ daysAgo: 36, minutes: '跳舞的和住在边上的都来了，说定八点半收、音响朝河。' }],
    end: ['resolved', '说定时间和朝向，两周后再问，没有再闹。', 20],
  },
  {
    team: '邻里化解团',
    way: 'dispatch',
    by: ['zhoumuhua', 'petition-office'],
    what: '老楼加装电梯，低楼层担心采光',
    place: '沥东老小区',
    daysAgo: 60,
    accepted: true,
    sessions: [
      { daysAgo: 52, minutes: '请设计单位讲了采光，低楼层提了补偿。' },
      { daysAgo: 45, minutes: '补偿谈到一半，一户还要想想。' },
    ],
    end: ['partly', '方案改了位置，补偿一户还没有谈好，转回社区接着谈。', 30],
  },
];

/** Two resolution teams, called in both ways: waiting, at work, resolved, resolved in part (S2.63). */
export const provideTeams = async (pool: Pool, clock: Clock): Promise<void> => {
  const now = clock.now();
  const at = (daysAgo: number): Date => new Date(now.getTime() - daysAgo * day);
  const today = toPlainDate(now.toISOString());
  const ids = new Map(teams.map(({ name }) => [name, newId(clock)]));
  for (const team of teams) await writeTeam(pool, { ...team, id: ids.get(team.name) ?? '', resourceIds: [], ended: false }, now);
  for (const { team, way, by, what, place, daysAgo, accepted = false, sessions = [], end } of orders) {
    const id = newId(clock);
    const member = teams.find(({ name }) => name === team)?.officerIds[0] ?? '';
    const [userName, unit] = by;
    const sent = { sentBy: officer(userName), unitId: `lihai.${unit}`, sentAt: at(daysAgo) };
    await writeTeamOrder(pool, { id, teamId: ids.get(team) ?? '', way, what, place, ...sent });
    if (accepted) await acceptTeamOrder(pool, id, at(daysAgo - 1), member);
    for (const { daysAgo: ago, minutes } of sessions)
      await writeTeamSession(pool, id, { id: newId(clock), held_on: addDays(today, -ago), minutes }, member);
    if (end !== undefined) await closeTeamOrder(pool, id, end[0], end[1], at(end[2]));
  }
};
