import type { CaseView } from '@daiban/contract/cases';
import { LongText } from '../parts/LongText.tsx';
import { useTexts } from '../texts/language.tsx';

/** The petitioner's own words, the place, and the files that came with them. */
export const Said = ({ view }: { readonly view: CaseView }) => {
  const texts = useTexts();
  const { submission } = view;
  return (
    <section>
      <h3 className="part">{texts.case.said}</h3>
      <LongText>{submission.text}</LongText>
      <p className="quiet said-facts">
        {submission.place === undefined ? null : (
          <span>
            {texts.case.place} {submission.place}
          </span>
        )}
        {view.persons > 1 ? <span>{texts.case.persons(view.persons)}</span> : null}
        {submission.sourceNumber === undefined ? null : (
          <span className="number">
            {texts.case.source} {submission.sourceNumber}
          </span>
        )}
      </p>
      {submission.attachments.length === 0 ? null : (
        <ul className="attachments" aria-label={texts.case.attachments(submission.attachments.length)}>
          {submission.attachments.map((file) => (
            <li key={file.fileId}>
              <a
                href={`/api/cases/${encodeURIComponent(view.caseId)}/files/${encodeURIComponent(file.fileId)}`}
                target="_blank"
                rel="noreferrer"
              >
                {file.name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
