import { useState } from 'react';
import { TextArea } from '../../ui/Field.tsx';
import type { FieldFault } from '../../ui/Message.tsx';
import type { DraftFile } from '../intake/draft.ts';
import { FilePicker } from '../intake/FilePicker.tsx';
import { useUploads } from '../intake/use-uploads.ts';
import { useTexts } from '../texts/texts-context.ts';
import type { PetitionerFormProps } from './NowYouCan.tsx';
import { PetitionerForm } from './PetitionerForm.tsx';
import { useCommand } from './use-command.ts';

const wordsMax = 2000;

/** More papers or facts, at any time before the end. */
export const AddEvidenceForm = ({ matter, queryCode, onSent }: PetitionerFormProps) => {
  const { tracking, filing } = useTexts();
  const command = useCommand('addEvidence', matter.caseId, queryCode);
  const [words, setWords] = useState('');
  const [files, setFiles] = useState<readonly DraftFile[]>([]);
  const uploads = useUploads((file) => setFiles((now) => [...now, file]));
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [attempt, setAttempt] = useState(0);

  const check = (): readonly FieldFault[] => {
    if (uploads.pending.length > 0) {
      const isMoving = uploads.pending.some(({ progress }) => progress.step === 'preparing' || progress.step === 'sending');
      return [{ field: 'evidence-files', message: isMoving ? filing.files.waiting : filing.files.failed }];
    }
    const text = words.trim();
    if (text === '' && files.length === 0) return [{ field: 'evidence', message: tracking.evidence.empty }];
    return text.length > wordsMax ? [{ field: 'evidence', message: filing.what.tooLong(text.length - wordsMax) }] : [];
  };

  const submit = async (): Promise<void> => {
    const wrong = check();
    setFaults(wrong);
    setAttempt((count) => count + 1);
    if (wrong.length > 0) return;
    const isSent = await command.send({
      attachments: files.map((file) => file.fileId),
      ...(words.trim() === '' ? {} : { words: words.trim() }),
    });
    if (isSent) onSent(tracking.evidence.sent);
  };

  return (
    <PetitionerForm
      title={tracking.evidence.title}
      sendLabel={tracking.evidence.send}
      faults={faults}
      attempt={attempt}
      command={command}
      onSubmit={() => void submit()}
    >
      <TextArea
        id="evidence"
        label={tracking.evidence.label}
        hint={tracking.evidence.hint}
        error={faults.find((fault) => fault.field === 'evidence')?.message}
        rows={4}
        value={words}
        onValue={setWords}
      />
      <FilePicker
        id="evidence-files"
        files={files}
        uploads={uploads}
        onRemove={(fileId) => setFiles((now) => now.filter((file) => file.fileId !== fileId))}
      />
    </PetitionerForm>
  );
};
