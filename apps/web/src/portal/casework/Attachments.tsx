import type { TrackView } from '@daiban/contract/submissions';
import { useCallback, useEffect, useState } from 'react';
import { fetchAttachment } from '../../api/portal.ts';
import type { RequestFault } from '../../api/request.ts';
import { Button } from '../../ui/parts.tsx';
import { FaultMessage } from '../FaultMessage.tsx';
import { useTexts } from '../texts/texts-context.ts';
import type { MatterProps } from './MatterView.tsx';

type Attachment = TrackView['attachments'][number];

interface AttachmentProps {
  readonly caseId: string;
  readonly queryCode: string;
  readonly file: Attachment;
}

const isPicture = (file: Attachment): boolean => /^image\/(jpeg|png|webp|gif)$/.test(file.mediaType);

const saveAs = (blob: Blob, name: string): void => {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};

/** A photo: small, and at a touch as wide as the page. Fetched with the query code in a header, so that its address tells nothing. */
const Picture = ({ caseId, queryCode, file }: AttachmentProps) => {
  const { tracking } = useTexts();
  const [address, setAddress] = useState<string>();
  const [isLost, setLost] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const load = useCallback(async (): Promise<string | undefined> => {
    setLost(false);
    const answer = await fetchAttachment(caseId, file.fileId, queryCode);
    return answer.ok ? URL.createObjectURL(answer.value) : undefined;
  }, [caseId, file.fileId, queryCode]);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = attempt >= 0;
    let made: string | undefined;
    const show = async (): Promise<void> => {
      const loaded = await load();
      if (!wanted) {
        if (loaded !== undefined) URL.revokeObjectURL(loaded);
        return;
      }
      made = loaded;
      setAddress(loaded);
      setLost(loaded === undefined);
    };
    void show();
    return () => {
      wanted = false;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [load, attempt]);
  const label = isLost ? tracking.pictureLost : isWhole ? tracking.reduce(file.name) : tracking.enlarge(file.name);
  return (
    <li className={isWhole ? 'picture-whole' : ''}>
      <button
        type="button"
        className="picture"
        aria-label={label}
        aria-expanded={address === undefined ? undefined : isWhole}
        onClick={() => {
          if (isLost) setAttempt((count) => count + 1);
          else if (address !== undefined) setWhole(!isWhole);
        }}
      >
        {address === undefined ? isLost ? tracking.pictureLost : tracking.opening : <img src={address} alt={tracking.picture(file.name)} />}
      </button>
    </li>
  );
};

/** A paper, a sound or a film: saved on the device. */
const Document = ({ caseId, queryCode, file }: AttachmentProps) => {
  const { tracking } = useTexts();
  const [isOpening, setOpening] = useState(false);
  const [fault, setFault] = useState<RequestFault>();
  const save = async (): Promise<void> => {
    setOpening(true);
    setFault(undefined);
    const answer = await fetchAttachment(caseId, file.fileId, queryCode);
    setOpening(false);
    if (answer.ok) saveAs(answer.value, file.name);
    else setFault(answer.refusal);
  };
  return (
    <li>
      <Button look="quiet" busy={isOpening} onClick={() => void save()} aria-label={tracking.save(file.name)}>
        {isOpening ? tracking.opening : file.name}
      </Button>
      {fault === undefined ? null : <FaultMessage fault={fault} />}
    </li>
  );
};

/** What the petitioner handed in: photos to look at where they stand, other files to save. */
export const Attachments = ({ matter, queryCode }: MatterProps) => {
  const { tracking } = useTexts();
  if (matter.attachments.length === 0) return null;
  const of = (file: Attachment): AttachmentProps => ({ caseId: matter.caseId, queryCode, file });
  const pictures = matter.attachments.filter(isPicture);
  const documents = matter.attachments.filter((file) => !isPicture(file));
  return (
    <>
      <p className="quiet">{tracking.attachments}</p>
      {pictures.length === 0 ? null : (
        <ul className="pictures">
          {pictures.map((file) => (
            <Picture key={file.fileId} {...of(file)} />
          ))}
        </ul>
      )}
      {documents.length === 0 ? null : (
        <ul className="documents">
          {documents.map((file) => (
            <Document key={file.fileId} {...of(file)} />
          ))}
        </ul>
      )}
    </>
  );
};
