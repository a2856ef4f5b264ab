import type { EvaluationGrade, EvaluationSubject } from '@daiban/domain/case/vocabulary';
import { useState } from 'react';
import { ChoiceGroup, TextArea } from '../../ui/Field.tsx';
import type { PetitionerFormProps } from '../casework/NowYouCan.tsx';
import { PetitionerForm } from '../casework/PetitionerForm.tsx';
import { useCommand } from '../casework/use-command.ts';
import { useToday } from '../insight/office-context.ts';
import { useTexts } from '../texts/texts-context.ts';

const grades = ['satisfied', 'basicallySatisfied', 'dissatisfied'] as const satisfies readonly EvaluationGrade[];
/** The two objects of an evaluation: the unit that handled the matter and the officer. */
const subjects = ['handlingUnit', 'officer'] as const satisfies readonly EvaluationSubject[];
type Subject = (typeof subjects)[number];

/** D32: the petitioner's own act, changeable until the window ends. */
export const EvaluateForm = ({ matter, queryCode, onSent }: PetitionerFormProps) => {
  const { tracking, words: vocabulary, dates } = useTexts();
  const today = useToday();
  const command = useCommand('evaluate', matter.caseId, queryCode);
  const [given, setGiven] = useState<Partial<Record<Subject, EvaluationGrade>>>(() =>
    Object.fromEntries(matter.evaluations.map((evaluation) => [evaluation.subject, evaluation.grade])),
  );
  const [words, setWords] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const until = matter.evaluateUntil;
  const names = {
    handlingUnit: matter.handling?.unitName,
    officer: matter.handling?.officerName,
  };

  const submit = async (): Promise<void> => {
    const { handlingUnit, officer } = given;
    const nothing = handlingUnit === undefined && officer === undefined;
    setEmpty(nothing);
    setAttempt((count) => count + 1);
    if (nothing) return;
    const isSent = await command.send({
      ...(handlingUnit === undefined ? {} : { handlingUnit }),
      ...(officer === undefined ? {} : { officer }),
      ...(words.trim() === '' ? {} : { words: words.trim() }),
    });
    if (!isSent) return;
    onSent(handlingUnit === 'dissatisfied' || officer === 'dissatisfied' ? tracking.evaluate.sentDissatisfied : tracking.evaluate.sent);
  };

  return (
    <PetitionerForm
      title={tracking.evaluate.title}
      sendLabel={tracking.evaluate.send}
      faults={isEmpty ? [{ field: 'evaluate-handlingUnit', message: tracking.evaluate.empty }] : []}
      attempt={attempt}
      command={command}
      onSubmit={() => void submit()}
    >
      <p>
        {tracking.evaluate.hint}
        {until === undefined ? '' : tracking.evaluate.until(dates.day(until, today))}
      </p>
      {subjects.map((subject) => (
        <ChoiceGroup
          key={subject}
          firstId={`evaluate-${subject}`}
          legend={tracking.evaluate.subject(vocabulary.subjects[subject], names[subject])}
          choices={grades.map((grade) => ({ value: grade, label: vocabulary.grades[grade] }))}
          value={given[subject]}
          onValue={(grade) => setGiven((now) => ({ ...now, [subject]: grade }))}
          inARow
        />
      ))}
      <TextArea
        id="evaluate-words"
        label={tracking.evaluate.words}
        remark={tracking.evaluate.wordsOptional}
        rows={3}
        value={words}
        onValue={setWords}
        maxLength={2000}
      />
    </PetitionerForm>
  );
};
