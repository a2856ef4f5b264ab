import type { PictureCheck } from '@daiban/domain/outreach/roads/vocabulary-of-roads';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { PhotoBrush } from '../../../ui/photo-brush/PhotoBrush.tsx';
import { PictureChooser } from '../../../ui/photo-brush/PictureChooser.tsx';
import { mostPictures, type PaintedPicture } from '../../../ui/photo-brush/painted-picture.ts';
import { usePictureAddresses } from '../../../ui/photo-brush/use-picture-addresses.ts';
import { sendAttachment } from '../../api.ts';
import { FieldGroup } from '../../parts/Field.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useTexts } from '../../texts/language.tsx';

interface PicturesFieldProps {
  readonly label: string;
  readonly pictures: readonly PaintedPicture[];
  readonly onChange: (pictures: readonly PaintedPicture[]) => void;
  readonly error?: string | undefined;
}

/** Pictures of a finding or a repair: taken, painted over where people or number plates are, and only then sent. */
export const PicturesField = ({ label, pictures, onChange, error }: PicturesFieldProps) => {
  const { roads } = useTexts();
  const chooser = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const addressOf = usePictureAddresses();
  const sending = useMutation({
    mutationFn: async ({ picture, check }: { readonly picture: Blob; readonly check: PictureCheck }) => {
      const stored = await sendAttachment(new File([picture], 'photo.jpg', { type: 'image/jpeg' }));
      return { fileId: stored.fileId, check, shown: addressOf(picture) };
    },
    onSuccess: (picture) => {
      onChange([...pictures, picture]);
      setFile(undefined);
    },
  });
  return (
    <FieldGroup label={label} hint={roads.picturesHint} error={error}>
      {pictures.length === 0 ? null : (
        <ul className="finding-pictures">
          {pictures.map(({ fileId, shown }, place) => (
            <li key={fileId}>
              <img src={shown} alt={roads.picture(place + 1)} />
              <button
                type="button"
                className="remove"
                aria-label={roads.removePicture(place + 1)}
                onClick={() => onChange(pictures.filter((one) => one.fileId !== fileId))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      {file === undefined ? (
        <Button disabled={pictures.length >= mostPictures} onClick={() => chooser.current?.click()}>
          {roads.addPicture}
        </Button>
      ) : (
        <PhotoBrush
          file={file}
          texts={roads.brush}
          onUse={(picture, check) => sending.mutate({ picture, check })}
          onDiscard={() => setFile(undefined)}
        />
      )}
      <ProblemNote fault={sending.error} />
      <PictureChooser chooser={chooser} label={roads.addPicture} onChoose={setFile} />
    </FieldGroup>
  );
};
