import { type FormEvent, useState } from 'react';
import type { RequestFault } from '../../api/request.ts';
import { TextArea } from '../../ui/Field.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { Message } from '../../ui/Message.tsx';
import { Button } from '../../ui/parts.tsx';
import { WhyThisDay } from '../dates/WhyThisDay.tsx';
import { newCommandId } from '../device/new-command-id.ts';
import { FaultMessage } from '../FaultMessage.tsx';
import { useToday } from '../insight/office-context.ts';
import type { DraftFile } from '../intake/draft.ts';
import { FilePicker } from '../intake/FilePicker.tsx';
import { useUploads } from '../intake/use-uploads.ts';
import { useTexts } from '../texts/texts-context.ts';
import { type FollowedAccusation, sealedUploadPath, sendAddition, useSealedTexts } from './use-sealed-room.ts';

interface AccusationViewProps {
  readonly followed: FollowedAccusation;
  readonly code: string;
  readonly onChanged: (followed: FollowedAccusation) => void;
}

/** Adds facts or asks; the officer sees that something came. */
const AddForm = ({ code, onChanged }: Omit<AccusationViewProps, 'followed'>) => {
  const { track, check } = useSealedTexts();
  const [commandId, setCommandId] = useState(newCommandId);
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly DraftFile[]>([]);
  const uploads = useUploads((file) => setFiles((now) => [...now, file]), sealedUploadPath);
  const [error, setError] = useState<string>();
  const [fault, setFault] = useState<RequestFault>();
  const [isSending, setSending] = useState(false);
  const [isSent, setSent] = useState(false);

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const wrong = text.trim() === '' ? track.addEmpty : uploads.pending.length > 0 ? check.wait : undefined;
    setError(wrong);
    if (wrong !== undefined || isSending) return;
    setSending(true);
    const answer = await sendAddition({
      body: { queryCode: code, commandId, text: text.trim(), attachments: files.map(({ fileId }) => fileId) },
    });
    setSending(false);
    setFault(answer.ok ? undefined : answer.refusal);
    if (!answer.ok) return;
    setCommandId(newCommandId());
    setText('');
    setFiles([]);
    setSent(true);
    onChanged(answer.value);
  };

  return (
    <section className="part screen-only">
      <h2>{track.add}</h2>
      {isSent ? (
        <Message takesFocus>
          <p>{track.addSent}</p>
        </Message>
      ) : null}
      <form onSubmit={(event) => void send(event)} noValidate autoComplete="off">
        <TextArea id="addition" label={track.addLabel} hint={track.addHint} error={error} rows={4} value={text} onValue={setText} />
        <FilePicker
          id="addition-files"
          files={files}
          uploads={uploads}
          onRemove={(fileId) => setFiles((now) => now.filter((file) => file.fileId !== fileId))}
        />
        {fault === undefined ? null : <FaultMessage fault={fault} takesFocus />}
        <Button look="primary" type="submit" busy={isSending} className="button-wide">
          {isSending ? check.sending : track.addSend}
        </Button>
      </form>
    </section>
  );
};

/** Where it stands, what the accuser was told, and their own words. */
export const AccusationView = ({ followed, code, onChanged }: AccusationViewProps) => {
  const { track, receipt, duties } = useSealedTexts();
  const { dates } = useTexts();
  const today = useToday();
  const status = track.status[followed.status];
  return (
    <>
      <Heading documentTitle={track.title}>{status}</Heading>
      <p className="lead">
        {track.receivedOn(dates.day(followed.receivedOn, today))}
        {followed.referredTo === undefined ? '' : ` · ${track.referredTo(followed.referredTo)}`}
      </p>
      {followed.handledBy === 'superior' ? (
        <Message>
          <p>{receipt.superior}</p>
        </Message>
      ) : followed.next === undefined ? null : (
        <>
          <p className="strong">{receipt.by(dates.day(followed.next.dueOn, today), duties[followed.next.kind] ?? followed.next.title)}</p>
          <WhyThisDay date={followed.next} />
        </>
      )}
      {followed.feedback === undefined ? null : (
        <section className="part">
          <h2>{track.feedback}</h2>
          <p className="words">{followed.feedback.text}</p>
          <p className="quiet">{dates.day(followed.feedback.on, today)}</p>
        </section>
      )}
      {followed.informed.length === 0 ? null : (
        <section className="part">
          <h2>{track.told}</h2>
          {followed.informed.map((told) => (
            <div key={told.at} className="told">
              <p className="words">{told.text}</p>
              <p className="quiet">{dates.moment(told.at)}</p>
            </div>
          ))}
        </section>
      )}
      <section className="part">
        <h2>{track.yours}</h2>
        <p className="words">{followed.text}</p>
        {followed.attachments.map((file) => (
          <p key={file.fileId} className="quiet">
            {file.name}
          </p>
        ))}
      </section>
      {followed.words.length === 0 ? null : (
        <section className="part">
          <h2>{track.added}</h2>
          {followed.words.map((said) => (
            <div key={said.at} className="told">
              <p className="words">{said.text}</p>
              <p className="quiet">{dates.moment(said.at)}</p>
            </div>
          ))}
        </section>
      )}
      <AddForm code={code} onChanged={onChanged} />
    </>
  );
};
