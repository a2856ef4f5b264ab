/** Width and height of a portrait, in pixels: sharp on a card, small on a slow line. */
const side = 320;
/** Larger pictures are refused before they are unpacked. */
const mostPixels = 50_000_000;

/** A square of the middle of a picture as a small JPEG without any metadata; undefined when it is no picture. */
export const toPortrait = async (content: Buffer): Promise<Buffer | undefined> => {
  const { default: sharp } = await import('sharp');
  try {
    return await sharp(content, { limitInputPixels: mostPixels, failOn: 'error' })
      .autoOrient()
      .resize(side, side, { fit: 'cover', position: 'centre' })
      .jpeg({ quality: 82 })
      .toBuffer();
  } catch {
    return undefined;
  }
};
