import { declareInterest, endInterest, interestKinds, type StandingInterest } from '@daiban/contract/recusal';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { call } from '../api.ts';
import { newCommandId } from '../commands/command-id.ts';
import { Field } from '../parts/Field.tsx';
import { LoadState, Waiting } from '../parts/LoadState.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { interestsQuery } from '../queries.ts';
import { longDate } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import '../casework/guard.css';

/** An officer's own standing interests: declared in plain words, ended when they are over (D63). */
export const InterestsPage = () => {
  const texts = useTexts();
  const { interests: words } = texts;
  const queryClient = useQueryClient();
  const found = useQuery(interestsQuery);
  const [kind, setKind] = useState<StandingInterest['kind']>('unit');
  const [text, setText] = useState('');
  const [id, setId] = useState(newCommandId);
  const [isMissing, setIsMissing] = useState(false);
  const readAgain = () => queryClient.invalidateQueries({ queryKey: interestsQuery.queryKey });
  const declare = useMutation({
    mutationFn: () => call(declareInterest, { body: { id, kind, text } }),
    onSuccess: () => {
      setText('');
      setId(newCommandId());
      return readAgain();
    },
  });
  const end = useMutation({
    mutationFn: (interestId: string) => call(endInterest, { params: { interestId } }),
    onSuccess: readAgain,
  });
  const submit = () => {
    setIsMissing(text.trim() === '');
    if (text.trim() !== '') declare.mutate();
  };
  return (
    <div className="page">
      <h1 tabIndex={-1}>{words.title}</h1>
      <p className="quiet">{words.hint}</p>
      {found.data === undefined ? (
        found.error === null ? (
          <Waiting lines={4} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : found.data.interests.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <ul className="interest-list">
          {found.data.interests.map((interest) => (
            <li key={interest.id}>
              <span className="tag">{words.kinds[interest.kind]}</span>
              <span className="interest-text">{interest.text}</span>
              <span className="quiet">{words.since(longDate(interest.declaredAt.slice(0, 10), texts))}</span>
              <Button size="small" disabled={end.isPending} onClick={() => end.mutate(interest.id)}>
                {words.end}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        className="interest-form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field label={words.kind}>
          {(ids) => (
            <Select<StandingInterest['kind']>
              {...ids}
              value={kind}
              onChange={setKind}
              options={interestKinds.map((value) => ({ value, label: words.kinds[value] }))}
            />
          )}
        </Field>
        <Field label={words.text} error={isMissing ? words.needed : undefined}>
          {(ids) => <Input {...ids} value={text} maxLength={200} onChange={(event) => setText(event.target.value)} />}
        </Field>
        <ProblemNote fault={declare.error ?? end.error} />
        <div>
          <Button type="primary" htmlType="submit" loading={declare.isPending}>
            {words.add}
          </Button>
        </div>
      </form>
    </div>
  );
};
