import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { sendAttachment } from '../api.ts';
import { FieldGroup } from '../parts/Field.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useTexts } from '../texts/language.tsx';

interface FilesFieldProps {
  readonly label: string;
  readonly fileIds: readonly string[];
  readonly onChange: (fileIds: readonly string[]) => void;
}

/** Files of a command: stored when chosen, named by the command when it is given. */
export const FilesField = ({ label, fileIds, onChange }: FilesFieldProps) => {
  const texts = useTexts();
  const chooser = useRef<HTMLInputElement>(null);
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const upload = useMutation({
    mutationFn: (files: readonly File[]) => Promise.all(files.map(sendAttachment)),
    onSuccess: (stored) => {
      setNames((before) => ({ ...before, ...Object.fromEntries(stored.map((file) => [file.fileId, file.name])) }));
      onChange([...fileIds, ...stored.map((file) => file.fileId)]);
    },
  });
  return (
    <FieldGroup label={`${label} · ${texts.state.optional}`}>
      <ul className="files">
        {fileIds.map((fileId) => (
          <li key={fileId}>
            <span>{names[fileId] ?? fileId}</span>
            <button
              type="button"
              className="remove"
              aria-label={texts.form.removeFile(names[fileId] ?? fileId)}
              onClick={() => onChange(fileIds.filter((id) => id !== fileId))}
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
      <Button size="small" loading={upload.isPending} onClick={() => chooser.current?.click()}>
        {upload.isPending ? texts.form.uploading : texts.form.upload}
      </Button>
      <ProblemNote fault={upload.error} />
    </FieldGroup>
  );
};
