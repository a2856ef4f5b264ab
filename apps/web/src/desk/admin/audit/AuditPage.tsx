import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { Empty, LoadState, Waiting } from '../../parts/LoadState.tsx';
import { useTexts } from '../../texts/language.tsx';
import { auditQuery } from '../queries.ts';
import './audit.css';
import { AuditFilters } from './AuditFilters.tsx';
import { AuditQuestions } from './AuditQuestions.tsx';
import { AuditTable } from './AuditTable.tsx';
import { type AuditSearch, toAuditFilter, withoutUnset } from './audit-filter.ts';
import { CaseReaders } from './CaseReaders.tsx';
import { ExportAudit } from './ExportAudit.tsx';

const route = getRouteApi('/frame/admin/audit');

const Log = ({ search, onChange }: { readonly search: AuditSearch; readonly onChange: (search: AuditSearch) => void }) => {
  const texts = useTexts();
  const found = useInfiniteQuery(auditQuery(toAuditFilter(search)));
  const entries = found.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <>
      <AuditFilters search={search} onChange={onChange} />
      {search.caseNumber === undefined ? null : <CaseReaders caseNumber={search.caseNumber} />}
      {found.data === undefined ? (
        found.error === null ? (
          <Waiting lines={14} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : entries.length === 0 ? (
        <Empty title={texts.adminAudit.empty} hint={texts.adminAudit.emptyHint}>
          <Button onClick={() => onChange({})}>{texts.adminAudit.clear}</Button>
        </Empty>
      ) : (
        <>
          <AuditTable entries={entries} />
          <div className="more">
            {found.hasNextPage ? (
              <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
                {texts.state.more}
              </Button>
            ) : (
              <span className="quiet">{texts.adminAudit.end}</span>
            )}
          </div>
        </>
      )}
    </>
  );
};

/** The audit log, for the audit administrator: entries, who opened a matter, what may be worth a question. */
export const AuditPage = () => {
  const texts = useTexts();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (next: AuditSearch) => void navigate({ to: '/admin/audit', search: next });
  const view = search.view ?? 'log';
  return (
    <div className="page">
      <div className="page-bar">
        <h1 tabIndex={-1}>{texts.adminAudit.title}</h1>
        <Segmented
          aria-label={texts.adminAudit.title}
          value={view}
          onChange={(next) => change(withoutUnset({ from: search.from, to: search.to, view: next === 'questions' ? next : undefined }))}
          options={[
            { value: 'log' as const, label: texts.adminAudit.views.log },
            { value: 'questions' as const, label: texts.adminAudit.views.questions },
          ]}
        />
        {view === 'questions' ? null : (
          <span className="page-bar-end">
            <ExportAudit filter={toAuditFilter(search)} />
          </span>
        )}
      </div>
      {view === 'questions' ? (
        <AuditQuestions search={search} onChange={change} />
      ) : (
        <>
          <p className="quiet">{texts.adminAudit.hint}</p>
          <Log search={search} onChange={change} />
        </>
      )}
    </div>
  );
};
