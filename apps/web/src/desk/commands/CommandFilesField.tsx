import { useState } from 'react';
import type { StoredFile } from '../intake/registration.ts';
import { FilesField } from './FilesField.tsx';

interface CommandFilesFieldProps {
  readonly label: string;
  readonly fileIds: readonly string[];
  readonly onChange: (fileIds: readonly string[]) => void;
}

/** Files of a command, which names them by their ids. */
export const CommandFilesField = ({ label, fileIds, onChange }: CommandFilesFieldProps) => {
  const [files, setFiles] = useState<readonly StoredFile[]>([]);
  return (
    <FilesField
      label={label}
      files={files.filter((file) => fileIds.includes(file.fileId))}
      onChange={(next) => {
        setFiles(next);
        onChange(next.map((file) => file.fileId));
      }}
    />
  );
};
