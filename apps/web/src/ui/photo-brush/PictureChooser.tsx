import type { RefObject } from 'react';

interface PictureChooserProps {
  readonly chooser: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly onChoose: (file: File | undefined) => void;
}

/** Opens the camera, or the album; out of sight, pressed by a button of the page. The same picture may be chosen again. */
export const PictureChooser = ({ chooser, label, onChoose }: PictureChooserProps) => (
  <input
    ref={chooser}
    type="file"
    accept="image/*"
    capture="environment"
    hidden
    aria-label={label}
    onChange={({ target }) => {
      onChoose(target.files?.[0]);
      target.value = '';
    }}
  />
);
