import { randomBytes } from 'node:crypto';

const directives = (nonce?: string): string =>
  [
    "default-src 'self'",
    "script-src 'self'",
    // Ant Design writes style elements at run time; they carry the nonce of this very answer.
    `style-src 'self'${nonce === undefined ? '' : ` 'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "media-src 'self' blob:",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Content security policy of pages that need no style of their own making: nothing inline runs. */
export const pagePolicy = directives();

/** A policy that lets through the style elements with the nonce, and the nonce: made anew for each answer. */
export const policyWithNonce = (): { readonly policy: string; readonly nonce: string } => {
  const nonce = randomBytes(16).toString('base64');
  return { policy: directives(nonce), nonce };
};

/** What a page may not ask the device for: attachments come through the file chooser, nothing else is needed. */
export const permissionsPolicy =
  'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), bluetooth=(), midi=(), display-capture=(), browsing-topics=()';

/** The same for the agent's phone view, which may listen where the device itself turns speech into text. */
export const fieldPermissionsPolicy = permissionsPolicy.replace('microphone=()', 'microphone=(self)');

/** Headers of answers that are data: nothing in them may run, be framed, be read by another site or be kept by a cache. */
export const dataHeaders = (isHttps: boolean): Readonly<Record<string, string>> => ({
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
  ...(isHttps ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
});
