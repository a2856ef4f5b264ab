import type { PictureCheck } from '@daiban/domain/outreach/roads/vocabulary-of-roads';

/** A picture that was painted over on this device and sent. */
export interface PaintedPicture {
  readonly fileId: string;
  readonly check: PictureCheck;
  /** Address of the sent picture on this device. */
  readonly shown: string;
}

/** How many belong to one report or repair. */
export const mostPictures = 4;
