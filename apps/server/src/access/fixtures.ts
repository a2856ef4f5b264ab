import { TOTP } from 'otpauth';

export interface BrowserAnswer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
}

/** A browser as far as signing in goes: it keeps cookies by name and path, and follows nothing by itself. */
export interface Browser {
  readonly cookies: Map<string, { readonly value: string; readonly path: string }>;
  send(method: string, url: string, body?: unknown, headers?: Record<string, string>): Promise<BrowserAnswer>;
  get(url: string): Promise<BrowserAnswer>;
  post(url: string, body?: unknown): Promise<BrowserAnswer>;
}

export const openBrowser = (address: string, ownHeaders: Record<string, string> = {}): Browser => {
  const cookies: Browser['cookies'] = new Map();
  const keep = (headers: Headers): void => {
    for (const line of headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';');
      const name = pair.slice(0, pair.indexOf('='));
      const value = pair.slice(pair.indexOf('=') + 1);
      const path = attributes.find((attribute) => /^\s*path=/i.test(attribute))?.split('=')[1] ?? '/';
      if (value === '') cookies.delete(name);
      else cookies.set(name, { value, path });
    }
  };
  const send: Browser['send'] = async (method, url, body, headers = {}) => {
    const target = new URL(url, address);
    const sent = [...cookies].filter(([, { path }]) => target.pathname.startsWith(path)).map(([name, { value }]) => `${name}=${value}`);
    const response = await fetch(target, {
      method,
      redirect: 'manual',
      headers: {
        'x-daiban': '1',
        ...ownHeaders,
        ...(sent.length === 0 ? {} : { cookie: sent.join('; ') }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    keep(response.headers);
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json') && text !== '';
    return { status: response.status, body: isJson ? JSON.parse(text) : { text }, headers: response.headers };
  };
  return { cookies, send, get: (url) => send('GET', url), post: (url, body) => send('POST', url, body) };
};

/** What an authenticator app shows at a moment for a secret. */
export const codeOf = (secret: unknown, now: Date): string => new TOTP({ secret: String(secret) }).generate({ timestamp: now.getTime() });

/** A password that nobody guesses and that has nothing to do with the office. */
export const goodPassword = '橘子-window-7-慢跑';
