import { type SupplementResponse, supplementResponses } from '@daiban/domain/case/vocabulary-of-intake';
import { useState } from 'react';
import { ChoiceGroup, TextArea } from '../../ui/Field.tsx';
import type { FieldFault } from '../../ui/Message.tsx';
import type { DraftFile } from '../intake/draft.ts';
import { FilePicker } from '../intake/FilePicker.tsx';
import { useUploads } from '../intake/use-uploads.ts';
import { useTexts } from '../texts/texts-context.ts';
import type { PetitionerFormProps } from './NowYouCan.tsx';
import { PetitionerForm } from './PetitionerForm.tsx';
import { useCommand } from './use-command.ts';

const wordsMax = 2000;

/** D4: what was asked for, or that it will not come. */
export const SupplyForm = ({ matter, queryCode, onSent }: PetitionerFormProps) => {
  const { sendingOn, filing } = useTexts();
  const texts = sendingOn.supply;
  const command = useCommand('supply', matter.caseId, queryCode);
  const [response, setResponse] = useState<SupplementResponse>('supplied');
  const [words, setWords] = useState('');
  const [files, setFiles] = useState<readonly DraftFile[]>([]);
  const uploads = useUploads((file) => setFiles((now) => [...now, file]));
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [attempt, setAttempt] = useState(0);

  const check = (): readonly FieldFault[] => {
    if (response === 'declined') return [];
    if (uploads.pending.length > 0) return [{ field: 'supply-files', message: filing.files.waiting }];
    const text = words.trim();
    if (text === '' && files.length === 0) return [{ field: 'supply', message: texts.empty }];
    return text.length > wordsMax ? [{ field: 'supply', message: filing.what.tooLong(text.length - wordsMax) }] : [];
  };

  const submit = async (): Promise<void> => {
    const wrong = check();
    setFaults(wrong);
    setAttempt((count) => count + 1);
    if (wrong.length > 0) return;
    const supplied = response === 'supplied';
    const isSent = await command.send({
      response,
      attachments: supplied ? files.map((file) => file.fileId) : [],
      ...(supplied && words.trim() !== '' ? { words: words.trim() } : {}),
    });
    if (isSent) onSent(supplied ? texts.sent : texts.declined);
  };

  return (
    <PetitionerForm
      title={texts.title}
      sendLabel={texts.send}
      faults={faults}
      attempt={attempt}
      command={command}
      onSubmit={() => void submit()}
    >
      <ChoiceGroup<SupplementResponse>
        legend={texts.choice}
        choices={supplementResponses.map((value) => ({ value, label: texts.choices[value] }))}
        value={response}
        onValue={setResponse}
      />
      {response === 'declined' ? null : (
        <>
          <TextArea
            id="supply"
            label={texts.label}
            hint={texts.hint}
            error={faults.find((fault) => fault.field === 'supply')?.message}
            rows={4}
            value={words}
            onValue={setWords}
          />
          <FilePicker
            id="supply-files"
            files={files}
            uploads={uploads}
            onRemove={(fileId) => setFiles((now) => now.filter((file) => file.fileId !== fileId))}
          />
        </>
      )}
    </PetitionerForm>
  );
};
