import '../casework/matter.css';
import { useEffect, useState } from 'react';
import { type AssistedAct, decidePrepared, readPrepared } from '../../api/portal.ts';
import type { RequestFault } from '../../api/request.ts';
import { Heading } from '../../ui/Heading.tsx';
import { Message } from '../../ui/Message.tsx';
import { usePlace } from '../../ui/navigation.tsx';
import { Button, Skeleton } from '../../ui/parts.tsx';
import { FaultMessage } from '../FaultMessage.tsx';
import { useTexts } from '../texts/texts-context.ts';
import type { Texts } from '../texts/zh-CN.ts';

/** What was prepared, each fact in the words of the form it belongs to. */
const toFacts = (act: AssistedAct, { residents, words, sendingOn }: Texts): readonly (readonly [string, string])[] =>
  Object.entries(act.input).flatMap(([name, value]) => {
    const label = residents.confirm.fields[name];
    if (label === undefined) return [];
    if (Array.isArray(value)) return value.length === 0 ? [] : [[label, String(value.length)] as const];
    const text = String(value);
    if (name === 'response')
      return [[label, text === 'declined' ? sendingOn.supply.choices.declined : sendingOn.supply.choices.supplied] as const];
    if (name === 'right') return [[label, residents.rightNames[text as keyof typeof residents.rightNames]] as const];
    return [[label, words.grades[text as keyof typeof words.grades] ?? text] as const];
  });

const Prepared = ({ token }: { readonly token: string }) => {
  const texts = useTexts();
  const { residents, frame } = texts;
  const [act, setAct] = useState<AssistedAct>();
  const [fault, setFault] = useState<RequestFault>();
  const [decision, setDecision] = useState<'confirmed' | 'refused'>();
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    let wanted = true;
    const load = async (): Promise<void> => {
      const answer = await readPrepared({ body: { token } });
      if (!wanted) return;
      if (answer.ok) setAct(answer.value);
      else setFault(answer.refusal);
    };
    void load();
    return () => {
      wanted = false;
    };
  }, [token]);
  const decide = async (given: 'confirmed' | 'refused'): Promise<void> => {
    setBusy(true);
    setFault(undefined);
    const answer = await decidePrepared({ body: { token, decision: given } });
    setBusy(false);
    if (answer.ok) setDecision(answer.value.decision);
    else setFault(answer.refusal);
  };
  const decided = decision ?? act?.decision;
  const isOver = act !== undefined && decided === undefined && Date.parse(act.expiresAt) < Date.now();
  return (
    <>
      <Heading documentTitle={residents.confirm.title}>{residents.confirm.title}</Heading>
      {fault === undefined ? null : <FaultMessage fault={fault} takesFocus />}
      {act === undefined && fault === undefined ? <Skeleton label={frame.loading} lines={[6, 9, 8]} /> : null}
      {act === undefined ? null : (
        <>
          <p className="lead">{residents.confirm.lead(act.unitName)}</p>
          <dl className="facts">
            <dt>{residents.confirm.matter}</dt>
            <dd>
              {act.title} {act.caseNumber}
            </dd>
            <dt>{residents.confirm.act}</dt>
            <dd className="strong">{residents.assistedNames[act.command]}</dd>
            {toFacts(act, texts).map(([label, value]) => [<dt key={`${label}-label`}>{label}</dt>, <dd key={label}>{value}</dd>])}
          </dl>
          {decided !== undefined ? (
            <Message takesFocus={decision !== undefined}>
              <p>{residents.confirm[decided]}</p>
            </Message>
          ) : isOver ? (
            <Message>
              <p>{residents.confirm.over}</p>
            </Message>
          ) : (
            <div className="button-row">
              <Button look="primary" busy={isBusy} onClick={() => void decide('confirmed')}>
                {residents.confirm.yes}
              </Button>
              <Button busy={isBusy} onClick={() => void decide('refused')}>
                {residents.confirm.no}
              </Button>
            </div>
          )}
        </>
      )}
    </>
  );
};

/** The petitioner's own confirmation of what an officer prepared; opened from the message on their phone. */
const ConfirmPage = () => {
  const { fragment } = usePlace();
  return <Prepared key={fragment} token={fragment} />;
};

export default ConfirmPage;
