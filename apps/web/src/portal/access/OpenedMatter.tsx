import '../casework/matter.css';
import './access.css';
import type { TrackView } from '@daiban/contract/submissions';
import type { ReactNode } from 'react';
import { Heading } from '../../ui/Heading.tsx';
import { Link, usePlace } from '../../ui/navigation.tsx';
import { Skeleton } from '../../ui/parts.tsx';
import { ProofEntry } from '../casework/ProofEntry.tsx';
import { isProofAsked, useMatter } from '../casework/use-matter.ts';
import { readMatterKey, trackingPath } from '../device/query-code.ts';
import { FaultMessage } from '../FaultMessage.tsx';
import { useTexts } from '../texts/texts-context.ts';

interface OpenedProps {
  readonly title: string;
  readonly children: (matter: TrackView, matterKey: string) => ReactNode;
}

const Opened = ({ matterKey, title, children }: OpenedProps & { readonly matterKey: string }) => {
  const { frame, residents } = useTexts();
  const { matter, fault, reload } = useMatter(matterKey);
  if (matter === undefined && isProofAsked(fault)) return <ProofEntry queryCode={matterKey} fault={fault} onProof={reload} />;
  return (
    <>
      <div className="matter-bar screen-only">
        <Link to={trackingPath(matterKey)} className="bar-link">
          {residents.myData.back}
        </Link>
      </div>
      <Heading documentTitle={title}>{title}</Heading>
      {matter === undefined ? null : <p className="matter-title">{matter.title}</p>}
      {fault === undefined ? null : <FaultMessage fault={fault} onRetry={() => void reload()} />}
      {matter === undefined && fault === undefined ? <Skeleton label={frame.loading} lines={[5, 7, 9, 4]} /> : null}
      {matter === undefined ? null : children(matter, matterKey)}
    </>
  );
};

/** A page about one matter beside its progress: the key stands behind `#`, the proof is asked for where it is not known. */
export const OpenedMatter = (props: OpenedProps) => {
  const { residents, home } = useTexts();
  const { fragment } = usePlace();
  const matterKey = readMatterKey(fragment);
  if (matterKey !== undefined) return <Opened key={matterKey} matterKey={matterKey} {...props} />;
  return (
    <>
      <Heading documentTitle={props.title}>{residents.myData.noMatter}</Heading>
      <p>
        <Link to="/track">{home.track}</Link>
      </p>
    </>
  );
};
