import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/parts.tsx';
import { listen, listensLocally } from './device/speech.ts';
import { useFieldTexts } from './field-language.tsx';

/** Speech to text where the device does it by itself; elsewhere the microphone of the keyboard is named. No voice leaves for a company. */
export const VoiceButton = ({ onWords }: { readonly onWords: (words: string) => void }) => {
  const { voice } = useFieldTexts();
  const [local, setLocal] = useState(false);
  const [stop, setStop] = useState<() => void>();
  const stopping = useRef(stop);
  stopping.current = stop;
  useEffect(() => {
    let left = false;
    void listensLocally().then((can) => {
      if (!left) setLocal(can);
    });
    return () => {
      left = true;
      stopping.current?.();
    };
  }, []);
  if (!local) return <p className="field-hint">{voice.keyboard}</p>;
  if (stop !== undefined)
    return (
      <Button aria-pressed="true" onClick={stop}>
        {voice.stop}
      </Button>
    );
  return <Button onClick={() => setStop(() => listen(onWords, () => setStop(undefined)))}>{voice.start}</Button>;
};
