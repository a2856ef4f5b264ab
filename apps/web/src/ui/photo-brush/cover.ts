/** The part of a picture that is painted over, as a canvas gives it: four bytes a point, row by row. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** Colours of a covered block are rounded to so many steps, so that even its mean says little. */
const colourStep = 32;

/** Side of the blocks that a picture is covered with, in points: an eighth of a number plate or a head keeps no feature. */
export const blockSideOf = ({ width, height }: Pick<Pixels, 'width' | 'height'>): number =>
  Math.max(16, Math.round(Math.max(width, height) / 32));

const coverBlock = ({ data, width, height }: Pixels, left: number, top: number, side: number): void => {
  const [right, bottom] = [Math.min(left + side, width), Math.min(top + side, height)];
  const sums = [0, 0, 0];
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1)
      for (const channel of [0, 1, 2]) sums[channel] = (sums[channel] ?? 0) + (data[(y * width + x) * 4 + channel] ?? 0);
  const points = Math.max(1, (right - left) * (bottom - top));
  const mean = sums.map((sum) => Math.min(255, Math.round(sum / points / colourStep) * colourStep));
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) {
      const place = (y * width + x) * 4;
      for (const channel of [0, 1, 2]) data[place + channel] = mean[channel] ?? 0;
      data[place + 3] = 255;
    }
};

/**
 * Covers what lies under a round brush, in place: each block that the brush touches becomes one rounded colour, and nothing of what was
 * there can be had back from it. Blocks lie on one grid, so that painting twice changes nothing more.
 */
export const coverAt = (pixels: Pixels, at: { readonly x: number; readonly y: number; readonly radius: number }, side: number): void => {
  const { width, height } = pixels;
  const first = (value: number): number => Math.max(0, Math.floor((value - at.radius) / side) * side);
  for (let top = first(at.y); top < Math.min(height, at.y + at.radius); top += side)
    for (let left = first(at.x); left < Math.min(width, at.x + at.radius); left += side) {
      const nearest = {
        x: Math.min(Math.max(at.x, left), left + side),
        y: Math.min(Math.max(at.y, top), top + side),
      };
      if (Math.hypot(nearest.x - at.x, nearest.y - at.y) <= at.radius) coverBlock(pixels, left, top, side);
    }
};

/** Covers the whole picture. */
export const coverAll = (pixels: Pixels, side: number): void => {
  for (let top = 0; top < pixels.height; top += side)
    for (let left = 0; left < pixels.width; left += side) coverBlock(pixels, left, top, side);
};
