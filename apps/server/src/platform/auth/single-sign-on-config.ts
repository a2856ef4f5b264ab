/** The identity provider (OpenID Connect) of the office. */
export interface SingleSignOnConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Claim of the ID token by which accounts are matched. */
  readonly claim: string;
  /** What the button on the sign-in page says. */
  readonly name: string;
  /** Where the provider sends the browser back. */
  readonly callbackUrl: string;
}

/** What reading it needs of the settings' reader. */
export interface SettingReader {
  text(name: string): string | undefined;
  /** An http or https address. */
  url(name: string): string | undefined;
  secret(name: string): string | undefined;
  /** Never comes back: throws the settings' own error. */
  refuse(message: string): never;
}

/**
 * Reads DAIBAN_OIDC_ISSUER, DAIBAN_OIDC_CLIENT_ID, DAIBAN_OIDC_CLIENT_SECRET (or _FILE), DAIBAN_OIDC_CLAIM (sub) and DAIBAN_OIDC_NAME.
 * Undefined without an issuer. Plain http is taken for this very machine only.
 */
export const readSingleSignOn = (read: SettingReader, publicUrl: string | undefined): SingleSignOnConfig | undefined => {
  const issuer = read.url('DAIBAN_OIDC_ISSUER');
  if (issuer === undefined) return undefined;
  const { protocol, hostname } = new URL(issuer);
  if (protocol !== 'https:' && !['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
    read.refuse('DAIBAN_OIDC_ISSUER must start with https://.');
  const clientId =
    read.text('DAIBAN_OIDC_CLIENT_ID') ?? read.refuse('DAIBAN_OIDC_ISSUER is set, so DAIBAN_OIDC_CLIENT_ID must be set too.');
  const clientSecret =
    read.secret('DAIBAN_OIDC_CLIENT_SECRET') ??
    read.refuse('DAIBAN_OIDC_ISSUER is set, so DAIBAN_OIDC_CLIENT_SECRET or DAIBAN_OIDC_CLIENT_SECRET_FILE must be set too.');
  const address =
    publicUrl ?? read.refuse('DAIBAN_OIDC_ISSUER is set, so DAIBAN_PUBLIC_URL must say where the provider sends people back to.');
  return {
    issuer,
    clientId,
    clientSecret,
    claim: read.text('DAIBAN_OIDC_CLAIM') ?? 'sub',
    name: read.text('DAIBAN_OIDC_NAME') ?? new URL(issuer).hostname,
    callbackUrl: `${address}/api/sign-in/callback`,
  };
};
