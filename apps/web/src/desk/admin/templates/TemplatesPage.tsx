import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { LoadState, Waiting } from '../../parts/LoadState.tsx';
import { useTexts } from '../../texts/language.tsx';
import type { Texts } from '../../texts/zh-CN.ts';
import { templatesQuery } from '../queries.ts';
import './templates.css';

/** The word of the office for a fact that is one of a list. */
const inWords = (name: string, sample: string, texts: Texts): string => {
  const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    channel: texts.channels,
    kind: texts.kinds,
    route: texts.routes,
    reasonCode: texts.nonAcceptanceReasons,
    mode: texts.choices.mode,
    receiverKind: texts.choices.receiverKind,
    reportBack: { true: texts.adminTemplates.yes },
  };
  return lists[name]?.[sample] ?? sample;
};

/** The templates of the papers: the facts that each is written from, and a sample. */
export const TemplatesPage = () => {
  const texts = useTexts();
  const found = useQuery(templatesQuery);
  const templates = found.data?.templates ?? [];
  const [chosen, setChosen] = useState<string>();
  const template = templates.find(({ notice }) => notice === chosen) ?? templates[0];
  return (
    <div className="page">
      <div className="page-bar">
        <h1 tabIndex={-1}>{texts.adminTemplates.title}</h1>
        {template === undefined ? null : (
          <Select
            className="template-choice"
            aria-label={texts.adminTemplates.choose}
            value={template.notice as string}
            onChange={setChosen}
            options={templates.map(({ notice }) => ({ value: notice as string, label: texts.notices[notice] }))}
          />
        )}
      </div>
      <p className="quiet">{texts.adminTemplates.hint}</p>
      {template === undefined ? (
        found.error === null ? (
          <Waiting lines={14} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : (
        <div className="template">
          <section aria-labelledby="template-fields">
            <h2 id="template-fields">{texts.adminTemplates.fields}</h2>
            <dl className="admin-facts">
              {template.fields.map(({ name, sample }) => (
                <div key={name}>
                  <dt>{texts.adminTemplates.names[name] ?? name}</dt>
                  <dd lang="zh-CN">{inWords(name, sample, texts)}</dd>
                </div>
              ))}
            </dl>
          </section>
          <section aria-label={texts.adminTemplates.sample}>
            <article className="paper" lang="zh-CN">
              <h1>{template.title}</h1>
              {[...template.paragraphs, ...(template.remedy === undefined ? [] : [template.remedy])].flatMap((paragraph, place) =>
                paragraph.split('\n').map((line, part) => <p key={`${String(place)}-${String(part)}`}>{line}</p>),
              )}
            </article>
          </section>
        </div>
      )}
    </div>
  );
};
