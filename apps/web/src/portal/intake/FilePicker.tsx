import { useRef, useState } from 'react';
import { Button, Status } from '../../ui/parts.tsx';
import { useTexts } from '../texts/texts-context.ts';
import type { DraftFile } from './draft.ts';
import { FileList } from './FileList.tsx';
import { acceptedTypes } from './shrink-photo.ts';
import type { Uploads } from './use-uploads.ts';

export const mostFiles = 20;

interface FilePickerProps {
  /** Id of the button, so that an error summary can lead there. */
  readonly id: string;
  readonly files: readonly DraftFile[];
  readonly uploads: Uploads;
  readonly onRemove: (fileId: string) => void;
}

/** Chooses photos and papers, and shows how far each has come. */
export const FilePicker = ({ id, files, uploads, onRemove }: FilePickerProps) => {
  const { filing } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const [isOverfull, setOverfull] = useState(false);
  const count = files.length + uploads.pending.length;

  const choose = (chosen: readonly File[]): void => {
    const room = Math.max(0, mostFiles - count);
    setOverfull(chosen.length > room);
    uploads.add(chosen.slice(0, room));
  };

  return (
    <div className="picker">
      <FileList files={files} uploads={uploads} onRemove={onRemove} />
      <input
        ref={input}
        className="unseen"
        type="file"
        multiple
        accept={acceptedTypes}
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          choose([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Button id={id} className="button-wide" onClick={() => input.current?.click()} aria-describedby={`${id}-hint`}>
        {count === 0 ? filing.files.choose : filing.files.chooseMore}
      </Button>
      <p className="field-hint" id={`${id}-hint`}>
        {filing.files.kinds}
      </p>
      {isOverfull ? <Status className="field-error">{filing.files.tooMany}</Status> : null}
    </div>
  );
};
