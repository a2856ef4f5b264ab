import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../testing/test-office.ts';
import { type Browser, openBrowser } from './fixtures.ts';
import { demoPassword } from './sign-in.route.ts';

const listen = (server: Server, port = 0): Promise<number> =>
  new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));
const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
/** A port that is free now: the provider has to know the office's address before it starts. */
const findFreePort = async (): Promise<number> => {
  const server = createServer();
  const port = await listen(server);
  await close(server);
  return port;
};

const secret = 'a secret shared by office and provider';
let office: TestOffice;
let provider: Server;
let issuer: string;
let beforeProvider: { location: string | null; byPassword: number };

/** Walks through the provider's own pages as a person who types a name there; answers the address it sends the browser back to. */
const signInAtProvider = async (start: string, login: string): Promise<string> => {
  const browser = openBrowser(issuer);
  let address = start;
  for (let step = 0; step < 10; step += 1) {
    const page = await browser.get(address);
    const location = page.headers.get('location');
    if (location !== null) {
      address = new URL(location, issuer).href;
      if (address.startsWith(office.address)) return address;
      continue;
    }
    const prompt = /name="prompt" value="(\w+)"/.exec(String(page.body.text))?.[1] ?? '';
    const uid = /\/interaction\/([\w-]+)/.exec(address)?.[1] ?? '';
    const form = new URLSearchParams({ prompt, ...(prompt === 'login' ? { login, password: 'x' } : {}) });
    const sent = [...browser.cookies]
      .filter(([, { path }]) => `/interaction/${uid}`.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`);
    const answer = await fetch(`${issuer}/interaction/${uid}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: sent.join('; ') },
      body: form,
    });
    address = new URL(answer.headers.get('location') ?? '', issuer).href;
  }
  throw new Error('the provider never came back');
};

beforeAll(async () => {
  const [providerPort, officePort] = [await findFreePort(), await findFreePort()];
  issuer = `http://127.0.0.1:${providerPort}`;
  const address = `http://127.0.0.1:${officePort}`;
  const oidc = new Provider(issuer, {
    clients: [
      {
        client_id: 'daiban',
        client_secret: secret,
        redirect_uris: [`${address}/api/sign-in/callback`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true } },
    cookies: { keys: ['for tests'] },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  });
  provider = createServer(oidc.callback());
  office = await openTestOffice(undefined, {
    PORT: String(officePort),
    DAIBAN_PUBLIC_URL: address,
    DAIBAN_OIDC_ISSUER: issuer,
    DAIBAN_OIDC_CLIENT_ID: 'daiban',
    DAIBAN_OIDC_CLIENT_SECRET: secret,
    DAIBAN_OIDC_NAME: '区统一身份认证',
  });
  const early = openBrowser(address);
  beforeProvider = {
    location: (await early.get('/api/sign-in/single-sign-on')).headers.get('location'),
    byPassword: (await early.post('/api/sign-in', { userName: 'chenfang', password: demoPassword })).status,
  };
  await listen(provider, providerPort);
  const [system, security] = [await office.as('luoziheng'), await office.as('hean')];
  const proposed = await system.post('/api/admin/changes', {
    id: randomUUID(),
    kind: 'linkSingleSignOn',
    content: { officerId: 'lihai.officer-chenfang', subject: 'employee-017' },
    reason: '接入统一身份认证',
  });
  await security.post(`/api/admin/changes/${proposed.body.id}/decision`, { decision: 'approved' });
}, 60_000);
afterAll(async () => {
  await office?.close();
  await close(provider);
});
beforeEach(async () => {
  await office.database.superuser.query("update sign_in_policy set second_factor_roles = '{}', trusts_single_sign_on = false");
});

const begin = async (browser: Browser, next = ''): Promise<string> => {
  const { status, headers } = await browser.get(`/api/sign-in/single-sign-on${next}`);
  expect(status).toBe(302);
  return headers.get('location') ?? '';
};
const come = (browser: Browser, address: string) => browser.get(address);
const refusedWith = ({ headers }: { headers: Headers }) =>
  new URL(headers.get('location') ?? '', office.address).searchParams.get('refused');

describe('single sign-on', () => {
  it('signs in whom two administrators linked, by code, PKCE, state and nonce, and goes on where they wanted to', async () => {
    const browser = openBrowser(office.address);
    expect((await browser.get('/api/sign-in')).body).toMatchObject({ singleSignOn: '区统一身份认证' });
    const start = await begin(browser, '?next=/cases');
    const asked = new URL(start).searchParams;
    expect([asked.get('response_type'), asked.get('code_challenge_method')]).toEqual(['code', 'S256']);
    expect([asked.get('state'), asked.get('nonce'), asked.get('code_challenge')].every((value) => /^[\w-]{43}$/.test(value ?? ''))).toBe(
      true,
    );
    const back = await come(browser, await signInAtProvider(start, 'employee-017'));
    expect([back.status, back.headers.get('location')]).toEqual([302, '/desk/cases']);
    expect((await browser.get('/api/me')).body.name).toBe('陈芳');
    expect((await browser.get('/api/account')).body).toMatchObject({ singleSignOn: true, sessions: [{ signedInBy: 'singleSignOn' }] });
  });

  it('refuses whom nobody linked, and says so on the sign-in page', async () => {
    const browser = openBrowser(office.address);
    const back = await come(browser, await signInAtProvider(await begin(browser), 'employee-999'));
    expect(refusedWith(back)).toBe('single-sign-on-not-linked');
    expect((await browser.get('/api/me')).status).toBe(401);
  });

  it('refuses the provider’s answer a second time', async () => {
    const browser = openBrowser(office.address);
    const answer = await signInAtProvider(await begin(browser), 'employee-017');
    const kept = new Map(browser.cookies);
    await come(browser, answer);
    await browser.post('/api/sign-out', {});
    for (const [name, cookie] of kept) browser.cookies.set(name, cookie);
    expect(refusedWith(await come(browser, answer))).toBe('single-sign-on-refused');
    expect((await browser.get('/api/me')).status).toBe(401);
  });

  it('refuses an answer in a browser that did not ask: nobody is signed in to somebody else’s account', async () => {
    const [attacker, victim] = [openBrowser(office.address), openBrowser(office.address)];
    const answer = await signInAtProvider(await begin(attacker), 'employee-017');
    expect(refusedWith(await come(victim, answer))).toBe('single-sign-on-refused');
    await begin(victim);
    expect(refusedWith(await come(victim, answer))).toBe('single-sign-on-refused');
    expect((await victim.get('/api/me')).status).toBe(401);
  });

  it.each([
    ['a forged state', (address: URL) => address.searchParams.set('state', 'A'.repeat(43))],
    ['a forged code', (address: URL) => address.searchParams.set('code', 'A'.repeat(43))],
    ['another issuer', (address: URL) => address.searchParams.set('iss', 'https://elsewhere.example')],
    ['no code', (address: URL) => address.searchParams.delete('code')],
  ])('refuses %s', async (_what, change) => {
    const browser = openBrowser(office.address);
    const answer = new URL(await signInAtProvider(await begin(browser), 'employee-017'));
    change(answer);
    expect(refusedWith(await come(browser, answer.href))).toBe('single-sign-on-refused');
    expect((await browser.get('/api/me')).status).toBe(401);
  });

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example'])('never goes on to another site: %s', async (next) => {
    const browser = openBrowser(office.address);
    const start = await begin(browser, `?next=${encodeURIComponent(next)}`);
    const back = await come(browser, await signInAtProvider(start, 'employee-017'));
    expect(back.headers.get('location')).toBe('/desk');
  });

  it('still asks for the second factor that a role demands, unless the policy trusts the provider', async () => {
    await office.database.superuser.query("update sign_in_policy set second_factor_roles = '{windowOfficer}'");
    const browser = openBrowser(office.address);
    const back = await come(browser, await signInAtProvider(await begin(browser), 'employee-017'));
    expect(back.headers.get('location')).toBe('/desk/sign-in');
    expect((await browser.get('/api/sign-in')).body.needed).toBe('enrolSecondFactor');
    expect((await browser.get('/api/me')).status).toBe(401);
    await office.database.superuser.query('update sign_in_policy set trusts_single_sign_on = true');
    const trusted = openBrowser(office.address);
    await come(trusted, await signInAtProvider(await begin(trusted), 'employee-017'));
    expect((await trusted.get('/api/me')).status).toBe(200);
  });

  it('keeps nothing in the database that would finish a sign-in', async () => {
    const browser = openBrowser(office.address);
    const start = new URL(await begin(browser));
    const { rows } = await office.database.superuser.query(
      "select encode(state_hash, 'escape') as state, next from single_sign_on_attempt",
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(start.searchParams.get('state'));
  });

  it('says that the provider is away, finds it when it comes back, and lets passwords work meanwhile', () => {
    expect(beforeProvider).toEqual({ location: '/desk/sign-in?refused=single-sign-on-away', byPassword: 200 });
  });
});
