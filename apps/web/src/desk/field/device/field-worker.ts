/** The service worker of the phone view: keeps its shell on the device and nothing else. Calls of the interface pass it by untouched. */
interface WaitingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface AskingEvent extends WaitingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface WorkerScope {
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(kind: 'install' | 'activate', work: (event: WaitingEvent) => void): void;
  addEventListener(kind: 'fetch', work: (event: AskingEvent) => void): void;
  addEventListener(kind: 'message', work: (event: MessageEvent) => void): void;
}

const worker = globalThis as unknown as WorkerScope;

/** Filled in by the build: version and files of the shell. */
const shell = JSON.parse('__FIELD_SHELL__') as { readonly version: string; readonly files: readonly string[] };

const page = '/desk/field';
const prefix = 'daiban-field-';
const cacheName = prefix + shell.version;

worker.addEventListener('install', (event) => {
  const fresh = [page, ...shell.files].map((path) => new Request(path, { cache: 'reload' }));
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(fresh)));
});

worker.addEventListener('activate', (event) => {
  const clean = async (): Promise<void> => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(prefix) && name !== cacheName).map((name) => caches.delete(name)));
    await worker.clients.claim();
  };
  event.waitUntil(clean());
});

const isOfShell = (address: string): boolean => {
  const { origin, pathname } = new URL(address);
  return origin === location.origin && shell.files.includes(pathname);
};

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const isPage = request.mode === 'navigate';
  if (!isPage && !isOfShell(request.url)) return;
  const answer = async (): Promise<Response> => {
    const cache = await caches.open(cacheName);
    return (await cache.match(isPage ? page : request, { ignoreSearch: isPage, ignoreVary: true })) ?? fetch(request);
  };
  event.respondWith(answer());
});

worker.addEventListener('message', (event) => {
  // The agent chose the new version.
  if (event.data === 'take-over') void worker.skipWaiting();
});
