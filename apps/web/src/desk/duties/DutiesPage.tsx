import type { DutyRow } from '@daiban/contract/desk';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { maySign } from '../admin/sections.ts';
import { CommandDrawer } from '../commands/CommandDrawer.tsx';
import type { DeskCommand } from '../commands/desk-commands.ts';
import { Empty, LoadState, Waiting } from '../parts/LoadState.tsx';
import { useWide } from '../parts/use-wide.ts';
import { dutiesQuery } from '../queries.ts';
import { useMe } from '../session/me.ts';
import { useShortcuts } from '../session/use-shortcuts.ts';
import { useTexts } from '../texts/language.tsx';
import { DutyPanel } from './DutyPanel.tsx';
import { DutyTable } from './DutyTable.tsx';
import { buckets, type Scope, scopes } from './duty-filter.ts';
import { dutyPlace } from './duty-place.ts';
import { WorkElsewhere } from './WorkElsewhere.tsx';

const route = getRouteApi('/frame/');

type Counts = Record<DutyRow['bucket'], number>;

interface BucketsProps {
  readonly counts: Counts | undefined;
  readonly chosen: DutyRow['bucket'] | undefined;
  readonly onChoose: (bucket: DutyRow['bucket'] | undefined) => void;
}

const Buckets = ({ counts, chosen, onChoose }: BucketsProps) => {
  const texts = useTexts();
  return (
    <fieldset className="buckets">
      <legend className="unseen">{texts.duties.buckets}</legend>
      {buckets.map((bucket) => {
        const count = counts?.[bucket];
        const tone = count !== undefined && count > 0 ? { overdue: 'late', today: 'soon', soon: '', later: '' }[bucket] : '';
        return (
          <button
            key={bucket}
            type="button"
            className={tone}
            aria-pressed={chosen === bucket}
            onClick={() => onChoose(chosen === bucket ? undefined : bucket)}
          >
            {texts.buckets[bucket]} {count ?? '–'}
          </button>
        );
      })}
    </fieldset>
  );
};

/** My duties: the page the desk opens on. One query fills badge, counts and list. */
export const DutiesPage = () => {
  const texts = useTexts();
  const { scope = 'mine', bucket } = route.useSearch();
  const navigate = route.useNavigate();
  const wide = useWide(1100);
  const duties = useInfiniteQuery(dutiesQuery({ scope, ...(bucket === undefined ? {} : { bucket }) }));
  const rows = duties.data?.pages.flatMap((page) => page.rows) ?? [];
  const signs = maySign(useMe());
  const counts = duties.data?.pages[0]?.counts;
  const [chosenId, setChosenId] = useState<string>();
  const [acting, setActing] = useState<{ caseId: string; command: DeskCommand }>();
  const nextCommand = useRef<DeskCommand>(undefined);
  const found = rows.findIndex((row) => keyOf(row) === chosenId);
  const place = useRef(0);
  // When the chosen duty is done and leaves the list, the one that takes its place is chosen.
  const index = found === -1 ? Math.min(place.current, rows.length - 1) : found;
  const chosen = rows[index];
  useEffect(() => {
    if (index >= 0) place.current = index;
  }, [index]);

  const choose = (next: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, next))];
    if (row === undefined) return;
    setChosenId(keyOf(row));
    document.getElementById(`duty-${keyOf(row)}`)?.focus();
  };
  const open = () => {
    if (chosen !== undefined) void navigate(dutyPlace(chosen));
  };
  const act = () => {
    if (chosen !== undefined && nextCommand.current !== undefined) setActing({ caseId: chosen.caseId, command: nextCommand.current });
    else open();
  };
  useShortcuts({ j: () => choose(index + (chosenId === undefined ? 0 : 1)), k: () => choose(index - 1), e: act, Enter: open });

  const setFilter = (filter: { scope: Scope; bucket?: DutyRow['bucket'] | undefined }) => {
    setChosenId(undefined);
    place.current = 0;
    void navigate({
      to: '/',
      search: {
        ...(filter.scope === 'mine' ? {} : { scope: filter.scope }),
        ...(filter.bucket === undefined ? {} : { bucket: filter.bucket }),
      },
    });
  };

  return (
    <div className="duties">
      <section className="duties-list">
        <div className="page-bar">
          <h1 tabIndex={-1}>{texts.duties.title}</h1>
          <Buckets counts={counts} chosen={bucket} onChoose={(next) => setFilter({ scope, bucket: next })} />
          <Segmented
            className="page-bar-end"
            aria-label={texts.duties.scopeLabel}
            value={scope}
            onChange={(next) => setFilter({ scope: next, bucket })}
            options={scopes.map((one) => ({ value: one, label: texts.duties.scopes[one] }))}
          />
        </div>
        <WorkElsewhere />
        {duties.data === undefined && duties.error !== null ? (
          <LoadState fault={duties.error} onRetry={() => void duties.refetch()} />
        ) : duties.data === undefined ? (
          <Waiting lines={12} />
        ) : rows.length === 0 ? (
          <Empty
            title={bucket === undefined ? texts.duties.empty : texts.duties.emptyBucket}
            hint={signs ? texts.duties.signerHint : texts.duties.emptyHint}
          >
            {signs ? <Link to="/admin">{texts.duties.toAdmin}</Link> : null}
          </Empty>
        ) : (
          <>
            <DutyTable
              rows={rows}
              chosen={wide ? chosen : undefined}
              withOwner={scope !== 'mine'}
              onChoose={(row) => setChosenId(keyOf(row))}
            />
            {duties.hasNextPage ? (
              <div className="more">
                <Button loading={duties.isFetchingNextPage} onClick={() => void duties.fetchNextPage()}>
                  {texts.state.more}
                </Button>
              </div>
            ) : null}
          </>
        )}
      </section>
      {wide ? (
        <aside className="duties-panel" aria-label={texts.duties.panel}>
          {chosen === undefined ? (
            duties.isPending ? (
              <Waiting lines={8} />
            ) : null
          ) : (
            <DutyPanel
              key={chosen.caseId}
              row={chosen}
              nextCommand={nextCommand}
              onAct={(command) => setActing({ caseId: chosen.caseId, command })}
            />
          )}
        </aside>
      ) : null}
      {acting === undefined ? null : <CommandDrawer caseId={acting.caseId} command={acting.command} onClose={() => setActing(undefined)} />}
    </div>
  );
};

const keyOf = (row: DutyRow): string => `${row.caseId}-${row.id}`;
