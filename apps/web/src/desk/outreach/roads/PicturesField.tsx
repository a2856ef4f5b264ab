import type { PictureCheck } from '@daiban/domain/outreach/roads/vocabulary-of-roads';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { PhotoBrush } from '../../../ui/photo-brush/PhotoBrush.tsx';
import { sendAttachment } from '../../api.ts';
import { FieldGroup } from '../../parts/Field.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useTexts } from '../../texts/language.tsx';

/** A picture that was painted over on this device and sent. */
export interface SentPicture {
  readonly fileId: string;
  readonly check: PictureCheck;
  /** Address of the sent picture on this device. */
  readonly shown: string;
}

interface PicturesFieldProps {
  readonly label: string;
  readonly pictures: readonly SentPicture[];
  readonly onChange: (pictures: readonly SentPicture[]) => void;
  readonly error?: string | undefined;
}

const most = 4;

/** Pictures of a finding or a repair: taken, painted over where people or number plates are, and only then sent. */
export const PicturesField = ({ label, pictures, onChange, error }: PicturesFieldProps) => {
  const { roads } = useTexts();
  const chooser = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const addresses = useRef<string[]>([]);
  useEffect(() => {
    const made = addresses.current;
    return () => {
      for (const address of made) URL.revokeObjectURL(address);
    };
  }, []);
  const sending = useMutation({
    mutationFn: async ({ picture, check }: { readonly picture: Blob; readonly check: PictureCheck }) => {
      const stored = await sendAttachment(new File([picture], 'photo.jpg', { type: 'image/jpeg' }));
      const shown = URL.createObjectURL(picture);
      addresses.current.push(shown);
      return { fileId: stored.fileId, check, shown };
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
        <Button disabled={pictures.length >= most} onClick={() => chooser.current?.click()}>
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
      <input
        ref={chooser}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        aria-label={roads.addPicture}
        onChange={({ target }) => {
          setFile(target.files?.[0]);
          target.value = '';
        }}
      />
    </FieldGroup>
  );
};
