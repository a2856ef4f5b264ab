import { generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

const quietZone = 4;

/** The page of a finding as a code and as an address: for the resident who confirms the repair. */
export const FollowCode = ({ followKey, label }: { readonly followKey: string; readonly label: string }) => {
  const address = `${window.location.origin}/report-spot#${followKey}`;
  const code = generate(address);
  const size = code.size + 2 * quietZone;
  return (
    <p className="follow-code">
      <svg viewBox={`${-quietZone} ${-quietZone} ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
        <path d={toSvgPath(code)} />
      </svg>
      <a href={address} target="_blank" rel="noreferrer">
        {address}
      </a>
    </p>
  );
};
