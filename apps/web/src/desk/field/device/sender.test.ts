import 'fake-indexeddb/auto';
import type { Problem } from '@daiban/contract/problem';
import { beforeEach, describe, expect, it } from 'vitest';
import { type DeviceDatabase, openDeviceDatabase } from './device-database.ts';
import { wipeDevice } from './device-traces.ts';
import type { OutboxEntry, SendAnswer } from './outbox.ts';
import { createSealedStore, type SealedStore } from './sealed-store.ts';
import { createSender, type Sender, type Transport } from './sender.ts';

const problem = (code: string, status = 409): SendAnswer => ({
  is: 'refused',
  problem: { type: 'about:blank', title: code, code, status } satisfies Problem,
});

const entryOf = (id: string, part: Partial<OutboxEntry> = {}): OutboxEntry => ({
  id,
  kind: 'run',
  title: '路灯',
  words: '去了路口',
  madeAt: Number(id),
  caseId: 'case-1',
  steps: [{ path: '/api/cases/{caseId}/commands/log-agency-run', body: { commandId: id, input: { evidence: [] } } }],
  done: 0,
  files: [],
  answer: {},
  state: { is: 'waiting', tries: 0, notBefore: 0 },
  ...part,
});

const registration = (id: string): OutboxEntry => {
  const { caseId: _none, ...entry } = entryOf(id, {
    kind: 'registration',
    steps: [
      { path: '/api/submissions', body: { commandId: id, agency: { evidence: [] }, attachments: [] } },
      { path: '/api/cases/{caseId}/commands/register', body: { commandId: `${id}r`, input: {} } },
    ],
    files: [
      { id: `${id}-signature`, name: 'signature.png', step: 0, into: ['agency', 'evidence'] },
      { id: `${id}-photo`, name: 'photo-1.jpg', step: 0, into: ['attachments'] },
    ],
  });
  return entry;
};

/** A server that does each command once, and a network that can lose answers. */
const createOffice = () => {
  const done = new Map<string, unknown>();
  const posts: { path: string; body: Record<string, unknown> }[] = [];
  const office = {
    done,
    posts,
    online: true,
    /** The command is done and its answer lost. */
    losesNext: 0,
    refuses: new Map<string, SendAnswer>(),
    uploads: [] as string[],
    transport: undefined as unknown as Transport,
  };
  office.transport = {
    upload: async (file, name) => {
      if (!office.online) return { is: 'unreached' };
      office.uploads.push(`${name} ${await file.text()}`);
      return { is: 'answered', value: { fileId: `file-${office.uploads.length}` } };
    },
    post: async (path, body) => {
      if (!office.online) return { is: 'unreached' };
      const given = body as Record<string, unknown>;
      posts.push({ path, body: given });
      const refusal = office.refuses.get(String(given.commandId));
      if (refusal !== undefined) return refusal;
      if (!done.has(String(given.commandId))) done.set(String(given.commandId), given);
      if (office.losesNext > 0) {
        office.losesNext -= 1;
        return { is: 'unreached' };
      }
      return {
        is: 'answered',
        value: path === '/api/submissions' ? { caseId: `case-${given.commandId}`, caseNumber: 'XF-1', queryCode: '8F3K' } : {},
      };
    },
  };
  return office;
};

describe('the outbox of the agent’s phone (S2.4)', () => {
  let database: DeviceDatabase;
  let store: SealedStore;
  let now: number;
  let office: ReturnType<typeof createOffice>;
  let online: boolean;
  const senders: Sender[] = [];
  const openSender = async (): Promise<Sender> => {
    const sender = await createSender({
      store,
      transport: office.transport,
      now: () => now,
      isOnline: () => online,
      onChange: () => undefined,
      alone: (work) => work(),
    });
    senders.push(sender);
    return sender;
  };
  const states = (sender: Sender) => sender.view().entries.map(({ id, state }) => `${id} ${state.is}`);

  beforeEach(async () => {
    await wipeDevice();
    database = await openDeviceDatabase();
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    store = createSealedStore(database, key);
    office = createOffice();
    now = 1_000;
    online = true;
    return () => {
      for (const sender of senders.splice(0)) sender.stop();
      database.close();
    };
  });

  it('keeps what was written without network when the app is closed, and sends it once when it is opened with one', async () => {
    online = false;
    const before = await openSender();
    for (const id of ['1', '2']) {
      await before.keepFile(`${id}-signature`, new Blob(['name']));
      await before.keepFile(`${id}-photo`, new Blob(['light']));
      await before.add(registration(id));
    }
    expect(states(before)).toEqual(['1 waiting', '2 waiting']);
    before.stop();
    online = true;
    const after = await openSender();
    expect(states(after)).toEqual(['1 waiting', '2 waiting']);
    await after.wake();
    expect(states(after)).toEqual(['1 arrived', '2 arrived']);
    expect([...office.done.keys()]).toEqual(['1', '1r', '2', '2r']);
    expect(office.posts[0]?.body).toMatchObject({ agency: { evidence: ['file-1'] }, attachments: ['file-2'] });
    expect(office.posts[1]?.path).toBe('/api/cases/case-1/commands/register');
    expect(after.view().entries[0]?.answer).toEqual({ caseId: 'case-1', caseNumber: 'XF-1', queryCode: '8F3K' });
    expect(await store.keys('file/')).toEqual([]);
    // Who it is about and what was written stays only until it has arrived.
    expect(after.view().entries.map(({ words, form, steps }) => [words, form, steps.map(({ body }) => body)])).toEqual([
      ['', undefined, [{}, {}]],
      ['', undefined, [{}, {}]],
    ]);
  });

  it('sends again with the same command id when an answer was lost, so that it is done once', async () => {
    const sender = await openSender();
    office.losesNext = 1;
    await sender.add(entryOf('1'));
    await sender.wake();
    expect(sender.view().entries[0]?.state).toEqual({ is: 'waiting', tries: 1, notBefore: 3_000 });
    now = 3_000;
    await sender.wake();
    expect(states(sender)).toEqual(['1 arrived']);
    expect(office.posts).toHaveLength(2);
    expect(office.done.size).toBe(1);
  });

  it('waits longer after each try, at most five minutes, and no longer when the network comes back', async () => {
    const sender = await openSender();
    office.online = false;
    await sender.add(entryOf('1'));
    await sender.wake();
    const pauses: number[] = [];
    for (let tries = 1; tries <= 9; tries += 1) {
      const { state } = sender.view().entries[0] ?? entryOf('0');
      if (state.is !== 'waiting') throw new Error('it was sent');
      pauses.push(state.notBefore - now);
      now = state.notBefore;
      await sender.wake();
    }
    expect(pauses).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 128_000, 256_000, 300_000]);
    office.online = true;
    await sender.wake(true);
    expect(states(sender)).toEqual(['1 arrived']);
  });

  it('keeps the order of one matter, and lets no refusal hold up what does not need it', async () => {
    const sender = await openSender();
    online = false;
    office.refuses.set('1', problem('reply-wording', 422));
    office.refuses.set('5', problem('too-many-representatives', 422));
    const { caseId: _none, ...onFive } = entryOf('6');
    for (const entry of [
      entryOf('1'),
      entryOf('2'),
      entryOf('3', { caseId: 'case-2' }),
      entryOf('4'),
      { ...registration('5'), files: [] },
      { ...onFive, after: '5' },
    ])
      await sender.add(entry);
    online = true;
    await sender.wake();
    expect(office.posts.map(({ body }) => body.commandId)).toEqual(['1', '2', '3', '4', '5']);
    expect(states(sender)).toEqual(['1 refused', '2 arrived', '3 arrived', '4 arrived', '5 refused', '6 waiting']);
  });

  it('logs a run on a matter that was registered on the phone before, once the office has it', async () => {
    online = false;
    const sender = await openSender();
    const { caseId: _none, ...run } = entryOf('2');
    await sender.add({ ...registration('1'), files: [] });
    await sender.add({ ...run, after: '1' });
    online = true;
    await sender.wake();
    expect(office.posts.at(-1)?.path).toBe('/api/cases/case-1/commands/log-agency-run');
  });

  it('shows a conflict when the plan was changed meanwhile, and sends no later plan over it', async () => {
    office.refuses.set('1', problem('plan-changed-since'));
    online = false;
    const sender = await openSender();
    await sender.add(entryOf('1', { kind: 'plan' }));
    await sender.add(entryOf('2', { kind: 'plan' }));
    await sender.add(entryOf('3'));
    online = true;
    await sender.wake();
    expect(states(sender)).toEqual(['1 conflict', '2 waiting', '3 arrived']);
    await sender.discard('1');
    await sender.wake();
    expect(states(sender)).toEqual(['2 arrived', '3 arrived']);
  });

  it('keeps words and photos of what is refused because the mandate has ended (D60)', async () => {
    office.refuses.set('1', problem('case-unknown', 404));
    const sender = await openSender();
    await sender.keepFile('p', new Blob(['light']));
    await sender.add(entryOf('1', { files: [{ id: 'p', name: 'photo-1.jpg', step: 0, into: ['input', 'evidence'] }] }));
    await sender.wake();
    expect(sender.view().entries[0]).toMatchObject({ words: '去了路口', state: { is: 'refused', problem: { code: 'case-unknown' } } });
    expect(await (await sender.readFile('p'))?.text()).toBe('light');
    await sender.discard('1');
    expect(await store.keys('')).toEqual([]);
  });

  it('turns what was refused into a draft with its photos, and only while the office has begun nothing of it', async () => {
    office.refuses.set('1', problem('harmful-wording', 422));
    office.refuses.set('2r', problem('not-permitted', 403));
    const sender = await openSender();
    await sender.keepFile('p', new Blob(['light']));
    await sender.add(
      entryOf('1', { form: { note: '原话' }, files: [{ id: 'p', name: 'photo-1.jpg', step: 0, into: ['input', 'evidence'] }] }),
    );
    await sender.add({ ...registration('2'), files: [], form: { who: '凌' } });
    await sender.wake();
    expect(states(sender)).toEqual(['1 refused', '2 refused']);
    await sender.reopen('1', 'draft/run/case-1');
    await sender.reopen('2', 'draft/register');
    expect(states(sender)).toEqual(['2 refused']);
    expect(await store.read('draft/run/case-1')).toEqual({ note: '原话' });
    expect(await store.read('draft/register')).toBeUndefined();
    expect(await (await sender.readFile('p'))?.text()).toBe('light');
  });

  it('stops when the office has signed the person out, and goes on when they are back', async () => {
    office.refuses.set('1', { is: 'signedOut' });
    const sender = await openSender();
    await sender.add(entryOf('1'));
    await sender.wake();
    expect([sender.view().signedOut, ...states(sender)]).toEqual([true, '1 waiting']);
    office.refuses.clear();
    await sender.wake();
    expect([sender.view().signedOut, ...states(sender)]).toEqual([false, '1 arrived']);
  });

  it('uploads files again when the office no longer knows them', async () => {
    const sender = await openSender();
    await sender.keepFile('p', new Blob(['light']));
    office.refuses.set('1', problem('unknown-attachment', 422));
    await sender.add(
      entryOf('1', { files: [{ id: 'p', name: 'photo-1.jpg', step: 0, into: ['input', 'evidence'], fileId: 'file-of-last-week' }] }),
    );
    await sender.wake();
    expect(office.uploads).toEqual(['photo-1.jpg light']);
    expect(office.posts.map(({ body }) => body.input)).toEqual([{ evidence: ['file-of-last-week'] }, { evidence: ['file-1'] }]);
    expect(states(sender)).toEqual(['1 refused']);
  });
});
