import type { ResponseOf } from '@daiban/contract/endpoint';
import { type listTemplates, templateProposers } from '@daiban/contract/paper-templates';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Select } from 'antd';
import { useState } from 'react';
import { LoadState, Waiting } from '../../parts/LoadState.tsx';
import { useMe } from '../../session/me.ts';
import { useTexts } from '../../texts/language.tsx';
import { templatesQuery } from '../queries.ts';
import { TemplateEditor } from './TemplateEditor.tsx';
import { TemplateSample } from './TemplateSample.tsx';
import { TemplateVersions } from './TemplateVersions.tsx';
import './templates.css';
import { type TemplateDraft, toDraft } from './template-draft.ts';

export type PaperTemplate = ResponseOf<typeof listTemplates>['templates'][number];

/** The wording of the papers: edited with a sample beside it, published by a second person, every version kept. */
export const TemplatesPage = () => {
  const texts = useTexts();
  const me = useMe();
  const found = useQuery(templatesQuery);
  const templates = found.data?.templates ?? [];
  const [chosen, setChosen] = useState<string>();
  const [drafts, setDrafts] = useState<Readonly<Record<string, TemplateDraft>>>({});
  const paper = templates.find(({ notice }) => notice === chosen) ?? templates[0];
  const newest = paper?.versions.at(-1);
  const mayEdit = me.appointments.some(({ role }) => templateProposers.some((proposer) => proposer === role));
  const setDraft = (draft: TemplateDraft) => paper !== undefined && setDrafts({ ...drafts, [paper.notice]: draft });
  const takeBack = (version: number) => {
    const found = paper?.versions.find((entry) => entry.version === version);
    if (found !== undefined) setDraft(toDraft(found.template));
    document.getElementById('template-editor')?.scrollIntoView();
  };
  return (
    <div className="page">
      <div className="page-bar">
        <h1 tabIndex={-1}>{texts.adminTemplates.title}</h1>
        {paper === undefined ? null : (
          <Select
            className="template-choice"
            aria-label={texts.adminTemplates.choose}
            value={paper.notice as string}
            onChange={setChosen}
            showSearch={{ optionFilterProp: 'label' }}
            options={templates.map(({ notice }) => ({ value: notice as string, label: texts.notices[notice] }))}
          />
        )}
      </div>
      <p className="quiet">{texts.adminTemplates.hint}</p>
      {paper === undefined || newest === undefined ? (
        found.error === null ? (
          <Waiting lines={14} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : (
        <>
          {mayEdit ? null : <p className="quiet">{texts.adminTemplates.readOnly}</p>}
          {paper.pending ? (
            <p role="status">
              {texts.adminTemplates.pending} · <Link to="/admin/changes">{texts.adminChanges.title}</Link>
            </p>
          ) : null}
          {mayEdit ? (
            <TemplateEditor key={paper.notice} paper={paper} draft={drafts[paper.notice] ?? toDraft(newest.template)} onDraft={setDraft} />
          ) : (
            <TemplateSample paper={paper} template={newest.template} />
          )}
          <TemplateVersions paper={paper} onBack={mayEdit ? takeBack : undefined} />
        </>
      )}
    </div>
  );
};
