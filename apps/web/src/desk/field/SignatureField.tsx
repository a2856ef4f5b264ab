import { useEffect, useRef } from 'react';
import SignaturePad from 'signature_pad';
import { Button } from '../../ui/parts.tsx';
import { newCommandId } from '../commands/command-id.ts';
import type { KeptFile } from './entries.ts';
import { useFieldTexts } from './field-language.tsx';
import { useOpenDevice } from './use-field-device.ts';

const toPng = (canvas: HTMLCanvasElement): Promise<Blob | null> => new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));

interface SignatureFieldProps {
  readonly id: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly file: KeptFile | undefined;
  readonly onFile: (file: KeptFile | undefined) => void;
}

/** A name written by hand on the screen. Only the picture is kept: neither speed nor pressure of the hand. */
export const SignatureField = ({ id, label, error, file, onFile }: SignatureFieldProps) => {
  const { evidence } = useFieldTexts();
  const { sender } = useOpenDevice();
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad>(undefined);
  const told = useRef({ file, onFile });
  told.current = { file, onFile };
  useEffect(() => {
    const place = canvas.current;
    if (place === null) return;
    const density = Math.max(1, devicePixelRatio);
    place.width = place.offsetWidth * density;
    place.height = place.offsetHeight * density;
    place.getContext('2d')?.scale(density, density);
    const signing = new SignaturePad(place, { backgroundColor: '#fff', penColor: '#1d2129' });
    pad.current = signing;
    const keep = async () => {
      const picture = await toPng(place);
      if (picture === null) return;
      const kept = { id: newCommandId(), name: 'signature.png' };
      await sender.keepFile(kept.id, picture);
      const before = told.current.file;
      told.current.onFile(kept);
      if (before !== undefined) await sender.dropFile(before.id);
    };
    const end = () => void keep();
    signing.addEventListener('endStroke', end);
    // What was signed before the page was left is shown again.
    const known = told.current.file;
    if (known !== undefined)
      void sender.readFile(known.id).then(async (picture) => {
        if (picture === undefined) return;
        const image = await createImageBitmap(picture);
        place.getContext('2d')?.drawImage(image, 0, 0, place.offsetWidth, place.offsetHeight);
        image.close();
      });
    return () => {
      signing.removeEventListener('endStroke', end);
      signing.off();
    };
  }, [sender]);
  const clear = () => {
    pad.current?.clear();
    onFile(undefined);
    if (file !== undefined) void sender.dropFile(file.id);
  };
  return (
    <div className={error === undefined ? 'field' : 'field field-wrong'}>
      <label htmlFor={id}>{label}</label>
      <p className="field-hint" id={`${id}-hint`}>
        {evidence.signHint}
      </p>
      {error === undefined ? null : <p className="field-error">{error}</p>}
      <canvas
        id={id}
        ref={canvas}
        className="field-signature"
        role="img"
        tabIndex={-1}
        aria-label={evidence.sign}
        aria-describedby={`${id}-hint`}
      />
      <p className="field-head">
        <span role="status">{file === undefined ? '' : evidence.signed}</span>
        <Button look="quiet" onClick={clear}>
          {evidence.clear}
        </Button>
      </p>
    </div>
  );
};
