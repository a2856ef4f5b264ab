import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { factsForPetitioner } from '../case-file/audience.ts';
import { runCli } from '../testing/server-process.ts';

// Each question is a program of its own, and they may have to wait for a processor.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'daiban-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => runCli(args, { PATH: process.env.PATH, DAIBAN_DATA: join(folder, 'never-made') });
const answerOf = async (...args: string[]) => {
  const { code, stdout, stderr } = await run(...args);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Record<string, unknown>;
};
const write = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

describe('daiban due (formula F0)', () => {
  it.each([
    ['一问', ['--rulebook', 'lihai', '--duty', 'firstContact', '--from', '2024-09-30'], '2024-10-08'],
    ['objection', ['--rulebook', 'lihai', '--duty', 'objection', '--from', '2024-09-27'], '2024-10-10'],
    ['预警回复', ['--rulebook', 'lihai', '--duty', 'warningResponse', '--from', '2024-09-27'], '2024-10-12'],
    ['phone and online', ['--rulebook', 'lihai', '--duty', 'localPhoneWeb', '--from', '2024-09-27'], '2024-10-08'],
    ['letter and visit', ['--rulebook', 'lihai', '--duty', 'localLetterVisit', '--from', '2024-09-30'], '2024-10-25'],
    ['forwarding', ['--rulebook', 'lihai', '--duty', 'registerForward', '--from', '2024-09-16'], '2024-10-08'],
    ['accepting', ['--rulebook', 'nationalLaw', '--duty', 'acceptanceDecision', '--from', '2024-09-16'], '2024-10-08'],
    ['handling', ['--rulebook', 'nationalLaw', '--duty', 'statutoryHandling', '--from', '2024-09-03'], '2024-11-04'],
    ['asking for review', ['--rulebook', 'lihai', '--duty', 'reviewWindow', '--from', '2024-11-04'], '2024-12-04'],
    ['backlog', ['--within', '3m', '--from', '2024-11-30'], '2025-02-28'],
    ['seven working days', ['--within', '7wd', '--from', '2024-09-27'], '2024-10-12'],
    ['fifteen natural days', ['--within', '15nd', '--from', '2024-09-16'], '2024-10-08'],
  ])('%s', async (_what, args, dueOn) => {
    const answer = await answerOf('due', ...args);
    expect(answer).toMatchObject({ dueOn, explanation: expect.stringContaining('日') });
    if (args.includes('--duty')) expect(answer.basis).toMatchObject({ document: expect.any(String), article: expect.any(String) });
  });

  it('says which days were skipped and why', async () => {
    const { skipped } = await answerOf('due', '--rulebook', 'lihai', '--duty', 'firstContact', '--from', '2024-09-30');
    expect((skipped as { on: string }[]).map(({ on }) => on)).toEqual([1, 2, 3, 4, 5, 6, 7].map((day) => `2024-10-0${day}`));
  });

  it.each([
    [['due'], '--from'],
    [['due', '--within', '7 days', '--from', '2024-09-30'], '--within'],
    [['due', '--within', '7wd', '--from', '2024-02-30'], '--from'],
    [['due', '--rulebook', 'atlantis', '--duty', 'firstContact', '--from', '2024-09-30'], 'lihai'],
    [['due', '--rulebook', 'lihai', '--duty', 'nap', '--from', '2024-09-30'], 'firstContact'],
    [['due', '--rulebook', 'lihai', '--duty', 'assignedTerm', '--from', '2024-09-30'], 'ordered'],
    [['due', '--since', '2024-09-30'], '--since'],
  ])('called as %j says on standard error what is wrong, and nothing on standard output', async (args, word) => {
    const { code, stdout, stderr } = await run(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(word);
    expect(stderr).not.toMatch(/at \w+.*\.ts:/);
  });
});

describe('daiban simulate', () => {
  const story = fileURLToPath(new URL('./stories/phone-matter.json', import.meta.url));

  it('plays a phone matter of 沥海: call on the next working day, answer in seven days, nothing closed without answers and both signatures, no judgement by staff', async () => {
    const told = await answerOf('simulate', story);
    const duties = told.duties as { kind: string; dueOn: string; openedOn: string; closedOn?: string; basis: { article: string } }[];
    const duty = (kind: string) => duties.find((candidate) => candidate.kind === kind);
    // 25 to 27 September 2026 is the Mid-Autumn holiday; 1 to 7 October the national one.
    expect(duty('firstContact')).toMatchObject({
      openedOn: '2026-09-24',
      dueOn: '2026-09-28',
      closedOn: '2026-09-28',
      basis: { article: '一（二）' },
    });
    expect(duty('localPhoneWeb')).toMatchObject({
      openedOn: '2026-09-24',
      dueOn: '2026-10-08',
      closedOn: '2026-09-30',
      basis: { article: '一（五）' },
    });
    expect((told.refusals as { step: number; code: string }[]).map(({ step, code }) => [step, code])).toEqual([
      [1, 'oral-text-not-read-back'],
      [5, 'out-of-turn'],
      [10, 'reply-leaves-claim-unanswered'],
      [12, 'closure-signature-missing'],
      [15, 'petitioner-act-only'],
    ]);
    expect(told.state).toMatchObject({ procedure: 'replied' });
    expect((told.notices as { notice: string }[]).map(({ notice }) => notice)).toEqual(
      expect.arrayContaining(['receipt', 'assignmentOrder', 'acceptanceNotice', 'handlingOpinion']),
    );
    const kinds = (told.events as { kind: string }[]).map(({ kind }) => kind);
    for (const kind of ['assignmentSigned', 'closureSigned', 'replyIssued', 'evaluationGiven', 'clockOverdue'])
      expect(kinds).toContain(kind);
  });

  it('issues the warning notice at the third visit, to two recipients with two copies, answered within 7 working days and only when signed (S3.16–S3.18)', async () => {
    const told = await answerOf('simulate', fileURLToPath(new URL('./stories/third-visit.json', import.meta.url)));
    expect(told.refusals).toEqual([]);
    const events = told.events as { kind: string; on: string; data: Record<string, unknown> }[];
    const issued = events.filter(({ kind }) => kind === 'warningIssued');
    expect(issued).toHaveLength(1);
    expect(issued[0]).toMatchObject({
      on: '2026-03-09',
      data: {
        grounds: ['repeatVisits'],
        to: [
          { role: 'unitHead', unitId: '城建线办' },
          { role: 'liaisonTeamLead', unitId: 'liaisonTeamLead' },
        ],
        copyTo: [
          { role: 'deputyLeader', unitId: '党工委' },
          { role: 'principalLeader', unitId: '党工委' },
        ],
      },
    });
    const duties = told.duties as { kind: string; dueOn: string; closedOn: string | null; overdue: boolean; basis: { article: string } }[];
    // Seven working days after Monday 9 March 2026. The answer of the 12th waits for its signature until the 30th.
    expect(duties.find(({ kind }) => kind === 'warningResponse')).toMatchObject({
      dueOn: '2026-03-18',
      closedOn: '2026-03-30',
      overdue: true,
      basis: { article: '二（二）' },
    });
    const climbed = events.filter(({ data }) => String(data.dutyId).startsWith('warningResponse')).map(({ kind }) => kind);
    expect(climbed).toEqual(['reminderSent', 'clockOverdue', 'overdueReported', 'copyNoticeIssued']);
    const shown = events.filter(({ kind }) => factsForPetitioner(kind) !== undefined).map(({ kind }) => kind);
    expect(shown.filter((kind) => /warning|colour|copy|reminder|overdue|leaderHandling/iu.test(kind))).toEqual([]);
  });

  it('answers the same, byte for byte, when it is played again, also from standard input', async () => {
    const [first, again] = [
      await run('simulate', story),
      await runCli(['simulate', '-'], { PATH: process.env.PATH }, readFileSync(story, 'utf8')),
    ];
    expect(again.stdout).toBe(first.stdout);
  });

  it.each([
    ['no JSON', '{"rulebook":', 2, 'not JSON'],
    [
      'an unknown role',
      { rulebook: 'lihai', start: '2026-09-24', steps: [{ as: { role: 'mayor' }, command: 'register' }] },
      1,
      'unknown-role',
    ],
    ['time that runs back', { rulebook: 'lihai', start: '2026-09-24', steps: [{ advanceTo: '2026-09-23' }] }, 1, 'time-goes-back'],
    ['a list', [], 1, 'not-an-object'],
  ])('refuses a story with %s', async (_what, content, code, word) => {
    const answer = await run('simulate', write('story.json', content));
    expect([answer.code, answer.stdout]).toEqual([code, '']);
    expect(answer.stderr).toContain(word);
  });

  it('says so when there is no such file', async () => {
    const answer = await run('simulate', join(folder, 'nothing.json'));
    expect([answer.code, answer.stdout]).toEqual([2, '']);
  });
});

describe('daiban rulebook', () => {
  it('shows 沥海 with the article beside every rule, what is running and what is left open', async () => {
    const shown = await answerOf('rulebook', 'show', 'lihai');
    expect(shown).toMatchObject({ id: 'lihai', extends: 'nationalLaw', basis: { document: '沥工委〔2020〕38号', issuedOn: '2020-08-03' } });
    const duties = shown.duties as { kind: string; within: unknown; article: string; document: string; origin: string }[];
    expect(duties.find(({ kind }) => kind === 'localPhoneWeb')).toMatchObject({ within: '7nd', article: '一（五）', origin: 'local' });
    for (const { article, document, origin } of duties) expect([article, document, origin]).not.toContain('');
    expect((shown.open as string[]).length).toBeGreaterThan(0);
  });

  it('lists the national law and the ten jurisdictions with how much of each is law, local, default, running and open', async () => {
    const listed = (await answerOf('rulebook', 'list')) as unknown as { id: string; duties: Record<string, number>; open: number }[];
    expect(listed.map(({ id }) => id)).toEqual([
      ...['nationalLaw', 'gongshu', 'wucheng', 'lanxi', 'jindong', 'jinhuaKaifaqu', 'dongyang', 'yiwu', 'panan', 'lihai', 'shijingshan'],
    ]);
    for (const { duties, open } of listed) expect([duties.law === 0, open === 0]).toEqual([false, false]);
  });

  it('prints 金东 as text: every rule with origin and article, what runs, what does not yet, figures apart, open points (S2.24–S2.35)', async () => {
    const { code, stdout } = await run('rulebook', 'show', 'jindong', '--text');
    expect(code).toBe(0);
    const lines = stdout.split('\n').map((line) => line.trim());
    const line = (part: string) => lines.find((candidate) => candidate.includes(part)) ?? '';
    expect(line('[statutoryHandling')).toContain('法定 · 《信访工作条例》第34条');
    expect(line('[backlogThreshold')).toContain('3个月');
    expect(line('[backlogThreshold')).toContain('本地 · 金东区公开报道S2.30');
    expect(line('[limitReport')).toContain('平台默认 · 金东区公开报道S2.31');
    expect(line('四家调解工作室')).toContain('尚未运行 not yet running');
    expect(line('初信初访 944')).toContain('S2.35');
    expect(lines).toContain('没有写三个月从哪天起算：平台默认从重新交办之日起算。');
  });

  it.each(['lihai', 'jindong', 'nationalLaw'])('takes back what it shows of %s', async (id) => {
    const path = write('shown.json', await answerOf('rulebook', 'show', id));
    expect(await answerOf('rulebook', 'check', path)).toMatchObject({ rulebook: id, ok: true });
    expect(await answerOf('rulebook', 'check', id)).toMatchObject({ rulebook: id, ok: true });
  });

  it('refuses a rulebook that gives the office 90 days where the law gives 60, and names 《信访工作条例》第34条 (care G25)', async () => {
    const shown = await answerOf('rulebook', 'show', 'jindong', '--json');
    const duties = (shown.duties as { kind: string }[]).map((rule) =>
      rule.kind === 'statutoryHandling' ? { ...rule, within: '90nd' } : rule,
    );
    const { code, stdout } = await run('rulebook', 'check', write('loose.json', { ...shown, duties }));
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      faults: [
        {
          code: 'looser-than-law',
          rule: 'statutoryHandling',
          against: '《信访工作条例》第34条',
          given: '90nd',
          allowed: '60nd',
          inWords: { 'zh-CN': 'statutoryHandling（第34条）：期限90日，宽于《信访工作条例》第34条的60日。' },
        },
      ],
    });
  });

  it.each([[['rulebook']], [['rulebook', 'burn', 'lihai']], [['rulebook', 'show']], [['rulebook', 'show', 'atlantis']]])(
    'called as %j says how',
    async (args) => {
      const { code, stdout, stderr } = await run(...args);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain('rulebook');
    },
  );
});

describe('daiban', () => {
  it('lists every command of a case with its schema, or one of them', async () => {
    const all = (await answerOf('commands')) as unknown as { command: string }[];
    expect(all.length).toBeGreaterThan(30);
    expect(await answerOf('commands', 'issueReply')).toMatchObject({ command: 'issueReply', input: { type: 'object' } });
    expect((await run('commands', 'conjure')).code).toBe(2);
  });

  it('has help everywhere', async () => {
    const overview = await run('--help');
    expect([overview.code, overview.stderr]).toEqual([0, '']);
    const names = ['serve', 'migrate', 'demo', 'import', 'export', 'verify', 'rulebook', 'commands', 'due', 'simulate'];
    for (const [index, help] of (await Promise.all(names.map((name) => run(name, '--help')))).entries()) {
      expect(overview.stdout).toContain(names[index]);
      expect([names[index], help.code, help.stderr]).toEqual([names[index], 0, '']);
      expect(help.stdout).toContain(`daiban ${names[index]}`);
    }
  });

  it('called without a command, or with one that is none, says what there is', async () => {
    expect((await run()).code).toBe(2);
    const unknown = await run('fly');
    expect([unknown.code, unknown.stdout]).toEqual([2, '']);
    expect(unknown.stderr).toContain('fly');
  });

  it('makes no state folder for what needs none', () => {
    expect(readdirSync(folder)).not.toContain('never-made');
  });
});
