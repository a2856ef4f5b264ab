import { randomUUID } from 'node:crypto';
import { commandEndpoints } from '@daiban/contract/command-endpoints';
import { toPathName } from '@daiban/contract/commands';
import type { Endpoint } from '@daiban/contract/endpoint';
import { endpoints } from '@daiban/contract/endpoints';
import type { Sight } from '@daiban/domain/access/access-table';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staffOf } from './testing/matters.ts';
import { type BuiltCase, buildMatrix, matrixGoals, wellFormed } from './testing/permission-matrix/cases.ts';
import { expectedCallers, expectedSights, expectsCommand, expectsOfPetitioner } from './testing/permission-matrix/expectations.ts';
import { type MatrixPerson, matrixPeople } from './testing/permission-matrix/people.ts';
import { type Answer, openTestOffice, type Person, type TestOffice } from './testing/test-office.ts';

let office: TestOffice;
let cases: readonly BuiltCase[];
const signedIn = new Map<string, Person>();
let tried = 0;

/** One combination: what was asked, what came, what the tables say. Differences are gathered, so that one run shows them all. */
const differences: string[] = [];
const compare = (what: string, came: unknown, expected: unknown): void => {
  tried += 1;
  if (JSON.stringify(came) !== JSON.stringify(expected))
    differences.push(`${what}: ${JSON.stringify(came)}, not ${JSON.stringify(expected)}`);
};
const settle = (): void => expect(differences.splice(0).slice(0, 40)).toEqual([]);

const personOf = ({ userName }: Pick<MatrixPerson, 'userName'>): Person => {
  const person = signedIn.get(userName);
  if (person === undefined) throw new Error(`${userName} is not signed in`);
  return person;
};
const nameOf = (person: MatrixPerson, found?: BuiltCase): string =>
  `${person.as} (${person.userName})${found === undefined ? '' : ` on a ${found.confidentiality} case ${found.procedure}`}`;
/** Everybody at the same time; each person looks at the cases one after the other. */
const each = (look: (person: MatrixPerson, found: BuiltCase, sights: readonly Sight[]) => Promise<void> | void, among = cases) =>
  Promise.all(
    matrixPeople.map(async (person) => {
      for (const found of among) await look(person, found, expectedSights(person, found));
    }),
  );

beforeAll(async () => {
  office = await openTestOffice();
  const staff = staffOf(office);
  cases = await buildMatrix(office, staff);
  for (const person of matrixPeople) signedIn.set(person.userName, await staff(person.userName));
}, 90_000);
afterAll(async () => {
  process.stdout.write(`permission matrix: ${tried} combinations tried\n`);
  await office.close();
});

const ofStatus = ({ status, body }: Answer): string => (status === 200 ? 'ok' : `${status} ${String(body.code)}`);
const fill = (path: string, found: BuiltCase): string =>
  path
    .replace('{caseId}', found.caseId)
    .replace('{fileId}', found.fileId)
    .replace('{noticeId}', 'n1')
    .replace('{officerId}', 'nobody')
    .replace('{unitId}', 'nowhere')
    .replaceAll(/\{\w+\}/g, randomUUID());

/** What may be looked at of one case, and the sight that it takes. */
const looks: readonly { readonly endpoint: string; readonly sight: Sight; readonly path: string; readonly body?: unknown }[] = [
  { endpoint: 'getCase', sight: 'case', path: '/api/cases/{caseId}' },
  { endpoint: 'downloadFile', sight: 'attachments', path: '/api/cases/{caseId}/files/{fileId}' },
  { endpoint: 'getPaper', sight: 'papers', path: '/api/cases/{caseId}/papers/n1' },
  { endpoint: 'revealPetitioner', sight: 'personalData', path: '/api/cases/{caseId}/petitioner', body: { purpose: 'contactPetitioner' } },
];

describe('every endpoint says who may call it', () => {
  it('a staff endpoint names its roles, or stands in the matrix by name', () => {
    const unsaid = endpoints.filter((endpoint) => endpoint.access === 'staff' && expectedCallers(endpoint) === undefined);
    expect(unsaid.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('every command has a well-formed input here', () => {
    for (const { command, definition } of commandEndpoints) {
      const body = { commandId: randomUUID(), input: wellFormed(command, { caseId: randomUUID() }) };
      expect([command, definition.body?.safeParse(body).success]).toEqual([command, true]);
    }
  });
});

describe('every endpoint and everybody', () => {
  it('answers nobody who is not signed in, and no petitioner at a staff endpoint', async () => {
    const [found] = cases;
    if (found === undefined) throw new Error('there is no case');
    for (const endpoint of endpoints.filter(({ access }) => access !== 'public')) {
      const body = endpoint.method === 'GET' ? undefined : '{}';
      compare(
        `nobody at ${endpoint.operationId}`,
        (await office.anybody.send(endpoint.method, fill(endpoint.path, found), body)).status,
        401,
      );
      if (endpoint.access !== 'staff') continue;
      const petitioner = office.holding(found.queryCode);
      compare(
        `a petitioner at ${endpoint.operationId}`,
        (await petitioner.send(endpoint.method, fill(endpoint.path, found), body)).status,
        401,
      );
    }
    settle();
  });

  it('lets through whom the roles of the endpoint name, and refuses the others', async () => {
    const [found] = cases;
    if (found === undefined) throw new Error('there is no case');
    const endsSession: readonly string[] = ['signOut', 'endOtherSessions', 'live'];
    const call = async (person: MatrixPerson, endpoint: Endpoint): Promise<void> => {
      const callers = expectedCallers(endpoint) ?? [];
      const isCaller = callers === 'all' || person.posts.some(({ role }) => callers.includes(role));
      const body = endpoint.method === 'GET' ? undefined : endpoint.operationId === 'mapImport' ? '{"columns":{}}' : '{}';
      const path = fill(endpoint.path, found);
      const { status, body: answer } = await personOf(person).send(endpoint.method, path, body);
      const isRefused = status === 403 && answer.code === 'not-permitted';
      // Whoever does not see the case is told that there is none, whatever their role: nothing is said of the post.
      const isHidden = !isCaller && status === 404 && answer.code === 'case-unknown';
      compare(`${nameOf(person)} at ${endpoint.operationId}`, isRefused || isHidden, !isCaller && status !== 400);
      compare(`${nameOf(person)} at ${endpoint.operationId} without a fault`, status >= 500 || status === 401, false);
    };
    const named = endpoints.filter(
      ({ access, operationId, path }) => access === 'staff' && !endsSession.includes(operationId) && !path.includes('{caseId}'),
    );
    for (const endpoint of named) await Promise.all(matrixPeople.map((person) => call(person, endpoint)));
    settle();
  }, 60_000);
});

describe('every look at a case', () => {
  it('gives what the table of access gives, and of an unseen case not even that it is there', async () => {
    await each(async (person, found, sights) => {
      for (const { endpoint, sight, path, body } of looks) {
        const answer = await personOf(person).send(
          body === undefined ? 'GET' : 'POST',
          fill(path, found),
          body === undefined ? undefined : JSON.stringify(body),
        );
        const expected = !sights.includes('case') ? '404 case-unknown' : sights.includes(sight) ? 'ok' : '403 not-permitted';
        compare(`${nameOf(person, found)} at ${endpoint}`, ofStatus(answer), expected);
      }
    });
    settle();
  }, 60_000);

  it('every other endpoint about a case knows nothing of it for who does not see it', async () => {
    const others = endpoints.filter(
      ({ path, operationId }) =>
        path.startsWith('/api/cases/{caseId}') && !path.includes('/commands/') && !looks.some(({ endpoint }) => endpoint === operationId),
    );
    await each(async (person, found, sights) => {
      if (sights.includes('case')) return;
      for (const endpoint of others) {
        const answer = await personOf(person).send(
          endpoint.method,
          fill(endpoint.path, found),
          endpoint.method === 'GET' ? undefined : '{}',
        );
        // A role is refused and a body checked before the case is looked for: all three say nothing of the case.
        const says = ['404 case-unknown', '403 not-permitted', '403 not-from-the-office', '400 malformed-input'].includes(ofStatus(answer));
        compare(`${nameOf(person, found)} at ${endpoint.operationId}: ${ofStatus(answer)}`, says, true);
      }
    });
    settle();
  }, 60_000);
});

describe('every command', () => {
  // A test for each case: there are more than a hundred commands for some forty people.
  it.each(matrixGoals)(
    'is taken on a $confidentiality case $procedure from whom the table of actions names, and of an unseen case not even refused',
    async ({ procedure, confidentiality }) => {
      const among = cases.filter((found) => found.procedure === procedure && found.confidentiality === confidentiality);
      const before = await office.database.superuser.query<{ count: number }>('select count(*)::int as count from journal');
      const refused = ['403 not-permitted', '403 petitioner-act-only', '403 handling-unit-may-not-visit', '409 out-of-turn'];
      await each(async (person, found, sights) => {
        for (const { command } of commandEndpoints) {
          const isAllowed = sights.includes('case') && expectsCommand(person, command, found);
          // What is allowed is given with a stale version, so that nothing changes.
          const answer = await personOf(person).command(
            found.caseId,
            command,
            wellFormed(command, found),
            isAllowed ? { expectedVersion: 1 } : {},
          );
          const expected = !sights.includes('case') ? '404 case-unknown' : isAllowed ? '409 stale-version' : 'refused';
          const came = ofStatus(answer);
          compare(
            `${nameOf(person, found)} gives ${command}`,
            expected === 'refused' && refused.includes(came) ? 'refused' : came,
            expected,
          );
        }
      }, among);
      settle();
      const after = await office.database.superuser.query<{ count: number }>('select count(*)::int as count from journal');
      expect(after.rows).toEqual(before.rows);
    },
    90_000,
  );

  it('of the petitioner is taken for their own case, and another case is not there for them', async () => {
    const giveAll = async (found: BuiltCase, holder: BuiltCase): Promise<void> => {
      const own = holder.caseId === found.caseId;
      for (const { command } of commandEndpoints) {
        const isAllowed = own && expectsOfPetitioner(command, found);
        const answer = await office.holding(holder.queryCode).post(`/api/cases/${found.caseId}/commands/${toPathName(command)}`, {
          commandId: randomUUID(),
          input: wellFormed(command, found),
          ...(isAllowed ? { expectedVersion: 1 } : {}),
        });
        const came = ofStatus(answer);
        if (!own) compare(`another petitioner gives ${command}`, came, '404 case-unknown');
        else if (isAllowed) compare(`the petitioner gives ${command}`, came, '409 stale-version');
        else compare(`the petitioner gives ${command}: ${came}`, ['403 not-permitted', '409 out-of-turn'].includes(came), true);
      }
    };
    // One request at a time for each query code: several at once would look like guessing.
    await Promise.all(
      cases.map(async (holder) => {
        for (const found of cases) await giveAll(found, holder);
      }),
    );
    for (const found of cases)
      for (const holder of cases)
        for (const path of ['/api/cases/{caseId}/files/{fileId}', '/api/cases/{caseId}/papers/n1']) {
          const answer = await office.holding(holder.queryCode).get(fill(path, found));
          compare(`a petitioner at ${path}`, ofStatus(answer), holder.caseId === found.caseId ? 'ok' : '404 case-unknown');
        }
    settle();
  }, 60_000);
});

describe('every list', () => {
  const encoded = encodeURIComponent;

  it('lists, counts, searches and looks alike show the rows that the table gives, and count no other', async () => {
    await each(async (person, found, sights) => {
      const seen = sights.includes('row');
      const who = personOf(person);
      const numbers = async (path: string): Promise<boolean> => {
        const { body } = await who.get(path);
        return Array.isArray(body.rows) && body.rows.some((row: { caseNumber: string }) => row.caseNumber === found.caseNumber);
      };
      for (const [what, path] of [
        ['newest', '/api/cases?limit=100'],
        ['by due day', '/api/cases?sort=due&limit=100'],
        ['by number', `/api/cases?q=${found.caseNumber}`],
        ['by words', `/api/cases?q=${encoded(found.words)}`],
        ['by unit', '/api/cases?unitId=lihai.city-building&limit=100'],
        ['by handler', '/api/cases?handlerId=lihai.officer-ruanzhicheng&limit=100'],
      ] as const)
        compare(`${nameOf(person, found)} lists ${what}`, await numbers(path), seen);
      for (const filter of [`q=${found.caseNumber}`, `q=${encoded(found.words)}`])
        compare(`${nameOf(person, found)} counts ${filter}`, (await who.get(`/api/cases/counts?${filter}`)).body.total, seen ? 1 : 0);
      const alike = await who.post('/api/desk/similar', { text: `${found.words}，请尽快处理。` });
      compare(`${nameOf(person, found)} looks for look-alikes`, JSON.stringify(alike.body).includes(found.caseNumber), seen);
      for (const scope of ['mine', 'unit', 'all']) {
        const duties = JSON.stringify((await who.get(`/api/desk/duties?scope=${scope}&limit=200`)).body);
        compare(`${nameOf(person, found)} owes in ${scope}`, duties.includes(found.caseNumber) && !seen, false);
      }
    });
    settle();
  }, 90_000);

  it('totals are those of the rows, so that nothing can be told from a difference', async () => {
    for (const person of matrixPeople) {
      const expected = cases.filter((found) => expectedSights(person, found).includes('row')).length;
      const who = personOf(person);
      compare(`${nameOf(person)} counts`, (await who.get('/api/cases/counts')).body.total, expected);
      const load = (await who.get('/api/desk/units')).body.units as { unitId: string; openCases: number }[];
      const ofUnit = load.find(({ unitId }) => unitId === 'lihai.city-building')?.openCases ?? 0;
      compare(`${nameOf(person)} reads the load of the unit`, ofUnit > expected, false);
    }
    settle();
  }, 60_000);

  it('an export holds the same rows', async () => {
    for (const person of matrixPeople) {
      const answer = await personOf(person).get('/api/cases/export.xlsx?purpose=dailyWork');
      if (answer.status !== 200) {
        compare(`${nameOf(person)} exports`, ofStatus(answer), 'ok');
        continue;
      }
      const workbook = new exceljs.Workbook();
      await workbook.xlsx.load(answer.bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
      const cells: string[] = [];
      for (const sheet of workbook.worksheets) sheet.eachRow((row) => row.eachCell((cell) => void cells.push(cell.text)));
      for (const found of cases)
        compare(
          `${nameOf(person, found)} exports`,
          cells.some((text) => text.includes(found.caseNumber)),
          expectedSights(person, found).includes('row'),
        );
    }
    settle();
  }, 60_000);
});

describe('live updates', () => {
  it('tell of a change those whom the table gives the row, and nobody else', async () => {
    const ending = new AbortController();
    const heard = new Map<string, string>();
    const reading = matrixPeople.map(async (person) => {
      const { body } = await personOf(person).open('/api/live', ending.signal);
      heard.set(person.userName, '');
      for await (const part of body?.pipeThrough(new TextDecoderStream()) ?? [])
        heard.set(person.userName, (heard.get(person.userName) ?? '') + part);
    });
    const all = Promise.allSettled(reading);
    await expect.poll(() => heard.size, { timeout: 20_000 }).toBe(matrixPeople.length);
    const head = personOf({ userName: 'dongqiming' });
    for (const found of cases) {
      const given = await head.command(found.caseId, 'addEvidence', { note: '补充一页' });
      expect(given.status).toBe(200);
    }
    // The last change of all has reached somebody who sees everything: what was to come before has come.
    await expect.poll(() => heard.get('shenjiantang') ?? '', { timeout: 20_000 }).toContain(cases.at(-1)?.caseId ?? '');
    ending.abort();
    await all;
    for (const person of matrixPeople)
      for (const found of cases) {
        const said = heard.get(person.userName) ?? '';
        compare(`${nameOf(person, found)} hears`, said.includes(found.caseId), expectedSights(person, found).includes('row'));
        compare(`${nameOf(person)} hears of who is kept away`, /officer:|unit:/.test(said), false);
      }
    settle();
  }, 60_000);
});
