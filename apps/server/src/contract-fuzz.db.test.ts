import { randomUUID } from 'node:crypto';
import type { Endpoint } from '@daiban/contract/endpoint';
import { endpoints } from '@daiban/contract/endpoints';
import { type JsonSchema, toJsonSchema } from '@daiban/contract/json-schema';
import { problemSchema } from '@daiban/contract/problem';
import { addDays, toPlainDate } from '@daiban/domain/calendar/dates';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from './journal/verify.ts';
import { bring, claimAnswer, type Matter, staffOf, stages } from './testing/matters.ts';
import { provideRoadRecords } from './testing/road-records.ts';
import { provideTeamOrders } from './testing/team-orders.ts';
import { provideTeamRecords } from './testing/team-records.ts';
import { openTestOffice, ownProof, type Person, type TestOffice } from './testing/test-office.ts';

const fewestRequests = 15_000;
const seed = 38;

let office: TestOffice;
/** Of every rank: window, heads, leaders, handler, dispatcher, return visits, supervision, review, the three administrators, discipline, agency. */
const staffNames = [
  ...['chenfang', 'dongqiming', 'shenjiantang', 'lvxiangyang', 'ruanzhicheng', 'zhoumuhua', 'xuruolan'],
  ...['luowenqi', 'dingshouxin', 'baosiqi', 'luoziheng', 'hean', 'zhumingche', 'hejingwen'],
  ...['wangagen', 'sunmeijuan', 'cuiwenbin'],
];
/** Staff first, then petitioners; a number past the end stands for somebody who says nothing of themselves. */
const people: Person[] = [];
const cases: Matter[] = [];
/** By the name of a field, values that lead to something that is there. */
const prepared: Record<string, readonly string[]> = {};
beforeAll(async () => {
  office = await openTestOffice();
  const staff = staffOf(office);
  for (const stage of stages) {
    const matter = await office.file();
    await bring(staff, matter, stage);
    cases.push(matter);
  }
  const poster = { requestId: crypto.randomUUID(), unitId: 'lihai.agency-lidong', label: '大门' };
  const { placeId } = (await (await staff('sunmeijuan')).post('/api/agency/posters', poster)).body;
  Object.assign(prepared, {
    placeId: [placeId],
    communityId: ['lihai.village-lidong', 'lihai.village-lihai'],
    agentId: ['lihai.officer-wangagen', 'lihai.officer-zhaoyuexian'],
  });
  Object.assign(prepared, await provideRoadRecords(office));
  Object.assign(prepared, await provideTeamOrders(office));
  Object.assign(prepared, await provideTeamRecords(office, ['wangagen', 'sunmeijuan', 'cuiwenbin', 'dongqiming']));
  for (const userName of staffNames) people.push(await staff(userName));
  for (const matter of cases) people.push(office.holding(matter.queryCode));
}, 60_000);
afterAll(() => office.close());

const odd = fc.constantFrom<unknown>(
  null,
  true,
  -1,
  0,
  1.5,
  1e308,
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '‮',
  '💧'.repeat(30),
  '../../etc/passwd',
  "'; drop table journal; --",
  '{{7*7}}',
  '9'.repeat(400),
  '2026-02-30',
  '-infinity',
  [],
  {},
  [[[]]],
  { toString: 'x' },
  { $ref: '#' },
  ['constructor'],
);

const known = (): fc.Arbitrary<string> =>
  fc.constantFrom(
    ...cases.map(({ caseId }) => caseId),
    ...cases.map(({ queryCode }) => queryCode),
    'c1',
    'n1',
    'q1',
    'lihai.city-building',
    'lihai.officer-ruanzhicheng',
  );

const text = (schema: JsonSchema): fc.Arbitrary<unknown> => {
  const [minLength, maxLength] = [Number(schema.minLength ?? 0), Math.min(Number(schema.maxLength ?? 60), 80)];
  if (schema.format === 'uuid') return fc.uuid();
  if (schema.format === 'date')
    return fc
      .date({ min: new Date('1990-01-01'), max: new Date('2050-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
  const plain = fc.string({ unit: fc.constantFrom('路', '灯', '不', '亮', 'a', '7', ' ', '\n', '=', '%', '🙂'), minLength, maxLength });
  return fc.oneof(plain, fc.string({ unit: 'grapheme', minLength, maxLength }), known());
};

const often = (given: fc.Arbitrary<unknown>, otherwise: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 9, arbitrary: given }, { weight: 1, arbitrary: otherwise });

/** Fields for which chance alone would hardly ever find a value that leads further than the door. */
const byName = (name: string): fc.Arbitrary<unknown> | undefined => {
  const caseId = fc.constantFrom(...cases.map((matter) => matter.caseId));
  switch (name) {
    case 'caseId':
    case 'intoCaseId':
    case 'otherCaseId':
      return often(caseId, fc.uuid());
    case 'expectedVersion':
      return often(fc.constant(undefined), fc.nat(30));
    case 'unitId':
      return often(fc.constantFrom('lihai.city-building', 'lihai.agriculture'), known());
    case 'officerId':
      return often(fc.constantFrom('lihai.officer-ruanzhicheng', 'lihai.officer-jiyun'), known());
    case 'claimId':
      return often(fc.constantFrom('c1', 'c2'), known());
    case 'noticeId':
      return often(fc.constantFrom('n1', 'n2', 'n3'), known());
    case 'queryCode':
      return often(fc.constantFrom(...cases.map((matter) => matter.queryCode)), known());
    case 'contactedOn':
    case 'receivedOn':
    case 'servedOn':
    case 'visitedOn':
      return often(fc.constant(undefined), text({ format: 'date' }));
    case 'answers':
      return often(fc.constant([claimAnswer('c1'), claimAnswer('c2')]), fc.array(known(), { maxLength: 2 }));
    case 'leavingOfficerId':
      return often(fc.constantFrom('lihai.officer-ruanzhicheng', 'lihai.officer-chenfang'), known());
    case 'successorId':
      return often(fc.constantFrom('lihai.officer-jiyun', 'lihai.officer-yujiahao'), known());
    case 'claimIds':
      return often(fc.constant(['c2']), fc.array(known(), { maxLength: 2 }));
    case 'dueOn':
    case 'termOn':
    case 'meetOn':
      return often(
        fc.nat(40).map((days) => addDays(toPlainDate(new Date().toISOString()), days + 1)),
        text({ format: 'date' }),
      );
    case 'attachments':
      return often(fc.constant([]), fc.array(fc.uuid(), { maxLength: 2 }));
    default: {
      const some = prepared[name];
      return some === undefined ? undefined : often(fc.constantFrom(...some), known());
    }
  }
};

/** Values that a JSON schema of the contract allows, mostly. */
const valid = (schema: JsonSchema): fc.Arbitrary<unknown> => {
  if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as readonly unknown[]));
  if ('const' in schema) return fc.constant(schema.const);
  const choices = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(choices)) return fc.oneof(...(choices as readonly JsonSchema[]).map(valid));
  switch (schema.type) {
    case 'object': {
      const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>);
      const required = (schema.required ?? []) as readonly string[];
      if (properties.length === 0) return fc.dictionary(fc.string({ maxLength: 12 }), text({}), { maxKeys: 3 });
      return fc.record(Object.fromEntries(properties.map(([name, inner]) => [name, byName(name) ?? valid(inner)])), {
        requiredKeys: [...required],
      });
    }
    case 'array':
      return fc.array(valid((schema.items ?? {}) as JsonSchema), {
        minLength: Number(schema.minItems ?? 0),
        maxLength: Math.min(Number(schema.maxItems ?? 3), Number(schema.minItems ?? 0) + 3),
      });
    case 'integer': {
      const min = Math.max(Number(schema.minimum ?? -5), -5);
      return fc.integer({ min, max: Math.min(Number(schema.maximum ?? min + 45), min + 45) });
    }
    case 'number':
      return fc.double();
    case 'boolean':
      return fc.boolean();
    case 'string':
      return text(schema);
    default:
      return fc.oneof(text({}), fc.constant(undefined));
  }
};

/** One field of an object made wrong, left out, or one too many; anything else replaced. */
const spoil = (value: unknown, place: number, wrong: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong;
  const entries = Object.entries(value);
  const index = place % Math.max(1, entries.length);
  if (place % 7 === 0) return { ...value, unexpected: wrong };
  if (place % 5 === 0) return Object.fromEntries(entries.filter((_, other) => other !== index));
  return Object.fromEntries(entries.map(([name, inner], other) => [name, other === index ? wrong : inner]));
};

/** Values that break the schema somewhere: a field too many, too few, or of another kind. */
const broken = (schema: JsonSchema): fc.Arbitrary<unknown> =>
  fc.oneof(
    odd,
    fc.tuple(valid(schema), fc.nat(1000), odd).map(([value, place, wrong]) => spoil(value, place, wrong)),
    fc.tuple(valid(schema), fc.nat(1000), odd).map(([value, place, wrong]) => {
      if (typeof value !== 'object' || value === null || !('input' in value)) return spoil(value, place, wrong);
      return { ...value, input: spoil(value.input, place, wrong) };
    }),
  );

const maybe = (schema: JsonSchema): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 3, arbitrary: valid(schema) }, { weight: 2, arbitrary: broken(schema) });

const toQuery = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return '';
  const parameters = new URLSearchParams();
  for (const [name, inner] of Object.entries(value)) {
    for (const item of Array.isArray(inner) ? inner : [inner])
      if (item !== undefined) parameters.append(name, typeof item === 'string' ? item.toWellFormed() : JSON.stringify(item));
  }
  return parameters.toString();
};

const toPath = (path: string, value: unknown): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const found = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
    const part = typeof found === 'string' ? found.toWellFormed() : JSON.stringify(found ?? 'x');
    // An empty or dotted part would name another address.
    return /^\.{0,2}$/.test(part) ? 'x' : encodeURIComponent(part);
  });

const request = (endpoint: Endpoint) =>
  fc.record({
    who: fc.nat(1000),
    guided: fc.boolean(),
    params:
      endpoint.params === undefined
        ? fc.constant({})
        : fc.oneof(
            { weight: 4, arbitrary: valid(toJsonSchema(endpoint.params)) },
            { weight: 1, arbitrary: broken(toJsonSchema(endpoint.params)) },
          ),
    query: endpoint.query === undefined ? fc.constant({}) : maybe(toJsonSchema(endpoint.query)),
    body: endpoint.body === undefined ? odd : maybe(toJsonSchema(endpoint.body)),
    language: fc.constantFrom('zh-CN', 'en', '*', 'xx;q=a', ''),
  });

interface Turn {
  readonly person: Person;
  readonly caseId: string;
}

/** Who is offered the command on which case, as the screens show it; chance alone would seldom find the right one. */
const listTurns = async (command: string): Promise<readonly Turn[]> => {
  const turns: Turn[] = [];
  for (const { caseId, queryCode } of cases) {
    const offered = (await office.anybody.post('/api/track', { queryCode, proof: ownProof })).body.actions as readonly string[];
    if (offered.includes(command)) turns.push({ person: office.holding(queryCode), caseId });
    for (const person of people.slice(0, people.length - cases.length)) {
      const actions = (await person.get(`/api/cases/${caseId}`)).body.actions as readonly { command: string }[] | undefined;
      if (actions?.some((action) => action.command === command) === true) turns.push({ person, caseId });
    }
  }
  return turns;
};

/** Who may call an endpoint that names roles; chance alone would mostly send somebody who is refused at the door. */
const holdersOf = ({ roles = [] }: Endpoint): readonly Person[] =>
  staffNames.flatMap((userName, place) => {
    const posts = office.journal.directory.officers.get(`lihai.officer-${userName}`)?.appointments ?? [];
    const person = people[place];
    return person !== undefined && posts.some(({ role }) => roles.includes(role)) ? [person] : [];
  });

/** Streams that never end by themselves are tried elsewhere; the others would take sessions and codes from those who still try. */
const left: readonly string[] = [
  ...['live', 'signOut', 'renewQueryCode', 'endSession', 'endOtherSessions', 'endSessionsOf', 'lockAccount', 'drawOneTimePassword'],
  ...['removeOwnSecondFactor', 'confirmEnrolment', 'correctContact'],
];

const tried = endpoints.filter(({ operationId }) => !left.includes(operationId));
const runs = Math.ceil(fewestRequests / tried.length);
const statuses = new Map<string, Set<number>>();
let requests = 0;

/** Tables in which a refused request may leave a trace: who looked, who tried, what waits to be sent. */
const ofTraces = /audit|session|attempt|failed|proof|message|code|count|outbox|limit|try|tries|progress|sign_in|ticket|schema_migration/;
let counting = '';

/** How many rows every other table holds, and how far all journals have come. */
const countEverything = async (): Promise<Record<string, number>> => {
  if (counting === '') {
    const { rows } = await office.database.superuser.query<{ schema: string; name: string }>(
      `select schemaname as schema, tablename as name from pg_tables where schemaname in ('public', 'sealed') order by 1, 2`,
    );
    const counts = rows
      .filter(({ name }) => !ofTraces.test(name))
      .map(({ schema, name }) => `(select count(*)::int from ${schema}.${name}) as "${schema}.${name}"`);
    counting = `select ${counts.join(', ')}, (select coalesce(sum(version), 0)::int from petition_case) as "heads",
      (select coalesce(sum(version), 0)::int from sealed.sealed_case) as "sealed heads"`;
  }
  return (await office.database.superuser.query<Record<string, number>>(counting)).rows[0] ?? {};
};

describe('every endpoint of the contract, given what its schema allows and what it does not', () => {
  it.each(tried.map((endpoint, index) => [endpoint.operationId, endpoint, index] as const))(
    '%s answers by its contract: no fault of ours, no look inside, nothing stored of what was refused',
    async (name, endpoint, index) => {
      const answered = new Set<number>();
      let known: Record<string, number> | undefined;
      statuses.set(name, answered);
      const turns = endpoint.tag === 'commands' ? await listTurns(name) : [];
      const holders = holdersOf(endpoint);
      await fc.assert(
        fc.asyncProperty(request(endpoint), async ({ who, guided, params: anyParams, query, body, language }) => {
          const before = known ?? (await countEverything());
          known = undefined;
          const turn = guided ? turns[who % turns.length] : undefined;
          const holder = guided ? holders[who % holders.length] : undefined;
          const person = turn?.person ?? holder ?? people[who % (people.length + 3)] ?? office.anybody;
          const params = turn === undefined ? anyParams : { caseId: turn.caseId };
          const search = toQuery(query);
          const path = `${toPath(endpoint.path, params)}${search === '' ? '' : `?${search}`}`;
          const sent = endpoint.method === 'GET' ? undefined : (JSON.stringify(body) ?? '');
          const answer = await person.send(endpoint.method, path, sent, { 'accept-language': language });
          answered.add(answer.status);
          requests += 1;
          if (answer.status < 400) return;
          const problem = problemSchema.parse(answer.body);
          if (endpoint.problems?.includes(problem.code) !== true) expect(answer.status, JSON.stringify({ path, sent })).toBeLessThan(500);
          expect(problem.status).toBe(answer.status);
          expect(problem.nextStep).toBeTruthy();
          expect(`${problem.title}${problem.detail}${problem.nextStep}`).not.toMatch(/\{\w+\}/);
          expect(JSON.stringify({ ...problem, faults: [], facts: {} })).not.toMatch(/node_modules|\.ts\b|at Object|select |postgres/i);
          const after = await countEverything();
          expect(after, JSON.stringify({ path, sent, problem })).toEqual(before);
          known = after;
        }),
        { numRuns: runs, seed: seed + index, endOnFailure: true },
      );
    },
    120_000,
  );

  it(`sent ${fewestRequests} requests`, () => {
    expect(requests).toBeGreaterThanOrEqual(fewestRequests);
  });

  it('was led further than the door: most endpoints did something now and then, and refused now and then', () => {
    const all = [...statuses.values()];
    expect(all.filter((answered) => [...answered].some((status) => status < 300)).length).toBeGreaterThan(all.length / 2);
    expect(all.filter((answered) => [...answered].some((status) => status >= 400)).length).toBeGreaterThan(all.length / 2);
  });

  it('leaves a database that verify finds whole', async () => {
    expect((await verify(office.database.app)).broken).toEqual([]);
  });

  it('still files and answers', async () => {
    const { queryCode } = await office.file({ commandId: randomUUID() });
    expect((await office.anybody.post('/api/track', { queryCode, proof: ownProof })).status).toBe(200);
  });
});
