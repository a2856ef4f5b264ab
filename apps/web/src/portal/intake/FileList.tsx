import { Button } from '../../ui/parts.tsx';
import { sayFault } from '../FaultMessage.tsx';
import { useTexts } from '../texts/texts-context.ts';
import type { DraftFile } from './draft.ts';
import type { PendingFile, Uploads } from './use-uploads.ts';

const toSize = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** The picture itself, or the ending of the name where there is none. */
export const FilePicture = ({
  picture,
  name,
  alt = '',
}: {
  readonly picture: string | undefined;
  readonly name: string;
  /** Said where the name does not stand beside it. */
  readonly alt?: string;
}) =>
  picture === undefined ? (
    <span className="file-picture" {...(alt === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': alt })}>
      {/\.(\w{1,4})$/.exec(name)?.[1]?.toUpperCase()}
    </span>
  ) : (
    <img className="file-picture" src={picture} alt={alt} />
  );

const PendingRow = ({ entry, uploads }: { readonly entry: PendingFile; readonly uploads: Uploads }) => {
  const { filing, faults } = useTexts();
  const { progress } = entry;
  return (
    <li className="file">
      <FilePicture picture={entry.thumbnail} name={entry.name} />
      <div className="file-text">
        <p className="file-name">{entry.name}</p>
        <div className="quiet">
          {progress.step === 'preparing' ? filing.files.preparing : null}
          {progress.step === 'sending' ? (
            <>
              {filing.files.sending(progress.percent)}
              <progress max={100} value={progress.percent} aria-label={entry.name} />
            </>
          ) : null}
        </div>
        {progress.step === 'refused' ? (
          <p className="field-error" role="alert">
            {progress.fault === 'tooLarge' ? filing.files.tooLarge(toSize(entry.bytes)) : filing.files[progress.fault]}
          </p>
        ) : null}
        {progress.step === 'lost' ? (
          <p className="field-error" role="alert">
            {progress.fault.kind === 'problem' ? Object.values(sayFault(progress.fault, faults)).join(' ') : filing.files.lost}
          </p>
        ) : null}
      </div>
      <div className="file-buttons">
        {progress.step === 'lost' ? (
          <Button aria-label={filing.files.retryNamed(entry.name)} onClick={() => uploads.retry(entry.key)}>
            {filing.files.retry}
          </Button>
        ) : null}
        <Button look="quiet" aria-label={filing.files.removeNamed(entry.name)} onClick={() => uploads.remove(entry.key)}>
          {filing.files.remove}
        </Button>
      </div>
    </li>
  );
};

interface FileListProps {
  readonly files: readonly DraftFile[];
  readonly uploads: Uploads;
  readonly onRemove: (fileId: string) => void;
}

/** The files of a form: those that the office holds, and those on their way. */
export const FileList = ({ files, uploads, onRemove }: FileListProps) => {
  const { filing } = useTexts();
  if (files.length === 0 && uploads.pending.length === 0) return null;
  return (
    <ul className="rows" aria-label={filing.files.list}>
      {files.map((file) => (
        <li key={file.fileId} className="file">
          <FilePicture picture={file.thumbnail} name={file.name} />
          <div className="file-text">
            <p className="file-name">{file.name}</p>
            <p className="quiet">{file.mediaType.startsWith('image/') ? filing.files.photoAdded : filing.files.fileAdded}</p>
          </div>
          <div className="file-buttons">
            <Button look="quiet" aria-label={filing.files.removeNamed(file.name)} onClick={() => onRemove(file.fileId)}>
              {filing.files.remove}
            </Button>
          </div>
        </li>
      ))}
      {uploads.pending.map((entry) => (
        <PendingRow key={entry.key} entry={entry} uploads={uploads} />
      ))}
    </ul>
  );
};
