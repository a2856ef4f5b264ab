import { templateChange } from '@daiban/contract/paper-templates';
import { fieldsOfNotice } from '@daiban/domain/documents/templates/fields';
import { lintTemplate } from '@daiban/domain/documents/templates/lint';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { newCommandId } from '../../commands/command-id.ts';
import { Field } from '../../parts/Field.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useMe } from '../../session/me.ts';
import { useTexts } from '../../texts/language.tsx';
import { usePropose } from '../personal-data/use-propose.ts';
import { BlockEditor } from './BlockEditor.tsx';
import { TemplateSample } from './TemplateSample.tsx';
import type { PaperTemplate } from './TemplatesPage.tsx';
import { type DraftPart, isSame, moved, type TemplateDraft, toDraft, toTemplate, withBlock } from './template-draft.ts';

interface TemplateEditorProps {
  readonly paper: PaperTemplate;
  readonly draft: TemplateDraft;
  readonly onDraft: (draft: TemplateDraft) => void;
}

/** The words of one kind of paper, what is wrong with them, a sample that follows every key, and sending them for signature. */
export const TemplateEditor = ({ paper, draft, onDraft }: TemplateEditorProps) => {
  const texts = useTexts();
  const { adminTemplates } = texts;
  const { today } = useMe();
  const [effectiveOn, setEffectiveOn] = useState(today);
  const [reason, setReason] = useState('');
  const newest = paper.versions.at(-1);
  const known = fieldsOfNotice(paper.notice);
  const template = toTemplate(draft);
  const faults = lintTemplate(paper.notice, template);
  const unchanged = newest !== undefined && isSame(template, newest.template);
  const propose = usePropose(templateChange, adminTemplates.sent, () => setReason(''));
  const content = { notice: paper.notice, basedOn: newest?.version ?? 1, effectiveOn, template };
  const part = (name: DraftPart, title: string) => (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ol className="template-blocks">
        {draft[name].map((block, at) => (
          <BlockEditor
            key={block.key}
            block={block}
            label={adminTemplates.paragraph(title, at + 1)}
            known={known}
            isFirst={at === 0}
            isLast={at === draft[name].length - 1}
            onChange={(change) => onDraft(withBlock(draft, name, block.key, change))}
            onMove={(by) => onDraft(moved(draft, name, block.key, by))}
          />
        ))}
      </ol>
      <Button size="small" onClick={() => onDraft({ ...draft, [name]: [...draft[name], { key: newCommandId(), text: '' }] })}>
        {adminTemplates.add}
      </Button>
    </section>
  );
  return (
    <div className="template">
      <section aria-labelledby="template-editor">
        <h2 id="template-editor">{adminTemplates.editor}</h2>
        <p className="quiet">{adminTemplates.insertHint}</p>
        {part('blocks', adminTemplates.body)}
        {part('remedy', adminTemplates.remedy)}
        <div role="status" className="template-faults">
          {unchanged ? (
            <p className="quiet">{adminTemplates.unchanged}</p>
          ) : faults.length === 0 ? (
            <p>{adminTemplates.noFaults}</p>
          ) : (
            <>
              <p className="fault">{adminTemplates.faults(faults.length)}</p>
              <ul>
                {faults.map((fault) => (
                  <li key={JSON.stringify(fault)}>{adminTemplates.fault(fault)}</li>
                ))}
              </ul>
            </>
          )}
        </div>
        {unchanged ? null : (
          <div className="template-propose">
            <Field label={adminTemplates.effectiveOn}>
              {(ids) => (
                <Input {...ids} type="date" min={today} value={effectiveOn} onChange={(event) => setEffectiveOn(event.target.value)} />
              )}
            </Field>
            <Field label={adminTemplates.reason}>
              {(ids) => <Input {...ids} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />}
            </Field>
            <ProblemNote fault={propose.error} />
            <Button
              type="primary"
              loading={propose.isPending}
              disabled={faults.length > 0 || reason.trim() === '' || effectiveOn === '' || paper.pending}
              onClick={() => propose.mutate({ content, reason })}
            >
              {adminTemplates.propose}
            </Button>{' '}
            <Button type="link" onClick={() => newest !== undefined && onDraft(toDraft(newest.template))}>
              {adminTemplates.discard}
            </Button>
          </div>
        )}
      </section>
      <TemplateSample paper={paper} template={template} />
    </div>
  );
};
