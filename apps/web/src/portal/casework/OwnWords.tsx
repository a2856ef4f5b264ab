import { useState } from 'react';
import { fetchAttachment } from '../../api/portal.ts';
import type { RequestFault } from '../../api/request.ts';
import { Button, Disclosure } from '../../ui/parts.tsx';
import { FaultMessage } from '../FaultMessage.tsx';
import { useTexts } from '../texts/texts-context.ts';
import type { MatterProps } from './MatterView.tsx';

const saveAs = (blob: Blob, name: string): void => {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};

/** What the petitioner wrote and handed in, folded away: they know it. */
export const OwnWords = ({ matter, queryCode }: MatterProps) => {
  const { tracking, receipt } = useTexts();
  const [opening, setOpening] = useState<string>();
  const [fault, setFault] = useState<RequestFault>();
  const open = async (fileId: string, name: string): Promise<void> => {
    setOpening(fileId);
    setFault(undefined);
    const answer = await fetchAttachment(matter.caseId, fileId, queryCode);
    setOpening(undefined);
    if (answer.ok) saveAs(answer.value, name);
    else setFault(answer.refusal);
  };
  return (
    <section className="part">
      <Disclosure summary={tracking.matter}>
        <p className="words">{matter.text}</p>
        <dl className="facts">
          {matter.place === undefined ? null : (
            <>
              <dt>{tracking.place}</dt>
              <dd>{matter.place}</dd>
            </>
          )}
          <dt>{receipt.number}</dt>
          <dd>{matter.caseNumber}</dd>
        </dl>
        {matter.attachments.length === 0 ? null : (
          <>
            <p className="quiet">{tracking.attachments}</p>
            <ul>
              {matter.attachments.map((file) => (
                <li key={file.fileId}>
                  <Button look="quiet" busy={opening === file.fileId} onClick={() => void open(file.fileId, file.name)}>
                    {opening === file.fileId ? tracking.opening : file.name}
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
        {fault === undefined ? null : <FaultMessage fault={fault} />}
      </Disclosure>
    </section>
  );
};
