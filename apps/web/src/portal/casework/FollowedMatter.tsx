import { Heading } from '../../ui/Heading.tsx';
import { Link } from '../../ui/navigation.tsx';
import { Button, Skeleton } from '../../ui/parts.tsx';
import { groupQueryCode, isCaseId } from '../device/query-code.ts';
import { FaultMessage } from '../FaultMessage.tsx';
import { useTexts } from '../texts/texts-context.ts';
import { CodeEntry } from './CodeEntry.tsx';
import { MatterView } from './MatterView.tsx';
import { ProofEntry } from './ProofEntry.tsx';
import { isProofAsked, useMatter } from './use-matter.ts';

/** One matter by its query code: what is known so far, while it loads, or why it cannot be shown. */
export const FollowedMatter = ({ queryCode }: { readonly queryCode: string }) => {
  const { tracking, frame, residents } = useTexts();
  const { matter, fault, reload } = useMatter(queryCode);
  const isUnknown = fault?.kind === 'problem' && fault.problem.code === 'query-code-unknown';
  if (isUnknown) return <CodeEntry tried={queryCode} message={<FaultMessage fault={fault} takesFocus />} onSame={() => void reload()} />;
  if (matter === undefined && isProofAsked(fault)) return <ProofEntry queryCode={queryCode} fault={fault} onProof={reload} />;
  return (
    <>
      <div className="matter-bar">
        {isCaseId(queryCode) ? (
          <Link to="/mine" className="bar-link">
            {residents.mine.back}
          </Link>
        ) : (
          <p>
            {tracking.code} <span className="nowrap">{groupQueryCode(queryCode)}</span>
          </p>
        )}
        <div className="screen-only">
          <Link to="/track" className="bar-link">
            {tracking.another}
          </Link>
          {matter === undefined ? null : (
            <Button look="quiet" onClick={() => print()}>
              {frame.print}
            </Button>
          )}
        </div>
      </div>
      {fault === undefined ? null : <FaultMessage fault={fault} onRetry={() => void reload()} />}
      {matter === undefined && fault === undefined ? <Skeleton label={frame.loading} lines={[5, 7, 6, 9, 9, 4, 8]} /> : null}
      {matter === undefined ? (
        <div className="unseen">
          <Heading documentTitle={tracking.entry.title}>{tracking.entry.title}</Heading>
        </div>
      ) : (
        <MatterView matter={matter} queryCode={queryCode} onChanged={reload} />
      )}
    </>
  );
};
