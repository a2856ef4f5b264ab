import type { PictureCheck } from '@daiban/domain/outreach/roads/vocabulary-of-roads';
import { useRef, useState } from 'react';
import type { RequestFault } from '../../../api/request.ts';
import { startUpload } from '../../../api/upload-file.ts';
import { Button } from '../../../ui/parts.tsx';
import { PhotoBrush } from '../../../ui/photo-brush/PhotoBrush.tsx';
import { PictureChooser } from '../../../ui/photo-brush/PictureChooser.tsx';
import { mostPictures, type PaintedPicture } from '../../../ui/photo-brush/painted-picture.ts';
import { usePictureAddresses } from '../../../ui/photo-brush/use-picture-addresses.ts';
import { FaultMessage } from '../../FaultMessage.tsx';
import { useSpotTexts } from './spots.ts';

interface SpotPicturesProps {
  readonly pictures: readonly PaintedPicture[];
  readonly onChange: (pictures: readonly PaintedPicture[]) => void;
  /** A picture was opened and neither used nor put away: `true` while that is so. */
  readonly onOpened: (isOpen: boolean) => void;
  readonly error: string | undefined;
}

/** Pictures of what is broken: taken, painted over where people or number plates are, and only then sent. */
export const SpotPictures = ({ pictures, onChange, onOpened, error }: SpotPicturesProps) => {
  const texts = useSpotTexts();
  const chooser = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const open = (chosen: File | undefined): void => {
    setFile(chosen);
    onOpened(chosen !== undefined);
  };
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<RequestFault>();
  const addressOf = usePictureAddresses();
  const send = async (picture: Blob, check: PictureCheck): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setFault(undefined);
    const answer = await startUpload(picture, 'photo.jpg', () => undefined).answer;
    setBusy(false);
    if (!answer.ok) return setFault(answer.refusal);
    onChange([...pictures, { fileId: answer.value.fileId, check, shown: addressOf(picture) }]);
    open(undefined);
  };
  return (
    <fieldset className="choices" id="spot-photos" tabIndex={-1}>
      <legend>
        {texts.photos}
        <span className="field-remark">{texts.optional}</span>
      </legend>
      <p className="field-hint">{texts.photoHint}</p>
      {error === undefined ? null : <p className="field-error">{error}</p>}
      {pictures.length === 0 ? null : (
        <ul className="spot-pictures">
          {pictures.map(({ fileId, shown }, place) => (
            <li key={fileId}>
              <img src={shown} alt={texts.photoNumber(place + 1)} />
              <Button look="quiet" onClick={() => onChange(pictures.filter((one) => one.fileId !== fileId))}>
                {texts.removePhoto(place + 1)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {file === undefined ? (
        pictures.length >= mostPictures ? null : (
          <Button onClick={() => chooser.current?.click()}>{texts.photo}</Button>
        )
      ) : (
        <PhotoBrush
          file={file}
          texts={texts.brush}
          onUse={(picture, check) => void send(picture, check)}
          onDiscard={() => open(undefined)}
        />
      )}
      {fault === undefined ? null : <FaultMessage fault={fault} />}
      <PictureChooser chooser={chooser} label={texts.photo} onChoose={open} />
    </fieldset>
  );
};
