import type { CaseView } from '@daiban/contract/cases';
import type { ReactNode } from 'react';
import { nextCommands } from '../commands/desk-commands.ts';
import { LongText } from '../parts/LongText.tsx';
import { RemedyParts } from '../remedy/RemedyParts.tsx';
import { useTexts } from '../texts/language.tsx';
import { AnswerList } from './AnswerList.tsx';
import { ClaimList } from './ClaimList.tsx';
import { Said } from './Said.tsx';

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

interface CaseContentProps {
  readonly view: CaseView;
  /** The petitioner's words stand in the next step, where somebody decides on them. */
  readonly wordsAbove: boolean;
  /** Parts of other features, under it. */
  readonly children?: ReactNode;
}

/** What is asked and what was answered so far. */
export const CaseContent = ({ view, wordsAbove, children }: CaseContentProps) => {
  const texts = useTexts();
  const now = nextCommands(view);
  // Whoever signs or issues it now reads it in the next step.
  const draftAbove = now.includes('signClosure') || now.includes('issueReply');
  const waiting = view.draft !== undefined && view.reply === undefined && !draftAbove ? view.draft : undefined;
  return (
    <div className="case-content">
      {waiting === undefined ? null : (
        <section>
          <h3 className="part">
            {texts.case.draft(waiting.number)} · {texts.case.draftBy(waiting.by)} ·{' '}
            {waiting.signed ? texts.case.draftSigned : texts.case.draftUnsigned}
          </h3>
          <AnswerList view={view} answers={waiting.answers} />
        </section>
      )}
      <ClaimList view={view} withAnswers />
      {wordsAbove ? null : <Said view={view} />}
      <RemedyParts view={view} />
      <Questions view={view} />
      <SubTasks view={view} />
      {children}
    </div>
  );
};
