import { type FormEvent, useState } from 'react';
import { ChoiceGroup, TextArea, TextField } from '../../ui/Field.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { ErrorSummary, type FieldFault } from '../../ui/Message.tsx';
import { goTo, usePlace } from '../../ui/navigation.tsx';
import { Button } from '../../ui/parts.tsx';
import { newCommandId } from '../device/new-command-id.ts';
import { FilePicker } from '../intake/FilePicker.tsx';
import { useUploads } from '../intake/use-uploads.ts';
import { useTexts } from '../texts/texts-context.ts';
import { AccuseCheck } from './AccuseCheck.tsx';
import { AccusedFields } from './AccusedFields.tsx';
import { type AccuseDraft, type AccuseStep, accuseSteps, checkAccuseStep } from './accuse-draft.ts';
import { type SealedReceipt, type SealedRoom, sealedUploadPath, useSealedTexts } from './use-sealed-room.ts';

interface AccuseStepsProps {
  readonly readerName: string;
  readonly units: SealedRoom['units'];
  readonly onReceived: (receipt: SealedReceipt) => void;
}

const newDraft = (): AccuseDraft => ({
  commandId: newCommandId(),
  text: '',
  unitIds: [],
  persons: [{ key: 1, name: '', post: '' }],
  files: [],
  named: undefined,
  name: '',
  phone: '',
});

const WhoReads = ({ readerName }: { readonly readerName: string }) => {
  const { what } = useSealedTexts();
  return (
    <section className="who-reads" aria-labelledby="who-reads">
      <h2 id="who-reads">{what.readsTitle}</h2>
      <ul>
        {what.reads(readerName).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
};

/** One question a screen, the step in the address; the answers only in memory. */
export const AccuseSteps = ({ readerName, units, onReceived }: AccuseStepsProps) => {
  const texts = useSealedTexts();
  const { filing, faults } = useTexts();
  const { query } = usePlace();
  const [draft, setDraft] = useState(newDraft);
  const [shown, setShown] = useState<{ readonly step: AccuseStep; readonly faults: readonly FieldFault[]; readonly attempt: number }>();
  const uploads = useUploads((file) => setDraft((now) => ({ ...now, files: [...now.files, file] })), sealedUploadPath);
  const asked = accuseSteps.find((step) => step === new URLSearchParams(query).get('step')) ?? 'what';
  const step = draft.text.trim() === '' ? 'what' : asked;
  const index = accuseSteps.indexOf(step);
  const found = shown?.step === step ? shown.faults : [];
  const faultOf = (field: string) => found.find((fault) => fault.field === field)?.message;
  const change = (part: Partial<AccuseDraft>): void => setDraft((now) => ({ ...now, ...part }));
  const open = (next: AccuseStep): void => goTo(`/sealed/file?step=${next}`);

  const goOn = (event: FormEvent): void => {
    event.preventDefault();
    const wrong =
      step === 'files' && uploads.pending.length > 0
        ? [{ field: 'files', message: texts.check.wait }]
        : checkAccuseStep(step, draft, texts);
    setShown((last) => ({ step, faults: wrong, attempt: (last?.attempt ?? 0) + 1 }));
    const next = accuseSteps[index + 1];
    if (wrong.length === 0 && next !== undefined) open(next);
  };

  const { title } = texts[step];
  return (
    <>
      <nav className="progress" aria-label={filing.progress(index + 1, accuseSteps.length)}>
        <ol>
          {accuseSteps.map((name, position) => (
            <li
              key={name}
              className={position < index ? 'progress-done' : position === index ? 'progress-now' : ''}
              aria-current={position === index ? 'step' : undefined}
            >
              <span>{texts.steps[position]}</span>
            </li>
          ))}
        </ol>
      </nav>
      <Heading documentTitle={`${title} · ${filing.progress(index + 1, accuseSteps.length)}`} screen={step}>
        {title}
      </Heading>
      {step === 'check' ? (
        <AccuseCheck draft={draft} units={units} onStep={open} onReceived={onReceived} />
      ) : (
        <form onSubmit={goOn} noValidate autoComplete="off">
          <ErrorSummary title={faults.summary(found.length)} faults={found} attempt={shown?.attempt ?? 0} />
          {step === 'what' ? (
            <>
              <WhoReads readerName={readerName} />
              <TextArea
                id="text"
                label={texts.what.label}
                error={faultOf('text')}
                rows={8}
                value={draft.text}
                onValue={(text) => change({ text })}
                required
              />
            </>
          ) : null}
          {step === 'whom' ? <AccusedFields draft={draft} units={units} change={change} /> : null}
          {step === 'files' ? (
            <>
              <p className="field-hint">{texts.files.hint}</p>
              <FilePicker
                id="files"
                files={draft.files}
                uploads={uploads}
                onRemove={(fileId) => change({ files: draft.files.filter((file) => file.fileId !== fileId) })}
              />
            </>
          ) : null}
          {step === 'you' ? (
            <>
              <ChoiceGroup
                legend={texts.you.legend}
                firstId="named"
                value={draft.named === undefined ? undefined : draft.named ? 'named' : 'anonymous'}
                onValue={(value) => change({ named: value === 'named' })}
                choices={[
                  { value: 'named', label: texts.you.named, hint: texts.you.namedHint },
                  { value: 'anonymous', label: texts.you.anonymous, hint: texts.you.anonymousHint },
                ]}
              />
              {draft.named === true ? (
                <>
                  <TextField
                    id="name"
                    label={texts.you.name}
                    error={faultOf('name')}
                    value={draft.name}
                    onValue={(name) => change({ name })}
                    maxLength={40}
                    required
                  />
                  <TextField
                    id="phone"
                    label={texts.you.phone}
                    error={faultOf('phone')}
                    value={draft.phone}
                    onValue={(phone) => change({ phone })}
                    type="tel"
                    inputMode="tel"
                  />
                </>
              ) : null}
            </>
          ) : null}
          <div className="step-buttons">
            {index === 0 ? null : <Button onClick={() => open(accuseSteps[index - 1] ?? 'what')}>{filing.previous}</Button>}
            <Button look="primary" type="submit">
              {filing.next}
            </Button>
          </div>
        </form>
      )}
    </>
  );
};
