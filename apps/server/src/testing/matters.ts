import type { CommandName } from '@daiban/contract/commands';
import type { Person, TestOffice } from './test-office.ts';

/** How far a matter is brought: each stage is reached by one command. */
export const stages = [
  'received',
  'registered',
  'classified',
  'proposed',
  'dispatched',
  'accepted',
  'handling',
  'contacted',
  'drafted',
  'signed',
  'replied',
] as const;
export type Stage = (typeof stages)[number];

export interface Matter {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly queryCode: string;
}

export const claimAnswer = (claimId: string, change: Record<string, unknown> = {}) => ({
  claimId,
  disposition: 'supported',
  facts: '经查，三号楼前两盏路灯线路老化，夜间不亮，情况属实。',
  decision: '三日内更换线路和灯具，并复查同批路灯。',
  basis: '《城市照明管理规定》第二十条',
  ...change,
});

/** Units of the test matter: the building line handles it. */
export const buildingLine = 'lihai.city-building';
export const handlerId = 'lihai.officer-ruanzhicheng';

interface Step {
  readonly by: string;
  readonly command: CommandName;
  readonly input: unknown;
}

/** Who brings the matter to each stage, by the names of the demo office. */
const steps: Readonly<Record<Exclude<Stage, 'received'>, Step>> = {
  registered: { by: 'chenfang', command: 'register', input: { title: '三号楼路灯不亮', claims: ['尽快修好路灯', '说明何时修好'] } },
  classified: { by: 'chenfang', command: 'classifyKind', input: { kind: 'appeal', topics: ['路灯'] } },
  proposed: {
    by: 'zhoumuhua',
    command: 'assign',
    input: { unitId: buildingLine, reason: '路灯归村镇建设办管', routingRule: 'policyLine' },
  },
  dispatched: { by: 'shenjiantang', command: 'signAssignment', input: {} },
  accepted: { by: 'lvxiangyang', command: 'accept', input: {} },
  handling: { by: 'lvxiangyang', command: 'setHandler', input: { officerId: handlerId } },
  contacted: { by: 'ruanzhicheng', command: 'contact', input: { result: 'clear', note: '电话问清两盏灯的位置。', minutes: 6 } },
  drafted: {
    by: 'ruanzhicheng',
    command: 'draftReply',
    input: { answers: [claimAnswer('c1'), claimAnswer('c2', { disposition: 'explained' })] },
  },
  signed: { by: 'shenjiantang', command: 'signClosure', input: {} },
  replied: { by: 'lvxiangyang', command: 'issueReply', input: {} },
};

/** Signs people in once, and again when the clock of the office has moved on by more than an hour. */
export const staffOf = (office: TestOffice): ((userName: string) => Promise<Person>) => {
  const signedIn = new Map<string, Promise<Person>>();
  return (userName) => {
    const key = `${userName} ${Math.floor(office.journal.clock.now().getTime() / 3_600_000)}`;
    const known = signedIn.get(key) ?? office.as(userName);
    signedIn.set(key, known);
    return known;
  };
};

/** Carries a filed matter over HTTP from one stage to a later one. @throws when a step is refused. */
export const bring = async (
  staff: (userName: string) => Promise<Person>,
  { caseId }: Pick<Matter, 'caseId'>,
  to: Stage,
  from: Stage = 'received',
): Promise<void> => {
  for (const stage of stages.slice(stages.indexOf(from) + 1, stages.indexOf(to) + 1)) {
    if (stage === 'received') continue;
    const { by, command, input } = steps[stage];
    const answer = await (await staff(by)).command(caseId, command, input);
    if (answer.status !== 200) throw new Error(`${command} by ${by}: ${JSON.stringify(answer.body)}`);
  }
};

/** How many rows the tables of the write path hold; a refused request leaves them as they were. */
export const countRows = async (office: TestOffice): Promise<Record<string, number>> => {
  const { rows } = await office.database.superuser.query<Record<string, number>>(
    `select (select count(*)::int from journal) as journal, (select count(*)::int from petition_case) as cases,
       (select count(*)::int from command_log) as commands, (select count(*)::int from petitioner) as petitioners,
       (select count(*)::int from submission) as submissions, (select count(*)::int from petitioner_words) as words,
       (select count(*)::int from duty) as duties, (select count(*)::int from notice) as notices`,
  );
  return rows[0] ?? {};
};
