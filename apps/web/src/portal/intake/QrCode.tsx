import { generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

const quietZone = 4;

/** A QR code as one path, so that it prints sharply. */
export const QrCode = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const code = generate(text);
  const size = code.size + 2 * quietZone;
  return (
    <svg className="qr" viewBox={`${-quietZone} ${-quietZone} ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={toSvgPath(code)} />
    </svg>
  );
};
