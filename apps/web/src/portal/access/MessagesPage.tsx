import '../casework/matter.css';
import { useCallback, useEffect, useState } from 'react';
import { fetchSentMessages, type SentMessage } from '../../api/portal.ts';
import type { RequestFault } from '../../api/request.ts';
import { Heading } from '../../ui/Heading.tsx';
import { Button } from '../../ui/parts.tsx';
import { FaultMessage } from '../FaultMessage.tsx';
import { useTexts } from '../texts/texts-context.ts';

/** The message in words, with an address of this site as a link. */
const MessageText = ({ text }: { readonly text: string }) => {
  const address = /https?:\/\/\S+/.exec(text)?.[0];
  if (address === undefined || !URL.canParse(address)) return text;
  const { pathname, hash } = new URL(address);
  const [before, after] = text.split(address);
  return (
    <>
      {before}
      <a href={`${pathname}${hash}`}>{`${pathname}${hash.slice(0, 7)}…`}</a>
      {after}
    </>
  );
};

/** The box of a demo office: what would have gone to phones. */
const MessagesPage = () => {
  const { residents, dates } = useTexts();
  const [rows, setRows] = useState<readonly SentMessage[]>();
  const [fault, setFault] = useState<RequestFault>();
  const load = useCallback(async (): Promise<void> => {
    const answer = await fetchSentMessages();
    setFault(answer.ok ? undefined : answer.refusal);
    if (answer.ok) setRows(answer.value.rows);
  }, []);
  useEffect(() => {
    void load();
  }, [load]);
  return (
    <>
      <Heading documentTitle={residents.messages.title}>{residents.messages.title}</Heading>
      <p className="lead">{residents.messages.lead}</p>
      <Button onClick={() => void load()}>{residents.messages.refresh}</Button>
      {fault === undefined ? null : <FaultMessage fault={fault} />}
      {rows?.length === 0 ? <p>{residents.messages.none}</p> : null}
      <ol className="rows">
        {rows?.map((row) => (
          <li key={row.id} className="moment">
            <time dateTime={row.at}>{dates.moment(row.at)}</time> {residents.messages.to(row.phone)}
            <p className="words">
              <MessageText text={row.text} />
            </p>
          </li>
        ))}
      </ol>
    </>
  );
};

export default MessagesPage;
