import { type ChangeEvent, useEffect, useState } from 'react';
import { Button } from '../../ui/parts.tsx';
import { newCommandId } from '../commands/command-id.ts';
import { shrinkPhoto } from './device/shrink-photo.ts';
import type { KeptFile } from './entries.ts';
import { useFieldTexts } from './field-language.tsx';
import { useOpenDevice } from './use-field-device.ts';

const most = 9;

const Picture = ({ file, label }: { readonly file: KeptFile; readonly label: string }) => {
  const { sender } = useOpenDevice();
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let made: string | undefined;
    let left = false;
    void sender.readFile(file.id).then((blob) => {
      if (blob === undefined || left) return;
      made = URL.createObjectURL(blob);
      setAddress(made);
    });
    return () => {
      left = true;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [sender, file.id]);
  return address === undefined ? <span>{label}</span> : <img src={address} alt={label} />;
};

interface PhotosFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly files: readonly KeptFile[];
  readonly onFiles: (files: readonly KeptFile[]) => void;
}

/** Photos of the camera or the album: shrunk and kept encrypted on the device as soon as they are taken. */
export const PhotosField = ({ id, label, hint, files, onFiles }: PhotosFieldProps) => {
  const { evidence } = useFieldTexts();
  const { sender } = useOpenDevice();
  const [unreadable, setUnreadable] = useState(false);
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(event.target.files ?? [])].slice(0, most - files.length);
    event.target.value = '';
    setUnreadable(false);
    const taken: KeptFile[] = [];
    for (const photo of chosen) {
      const small = await shrinkPhoto(photo);
      if (small === undefined) {
        setUnreadable(true);
        continue;
      }
      const kept = { id: newCommandId(), name: `photo-${files.length + taken.length + 1}.jpg` };
      await sender.keepFile(kept.id, small);
      taken.push(kept);
    }
    if (taken.length > 0) onFiles([...files, ...taken]);
  };
  const remove = (file: KeptFile) => {
    onFiles(files.filter((one) => one.id !== file.id));
    void sender.dropFile(file.id);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <p className="field-hint" id={`${id}-hint`}>
        {hint ?? evidence.hint}
      </p>
      {unreadable ? (
        <p className="field-error" role="alert">
          {evidence.unreadable}
        </p>
      ) : null}
      <ul className="field-photos">
        {files.map((file, index) => (
          <li key={file.id}>
            <Picture file={file} label={evidence.photo(index + 1)} />
            <Button look="quiet" aria-label={`${evidence.remove} ${evidence.photo(index + 1)}`} onClick={() => remove(file)}>
              {evidence.remove}
            </Button>
          </li>
        ))}
      </ul>
      {files.length >= most ? null : (
        <span className="button field-take">
          {evidence.add}
          <input id={id} type="file" accept="image/*" multiple aria-describedby={`${id}-hint`} onChange={(event) => void take(event)} />
        </span>
      )}
    </div>
  );
};
