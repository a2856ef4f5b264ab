import type { DutyRow } from '@daiban/contract/desk';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { type RefObject, useEffect } from 'react';
import { CaseHeading } from '../casework/CaseHeading.tsx';
import { CasePeople } from '../casework/CasePeople.tsx';
import { ClaimList } from '../casework/ClaimList.tsx';
import { TimelineLines } from '../casework/TimelineLines.tsx';
import { type DeskCommand, nextCommands } from '../commands/desk-commands.ts';
import { Due, HowCounted, Owner } from '../parts/Due.tsx';
import { LoadState, Waiting } from '../parts/LoadState.tsx';
import { LongText } from '../parts/LongText.tsx';
import { caseQuery } from '../queries.ts';
import { dutyName } from '../texts/duty-name.ts';
import { useTexts } from '../texts/language.tsx';
import { dutyPlace, isDataRequest } from './duty-place.ts';

interface DutyPanelProps {
  readonly row: DutyRow;
  /** Filled with what `e` does. */
  readonly nextCommand: RefObject<DeskCommand | undefined>;
  readonly onAct: (command: DeskCommand) => void;
}

/** A request about personal data is answered without opening the case. */
const RequestPanel = ({ row }: { readonly row: DutyRow }) => {
  const texts = useTexts();
  return (
    <div className="next">
      <h2>{dutyName(row, texts)}</h2>
      <p>
        <Due duty={row} />
      </p>
      <HowCounted duty={row} />
      <Link {...dutyPlace(row)} className="as-button">
        {texts.adminDataRights.title}
      </Link>
    </div>
  );
};

/** The chosen duty: what to do now and why by then. */
export const DutyPanel = (props: DutyPanelProps) =>
  isDataRequest(props.row) ? <RequestPanel row={props.row} /> : <CasePanel {...props} />;

/** A duty with its case: people, claims, and the last of its history. */
const CasePanel = ({ row, nextCommand, onAct }: DutyPanelProps) => {
  const texts = useTexts();
  const found = useQuery(caseQuery(row.caseId));
  const view = found.data;
  const commands = view === undefined ? [] : nextCommands(view, row.kind);
  const first = commands[0];
  useEffect(() => {
    nextCommand.current = first;
    return () => {
      nextCommand.current = undefined;
    };
  }, [first, nextCommand]);
  if (view === undefined) {
    return found.error === null ? <Waiting lines={10} /> : <LoadState fault={found.error} onRetry={() => void found.refetch()} />;
  }
  return (
    <>
      <CaseHeading view={view} level={2} />
      <div className="next">
        <h3>{dutyName(row, texts)}</h3>
        <p>
          <Due duty={row} />{' '}
          <span className="quiet">
            · <Owner owner={row.owner} />
          </span>
        </p>
        <HowCounted duty={row} />
        <div className="next-actions">
          {commands.slice(0, 3).map((command, index) => (
            <Button key={command} type={index === 0 ? 'primary' : 'default'} onClick={() => onAct(command)}>
              {texts.commands[command]} {index === 0 ? <kbd aria-hidden="true">e</kbd> : null}
            </Button>
          ))}
          <Link to="/cases/$caseId" params={{ caseId: row.caseId }} className="as-button">
            {texts.duties.openCase}
          </Link>
        </div>
      </div>
      <CasePeople view={view} />
      <LongText className="said">{view.submission.text}</LongText>
      <ClaimList view={view} />
      <h3 className="part">{texts.case.timeline}</h3>
      <TimelineLines entries={view.timeline} view={view} most={6} />
    </>
  );
};
