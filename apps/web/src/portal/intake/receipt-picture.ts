import { generate } from 'lean-qr';

/** The lines of a receipt that is kept as a picture. */
export interface ReceiptLines {
  readonly heading: string;
  readonly codeLabel: string;
  readonly code: string;
  readonly address: string;
  readonly caption: string;
  readonly small: readonly string[];
}

const width = 900;
const height = 1180;
const qrSide = 460;
const faces = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/** Draws the receipt on a canvas; undefined when the browser cannot. */
export const drawReceipt = (lines: ReceiptLines): Promise<Blob | undefined> => {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) return Promise.resolve(undefined);
  const write = (text: string, y: number, size: number, weight: number, colour: string): void => {
    context.font = `${weight} ${size}px ${faces}`;
    context.fillStyle = colour;
    context.fillText(text, width / 2, y, width - 80);
  };
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.textAlign = 'center';
  write(lines.heading, 100, 40, 600, '#1d2129');
  write(lines.codeLabel, 190, 30, 400, '#4e5969');
  write(lines.code, 275, 76, 600, '#0a5f6d');
  const code = generate(lines.address);
  const cell = Math.floor(qrSide / code.size);
  const left = Math.round((width - cell * code.size) / 2);
  context.fillStyle = '#000000';
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) context.fillRect(left + x * cell, 350 + y * cell, cell, cell);
  }
  write(lines.caption, 880, 30, 400, '#4e5969');
  lines.small.forEach((line, index) => {
    write(line, 960 + index * 50, 28, 400, '#1d2129');
  });
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png'));
};

/** Hands the picture to the device: the share sheet of a phone, where a picture goes to the album, else a download. False when neither works. */
export const keepPicture = async (blob: Blob, fileName: string): Promise<boolean> => {
  const file = new File([blob], fileName, { type: blob.type });
  if (matchMedia('(pointer: coarse)').matches && navigator.canShare?.({ files: [file] }) === true) {
    try {
      await navigator.share({ files: [file] });
      return true;
    } catch (error) {
      // Closing the share sheet is a choice, not a failure.
      return error instanceof DOMException && error.name === 'AbortError';
    }
  }
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return true;
};
