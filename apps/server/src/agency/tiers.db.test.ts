import { randomUUID } from 'node:crypto';
import { planDivisions } from '@daiban/domain/organisation/plan-divisions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lihaiOffice } from '../demo/content/lihai-office.ts';
import type { DemoOffice, DemoOfficer, DemoUnit, DemoUnitKind } from '../demo/content/office.ts';
import { findPreset } from '../organisation/presets.ts';
import { systemClock } from '../platform/clock.ts';
import { bring, staffOf } from '../testing/matters.ts';
import { openTestOffice, type Person, type TestOffice } from '../testing/test-office.ts';

const street = '110107005';
const room = `${street}.representationOffice`;
const isOfStreet = (kind: string): kind is DemoUnitKind & `representation${string}` =>
  kind === 'representationOffice' || kind === 'representationStation';

/** The representation office and stations of 苹果园 as the preset makes them, below the office of the test. */
const representation: readonly DemoUnit[] = (() => {
  const preset = findPreset('shijingshan');
  if (preset === undefined) throw new Error('no preset');
  return planDivisions(preset.divisions, preset.form, 'lihai.office', preset.agencyIn).flatMap(({ kind, tier, parentId, ...unit }) =>
    isOfStreet(kind) && (tier === 'township' || tier === 'community')
      ? [
          {
            id: unit.id,
            kind,
            tier,
            name: unit.name,
            shortName: unit.shortName,
            parentId: kind === 'representationStation' ? (parentId ?? room) : 'lihai.office',
            ...{ phone: '010-0000 0000', address: '社区服务站', hours: '周一至周五' },
          },
        ]
      : [],
  );
})();
const stations = representation.filter(({ kind }) => kind === 'representationStation').map(({ id }) => id);

const officer = (userName: string, role: 'petitionAgent' | 'agencyCoordinator', unitId: string): DemoOfficer => ({
  id: `lihai.officer-${userName}`,
  name: userName,
  userName,
  post: '代理员',
  roles: [{ role, unitId }],
  phone: '010-0000 0001',
});

const shijingshan: DemoOffice = {
  ...lihaiOffice,
  rulebook: 'shijingshan',
  units: [...lihaiOffice.units, ...representation],
  officers: [
    ...lihaiOffice.officers,
    ...stations.map((unitId, index) => officer(`daili${index + 1}`, 'petitionAgent', unitId)),
    officer('dailishi', 'agencyCoordinator', room),
  ],
};

const [first = '', second = ''] = stations;
const rowsOf = async (person: Person) => ((await person.get('/api/desk/agency/matters')).body as { rows: Record<string, unknown>[] }).rows;

const order = async (office: TestOffice, unitId: string, itemId = 'other'): Promise<{ caseId: string; queryCode: string }> => {
  const matter = await office.file();
  const wish = { unitId, itemId, scope: ['inquire'] };
  const granted = await office.holding(matter.queryCode).command(matter.caseId, 'grantMandate', wish);
  expect([granted.status, granted.body.code]).toEqual([200, undefined]);
  return matter;
};

describe('three-tier representation in 石景山 (S4.4, S4.5, S4.11)', () => {
  let office: TestOffice;
  let staff: (userName: string) => Promise<Person>;
  beforeAll(async () => {
    office = await openTestOffice(systemClock, {}, shijingshan);
    staff = staffOf(office);
  }, 60_000);
  afterAll(() => office.close());

  it('signs in each of the 21 stations of 苹果园 with its own scope: orders of its own and of no other (S4.11)', async () => {
    expect(stations).toHaveLength(21);
    const matters = [await order(office, first), await order(office, second)];
    const caseIds = matters.map(({ caseId }) => caseId);
    for (const [index, unitId] of stations.entries()) {
      const agent = await staff(`daili${index + 1}`);
      const own = unitId === first ? caseIds.slice(0, 1) : unitId === second ? caseIds.slice(1) : [];
      expect((await rowsOf(agent)).map(({ caseId }) => caseId)).toEqual(own);
      for (const caseId of caseIds) {
        const { status, body } = await agent.get(`/api/cases/${caseId}`);
        expect([status, body.code]).toEqual(own.includes(caseId) ? [200, undefined] : [404, 'case-unknown']);
      }
    }
    expect((await rowsOf(await staff('dailishi'))).map(({ caseId }) => caseId).toSorted()).toEqual(caseIds.toSorted());
  });

  it('enters at the station what a resident asks for there, seen by that station alone (S4.11)', async () => {
    const form = new FormData();
    form.append('file', new Blob(['签好的委托书']), '委托书.txt');
    const fileId = String((await office.anybody.send('POST', '/api/files', form)).body.fileId);
    const agency = { unitId: first, scope: ['inquire'], form: 'written', evidence: [fileId], source: 'atTheDoor' };
    const filing = { channel: 'agency', text: '楼下的井盖坏了，请帮忙问一问。', petitioner: { name: '李大爷' }, agency };
    const filed = await (await staff('daili1')).post('/api/submissions', { ...filing, commandId: randomUUID() });
    expect(filed.status).toBe(201);
    const seen = async (userName: string) => JSON.stringify(await rowsOf(await staff(userName))).includes(String(filed.body.caseId));
    expect([await seen('daili1'), await seen('daili2')]).toEqual([true, false]);
  });

  it('publishes the scope of each tier with the version, and takes an order of a higher tier at the station and raises it (S4.5)', async () => {
    const item = { title: '老旧小区电梯加装', description: '多个部门一起办。', needs: '' };
    const today = new Date(office.journal.clock.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
    const items = [
      { ...item, id: 'lift', tier: 'street' },
      { ...item, id: 'lost-papers', title: '证件遗失补办' },
    ];
    const list = { id: randomUUID(), basedOn: 0, effectiveOn: today, reason: '第一版', items };
    expect((await (await staff('dongqiming')).post('/api/desk/agency/catalogues', list)).status).toBe(201);
    const published = (await office.anybody.get('/api/agency/catalogue')).body as {
      catalogue: { items: unknown[] };
      rules: { tiers: string[] };
    };
    expect(published.catalogue.items).toMatchObject([{ id: 'lift', tier: 'street' }, { id: 'lost-papers' }]);
    expect(published.rules.tiers).toEqual(['社区代理站：小事身边事', '街道、委办局代理室：专事突出事', '区领导代理：特殊疑难']);

    const { caseId } = await order(office, first, 'lift');
    const agent = await staff('daili1');
    const rowOf = async (person: Person) => (await rowsOf(person)).find((row) => row['caseId'] === caseId);
    expect(await rowOf(agent)).toMatchObject({ waitsForMe: true, tier: { tier: 'street', by: 'item', beyond: true } });
    expect((await agent.command(caseId, 'acceptMandate')).status).toBe(200);
    const up = await agent.command(caseId, 'handUpAgency', { step: 'street', reason: '归街道办，超出社区范围' });
    expect([up.status, up.body.code]).toEqual([200, undefined]);
    expect(await rowOf(await staff('dailishi'))).toMatchObject({
      step: { step: 'street', unitName: expect.stringContaining('苹果园') },
      tier: { tier: 'street', beyond: false },
    });
    const plain = await order(office, first, 'lost-papers');
    expect((await rowsOf(agent)).find((row) => row['caseId'] === plain.caseId)).toMatchObject({
      tier: { tier: 'community', beyond: false },
    });
  });
});

describe('the helping tracks in 义乌 (S2.58)', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openTestOffice(systemClock, {}, { ...lihaiOffice, rulebook: 'yiwu' });
  }, 60_000);
  afterAll(() => office.close());

  it('stand on the case page and the board as they were served, and are typed by nobody', async () => {
    const staff = staffOf(office);
    const { caseId } = await order(office, 'lihai.agency-lidong');
    const agent = await staff('wangagen');
    const shown = async () => ({
      page: (await agent.get(`/api/cases/${caseId}`)).body.helpingTracks,
      board: (await rowsOf(agent)).find((row) => row['caseId'] === caseId)?.['helpingTracks'],
    });
    expect(await shown()).toEqual({ page: undefined, board: undefined });
    expect((await agent.command(caseId, 'acceptMandate')).status).toBe(200);
    expect(await shown()).toEqual({ page: ['agentRuns'], board: ['agentRuns'] });
    const run = { place: '不动产登记窗口', purpose: 'dataReuse', minutes: 10, tripsSaved: 1, note: '调到了登记信息，没让本人跑' };
    expect((await agent.command(caseId, 'logAgencyRun', run)).status).toBe(200);
    expect(await shown()).toEqual({ page: ['agentRuns', 'dataRuns'], board: ['agentRuns', 'dataRuns'] });
    await bring(staff, { caseId }, 'classified');
    const sent = await (await staff('zhoumuhua')).command(caseId, 'assign', { unitId: 'lihai.centre', reason: '由矛调中心牵头' });
    expect([sent.status, sent.body.code]).toEqual([200, undefined]);
    await (await staff('shenjiantang')).command(caseId, 'signAssignment', {});
    expect((await shown()).page).toEqual(['agentRuns', 'dataRuns', 'centreLeads']);
  });
});
