import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refreshDirectory } from '../journal/watch-directory.ts';
import { type Matter, staffOf } from '../testing/matters.ts';
import { openTestOffice, ownProof, type Person, type TestOffice } from '../testing/test-office.ts';

let office: TestOffice;
let staff: (userName: string) => Promise<Person>;
beforeAll(async () => {
  office = await openTestOffice();
  staff = staffOf(office);
}, 60_000);
afterAll(() => office.close());

const point = 'lihai.agency-lidong';
const granting = { unitId: point, scope: ['inquire', 'collectPapers'] };

const upload = async (text: string): Promise<string> => {
  const form = new FormData();
  form.append('file', new Blob([text]), '凭证.txt');
  return String((await office.anybody.send('POST', '/api/files', form)).body.fileId);
};

const mandated = async (words = '三号楼前面的路灯坏了半个月。'): Promise<Matter & { readonly fileId: string }> => {
  const fileId = await upload('照片');
  const matter = await office.file({ text: words, attachments: [fileId] });
  const granted = await office.holding(matter.queryCode).command(matter.caseId, 'grantMandate', granting);
  if (granted.status !== 200) throw new Error(JSON.stringify(granted.body));
  return { ...matter, fileId };
};

const trackOf = async ({ queryCode }: Matter) => (await office.anybody.post('/api/track', { queryCode, proof: ownProof })).body;

/** Every way in which an agent can meet a matter, as what comes of it. */
const met = async (agent: Person, { caseId, caseNumber, fileId }: Matter & { readonly fileId: string }) => ({
  page: (await agent.get(`/api/cases/${caseId}`)).status,
  name: (await agent.post(`/api/cases/${caseId}/petitioner`, { purpose: 'contactPetitioner' })).status,
  paper: (await agent.get(`/api/cases/${caseId}/papers/n1`)).status,
  file: (await agent.get(`/api/cases/${caseId}/files/${fileId}`)).status,
  command: (await agent.command(caseId, 'addEvidence', { note: '补充' })).status,
  listed: JSON.stringify((await agent.get('/api/cases')).body).includes(caseId),
  found: JSON.stringify((await agent.get(`/api/cases?q=${encodeURIComponent(caseNumber)}`)).body).includes(caseId),
  owed: JSON.stringify((await agent.get('/api/desk/duties?scope=mine')).body).includes(caseId),
});

describe('a mandate over HTTP (D60)', () => {
  it('is found by the agents of the point without the person, and whole by the one who accepts', async () => {
    const matter = await mandated();
    const [agent, other] = [await staff('wangagen'), await staff('zhaoyuexian')];
    expect((await agent.post(`/api/cases/${matter.caseId}/petitioner`, { purpose: 'contactPetitioner' })).status).toBe(403);
    expect((await agent.get(`/api/cases/${matter.caseId}`)).status).toBe(200);
    expect((await other.get(`/api/cases/${matter.caseId}`)).body.code).toBe('case-unknown');
    expect((await agent.command(matter.caseId, 'acceptMandate')).status).toBe(200);
    expect(await met(agent, matter)).toEqual({
      page: 200,
      name: 200,
      paper: 200,
      file: 200,
      command: 200,
      listed: true,
      found: true,
      owed: true,
    });
  });

  it('ends the agent’s access within one request of being revoked: page, name, papers, files, commands, lists, search and duties (G15)', async () => {
    const matter = await mandated();
    const agent = await staff('wangagen');
    await agent.command(matter.caseId, 'acceptMandate');
    expect((await office.holding(matter.queryCode).command(matter.caseId, 'revokeMandate')).status).toBe(200);
    expect(await met(agent, matter)).toEqual({
      page: 404,
      name: 404,
      paper: 404,
      file: 404,
      command: 404,
      listed: false,
      found: false,
      owed: false,
    });
    expect((await (await staff('sunmeijuan')).get(`/api/cases/${matter.caseId}`)).body.code).toBe('case-unknown');
    expect(await trackOf(matter)).toMatchObject({ ownMandate: { earlier: [{ agentName: '王阿根', by: 'revoked' }] } });
  });

  it('ends the access of an agent who registered the matter, too: being asked first gives an agent nothing by itself (G15)', async () => {
    const matter = await mandated();
    const agent = await staff('wangagen');
    await agent.command(matter.caseId, 'acceptMandate');
    const registering = { title: '路灯不亮', claims: ['修好路灯'], oralTextReadBack: true };
    expect((await agent.command(matter.caseId, 'register', registering)).status).toBe(200);
    expect(await trackOf(matter)).toMatchObject({ firstContact: { officerName: '王阿根' } });
    expect((await office.holding(matter.queryCode).command(matter.caseId, 'revokeMandate')).status).toBe(200);
    expect(await met(agent, matter)).toMatchObject({ page: 404, name: 404, command: 404, listed: false, found: false, owed: false });
    expect((await trackOf(matter)).firstContact).toBeUndefined();
    expect((await (await staff('chenfang')).get(`/api/cases/${matter.caseId}`)).status).toBe(200);
  });

  it('tells nothing live of a matter once the mandate is revoked', async () => {
    const matter = await mandated();
    const agent = await staff('wangagen');
    await agent.command(matter.caseId, 'acceptMandate');
    const ending = new AbortController();
    let heard = '';
    const stream = await agent.open('/api/live', ending.signal);
    const reading = (async () => {
      for await (const part of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) heard += part;
    })().catch(() => undefined);
    const petitioner = office.holding(matter.queryCode);
    await petitioner.command(matter.caseId, 'askQuestion', { words: '办到哪一步了' });
    await expect.poll(() => heard.includes(matter.caseId), { timeout: 10_000 }).toBe(true);
    await petitioner.command(matter.caseId, 'revokeMandate');
    const another = await mandated('另一处路灯也不亮。');
    await petitioner.command(matter.caseId, 'askQuestion', { words: '还在办吗' });
    await office.holding(another.queryCode).command(another.caseId, 'askQuestion', { words: '什么时候来' });
    await expect.poll(() => heard.includes(another.caseId), { timeout: 10_000 }).toBe(true);
    const versions = [...heard.matchAll(new RegExp(`"caseId":"${matter.caseId}","version":(\\d+)`, 'g'))].map(([, version]) =>
      Number(version),
    );
    const { rows } = await office.database.superuser.query<{ sequence: number }>(
      "select sequence from journal where case_id = $1 and kind = 'mandateRevoked'",
      [matter.caseId],
    );
    expect(Math.max(...versions)).toBeLessThanOrEqual(rows[0]?.sequence ?? 0);
    ending.abort();
    await reading;
  });

  it('is never given, revoked or declined by staff, and an agent gives none of the petitioner’s acts (G4, G15)', async () => {
    const matter = await mandated();
    const agent = await staff('wangagen');
    await agent.command(matter.caseId, 'acceptMandate');
    for (const [command, input] of [
      ['revokeMandate', {}],
      ['grantMandate', granting],
      ['declineAgencyOffer', {}],
      ['evaluate', { officer: 'satisfied' }],
      ['requestWithdrawal', { pressure: 'none' }],
      ['requestReview', { words: '不服' }],
    ] as const)
      expect([command, (await agent.command(matter.caseId, command, input)).status]).toEqual([command, 403]);
    const prepared = await agent.post(`/api/cases/${matter.caseId}/assisted-acts`, {
      statementId: matter.fileId,
      act: { command: 'askQuestion', input: { words: '问' } },
    });
    expect(prepared.status).toBe(403);
  });

  it('is refused to an agent who gave the office the phone that the petitioner gave (S4.9)', async () => {
    await office.database.superuser.query("update officer set phone = '19900001111' where id = 'lihai.officer-wangagen'");
    await office.database.superuser.query('update organisation_version set version = version + 1');
    await refreshDirectory(office.journal);
    const matter = await mandated();
    expect((await (await staff('wangagen')).command(matter.caseId, 'acceptMandate')).body.code).toBe('agent-is-principal');
    await office.database.superuser.query("update officer set phone = null where id = 'lihai.officer-wangagen'");
    await office.database.superuser.query('update organisation_version set version = version + 1');
    await refreshDirectory(office.journal);
  });
});

describe('an order at the door (S2.4)', () => {
  it('is recorded by the agent with its evidence, accepted at once, and told to the principal’s own phone with a link that ends it', async () => {
    const agent = await staff('wangagen');
    const evidence = await upload('签好的委托书');
    const commandId = randomUUID();
    const order = {
      commandId,
      channel: 'agency',
      text: '家里的自来水三天没有水，请帮忙问一问。',
      petitioner: { name: '李大爷', phone: '19900002222' },
      electronicService: false,
      agency: { ...granting, form: 'written', evidence: [evidence], source: 'atTheDoor' },
    };
    const filed = await agent.post('/api/submissions', order);
    expect(filed.status).toBe(201);
    expect((await agent.post('/api/submissions', order)).body).toMatchObject({ caseId: filed.body.caseId, repeated: true });
    expect((await agent.get(`/api/cases/${String(filed.body.caseId)}`)).body).toMatchObject({
      agencyWork: { mandate: { form: 'written' } },
    });

    const { rows } = await office.database.superuser.query<{ count: number }>(
      'select count(*)::int as count from mandate_link where case_id = $1',
      [filed.body.caseId],
    );
    expect(rows[0]?.count).toBe(1);
    const link = /\/mandate#([\w-]{43})/;
    const sent = async (): Promise<string> => JSON.stringify((await office.anybody.get('/api/demo/messages')).body);
    await expect.poll(sent, { timeout: 10_000 }).toMatch(link);
    const token = link.exec(await sent())?.[1];
    const read = await office.anybody.post('/api/mandate-links/read', { token });
    expect(read.body).toMatchObject({ caseNumber: filed.body.caseNumber, mandate: { agentName: '王阿根' } });
    expect((await agent.post('/api/mandate-links/end', { token })).body.code).toBe('not-from-the-office');
    expect((await office.anybody.post('/api/mandate-links/end', { token })).status).toBe(200);
    expect((await agent.get(`/api/cases/${String(filed.body.caseId)}`)).body.code).toBe('case-unknown');
    expect((await office.anybody.post('/api/mandate-links/end', { token })).body.code).toBe('no-mandate');
    expect((await office.anybody.post('/api/mandate-links/read', { token: 'x'.repeat(43) })).body.code).toBe('mandate-link-unknown');
  });

  it('leaves the agent no key: the code goes to the principal’s own phone, and nobody else gets it by sending the filing again (D60, G15)', async () => {
    const agent = await staff('wangagen');
    const evidence = await upload('签好的委托书');
    const order = {
      commandId: randomUUID(),
      channel: 'agency',
      text: '楼道里的灯一直不亮，请帮忙问一问。',
      petitioner: { name: '沈大妈', phone: '19900003333' },
      agency: { ...granting, form: 'written', evidence: [evidence], source: 'atTheDoor' },
    };
    const filed = await agent.post('/api/submissions', order);
    expect(filed.status).toBe(201);
    expect(filed.body).not.toHaveProperty('queryCode');
    const sent = async (): Promise<string> => JSON.stringify((await office.anybody.get('/api/demo/messages')).body);
    await expect.poll(sent, { timeout: 10_000 }).toContain(`登记了事项 ${String(filed.body.caseNumber)}，查询码`);
    const withoutPhone = { ...order, petitioner: { name: '沈大妈' } };
    expect((await agent.post('/api/submissions', withoutPhone)).body).not.toHaveProperty('queryCode');
    for (const other of [office.anybody, await staff('zhaoyuexian'), await staff('chenfang')])
      for (const channel of ['agency', 'online'])
        expect((await other.post('/api/submissions', { ...order, channel })).body).not.toHaveProperty('access');
    expect((await office.anybody.post('/api/submissions', { ...order, channel: 'online', agency: undefined })).body.code).toBe(
      'command-id-taken',
    );
    const elsewhere = await agent.post('/api/submissions', { ...withoutPhone, commandId: randomUUID(), agency: undefined });
    expect(elsewhere.body).toHaveProperty('queryCode');
  });

  it('stands on the coordinator’s board with who recorded it, its evidence and whether the principal was told (D60)', async () => {
    const agent = await staff('wangagen');
    const evidence = await upload('听他说的记录');
    const agency = { ...granting, form: 'oral', readBack: true, evidence: [evidence], source: 'atTheDoor' };
    const text = '门口的路不平，下雨积水。';
    const order = { channel: 'agency', text, petitioner: { name: '许大爷' }, agency };
    const filed = await agent.post('/api/submissions', { ...order, commandId: randomUUID() });
    expect(filed.status).toBe(201);
    const { rows } = (await (await staff('sunmeijuan')).get('/api/desk/agency/matters')).body as {
      rows: { caseId: string; recorded?: unknown }[];
    };
    expect(rows.find(({ caseId }) => caseId === filed.body.caseId)?.recorded).toEqual({
      form: 'oral',
      by: '王阿根',
      byItsAgent: true,
      byGuardian: false,
      evidence: 1,
      told: false,
    });
    const coordinator = await staff('sunmeijuan');
    expect((await coordinator.get(`/api/cases/${String(filed.body.caseId)}/files/${evidence}`)).status).toBe(200);
    expect((await coordinator.get(`/api/cases/${String(filed.body.caseId)}`)).body).toMatchObject({
      agencyWork: { mandate: { evidence: [evidence] } },
    });
    const matter = await mandated('路边的树倒了。');
    expect((await coordinator.get(`/api/cases/${matter.caseId}/files/${matter.fileId}`)).status).toBe(403);
  });

  it('on the portal shows the agent no id under which the filing could be sent again for its code', async () => {
    const commandId = randomUUID();
    const ordered = { ...granting, form: 'eSigned', evidence: [], source: 'portal' };
    const { caseId } = await office.file({ commandId, agency: ordered });
    const agent = await staff('wangagen');
    await agent.command(caseId, 'acceptMandate');
    const page = await agent.get(`/api/cases/${caseId}`);
    expect(page.status).toBe(200);
    expect(JSON.stringify(page.body)).not.toContain(commandId);
    expect(JSON.stringify((await agent.get('/api/desk/agency/field')).body)).not.toContain(commandId);
  });

  it('is refused without its evidence, by a channel of the window, and with a file that nobody sent', async () => {
    const agent = await staff('wangagen');
    const order = (change: Record<string, unknown>, agency: Record<string, unknown> = {}) =>
      agent.post('/api/submissions', {
        commandId: randomUUID(),
        channel: 'agency',
        text: '门口的路不平。',
        petitioner: { name: '李大爷' },
        agency: { ...granting, form: 'written', evidence: [], source: 'atTheDoor', ...agency },
        ...change,
      });
    expect((await order({})).body.code).toBe('mandate-evidence-missing');
    expect((await order({ channel: 'superiorAssigned' })).body.code).toBe('channel-not-theirs');
    expect((await order({}, { evidence: [randomUUID()] })).body.code).toBe('unknown-attachment');
  });
});

describe('an offer that was declined (care G15)', () => {
  it('leaves no mark on the staff’s page, in the timeline or in the lists', async () => {
    const matter = await office.file();
    const window = await staff('chenfang');
    expect((await window.command(matter.caseId, 'offerAgency', { unitId: point })).status).toBe(200);
    expect(await trackOf(matter)).toMatchObject({ ownMandate: { offer: { unitId: point } } });
    expect((await office.holding(matter.queryCode).command(matter.caseId, 'declineAgencyOffer')).status).toBe(200);
    const page = (await window.get(`/api/cases/${matter.caseId}`)).body;
    expect(JSON.stringify(page)).not.toMatch(/agency(Offered|Declined|Work)/);
    expect(await trackOf(matter)).not.toHaveProperty('ownMandate');
    expect(JSON.stringify((await trackOf(matter)).timeline)).not.toMatch(/agency/);
  });
});
