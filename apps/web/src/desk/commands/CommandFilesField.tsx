import { useState } from 'react';
import type { StoredFile } from '../intake/registration.ts';
import { FilesField } from './FilesField.tsx';

interface CommandFilesFieldProps {
  readonly label: string;
  readonly fileIds: readonly string[];
  /** Whether the command is refused without a file. */
  readonly needed?: boolean;
  readonly onChange: (fileIds: readonly string[]) => void;
}

/** Files of a command, which names them by their ids. */
export const CommandFilesField = ({ label, fileIds, needed = false, onChange }: CommandFilesFieldProps) => {
  const [files, setFiles] = useState<readonly StoredFile[]>([]);
  return (
    <FilesField
      label={label}
      needed={needed}
      files={files.filter((file) => fileIds.includes(file.fileId))}
      onChange={(next) => {
        setFiles(next);
        onChange(next.map((file) => file.fileId));
      }}
    />
  );
};
