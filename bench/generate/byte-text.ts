/**
 * A text of which each character stands for one byte of its UTF-8 form. Joining such texts and writing them out costs far less than
 * with texts that hold Chinese characters, and what is hashed and what is sent are the same bytes.
 */
export type ByteText = string;

export const toByteText = (text: string): ByteText => Buffer.from(text, 'utf8').toString('latin1');
export const fromByteText = (text: ByteText): string => Buffer.from(text, 'latin1').toString('utf8');

const firstSize = 65_536;

/** Lines that grow in one buffer. */
export class ByteLines {
  #bytes = Buffer.allocUnsafe(firstSize);
  #length = 0;

  add(line: ByteText): void {
    const end = this.#length + line.length;
    if (end >= this.#bytes.length) {
      const larger = Buffer.allocUnsafe(2 * end);
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
    this.#bytes.write(line, this.#length, 'latin1');
    this.#bytes[end] = 0x0a;
    this.#length = end + 1;
  }

  /** All lines since the last time. */
  take(): Buffer {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#bytes = Buffer.allocUnsafe(this.#bytes.length);
    this.#length = 0;
    return taken;
  }
}
