import { type Dispatch, type FormEvent, type SetStateAction, useEffect, useRef, useState } from 'react';
import { Heading } from '../../ui/Heading.tsx';
import { ErrorSummary, type FieldFault } from '../../ui/Message.tsx';
import { Button, Status } from '../../ui/parts.tsx';
import { useToday } from '../insight/office-context.ts';
import { useTexts } from '../texts/texts-context.ts';
import { CheckStep } from './CheckStep.tsx';
import { ContactStep } from './ContactStep.tsx';
import { checkStep, type Step, stepsOf } from './check-draft.ts';
import { type Draft, dropDraft, isEmpty, keepDraft } from './draft.ts';
import { FilesStep } from './FilesStep.tsx';
import { MandateStep } from './MandateStep.tsx';
import { ProgressLine } from './ProgressLine.tsx';
import { useUploads } from './use-uploads.ts';
import { WhatStep } from './WhatStep.tsx';
import { WhereStep } from './WhereStep.tsx';

/** What every step is given. */
export interface StepProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  /** What is wrong with a field, once the person tried to go on. */
  readonly faultOf: (field: string) => string | undefined;
}

interface FilingStepsProps {
  readonly step: Step;
  readonly draft: Draft;
  readonly onDraft: Dispatch<SetStateAction<Draft>>;
  readonly onStep: (step: Step) => void;
  /** The step was opened from the last one to change something: going on leads back there. */
  readonly isChange: boolean;
  readonly onChange: (step: Step) => void;
}

const savePause = 400;
const isHeldInHand = matchMedia('(pointer: coarse)').matches;

/**
 * Keeps the draft on the device a moment after the last change, and at once when another screen opens or the form is left; true once
 * the present draft is kept.
 */
const useKeptDraft = (draft: Draft, today: string, step: Step): boolean => {
  const [kept, setKept] = useState<Draft>();
  const isFirst = useRef(true);
  const keepNow = useRef<() => void>(undefined);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    if (isEmpty(draft)) {
      keepNow.current = undefined;
      dropDraft();
      return;
    }
    const keep = (): void => {
      keepNow.current = undefined;
      if (keepDraft({ ...draft, savedOn: today })) setKept(draft);
    };
    keepNow.current = keep;
    const timer = setTimeout(keep, savePause);
    addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', keep);
    };
  }, [draft, today]);
  // What waits is kept before the last screen sends the draft, so that nothing comes back after it was sent.
  useEffect(() => (step === 'check' ? undefined : () => keepNow.current?.()), [step]);
  return kept === draft;
};

export const FilingSteps = ({ step, draft, onDraft, onStep, isChange, onChange }: FilingStepsProps) => {
  const texts = useTexts();
  const { filing, faults } = texts;
  const today = useToday();
  const [shown, setShown] = useState<{ readonly step: Step; readonly faults: readonly FieldFault[]; readonly attempt: number }>();
  const isKept = useKeptDraft(draft, today, step);
  const uploads = useUploads((file) => onDraft((now) => ({ ...now, files: [...now.files, file] })));
  const steps = stepsOf(draft);
  const index = steps.indexOf(step);
  const found = shown?.step === step ? shown.faults : [];
  const title = {
    what: draft.mandate === undefined ? filing.what.title : filing.mandate.whatTitle,
    where: filing.where.title,
    files: filing.files.title,
    contact: filing.contact.title,
    mandate: filing.mandate.title,
    check: filing.check.title,
  }[step];

  const check = (): readonly FieldFault[] => {
    if (step !== 'files' || uploads.pending.length === 0) return checkStep(step, draft, texts);
    const isMoving = uploads.pending.some(({ progress }) => progress.step === 'preparing' || progress.step === 'sending');
    return [{ field: 'files', message: isMoving ? filing.files.waiting : filing.files.failed }];
  };

  const goOn = (event: FormEvent): void => {
    event.preventDefault();
    const wrong = check();
    setShown((last) => ({ step, faults: wrong, attempt: (last?.attempt ?? 0) + 1 }));
    const next = isChange ? 'check' : steps[index + 1];
    if (wrong.length === 0 && next !== undefined) onStep(next);
  };

  const props: StepProps = {
    draft,
    change: (part) => onDraft((now) => ({ ...now, ...part })),
    faultOf: (field) => found.find((fault) => fault.field === field)?.message,
  };

  return (
    <>
      <ProgressLine steps={steps} step={step} onStep={onStep} />
      <Heading documentTitle={`${title} · ${filing.progress(index + 1, steps.length)}`} screen={step}>
        {title}
      </Heading>
      {step === 'check' ? (
        <CheckStep draft={draft} onStep={onStep} onChange={onChange} />
      ) : (
        <form onSubmit={goOn} noValidate>
          <ErrorSummary title={faults.summary(found.length)} faults={found} attempt={shown?.attempt ?? 0} />
          {step === 'what' && draft.mandate !== undefined ? (
            <p className="quiet">{filing.mandate.banner(draft.mandate.agent.agentName ?? draft.mandate.agent.unitName)}</p>
          ) : null}
          {step === 'what' ? <WhatStep {...props} /> : null}
          {step === 'where' ? <WhereStep {...props} /> : null}
          {step === 'files' ? <FilesStep {...props} uploads={uploads} /> : null}
          {step === 'contact' ? <ContactStep {...props} /> : null}
          {step === 'mandate' ? (
            <MandateStep
              {...props}
              onDrop={() => {
                onDraft(({ mandate: _, ...rest }) => rest);
                onStep('check');
              }}
            />
          ) : null}
          <div className="step-buttons">
            {index === 0 || isChange ? null : <Button onClick={() => onStep(steps[index - 1] ?? 'what')}>{filing.previous}</Button>}
            <Button look="primary" type="submit">
              {isChange ? filing.changed : filing.next}
            </Button>
          </div>
        </form>
      )}
      <Status className="quiet saved">{isKept ? (isHeldInHand ? filing.savedOnPhone : filing.savedOnComputer) : ''}</Status>
    </>
  );
};
