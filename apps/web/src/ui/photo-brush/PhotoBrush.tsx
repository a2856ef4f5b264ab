import './photo-brush.css';
import type { PictureCheck } from '@daiban/domain/outreach/roads/vocabulary-of-roads';
import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef, useState } from 'react';
import type { BrushTexts } from './brush-texts.ts';
import { blockSideOf, coverAll, coverAt } from './cover.ts';

interface PhotoBrushProps {
  readonly file: File;
  readonly texts: BrushTexts;
  /** The picture as it may be sent: drawn anew, so without place, time and camera, and painted over for good. */
  readonly onUse: (picture: Blob, check: PictureCheck) => void;
  readonly onDiscard: () => void;
}

const longestSide = 1600;
const jpegQuality = 0.82;
/** Radius of the brush as a share of the longer side: small, medium, large. */
const shares = [0.03, 0.06, 0.12] as const;

const contextOf = (canvas: HTMLCanvasElement | null): CanvasRenderingContext2D | null =>
  canvas?.getContext('2d', { willReadFrequently: true }) ?? null;

const drawOn = async (canvas: HTMLCanvasElement, file: File): Promise<void> => {
  const picture = await createImageBitmap(file);
  try {
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const context = contextOf(canvas);
    if (context === null) throw new Error('no canvas');
    // Transparent parts would turn black in a JPEG.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  } finally {
    picture.close();
  }
};

/**
 * A picture on the device of who took it, with a brush that covers people and number plates for good before anything is sent. The
 * picture as it was taken never leaves the device, and nothing looks for people on it: whoever took it says whether there is anybody.
 */
export const PhotoBrush = ({ file, texts, onUse, onDiscard }: PhotoBrushProps) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [round, setRound] = useState(0);
  const [size, setSize] = useState<0 | 1 | 2>(1);
  const [isPainted, setPainted] = useState(false);
  const [check, setCheck] = useState<PictureCheck>();
  const [wrong, setWrong] = useState<string>();
  const [ready, setReady] = useState(false);
  const [point, setPoint] = useState<{ readonly x: number; readonly y: number }>();
  const name = useId();

  // `round` draws the picture anew as it was taken.
  useEffect(() => {
    const at = canvas.current;
    if (at === null || round < 0) return;
    let wanted = true;
    setReady(false);
    drawOn(at, file).then(
      () => wanted && setReady(true),
      () => wanted && setWrong(texts.unreadable),
    );
    return () => {
      wanted = false;
    };
  }, [file, round, texts.unreadable]);

  /** Changes the part of the picture that the brush reaches; the whole of it without a place. Parts begin on the grid of the blocks. */
  const edit = (place?: { readonly x: number; readonly y: number }): void => {
    const at = canvas.current;
    const context = contextOf(at);
    if (at === null || context === null || !ready) return;
    const side = blockSideOf(at);
    const radius = shares[size] * Math.max(at.width, at.height);
    const first = (value: number): number => Math.max(0, Math.floor((value - radius) / side) * side);
    const last = (value: number, end: number): number => Math.min(end, Math.ceil((value + radius) / side) * side);
    const { x, y } = place ?? { x: 0, y: 0 };
    const [left, top] = place === undefined ? [0, 0] : [first(x), first(y)];
    const [right, bottom] = place === undefined ? [at.width, at.height] : [last(x, at.width), last(y, at.height)];
    if (right <= left || bottom <= top) return;
    const pixels = context.getImageData(left, top, right - left, bottom - top);
    if (place === undefined) coverAll(pixels, side);
    else coverAt(pixels, { x: x - left, y: y - top, radius }, side);
    context.putImageData(pixels, left, top);
    setPainted(true);
    setWrong(undefined);
  };
  const paint = (x: number, y: number): void => edit({ x, y });
  const paintUnder = (event: PointerEvent<HTMLCanvasElement>): void => {
    const at = event.currentTarget;
    const box = at.getBoundingClientRect();
    paint(((event.clientX - box.left) / box.width) * at.width, ((event.clientY - box.top) / box.height) * at.height);
  };
  const onKey = (event: KeyboardEvent<HTMLCanvasElement>): void => {
    const at = event.currentTarget;
    const here = point ?? { x: at.width / 2, y: at.height / 2 };
    const stride = blockSideOf(at);
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [-stride, 0],
      ArrowRight: [stride, 0],
      ArrowUp: [0, -stride],
      ArrowDown: [0, stride],
    };
    const move = moves[event.key];
    if (move === undefined && event.key !== ' ') return;
    event.preventDefault();
    if (move === undefined) paint(here.x, here.y);
    else setPoint({ x: Math.min(Math.max(here.x + move[0], 0), at.width), y: Math.min(Math.max(here.y + move[1], 0), at.height) });
  };
  const use = (): void => {
    if (check === undefined) return setWrong(texts.answerFirst);
    if (check === 'covered' && !isPainted) return setWrong(texts.paintFirst);
    canvas.current?.toBlob(
      (picture) => (picture === null ? setWrong(texts.unreadable) : onUse(picture, isPainted ? 'covered' : check)),
      'image/jpeg',
      jpegQuality,
    );
  };
  const startAgain = (): void => {
    setRound(round + 1);
    setPainted(false);
    setCheck(undefined);
    setPoint(undefined);
  };
  const width = canvas.current?.width ?? 1;
  const height = canvas.current?.height ?? 1;

  return (
    <div className="photo-brush">
      <p className="photo-brush-hint">{texts.hint}</p>
      <div className="photo-brush-sheet">
        <canvas
          ref={canvas}
          tabIndex={0}
          role="application"
          aria-label={texts.canvas}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            paintUnder(event);
          }}
          onPointerMove={(event) => {
            if (event.currentTarget.hasPointerCapture(event.pointerId)) paintUnder(event);
          }}
          onKeyDown={onKey}
        />
        {point === undefined ? null : (
          <span
            className="photo-brush-point"
            aria-hidden
            style={{ left: `${(point.x / width) * 100}%`, top: `${(point.y / height) * 100}%` }}
          />
        )}
      </div>
      <div className="photo-brush-tools">
        <label>
          {texts.size}
          <input
            type="range"
            min={0}
            max={2}
            step={1}
            value={size}
            onChange={({ target }) => setSize(target.value === '0' ? 0 : target.value === '2' ? 2 : 1)}
          />
        </label>
        <button type="button" onClick={() => edit()}>
          {texts.coverAll}
        </button>
        <button type="button" onClick={startAgain}>
          {texts.startAgain}
        </button>
      </div>
      <fieldset className="photo-brush-question">
        <legend>{texts.question}</legend>
        {(['nothingToCover', 'covered'] as const).map((answer) => (
          <label key={answer}>
            <input
              type="radio"
              name={name}
              checked={check === answer}
              onChange={() => {
                setCheck(answer);
                setWrong(undefined);
              }}
            />
            {texts[answer]}
          </label>
        ))}
      </fieldset>
      {wrong === undefined ? null : (
        <p className="photo-brush-wrong" role="alert">
          {wrong}
        </p>
      )}
      <div className="photo-brush-tools">
        <button type="button" className="photo-brush-use" onClick={use}>
          {texts.use}
        </button>
        <button type="button" onClick={onDiscard}>
          {texts.discard}
        </button>
      </div>
    </div>
  );
};
