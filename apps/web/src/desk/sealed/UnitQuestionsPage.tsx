import './sealed.css';
import type { ResponseOf } from '@daiban/contract/endpoint';
import { answerUnitQuestion, listUnitQuestions } from '@daiban/contract/sealed';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../api.ts';
import { Field } from '../parts/Field.tsx';
import { Empty, LoadState, Waiting } from '../parts/LoadState.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useUnitName } from '../parts/use-unit-name.ts';
import { useMe } from '../session/me.ts';
import { longDate } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import { holdsRoleOf, unitQuestionsQuery } from './queries.ts';

type Question = ResponseOf<typeof listUnitQuestions>['rows'][number];

const AnswerForm = ({ questionId }: Pick<Question, 'questionId'>) => {
  const { unitQuestions } = useTexts();
  const queryClient = useQueryClient();
  const [answer, setAnswer] = useState('');
  const sending = useMutation({
    mutationFn: () => call(answerUnitQuestion, { params: { questionId }, body: { answer: answer.trim() } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: unitQuestionsQuery.queryKey }),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (answer.trim() !== '') sending.mutate();
  };
  return (
    <form onSubmit={send}>
      <Field label={unitQuestions.answer}>
        {(ids) => <Input.TextArea {...ids} rows={3} value={answer} onChange={({ target }) => setAnswer(target.value)} maxLength={5_000} />}
      </Field>
      <ProblemNote fault={sending.error} />
      <Button type="primary" htmlType="submit" disabled={answer.trim() === ''} loading={sending.isPending}>
        {unitQuestions.send}
      </Button>
    </form>
  );
};

/** Questions of the discipline body to a unit: a text and a date, nothing of what they are for. */
export const UnitQuestionsPage = () => {
  const texts = useTexts();
  const me = useMe();
  const unitName = useUnitName();
  const mayAnswer = holdsRoleOf(me, listUnitQuestions);
  const found = useQuery({ ...unitQuestionsQuery, enabled: mayAnswer });
  const { unitQuestions } = texts;
  if (!mayAnswer) return <Empty title={texts.state.notFound} hint={texts.state.notFoundHint} />;
  return (
    <div className="page sealed-page">
      <div className="page-bar">
        <h1 tabIndex={-1}>{unitQuestions.title}</h1>
        <span className="quiet">{unitQuestions.hint}</span>
      </div>
      {found.data === undefined ? (
        found.error === null ? (
          <Waiting lines={6} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : found.data.rows.length === 0 ? (
        <Empty title={unitQuestions.empty} />
      ) : (
        <ul className="sealed-lines">
          {found.data.rows.map((asked) => (
            <li key={asked.questionId}>
              <p className="quiet">
                {unitName(asked.unitName)} · {unitQuestions.asked(longDate(asked.askedOn, texts, me.today))} ·{' '}
                {asked.answer === undefined ? unitQuestions.due(longDate(asked.dueOn, texts, me.today)) : unitQuestions.answered}
              </p>
              <p className="sealed-words">{asked.text}</p>
              {asked.answer === undefined ? <AnswerForm questionId={asked.questionId} /> : <p className="sealed-words">{asked.answer}</p>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
