import { describe, expect, it } from 'vitest';
import { coverAll, coverAt, type Pixels } from './cover.ts';

const picture = (width: number, height: number, shade: (x: number, y: number) => number): Pixels => {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) data.set([shade(x, y), shade(x, y), shade(x, y), 255], (y * width + x) * 4);
  return { data, width, height };
};
const shadeAt = ({ data, width }: Pixels, x: number, y: number): number => data[(y * width + x) * 4] ?? -1;
/** Like the writing on a number plate: black and white by turns. */
const stripes = (phase: number) => picture(64, 64, (x) => ((x + phase) % 4 < 2 ? 0 : 255));

describe('the brush over people and number plates (care G10, S4.23)', () => {
  it('leaves nothing of what was under it: two pictures with other writing are the same afterwards', () => {
    const [one, other] = [stripes(0), stripes(2)];
    for (const pixels of [one, other]) coverAt(pixels, { x: 24, y: 24, radius: 8 }, 16);
    for (const [x, y] of [
      [17, 17],
      [20, 30],
      [31, 24],
    ] as const)
      expect(shadeAt(one, x, y)).toBe(shadeAt(other, x, y));
    const block = new Set([16, 20, 25, 31].flatMap((x) => [16, 22, 31].map((y) => shadeAt(one, x, y))));
    expect(block.size).toBe(1);
  });

  it('changes nothing beside the brush, and nothing more when it paints the same place again', () => {
    const pixels = stripes(0);
    const before = Uint8ClampedArray.from(pixels.data);
    coverAt(pixels, { x: 24, y: 24, radius: 4 }, 16);
    expect(shadeAt(pixels, 50, 50)).toBe(before[(50 * 64 + 50) * 4]);
    const once = Uint8ClampedArray.from(pixels.data);
    coverAt(pixels, { x: 25, y: 23, radius: 4 }, 16);
    expect(pixels.data).toEqual(once);
  });

  it('can cover the whole picture, and reaches over no edge', () => {
    const pixels = picture(50, 30, (x) => x * 5);
    coverAt(pixels, { x: 0, y: 0, radius: 400 }, 16);
    const all = picture(50, 30, (x) => x * 5);
    coverAll(all, 16);
    expect(pixels.data).toEqual(all.data);
    expect(new Set([...Array(30).keys()].map((y) => shadeAt(all, 49, y))).size).toBeLessThanOrEqual(2);
  });
});
