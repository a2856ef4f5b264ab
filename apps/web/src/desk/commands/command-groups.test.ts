import type { CaseView } from '@daiban/contract/cases';
import { describe, expect, it } from 'vitest';
import { en } from '../texts/en.ts';
import { zhCN } from '../texts/zh-CN.ts';
import { commandGroups, groupedCommands } from './command-groups.ts';
import { deskCommands } from './desk-commands.ts';

const offered = (commands: readonly (readonly [string, boolean])[]): CaseView =>
  ({ actions: commands.map(([command, primary]) => ({ command, primary })), duties: [] }) as unknown as CaseView;

describe('what may be done beside the next step', () => {
  it('stands in groups: steps of this stage, people, waiting, rights, loop, supervision, data', () => {
    const groups = groupedCommands(
      offered([
        ['contact', true],
        ['restrict', false],
        ['supervise', false],
        ['requestExtension', false],
        ['setHandler', false],
      ]),
    );
    expect(groups).toEqual([
      { group: 'steps', commands: ['requestExtension'] },
      { group: 'people', commands: ['setHandler'] },
      { group: 'supervision', commands: ['supervise'] },
      { group: 'data', commands: ['restrict'] },
    ]);
  });

  it('leaves out the next step and groups without anything', () => {
    expect(groupedCommands(offered([['contact', true]]))).toEqual([]);
  });

  it('has a place for every step of the desk, once, whatever is offered', () => {
    const all = groupedCommands(offered(deskCommands.map((command) => [command, false] as const)));
    expect(all.map(({ group }) => group)).toEqual([...commandGroups]);
    expect(all.flatMap(({ commands }) => commands).toSorted()).toEqual([...deskCommands].toSorted());
  });

  it.each([zhCN, en])('says in a few words what each step is for', ({ commandUses }) => {
    for (const command of deskCommands) expect(commandUses[command].trim().length, command).toBeGreaterThan(2);
    for (const use of Object.values(commandUses)) expect(use.length, use).toBeLessThan(90);
  });
});
