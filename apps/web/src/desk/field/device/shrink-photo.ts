const longestSide = 1600;
const quality = 0.82;

/**
 * A photo as it is kept and sent: at most 1,600 px long, drawn anew as a JPEG, so that neither place nor time nor device of the camera
 * go with it. Undefined when the file is no picture that this device can read.
 */
export const shrinkPhoto = async (file: Blob): Promise<Blob | undefined> => {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    return undefined;
  }
  try {
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const context = canvas.getContext('2d');
    if (context === null) return undefined;
    // Transparent parts would turn black in a JPEG.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return (await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))) ?? undefined;
  } finally {
    picture.close();
  }
};
