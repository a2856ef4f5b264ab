/** Where the scanner of uploads is: clamd by TCP or socket, an HTTP endpoint, or a program that is given the path of the file. */
export type ScannerAddress =
  | { readonly by: 'clamd'; readonly host: string; readonly port: number }
  | { readonly by: 'clamd'; readonly socket: string }
  | { readonly by: 'http'; readonly url: string }
  | { readonly by: 'program'; readonly path: string };

export const scannerAways = ['refuse', 'wait'] as const;
export type ScannerAway = (typeof scannerAways)[number];

/** Reads `tcp://host:port`, `unix:///path`, `http(s)://…` or `exec:///path`; undefined for anything else. */
export const parseScannerAddress = (text: string): ScannerAddress | undefined => {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const path = decodeURIComponent(url.pathname);
  switch (url.protocol) {
    case 'tcp:':
      return url.hostname === '' ? undefined : { by: 'clamd', host: url.hostname, port: Number(url.port || 3310) };
    case 'unix:':
      return path === '' ? undefined : { by: 'clamd', socket: path };
    case 'exec:':
      return path === '' ? undefined : { by: 'program', path };
    case 'http:':
    case 'https:':
      return { by: 'http', url: url.href };
    default:
      return undefined;
  }
};
