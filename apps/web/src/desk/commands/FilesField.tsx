import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef } from 'react';
import { sendAttachment } from '../api.ts';
import type { StoredFile } from '../intake/registration.ts';
import { FieldGroup } from '../parts/Field.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useTexts } from '../texts/language.tsx';

interface FilesFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly files: readonly StoredFile[];
  readonly onChange: (files: readonly StoredFile[]) => void;
  readonly disabled?: boolean;
  /** Whether the form is refused without a file. */
  readonly needed?: boolean;
}

/** Files of a form: stored when chosen, named by the command or submission when it is sent. */
export const FilesField = ({ label, hint, files, onChange, disabled = false, needed = false }: FilesFieldProps) => {
  const texts = useTexts();
  const chooser = useRef<HTMLInputElement>(null);
  const upload = useMutation({
    mutationFn: (chosen: readonly File[]) => Promise.all(chosen.map(sendAttachment)),
    onSuccess: (stored) => onChange([...files, ...stored.map(({ fileId, name }) => ({ fileId, name }))]),
  });
  return (
    <FieldGroup
      label={
        <>
          {label}
          {needed ? null : <span className="quiet"> · {texts.state.optional}</span>}
        </>
      }
      {...(hint === undefined ? {} : { hint })}
    >
      <ul className="files">
        {files.map((file) => (
          <li key={file.fileId}>
            <span>{file.name}</span>
            <button
              type="button"
              className="remove"
              disabled={disabled}
              aria-label={texts.form.removeFile(file.name)}
              onClick={() => onChange(files.filter((one) => one !== file))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          upload.mutate([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Button size="small" disabled={disabled} loading={upload.isPending} onClick={() => chooser.current?.click()}>
        {upload.isPending ? texts.form.uploading : texts.form.upload}
      </Button>
      <ProblemNote fault={upload.error} />
    </FieldGroup>
  );
};
