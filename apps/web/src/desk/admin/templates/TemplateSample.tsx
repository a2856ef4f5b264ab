import { type NoticeTemplate, renderTemplate } from '@daiban/domain/documents/templates/template';
import { useTexts } from '../../texts/language.tsx';
import type { PaperTemplate } from './TemplatesPage.tsx';

/** A paper as these words would write it, from invented facts. */
export const TemplateSample = ({ paper, template }: { readonly paper: PaperTemplate; readonly template: NoticeTemplate }) => {
  const { adminTemplates } = useTexts();
  const { paragraphs, remedy } = renderTemplate(template, paper.sample);
  return (
    <section className="template-sample" aria-label={adminTemplates.sample}>
      <h2>{adminTemplates.sample}</h2>
      <article className="paper" lang="zh-CN">
        <p className="template-sample-title">{paper.title}</p>
        {[...paragraphs, ...(remedy === undefined ? [] : [remedy])].flatMap((paragraph, place) =>
          paragraph.split('\n').map((line, part) => <p key={`${String(place)}-${String(part)}`}>{line}</p>),
        )}
      </article>
    </section>
  );
};
