import { useState } from 'react';
import { Disclosure } from '../../ui/parts.tsx';
import { useTexts } from '../texts/texts-context.ts';
import { Attachments } from './Attachments.tsx';
import type { MatterProps } from './MatterView.tsx';

/** What the petitioner wrote and handed in, folded away: they know it. Photos are fetched once it is opened. */
export const OwnWords = ({ matter, queryCode }: MatterProps) => {
  const { tracking, receipt } = useTexts();
  const [wasOpened, setOpened] = useState(false);
  return (
    <section className="part">
      <Disclosure summary={tracking.matter(matter.attachments.length)} onOpen={() => setOpened(true)}>
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
        {wasOpened ? <Attachments matter={matter} queryCode={queryCode} /> : null}
      </Disclosure>
    </section>
  );
};
