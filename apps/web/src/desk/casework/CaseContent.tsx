import type { CaseView } from '@daiban/contract/cases';
import { LongText } from '../parts/LongText.tsx';
import { useTexts } from '../texts/language.tsx';
import { AnswerList } from './AnswerList.tsx';
import { ClaimList } from './ClaimList.tsx';

const Said = ({ view }: { readonly view: CaseView }) => {
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

const SubTasks = ({ view }: { readonly view: CaseView }) => {
  const texts = useTexts();
  if (view.subTasks.length === 0) return null;
  return (
    <section>
      <h3 className="part">{texts.case.subTasks}</h3>
      <ul className="side-list">
        {view.subTasks.map((task) => (
          <li key={task.id}>
            <p>
              <b>{task.unit.name}</b> {task.task}
            </p>
            {task.answer === undefined ? <p className="soon">{texts.case.unanswered}</p> : <LongText>{task.answer}</LongText>}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Questions = ({ view }: { readonly view: CaseView }) => {
  const texts = useTexts();
  if (view.questions.length === 0) return null;
  return (
    <section>
      <h3 className="part">{texts.case.questions}</h3>
      <ul className="side-list">
        {view.questions.map((question) => (
          <li key={question.id}>
            <p>{question.question}</p>
            {question.answer === undefined ? <p className="soon">{texts.case.notAnswered}</p> : <LongText>{question.answer}</LongText>}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What is asked and what was answered so far. */
export const CaseContent = ({ view }: { readonly view: CaseView }) => {
  const texts = useTexts();
  // Whoever signs or issues it now reads it in the next step.
  const shownAbove = view.actions.some(({ command, primary }) => primary && (command === 'signClosure' || command === 'issueReply'));
  const waiting = view.draft !== undefined && view.reply === undefined && !shownAbove ? view.draft : undefined;
  return (
    <div className="case-content">
      <ClaimList view={view} withAnswers />
      <Said view={view} />
      <Questions view={view} />
      <SubTasks view={view} />
      {waiting === undefined ? null : (
        <details className="done">
          <summary>
            {texts.case.draft(waiting.number)} · {texts.case.draftBy(waiting.by)} ·{' '}
            {waiting.signed ? texts.case.draftSigned : texts.case.draftUnsigned}
          </summary>
          <AnswerList view={view} answers={waiting.answers} />
        </details>
      )}
    </div>
  );
};
