import { describe, expect, it } from 'vitest';
import { isOwnRequest } from './cross-site.ts';

const from = (headers: Record<string, string>, publicUrl?: string) =>
  isOwnRequest({ headers: { host: 'xf.example', ...headers } }, publicUrl);

describe('a change by session', () => {
  it('is taken from our own pages, and from programs that say so', () => {
    expect(from({ origin: 'https://xf.example' })).toBe(true);
    expect(from({ 'x-daiban': '1' })).toBe(true);
    expect(from({ 'x-daiban': '1', 'sec-fetch-site': 'same-origin', origin: 'https://xf.example' })).toBe(true);
    expect(from({ origin: 'https://office.example', host: '10.0.0.5:3000' }, 'https://office.example/daiban')).toBe(true);
  });

  it.each([
    ['a form on another site, which cannot set headers', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['a page whose origin is hidden', { origin: 'null' }],
    ['a browser that says nothing of where it comes from', {}],
    ['a neighbour below the same domain', { origin: 'https://other.xf.example', 'sec-fetch-site': 'same-site' }],
    ['an address that only begins like ours', { origin: 'https://xf.example.evil.example' }],
    ['another port of this machine', { origin: 'http://xf.example:8080' }],
    ['a request that claims our header but comes from another site', { 'x-daiban': '1', 'sec-fetch-site': 'cross-site' }],
    ['broken text', { origin: 'not an address' }],
  ])('is refused from %s', (_what, headers) => {
    expect(from(headers)).toBe(false);
  });
});
