import './filing.css';
import { useState } from 'react';
import type { Answer } from '../../api/request.ts';
import { Heading } from '../../ui/Heading.tsx';
import { goTo, usePlace } from '../../ui/navigation.tsx';
import { Button, Skeleton } from '../../ui/parts.tsx';
import { readWishedAgent } from '../agency/read-wished-agent.ts';
import { useAnswer } from '../agency/use-answer.ts';
import { readWish, type WishedAgent } from '../agency/wished-agent.ts';
import { FaultMessage } from '../FaultMessage.tsx';
import { useToday } from '../insight/office-context.ts';
import { useTexts } from '../texts/texts-context.ts';
import { type Step, steps } from './check-draft.ts';
import { type Draft, dropDraft, isEmpty, newDraft, newMandate, readDraft } from './draft.ts';
import { FilingSteps } from './FilingSteps.tsx';

const readStep = (query: string): Step | undefined => {
  const asked = new URLSearchParams(query).get('step');
  return steps.find((step) => step === asked);
};

interface FoundDraftProps {
  readonly draft: Draft;
  readonly onGoOn: () => void;
  readonly onStartAnew: () => void;
}

/** An unsent draft was found: the person decides; deleting takes a second yes. */
const FoundDraft = ({ draft, onGoOn, onStartAnew }: FoundDraftProps) => {
  const { filing, dates } = useTexts();
  const [isSure, setSure] = useState(false);
  const title = filing.draft.title(dates.monthDay(draft.savedOn));
  return (
    <>
      <Heading documentTitle={title}>{title}</Heading>
      <blockquote className="draft-words">{draft.text}</blockquote>
      {isSure ? (
        <>
          <p className="strong">{filing.draft.sure}</p>
          <div className="button-row">
            <Button onClick={() => setSure(false)}>{filing.draft.sureNo}</Button>
            <Button onClick={onStartAnew}>{filing.draft.sureYes}</Button>
          </div>
        </>
      ) : (
        <>
          <p className="lead">{filing.draft.text}</p>
          <div className="button-row">
            <Button look="primary" onClick={onGoOn}>
              {filing.draft.goOn}
            </Button>
            <Button onClick={() => setSure(true)}>{filing.draft.startAnew}</Button>
          </div>
        </>
      )}
    </>
  );
};

/** Filing a matter: one question per screen, the step in the address, so that the browser's own back button works. */
const Filing = ({ agent }: { readonly agent?: WishedAgent | undefined }) => {
  const today = useToday();
  const { query } = usePlace();
  const [found] = useState(() => readDraft(today));
  const withAgent = (draft: Draft): Draft =>
    agent === undefined
      ? draft
      : { ...draft, mandate: newMandate(agent), organisation: draft.organisation || agent.source === 'enterprise' };
  const begun = (): Draft => withAgent(newDraft(today));
  const [draft, setDraft] = useState<Draft>(() => (found === undefined ? begun() : withAgent(found)));
  // A reader in the middle of the form who reloads the page goes on without being asked.
  const [isDecided, setDecided] = useState(found === undefined || readStep(query) !== undefined);
  const wanted = readStep(query) ?? 'what';
  const isChange = new URLSearchParams(query).get('then') === 'check';
  const step = isEmpty(draft) && wanted !== 'where' && wanted !== 'files' ? 'what' : wanted;

  if (!isDecided) {
    return (
      <FoundDraft
        draft={draft}
        onGoOn={() => setDecided(true)}
        onStartAnew={() => {
          dropDraft();
          setDraft(begun());
          setDecided(true);
        }}
      />
    );
  }
  return (
    <FilingSteps
      step={step}
      draft={draft}
      onDraft={setDraft}
      onStep={(next) => goTo(`/file?step=${next}`)}
      isChange={isChange}
      onChange={(next) => goTo(`/file?step=${next}&then=check`)}
    />
  );
};

const readPlaceOf = (key: string): Promise<Answer<WishedAgent | undefined>> => readWishedAgent(readWish(key) ?? {});

/** The form with the agent whom its address names; where nobody runs any more, without one. */
const FilingWithAgent = ({ wish }: { readonly wish: string }) => {
  const { frame } = useTexts();
  const { value, fault, again, isAnswered } = useAnswer(wish, readPlaceOf);
  if (fault !== undefined && fault.kind !== 'problem') return <FaultMessage fault={fault} onRetry={again} />;
  if (!isAnswered) return <Skeleton label={frame.loading} lines={[6, 9, 8]} />;
  return <Filing agent={value} />;
};

/** The address names an agent only on the first screen; the draft keeps the choice from there on. */
const FilePage = () => {
  const { query } = usePlace();
  const [wish] = useState(() => (readWish(query) === undefined ? undefined : query));
  return wish === undefined ? <Filing /> : <FilingWithAgent wish={wish} />;
};

export default FilePage;
