import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LedgerFault } from './ledger-fault.ts';

const pageBytes = 256 * 1024;
/** More texts than a ledger of the largest size holds; a file beyond it is made to exhaust memory. */
const mostTexts = 2_000_000;

/**
 * Numbered texts kept in a nameless temporary file, so that a workbook whose texts stand before its rows does not fill the memory.
 * Only where each text begins is held.
 */
export class TextSpool {
  readonly #file: number;
  readonly #ends: number[] = [];
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  #written = 0;

  constructor() {
    const folder = mkdtempSync(join(tmpdir(), 'daiban-ledger-'));
    this.#file = openSync(join(folder, 'texts'), 'wx+', 0o600);
    // Open files outlive their names: nothing of a ledger stays behind, even after a crash.
    rmSync(folder, { recursive: true });
  }

  add(text: string): void {
    if (this.#ends.length >= mostTexts) throw new LedgerFault('ledger-too-large');
    const bytes = Buffer.from(text, 'utf8');
    this.#pending.push(bytes);
    this.#pendingBytes += bytes.length;
    this.#ends.push(this.#written + this.#pendingBytes);
    if (this.#pendingBytes >= pageBytes) this.#flush();
  }

  /** The text of this number, from 0; undefined when there is none. */
  get(index: number): string | undefined {
    const end = this.#ends[index];
    if (end === undefined) return undefined;
    this.#flush();
    const start = index === 0 ? 0 : (this.#ends[index - 1] ?? 0);
    const bytes = Buffer.allocUnsafe(end - start);
    readSync(this.#file, bytes, 0, bytes.length, start);
    return bytes.toString('utf8');
  }

  close(): void {
    closeSync(this.#file);
  }

  #flush(): void {
    if (this.#pendingBytes === 0) return;
    const page = Buffer.concat(this.#pending);
    let done = 0;
    while (done < page.length) done += writeSync(this.#file, page, done, page.length - done, this.#written + done);
    this.#written += page.length;
    this.#pending = [];
    this.#pendingBytes = 0;
  }
}
