import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bring, type Matter, type Stage, staffOf } from '../testing/matters.ts';
import { openTestOffice, ownProof, type Person, type TestOffice } from '../testing/test-office.ts';

let office: TestOffice;
let staff: (userName: string) => Promise<Person>;
beforeAll(async () => {
  office = await openTestOffice();
  staff = staffOf(office);
}, 60_000);
afterAll(() => office.close());

const give = async (person: Person, caseId: string, command: Parameters<Person['command']>[1], input: unknown = {}, commandId?: string) => {
  const given = await person.command(caseId, command, input, commandId === undefined ? {} : { commandId });
  if (given.status !== 200) throw new Error(`${command}: ${JSON.stringify(given.body)}`);
  return given.body;
};

const run = { place: '街道便民服务中心', purpose: 'deliverPapers', minutes: 40, tripsSaved: 1, note: '材料已经送到' };

const bringTo = async (stage: Stage): Promise<Matter> => {
  const matter = await office.file();
  await bring(staff, matter, stage);
  return matter;
};

/** With an agent of 沥东 who has accepted. */
const withAgent = async (matter: Matter): Promise<Person> => {
  await give(office.holding(matter.queryCode), matter.caseId, 'grantMandate', { unitId: 'lihai.agency-lidong', scope: ['inquire'] });
  const agent = await staff('wangagen');
  await give(agent, matter.caseId, 'acceptMandate');
  return agent;
};

const rowsOf = async (person: Person) => ((await person.get('/api/desk/agency/matters')).body as { rows: Record<string, unknown>[] }).rows;
const trackOf = async ({ queryCode }: Matter) => (await office.anybody.post('/api/track', { queryCode, proof: ownProof })).body;

describe('running a matter over HTTP (D60, D70)', () => {
  it('logs a run once however often it is sent, and shows it to office and principal (S2.4)', async () => {
    const matter = await office.file();
    const agent = await withAgent(matter);
    const commandId = randomUUID();
    await give(agent, matter.caseId, 'logAgencyRun', run, commandId);
    expect(await give(agent, matter.caseId, 'logAgencyRun', run, commandId)).toMatchObject({ repeated: true });
    const { agencyWork } = (await agent.get(`/api/cases/${matter.caseId}`)).body;
    expect(agencyWork).toMatchObject({
      minutes: 40,
      tripsSaved: 1,
      visits: 0,
      visitsMet: true,
      runs: [{ place: run.place, by: '王阿根' }],
    });
    expect((await trackOf(matter)).agencyRuns).toMatchObject({ tripsSaved: 1, visits: 0, runs: [{ note: run.note }] });
  });

  it('is run in the name of the point that has the mandate, by an agent of several points too (D60)', async () => {
    const matter = await office.file();
    const agent = await withAgent(matter);
    await give(agent, matter.caseId, 'logAgencyRun', run);
    const { timeline } = (await agent.get(`/api/cases/${matter.caseId}`)).body as {
      timeline: { kind: string; actor: { unitName?: string } }[];
    };
    expect(timeline.find(({ kind }) => kind === 'agencyRunLogged')?.actor.unitName).toContain('沥东村');
  });

  it('passes from community over street and department to the centre, each seeing it when it is theirs (S0.17, S4.5)', async () => {
    const matter = await bringTo('dispatched');
    const agent = await withAgent(matter);
    const [coordinator, head, supervisor] = [await staff('sunmeijuan'), await staff('lvxiangyang'), await staff('cuiwenbin')];
    await give(agent, matter.caseId, 'handUpAgency', { step: 'street', reason: '社区协调不了' });
    await give(coordinator, matter.caseId, 'takeAgencyStep', { note: '明天约看现场' });
    await give(coordinator, matter.caseId, 'handUpAgency', { step: 'department', reason: '请领办' });
    await give(head, matter.caseId, 'takeAgencyStep', { note: '本周拿出方案' });
    await give(head, matter.caseId, 'handUpAgency', { step: 'district', reason: '要区里定' });
    await give(supervisor, matter.caseId, 'takeAgencyStep', { note: '已经督办' });
    const back = await agent.command(matter.caseId, 'handUpAgency', { step: 'street', reason: '收回' });
    expect(back.body.code).toBe('step-not-next');
    expect((await rowsOf(coordinator)).find(({ caseId }) => caseId === matter.caseId)).toMatchObject({
      agency: 'handedUp',
      step: { step: 'district', taken: true },
    });
  });

  it('explains the answer in person and is done when the principal has understood; then nothing is left for the agent (D60)', async () => {
    const matter = await bringTo('replied');
    const agent = await withAgent(matter);
    const principal = office.holding(matter.queryCode);
    await give(agent, matter.caseId, 'explainResult', { way: 'inPerson', note: '逐条说明了答复' });
    expect((await trackOf(matter)).actions).toContain('confirmResult');
    await give(principal, matter.caseId, 'confirmResult', { understood: false, words: '没听懂期限' });
    await give(agent, matter.caseId, 'explainResult', { way: 'phone', note: '又说明了期限' });
    await give(principal, matter.caseId, 'confirmResult', { understood: true });
    expect((await agent.get(`/api/cases/${matter.caseId}`)).body.code).toBe('case-unknown');
    expect((await trackOf(matter)).actions).toContain('evaluate');
  });
});

describe('the board of agency (S0.17)', () => {
  it('shows an agent what waits and what is theirs, another agent nothing of it, and the coordinator all of the street', async () => {
    const matter = await office.file();
    await give(office.holding(matter.queryCode), matter.caseId, 'grantMandate', { unitId: 'lihai.agency-lidong', scope: ['inquire'] });
    const [agent, other, coordinator] = [await staff('wangagen'), await staff('zhaoyuexian'), await staff('sunmeijuan')];
    const of = async (person: Person) => (await rowsOf(person)).find(({ caseId }) => caseId === matter.caseId);
    expect(await of(agent)).toMatchObject({ waitsForMe: true, mine: false, due: { kind: 'mandateAnswer' } });
    expect(await of(other)).toBeUndefined();
    expect(await of(coordinator)).toMatchObject({ waitsForMe: false, petitioner: expect.stringContaining('*') });
    await give(agent, matter.caseId, 'acceptMandate');
    expect(await of(agent)).toMatchObject({ waitsForMe: false, mine: true, agency: 'running' });
    await give(office.holding(matter.queryCode), matter.caseId, 'revokeMandate');
    expect(await of(agent)).toBeUndefined();
    expect(await of(coordinator)).toBeUndefined();
  });

  it('leaves out a matter from which the reader is kept away (D63)', async () => {
    const matter = await office.file();
    await withAgent(matter);
    const window = await staff('chenfang');
    await give(window, matter.caseId, 'recordConcerned', { officerIds: ['lihai.officer-sunmeijuan'], unitIds: [], reason: '所反映的人' });
    expect((await rowsOf(await staff('sunmeijuan'))).map(({ caseId }) => caseId)).not.toContain(matter.caseId);
  });
});

describe('the work list of agency over HTTP (S3.20, S0.14)', () => {
  const item = { id: 'lost-papers', title: '证件遗失补办', description: '问清步骤', needs: '身份证', usualDays: 3 };
  const publish = async (person: Person, change: Record<string, unknown> = {}) =>
    person.post('/api/desk/agency/catalogues', {
      id: randomUUID(),
      basedOn: 0,
      effectiveOn: new Date(office.journal.clock.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10),
      reason: '第一版',
      items: [item],
      ...change,
    });

  it('is published by the head of the petition office in versions, each readable, and names its rules with number and version', async () => {
    const head = await staff('dongqiming');
    expect((await publish(await staff('sunmeijuan'))).body.code).toBe('not-permitted');
    expect((await publish(head, { effectiveOn: '2020-01-01' })).body.code).toBe('catalogue-effective-too-early');
    const id = randomUUID();
    expect((await publish(head, { id })).body).toEqual({ version: 1, repeated: false });
    expect((await publish(head, { id })).body).toEqual({ version: 1, repeated: true });
    expect((await publish(head)).body.code).toBe('stale-version');
    expect((await publish(head, { basedOn: 1, items: [{ ...item, usualDays: 5 }], reason: '改期限' })).body.version).toBe(2);
    const { catalogue, rules } = (await office.anybody.get('/api/agency/catalogue')).body as {
      catalogue: { version: number; items: { usualDays: number }[] };
      rules: { document: string; version: number; issuedOn: string };
    };
    expect(catalogue).toMatchObject({ version: 2, items: [{ usualDays: 5 }] });
    expect(rules).toMatchObject({ document: '沥工委〔2020〕38号', issuedOn: '2020-08-03' });
    expect(rules.version).toBeGreaterThan(0);
    const versions = (await head.get('/api/desk/agency/catalogues')).body.versions as { version: number }[];
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
  });

  it('is cited by orders: an item of the list in force or "other", nothing else', async () => {
    const matter = await office.file();
    const principal = office.holding(matter.queryCode);
    const wish = { unitId: 'lihai.agency-lidong', scope: ['inquire'] };
    expect((await principal.command(matter.caseId, 'grantMandate', { ...wish, itemId: 'invented' })).body.code).toBe('unknown-agency-item');
    await give(principal, matter.caseId, 'grantMandate', { ...wish, itemId: 'lost-papers' });
    const row = (await rowsOf(await staff('wangagen'))).find(({ caseId }) => caseId === matter.caseId);
    expect(row).toMatchObject({ itemTitle: '证件遗失补办' });
  });
});
