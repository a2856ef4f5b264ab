import { useRef, useState } from 'react';
import type { RequestFault } from '../../api/request.ts';
import { startUpload, type Upload } from '../../api/upload-file.ts';
import type { DraftFile } from './draft.ts';
import { type FileFault, type PreparedFile, prepareFile } from './shrink-photo.ts';

/** A file on its way to the office. */
export interface PendingFile {
  readonly key: number;
  readonly name: string;
  readonly bytes: number;
  readonly thumbnail?: string;
  readonly progress:
    | { readonly step: 'preparing' }
    | { readonly step: 'sending'; readonly percent: number }
    | { readonly step: 'refused'; readonly fault: FileFault }
    | { readonly step: 'lost'; readonly fault: RequestFault };
}

export interface Uploads {
  readonly pending: readonly PendingFile[];
  readonly add: (files: readonly File[]) => void;
  readonly retry: (key: number) => void;
  readonly remove: (key: number) => void;
}

let lastKey = 0;

/** Shrinks and sends files one by one as they are chosen; `onStored` is told each that arrived. `path`: another place than the ordinary one. */
export const useUploads = (onStored: (file: DraftFile) => void, path?: string): Uploads => {
  const [pending, setPending] = useState<readonly PendingFile[]>([]);
  const chosen = useRef(new Map<number, { readonly prepared?: PreparedFile; readonly file: File; readonly upload?: Upload }>());

  const drop = (key: number): void => {
    chosen.current.delete(key);
    setPending((list) => list.filter((entry) => entry.key !== key));
  };
  const change = (key: number, next: Partial<PendingFile>): void =>
    setPending((list) => list.map((entry) => (entry.key === key ? { ...entry, ...next } : entry)));

  const sendFile = async (key: number, file: File, prepared: PreparedFile): Promise<void> => {
    change(key, { progress: { step: 'sending', percent: 0 } });
    const upload = startUpload(
      prepared.blob,
      prepared.name,
      (share) => change(key, { progress: { step: 'sending', percent: Math.round(share * 100) } }),
      path,
    );
    chosen.current.set(key, { file, prepared, upload });
    const answer = await upload.answer;
    if (!chosen.current.has(key)) return;
    if (!answer.ok) return change(key, { progress: { step: 'lost', fault: answer.refusal } });
    drop(key);
    onStored({ ...answer.value, ...(prepared.thumbnail === undefined ? {} : { thumbnail: prepared.thumbnail }) });
  };

  const start = async (key: number, file: File): Promise<void> => {
    const prepared = await prepareFile(file);
    if (!chosen.current.has(key)) return;
    if (!prepared.ok) return change(key, { progress: { step: 'refused', fault: prepared.refusal } });
    const { name, blob, thumbnail } = prepared.value;
    change(key, { name, bytes: blob.size, ...(thumbnail === undefined ? {} : { thumbnail }) });
    await sendFile(key, file, prepared.value);
  };

  return {
    pending,
    add: (files) => {
      for (const file of files) {
        lastKey += 1;
        const key = lastKey;
        chosen.current.set(key, { file });
        setPending((list) => [...list, { key, name: file.name, bytes: file.size, progress: { step: 'preparing' } }]);
        void start(key, file);
      }
    },
    retry: (key) => {
      const entry = chosen.current.get(key);
      if (entry?.prepared !== undefined) void sendFile(key, entry.file, entry.prepared);
    },
    remove: (key) => {
      chosen.current.get(key)?.upload?.cancel();
      drop(key);
    },
  };
};
