/** Width and height of a portrait, in pixels: sharp on a card, small on a slow line. */
const side = 320;
/** Larger pictures are refused before they are unpacked. */
const mostPixels = 50_000_000;
/** Pictures as cameras and phones make them; a drawing that is a program in text is none. */
const formats: readonly string[] = ['jpeg', 'png', 'webp', 'heif', 'gif'];

/** A square of the middle of a picture as a small JPEG without any metadata; undefined when it is no picture. */
export const toPortrait = async (content: Buffer): Promise<Buffer | undefined> => {
  const { default: sharp } = await import('sharp');
  try {
    const picture = sharp(content, { limitInputPixels: mostPixels, failOn: 'error' });
    if (!formats.includes((await picture.metadata()).format)) return undefined;
    return await picture.autoOrient().resize(side, side, { fit: 'cover', position: 'centre' }).jpeg({ quality: 82 }).toBuffer();
  } catch {
    return undefined;
  }
};
