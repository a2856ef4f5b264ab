import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { CommandDrawer } from '../commands/CommandDrawer.tsx';
import type { DeskCommand } from '../commands/desk-commands.ts';
import { LoadState, Waiting } from '../parts/LoadState.tsx';
import { caseQuery } from '../queries.ts';
import { useShortcuts } from '../session/use-shortcuts.ts';
import { CaseContent } from './CaseContent.tsx';
import { CaseHeading } from './CaseHeading.tsx';
import { CaseSide } from './CaseSide.tsx';
import { NextStep, showNextStep } from './NextStep.tsx';
import { Timeline } from './Timeline.tsx';

const route = getRouteApi('/frame/cases/$caseId');

/** One case on one page: the next step biggest, everything else quiet. */
export const CasePage = () => {
  const { caseId } = route.useParams();
  const found = useQuery(caseQuery(caseId));
  const [drawer, setDrawer] = useState<DeskCommand>();
  const toForm = () => document.querySelector<HTMLElement>('.next-form :is(input, textarea):not([type="hidden"])')?.focus();
  useShortcuts({ e: toForm });
  const view = found.data;
  if (view === undefined) {
    return (
      <div className="page">
        {found.error === null ? <Waiting lines={14} /> : <LoadState fault={found.error} onRetry={() => void found.refetch()} />}
      </div>
    );
  }
  return (
    <div className="case" key={caseId}>
      <CaseHeading view={view} level={1} />
      <div className="case-next">
        <NextStep view={view} onMore={setDrawer} />
      </div>
      <CaseContent view={view} />
      <CaseSide view={view} />
      <Timeline view={view} />
      {drawer === undefined ? null : (
        <CommandDrawer
          caseId={caseId}
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
