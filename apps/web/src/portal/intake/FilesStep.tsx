import { useTexts } from '../texts/texts-context.ts';
import { FilePicker } from './FilePicker.tsx';
import type { StepProps } from './FilingSteps.tsx';
import type { Uploads } from './use-uploads.ts';

export const FilesStep = ({ draft, change, uploads }: StepProps & { readonly uploads: Uploads }) => {
  const { filing } = useTexts();
  return (
    <>
      <p className="field-hint">{filing.files.hint}</p>
      <FilePicker
        id="files"
        files={draft.files}
        uploads={uploads}
        onRemove={(fileId) => change({ files: draft.files.filter((file) => file.fileId !== fileId) })}
      />
    </>
  );
};
