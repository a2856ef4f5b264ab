import '../intake/filing.css';
import '../casework/matter.css';
import './sealed.css';
import { type FormEvent, useCallback, useEffect, useState } from 'react';
import type { RequestFault } from '../../api/request.ts';
import { TextField } from '../../ui/Field.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { Message } from '../../ui/Message.tsx';
import { Button, Skeleton } from '../../ui/parts.tsx';
import { FaultMessage } from '../FaultMessage.tsx';
import { useTexts } from '../texts/texts-context.ts';
import { AccusationView } from './AccusationView.tsx';
import { findHandedCode, handCode } from './handed-code.ts';
import { type FollowedAccusation, follow, readSealedCode, useSealedTexts } from './use-sealed-room.ts';

/** Takes the code of an accusation. None is kept on this device. */
const SealedCodeEntry = ({ message, onCode }: { readonly message?: string; readonly onCode: (code: string) => void }) => {
  const { track } = useSealedTexts();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const open = (event: FormEvent): void => {
    event.preventDefault();
    const code = readSealedCode(typed);
    if (code === undefined) setError(track.wrong);
    else onCode(code);
  };
  return (
    <>
      <Heading documentTitle={track.title}>{track.title}</Heading>
      {message === undefined ? null : (
        <Message tone="wrong" takesFocus>
          <p>{message}</p>
        </Message>
      )}
      <form onSubmit={open} noValidate autoComplete="off">
        <TextField
          id="code"
          label={track.label}
          hint={track.hint}
          error={error}
          value={typed}
          onValue={setTyped}
          inputMode="numeric"
          autoComplete="off"
          maxLength={40}
          className="code-input"
        />
        <Button look="primary" type="submit" className="button-wide">
          {track.open}
        </Button>
      </form>
    </>
  );
};

const Followed = ({ code, onCode }: { readonly code: string; readonly onCode: (code: string | undefined) => void }) => {
  const { frame } = useTexts();
  const { track } = useSealedTexts();
  const [found, setFound] = useState<FollowedAccusation>();
  const [fault, setFault] = useState<RequestFault>();
  const load = useCallback(async (): Promise<void> => {
    setFault(undefined);
    const answer = await follow({ body: { queryCode: code } });
    if (answer.ok) setFound(answer.value);
    else setFault(answer.refusal);
  }, [code]);
  useEffect(() => void load(), [load]);
  if (fault?.kind === 'problem' && fault.problem.code === 'query-code-unknown')
    return <SealedCodeEntry message={track.unknown} onCode={onCode} />;
  return (
    <>
      {fault === undefined ? null : <FaultMessage fault={fault} onRetry={() => void load()} />}
      {found === undefined && fault === undefined ? <Skeleton label={frame.loading} lines={[5, 8, 9, 6]} /> : null}
      {found === undefined ? null : <AccusationView followed={found} code={code} onChanged={setFound} />}
      <p className="screen-only">
        <Button look="quiet" onClick={() => onCode(undefined)}>
          {track.another}
        </Button>
      </p>
    </>
  );
};

/** Following an accusation. The code is kept in this page alone, so that neither an address nor the history of a shared device holds it. */
const SealedTrackPage = () => {
  const [code, setCode] = useState(findHandedCode);
  useEffect(() => handCode(undefined), []);
  return code === undefined ? <SealedCodeEntry onCode={setCode} /> : <Followed key={code} code={code} onCode={setCode} />;
};

export default SealedTrackPage;
