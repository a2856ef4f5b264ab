import type { ResponseOf } from '@daiban/contract/endpoint';
import { answerRightsRequest, listRightsRequests } from '@daiban/contract/own-data';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { call } from '../../api.ts';
import { Field, FieldGroup } from '../../parts/Field.tsx';
import { Empty, LoadState, Waiting } from '../../parts/LoadState.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useMe } from '../../session/me.ts';
import { stamp } from '../../texts/dates.ts';
import { useTexts } from '../../texts/language.tsx';
import './data-rights.css';

type RightsRequest = ResponseOf<typeof listRightsRequests>['rows'][number];

const rightsRequestsQuery = queryOptions({
  queryKey: ['admin', 'data-rights'],
  queryFn: ({ signal }) => call(listRightsRequests, { signal }),
});

const decisions = ['granted', 'partlyGranted', 'refused'] as const;
type Decision = (typeof decisions)[number];

const AnswerForm = ({ request, onAnswered }: { readonly request: RightsRequest; readonly onAnswered: () => void }) => {
  const words = useTexts().adminDataRights;
  const [commandId] = useState(() => crypto.randomUUID());
  const [decision, setDecision] = useState<Decision>('granted');
  const [answer, setAnswer] = useState('');
  const [basis, setBasis] = useState('');
  const sending = useMutation({
    mutationFn: () =>
      call(answerRightsRequest, {
        params: { caseId: request.caseId },
        body: { commandId, input: { requestId: request.requestId, decision, answer, basis } },
      }),
    onSuccess: onAnswered,
  });
  return (
    <form
      className="rights-answer"
      onSubmit={(event) => {
        event.preventDefault();
        sending.mutate();
      }}
    >
      <FieldGroup label={words.decision}>
        <Radio.Group
          value={decision}
          onChange={(event) => setDecision(event.target.value)}
          options={decisions.map((value) => ({ value, label: words.decisions[value] }))}
        />
      </FieldGroup>
      <Field label={words.text} hint={words.textHint}>
        {(ids) => <Input.TextArea {...ids} rows={4} maxLength={4000} value={answer} onChange={(event) => setAnswer(event.target.value)} />}
      </Field>
      <Field label={words.basis}>
        {(ids) => <Input {...ids} maxLength={1000} value={basis} onChange={(event) => setBasis(event.target.value)} />}
      </Field>
      <ProblemNote fault={sending.error} />
      <Button type="primary" htmlType="submit" disabled={answer.trim() === '' || basis.trim() === ''} loading={sending.isPending}>
        {words.send}
      </Button>
    </form>
  );
};

const RequestCard = ({ request }: { readonly request: RightsRequest }) => {
  const words = useTexts().adminDataRights;
  const { today } = useMe();
  const [isOpen, setOpen] = useState(false);
  const client = useQueryClient();
  return (
    <article className="rights-request">
      <h3>
        {words.rightNames[request.right]} · {request.petitioner}
      </h3>
      <p className="quiet">
        {request.caseNumber} · {words.askedOn(stamp(request.askedAt, today))}
        {request.answer === undefined && request.dueOn !== undefined ? (
          <>
            {' · '}
            <span className={request.overdue ? 'overdue' : ''}>{request.dueOn}</span>
          </>
        ) : null}
      </p>
      <p className="rights-words">{request.words}</p>
      {request.answer === undefined ? (
        <>
          <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {words.answer}
          </Button>
          {isOpen ? (
            <AnswerForm request={request} onAnswered={() => void client.invalidateQueries({ queryKey: rightsRequestsQuery.queryKey })} />
          ) : null}
        </>
      ) : (
        <p>
          <b>{words.decisions[request.answer.decision]}</b> {request.answer.text}{' '}
          <span className="quiet">{words.answeredOn(stamp(request.answer.at, today))}</span>
        </p>
      )}
    </article>
  );
};

/** Requests of residents about their own data: those that wait, then those that were answered (D68). */
export const DataRightsPage = () => {
  const words = useTexts().adminDataRights;
  const found = useQuery(rightsRequestsQuery);
  const rows = found.data?.rows ?? [];
  const [waiting, done] = [rows.filter(({ answer }) => answer === undefined), rows.filter(({ answer }) => answer !== undefined)];
  return (
    <div className="page">
      <div className="page-bar">
        <h1 tabIndex={-1}>{words.title}</h1>
      </div>
      <p className="quiet">{words.hint}</p>
      {found.data === undefined ? (
        found.error === null ? (
          <Waiting lines={6} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : (
        <>
          {waiting.length === 0 ? <Empty title={words.none} /> : <h2 className="part">{words.waiting}</h2>}
          {waiting.map((request) => (
            <RequestCard key={`${request.caseId}-${request.requestId}`} request={request} />
          ))}
          {done.length === 0 ? null : <h2 className="part">{words.done}</h2>}
          {done.map((request) => (
            <RequestCard key={`${request.caseId}-${request.requestId}`} request={request} />
          ))}
        </>
      )}
    </div>
  );
};
