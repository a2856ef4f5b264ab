import { type RunPurpose, runPurposes } from '@daiban/domain/agency/vocabulary-of-agency';
import { type FormEvent, useState } from 'react';
import { TextArea, TextField } from '../../ui/Field.tsx';
import { ErrorSummary, type FieldFault, Message } from '../../ui/Message.tsx';
import { goTo } from '../../ui/navigation.tsx';
import { Button } from '../../ui/parts.tsx';
import { type Run, toRunEntry } from './entries.ts';
import { useFieldTexts } from './field-language.tsx';
import { findRunFaults } from './find-faults.ts';
import { PageHead } from './PageHead.tsx';
import { PhotosField } from './PhotosField.tsx';
import { localToday } from './today.ts';
import { draftKey, useDraft } from './use-draft.ts';
import { useOpenDevice } from './use-field-device.ts';
import { type FoundMatter, useMatter } from './use-matter.ts';
import { VoiceButton } from './VoiceButton.tsx';

const RunForm = ({ id, found }: { readonly id: string; readonly found: FoundMatter }) => {
  const texts = useFieldTexts();
  const { sender } = useOpenDevice();
  const name = `run/${id}`;
  const place = found.matter?.place ?? '';
  const draft = useDraft<Run>(name, () => ({
    place,
    purpose: 'meetUnit',
    ranOn: localToday(Date.now()),
    minutes: '30',
    saved: '1',
    note: '',
    photos: [],
  }));
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const run = draft.value;
  if (run === undefined) return null;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const missing = findRunFaults(run, texts);
    setFaults(missing);
    setAttempt(attempt + 1);
    if (missing.length > 0) return;
    await draft.settle();
    await sender.add(toRunEntry(run, found.of, Date.now()), draftKey(name));
    goTo(`#matter/${id}`, 'replace');
  };
  const errorOf = (field: string) => faults.find((fault) => fault.field === field)?.message;
  return (
    <form onSubmit={(event) => void save(event)} noValidate autoComplete="off">
      <ErrorSummary title={texts.faults.title} faults={faults} attempt={attempt} />
      <TextField
        id="place"
        label={texts.run.place}
        value={run.place}
        onValue={(value) => draft.change({ place: value })}
        error={errorOf('place')}
      />
      <div className="field">
        <label htmlFor="purpose">{texts.run.purpose}</label>
        <select id="purpose" value={run.purpose} onChange={(event) => draft.change({ purpose: event.target.value as RunPurpose })}>
          {runPurposes.map((purpose) => (
            <option key={purpose} value={purpose}>
              {texts.purposes[purpose]}
            </option>
          ))}
        </select>
      </div>
      <TextArea
        id="note"
        rows={4}
        label={texts.run.note}
        value={run.note}
        onValue={(note) => draft.change({ note })}
        error={errorOf('note')}
      />
      <VoiceButton onWords={(words) => draft.change({ note: run.note + words })} />
      <div className="field-pair">
        <TextField
          id="minutes"
          inputMode="numeric"
          label={texts.run.minutes}
          value={run.minutes}
          onValue={(minutes) => draft.change({ minutes })}
          error={errorOf('minutes')}
        />
        <TextField
          id="saved"
          inputMode="numeric"
          label={texts.run.saved}
          value={run.saved}
          onValue={(saved) => draft.change({ saved })}
          error={errorOf('saved')}
        />
      </div>
      <TextField
        id="ranOn"
        type="date"
        max={localToday(Date.now())}
        label={texts.run.ranOn}
        value={run.ranOn}
        onValue={(ranOn) => draft.change({ ranOn })}
        error={errorOf('ranOn')}
      />
      <PhotosField id="photos" label={texts.run.photos} files={run.photos} onFiles={(photos) => draft.change({ photos })} />
      <div className="field-actions">
        <Button type="submit" look="primary">
          {texts.run.save}
        </Button>
      </div>
    </form>
  );
};

/** One way that the agent went: where, what for, how long, what it saved the principal. */
export const RunPage = ({ id }: { readonly id: string }) => {
  const texts = useFieldTexts();
  const found = useMatter(id);
  return (
    <>
      <PageHead title={texts.run.title} back={`matter/${id}`} />
      {found === undefined ? (
        <Message>{texts.matter.gone}</Message>
      ) : (
        <>
          <p>{found.of.title}</p>
          <RunForm id={id} found={found} />
        </>
      )}
    </>
  );
};
