import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import { fileTypeFromFile } from 'file-type';

/** A kind of file that is accepted, by what is inside it. */
export interface FileKind {
  readonly mediaType: string;
  /** Endings that a file of this kind may have. */
  readonly extensions: readonly string[];
  /** Written anew without metadata when stored. */
  readonly reencode?: 'jpeg' | 'png' | 'webp';
}

const oldOffice = 'application/x-cfb';

const kinds: Readonly<Record<string, FileKind>> = {
  'image/jpeg': { mediaType: 'image/jpeg', extensions: ['.jpg', '.jpeg', '.jpe', '.jfif'], reencode: 'jpeg' },
  'image/png': { mediaType: 'image/png', extensions: ['.png'], reencode: 'png' },
  'image/webp': { mediaType: 'image/webp', extensions: ['.webp'], reencode: 'webp' },
  'image/gif': { mediaType: 'image/gif', extensions: ['.gif'] },
  'application/pdf': { mediaType: 'application/pdf', extensions: ['.pdf'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['.docx'],
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['.xlsx'],
  },
  'audio/mpeg': { mediaType: 'audio/mpeg', extensions: ['.mp3'] },
  'audio/x-m4a': { mediaType: 'audio/mp4', extensions: ['.m4a'] },
  'audio/amr': { mediaType: 'audio/amr', extensions: ['.amr'] },
  'video/mp4': { mediaType: 'video/mp4', extensions: ['.mp4', '.m4v', '.m4a'] },
  'text/plain': { mediaType: 'text/plain; charset=utf-8', extensions: ['.txt', '.text', '.log', '.md', '.csv'] },
  // Word and Excel before 2007 share one container; the name says which of the two, and nothing else may be in it.
  'application/msword': { mediaType: 'application/msword', extensions: ['.doc'] },
  'application/vnd.ms-excel': { mediaType: 'application/vnd.ms-excel', extensions: ['.xls'] },
};

const oldOfficeByName: Readonly<Record<string, string>> = { '.doc': 'application/msword', '.xls': 'application/vnd.ms-excel' };

// Endings of files that are refused, or of others than the content: a name with one of these must tell the truth.
const knownExtensions = new Set([
  ...Object.values(kinds).flatMap((kind) => kind.extensions),
  ...[
    '.exe',
    '.dll',
    '.msi',
    '.bat',
    '.cmd',
    '.com',
    '.scr',
    '.ps1',
    '.vbs',
    '.js',
    '.mjs',
    '.jar',
    '.sh',
    '.apk',
    '.html',
    '.htm',
    '.xhtml',
    '.svg',
    '.xml',
  ],
  ...[
    '.zip',
    '.rar',
    '.7z',
    '.gz',
    '.tar',
    '.docm',
    '.xlsm',
    '.ppt',
    '.pptx',
    '.rtf',
    '.heic',
    '.heif',
    '.bmp',
    '.tif',
    '.tiff',
    '.wav',
    '.avi',
    '.mov',
    '.json',
  ],
]);

/** True when every byte of the file is UTF-8 text without control characters. */
const isText = async (path: string): Promise<boolean> => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const forbidden = [...Array(32).keys()].filter((code) => ![9, 10, 12, 13].includes(code)).map((code) => String.fromCharCode(code));
  const isClean = (text: string) => !forbidden.some((character) => text.includes(character));
  try {
    for await (const chunk of createReadStream(path)) if (!isClean(decoder.decode(chunk, { stream: true }))) return false;
    return isClean(decoder.decode());
  } catch {
    return false;
  }
};

/**
 * The kind of a stored upload by its content; undefined when it is not accepted, or when its name claims another kind.
 * A name without an ending, or with an unknown one, claims nothing.
 */
export const findFileKind = async (path: string, name: string): Promise<FileKind | undefined> => {
  const extension = extname(name.normalize('NFKC')).toLowerCase();
  const found = (await fileTypeFromFile(path))?.mime;
  const type = found === oldOffice ? oldOfficeByName[extension] : (found ?? ((await isText(path)) ? 'text/plain' : undefined));
  const kind = type === undefined ? undefined : kinds[type];
  if (kind === undefined) return undefined;
  return knownExtensions.has(extension) && !kind.extensions.includes(extension) ? undefined : kind;
};
