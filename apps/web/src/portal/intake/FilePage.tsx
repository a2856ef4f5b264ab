import './filing.css';
import { useState } from 'react';
import { Heading } from '../../ui/Heading.tsx';
import { goTo, usePlace } from '../../ui/navigation.tsx';
import { Button } from '../../ui/parts.tsx';
import { useToday } from '../insight/office-context.ts';
import { useTexts } from '../texts/texts-context.ts';
import { type Step, steps } from './check-draft.ts';
import { type Draft, dropDraft, isEmpty, newDraft, readDraft } from './draft.ts';
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
const FilePage = () => {
  const today = useToday();
  const { query } = usePlace();
  const [found] = useState(() => readDraft(today));
  const [draft, setDraft] = useState<Draft>(() => found ?? newDraft(today));
  // A reader in the middle of the form who reloads the page goes on without being asked.
  const [isDecided, setDecided] = useState(found === undefined || readStep(query) !== undefined);
  const asked = readStep(query) ?? 'what';
  const isChange = new URLSearchParams(query).get('then') === 'check';
  const step = isEmpty(draft) && asked !== 'where' && asked !== 'files' ? 'what' : asked;

  if (!isDecided) {
    return (
      <FoundDraft
        draft={draft}
        onGoOn={() => setDecided(true)}
        onStartAnew={() => {
          dropDraft();
          setDraft(newDraft(today));
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

export default FilePage;
