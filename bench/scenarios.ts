import type { Client } from 'pg';
import { readerOf } from '../apps/server/src/case-file/reader.ts';
import { demoMatters } from '../apps/server/src/demo/content/matters.ts';
import type { Operation } from './driver.ts';
import { createRandom } from './generate/random.ts';
import { toTelling } from './generate/texts.ts';
import { freshId, type LoadRequest } from './load-request.ts';
import type { Staff } from './staff.ts';

export const scenarioNames = [
  'submit',
  'register+assign',
  'contact',
  'read case',
  'my duties',
  'unit list',
  'search phrase',
  'search word',
] as const;
export type ScenarioName = (typeof scenarioNames)[number];

/** One kind of work, as the product gets it and as the floor does. */
export interface Scenario {
  readonly name: ScenarioName;
  readonly product: readonly Operation[];
  /** Undefined: there is no floor to compare with, the target is absolute. */
  readonly floor?: readonly Operation[];
  /** Whether operations may be repeated; those that change a pool of cases may not. */
  readonly again: boolean;
}

export interface ScenarioParts {
  readonly client: Client;
  readonly staff: Staff;
  readonly pools: { readonly register: readonly string[]; readonly contact: readonly string[] };
}

const variety = 2000;
const random = createRandom(20_260_101);

const post = (path: string, body: object, cookie?: string): LoadRequest => ({
  method: 'POST',
  path,
  body: JSON.stringify(body),
  ...(cookie === undefined ? {} : { cookie }),
});

const onFloor = (name: string, asked: string, like?: LoadRequest): LoadRequest => ({
  method: like === undefined ? 'GET' : 'POST',
  path: `/${name}/${encodeURIComponent(asked)}`,
  ...(like?.body === undefined ? {} : { body: like.body }),
});

const toSubmission = (): LoadRequest => {
  const { title, text, place, name, phone } = toTelling(random.pick(demoMatters), random);
  return post('/api/submissions', { commandId: freshId, channel: 'online', title, text, place, petitioner: { name, phone } });
};

const command = (caseId: string, name: string, input: object, cookie: string): LoadRequest =>
  post(`/api/cases/${caseId}/commands/${name}`, { commandId: freshId, input }, cookie);

/** The three orders by which a matter is registered and proposed for assignment. */
export const registerAndAssign = (caseId: string, staff: Staff): Operation => {
  const matter = random.pick(demoMatters);
  const { title, place } = toTelling(matter, random);
  const window = staff.first('windowOfficer').cookie;
  return [
    command(caseId, 'register', { title, claims: matter.claims, place, oralTextReadBack: true }, window),
    command(caseId, 'classify-kind', { kind: 'appeal', topics: [] }, window),
    command(
      caseId,
      'assign',
      { unitId: 'lihai.city-building', reason: '属业务线职责，请按时限办理并报结果。', routingRule: 'policyLine', reportBack: true },
      staff.first('dispatcher').cookie,
    ),
  ];
};

export const contact = (caseId: string, cookie: string): LoadRequest =>
  command(caseId, 'contact', { by: 'phone', result: 'clear', note: random.pick(demoMatters).contactNote, minutes: 8 }, cookie);

export const submissionSample = toSubmission;

const idsOf = async (client: Client, text: string): Promise<readonly string[]> =>
  (await client.query<{ id: string }>(`select case_id::text as id from (${text}) found`)).rows.map((row) => row.id);

/** Half of the cases that are read are among the newest, half are of any age. */
const casesToRead = async (client: Client): Promise<readonly string[]> => {
  const newest = await idsOf(client, 'select case_id from case_list order by received_at desc, case_id desc limit 20000');
  const sampled = await idsOf(client, `select case_id from case_list order by md5(case_id::text) limit ${variety}`);
  return Array.from({ length: variety }, (_, index) => random.pick(index % 2 === 0 ? newest : sampled));
};

const commonWords = ['噪音', '停车', '工资', '路灯', '医保', '漏水', '占道', '学校', '拆迁', '垃圾', '低保', '物业'];

/** Four to seven neighbouring characters of the texts of cases: rare and common ones as they come. */
const phrasesOf = async (client: Client): Promise<readonly string[]> => {
  const { rows } = await client.query<{ text: string }>(
    'select text from submission where id in (select id from submission order by md5(id::text) limit $1)',
    [variety],
  );
  return rows.flatMap(({ text }) => {
    const clause = random.pick(text.split(/[，。？！；：、“”\s]/u).filter((part) => part.length >= 4));
    const length = Math.min(clause.length, 4 + random.below(4));
    const from = random.below(clause.length - length + 1);
    return [clause.slice(from, from + length)];
  });
};

const reads = (
  name: ScenarioName,
  paths: readonly { readonly path: string; readonly cookie: string; readonly floor?: string }[],
): Scenario => {
  const floor = paths.flatMap(({ floor: asked }) => (asked === undefined ? [] : [[onFloor(name.replace(' ', '-'), asked)]]));
  return {
    name,
    product: paths.map(({ path, cookie }) => [{ method: 'GET' as const, path, cookie }]),
    again: true,
    ...(floor.length === 0 ? {} : { floor }),
  };
};

/** Prepares what each scenario sends. */
export const prepareScenarios = async ({ client, staff, pools }: ScenarioParts): Promise<readonly Scenario[]> => {
  const submissions = Array.from({ length: variety }, toSubmission);
  const registrations = pools.register.map((caseId) => ({ caseId, operation: registerAndAssign(caseId, staff) }));
  const handlers = await client.query<{ id: string; handler: string }>(
    'select case_id::text as id, handler_id as handler from case_list where case_id = any($1::uuid[])',
    [pools.contact],
  );
  const contacts = handlers.rows.map(({ id, handler }) => ({ caseId: id, request: contact(id, staff.byId(handler).cookie) }));
  const window = staff.first('windowOfficer').cookie;
  const readers = [...staff.all('caseHandler'), ...staff.all('unitHead', 'areaLead')];
  const heads = staff.all('unitHead');
  const search = (name: ScenarioName, words: readonly string[]): Scenario =>
    reads(
      name,
      words.map((word) => ({ path: `/api/cases?q=${encodeURIComponent(word)}`, cookie: window })),
    );
  return [
    {
      name: 'submit',
      product: submissions.map((request) => [request]),
      floor: submissions.map((request) => [onFloor('submit', 'new', request)]),
      again: true,
    },
    {
      name: 'register+assign',
      product: registrations.map(({ operation }) => operation),
      floor: registrations.map(({ caseId, operation }) =>
        operation.map((request) => onFloor(request.path.split('/').at(-1) ?? '', caseId, request)),
      ),
      again: false,
    },
    {
      name: 'contact',
      product: contacts.map(({ request }) => [request]),
      floor: contacts.map(({ caseId, request }) => [onFloor('contact', caseId, request)]),
      again: false,
    },
    reads(
      'read case',
      (await casesToRead(client)).map((caseId) => ({ path: `/api/cases/${caseId}`, cookie: window, floor: caseId })),
    ),
    reads(
      'my duties',
      readers.map(({ officer, cookie }) => {
        const keys = readerOf(
          officer.id,
          officer.roles.map((held) => ({ ...held, officerId: officer.id })),
          { petitionOfficeId: '', units: new Map() },
        ).dutyKeys;
        return { path: '/api/desk/duties?scope=mine', cookie, floor: keys.join(',') };
      }),
    ),
    reads(
      'unit list',
      heads.map(({ officer, cookie }) => {
        const unitId = officer.roles[0]?.unitId ?? '';
        return { path: `/api/cases?unitId=${unitId}`, cookie, floor: unitId };
      }),
    ),
    search('search phrase', await phrasesOf(client)),
    search('search word', commonWords),
  ];
};
