import type { CaseView } from '@daiban/contract/cases';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { AgencyPart } from '../agency/AgencyPart.tsx';
import { CommandDrawer } from '../commands/CommandDrawer.tsx';
import { type DeskCommand, readsWordsFirst } from '../commands/desk-commands.ts';
import { LoadState, Waiting } from '../parts/LoadState.tsx';
import { isRefusedAs } from '../parts/ProblemNote.tsx';
import { caseQuery } from '../queries.ts';
import { useShortcuts } from '../session/use-shortcuts.ts';
import { CaseContent } from './CaseContent.tsx';
import { CaseHeading } from './CaseHeading.tsx';
import { CaseSide } from './CaseSide.tsx';
import { NextStep, showNextStep, stepsOf } from './NextStep.tsx';
import { Timeline } from './Timeline.tsx';

const route = getRouteApi('/frame/cases/$caseId');

/** A case that has been read; made anew for every case, so that nothing picked in one stays for the next. */
const WholeCase = ({ view }: { readonly view: CaseView }) => {
  const [drawer, setDrawer] = useState<DeskCommand>();
  const [picked, setPicked] = useState<DeskCommand>();
  const { commands, command } = stepsOf(view, picked);
  return (
    <div className="case">
      <CaseHeading view={view} level={1} />
      <div className="case-next">
        <NextStep view={view} picked={picked} onPick={setPicked} onMore={setDrawer} />
      </div>
      <CaseContent view={view} wordsAbove={command !== undefined && readsWordsFirst(command)}>
        <AgencyPart view={view} shownAbove={commands} onCommand={setDrawer} />
      </CaseContent>
      <CaseSide view={view} />
      <Timeline view={view} />
      {drawer === undefined ? null : (
        <CommandDrawer
          caseId={view.caseId}
          command={drawer}
          onClose={() => setDrawer(undefined)}
          onDone={() => {
            setDrawer(undefined);
            showNextStep();
          }}
        />
      )}
    </div>
  );
};

/** One case on one page: the next step biggest, everything else quiet. */
export const CasePage = () => {
  const { caseId } = route.useParams();
  const found = useQuery(caseQuery(caseId));
  const toForm = () => document.querySelector<HTMLElement>('.next-form :is(input, textarea):not([type="hidden"])')?.focus();
  useShortcuts({ e: toForm });
  // Who steps aside, or is left out of a restricted matter, reads it no longer: what was read before goes from the screen.
  if (found.data === undefined || isRefusedAs(found.error, 'case-unknown')) {
    return (
      <div className="page">
        {found.error === null ? <Waiting lines={14} /> : <LoadState fault={found.error} onRetry={() => void found.refetch()} />}
      </div>
    );
  }
  return <WholeCase key={caseId} view={found.data} />;
};
