import { accept, type Result, refuse } from '@daiban/domain/kernel/result';

export interface PreparedFile {
  readonly blob: Blob;
  readonly name: string;
  /** A small picture as a data address; only of photos. */
  readonly thumbnail?: string;
}

export type FileFault = 'tooLarge' | 'wrongType' | 'unreadable';

const longestSide = 2000;
const thumbnailSide = 112;
const asTheyAre = 1_500_000;
export const largestFile = 20 * 1024 * 1024;

const documentNames = /\.(pdf|docx?|xlsx?|txt|mp3|m4a|amr|mp4)$/i;
const photoNames = /\.(jpe?g|png|webp|heic|heif|bmp|gif)$/i;

/** What the file chooser offers. */
export const acceptedTypes = 'image/*,video/mp4,.pdf,.doc,.docx,.xls,.xlsx,.txt,.mp3,.m4a,.amr';

const isPhoto = (file: File): boolean => file.type.startsWith('image/') || (file.type === '' && photoNames.test(file.name));

const draw = (picture: ImageBitmap, side: number): HTMLCanvasElement => {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (context !== null) {
    // Transparent parts would turn black in a JPEG.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  }
  return canvas;
};

const toJpeg = (canvas: HTMLCanvasElement): Promise<Blob | null> => new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));

const preparePhoto = async (file: File): Promise<Result<PreparedFile, FileFault>> => {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    return refuse('unreadable');
  }
  try {
    const thumbnail = draw(picture, thumbnailSide).toDataURL('image/jpeg', 0.7);
    const isSmall = Math.max(picture.width, picture.height) <= longestSide && file.size <= asTheyAre;
    // A PNG is mostly a screenshot, which a JPEG would blur; a camera's JPEG is always drawn anew, which drops the place it was taken.
    if (isSmall && file.type === 'image/png') return accept({ blob: file, name: file.name, thumbnail });
    const blob = await toJpeg(draw(picture, longestSide));
    if (blob === null) return refuse('unreadable');
    return accept({ blob, name: `${file.name.replace(/\.[^.]*$/, '') || 'photo'}.jpg`, thumbnail });
  } finally {
    picture.close();
  }
};

/** Makes a chosen file ready to send: photos at most 2,000 px long and without metadata, documents as they are. */
export const prepareFile = async (file: File): Promise<Result<PreparedFile, FileFault>> => {
  if (!isPhoto(file) && !documentNames.test(file.name)) return refuse('wrongType');
  const prepared = isPhoto(file) ? await preparePhoto(file) : accept({ blob: file, name: file.name });
  return prepared.ok && prepared.value.blob.size > largestFile ? refuse('tooLarge') : prepared;
};
