import type { PetitionerFormProps } from '../casework/NowYouCan.tsx';
import { PetitionerForm } from '../casework/PetitionerForm.tsx';
import { useCommand } from '../casework/use-command.ts';
import { useTexts } from '../texts/texts-context.ts';

/** D39: the petitioner wants no further calls. Nothing is given up by it, and the form says so. */
export const EndTalksForm = ({ matter, queryCode, onSent }: PetitionerFormProps) => {
  const { tracking } = useTexts();
  const command = useCommand('settle', matter.caseId, queryCode);
  const submit = async (): Promise<void> => {
    if (await command.send({ reason: 'petitionerEndsTalks' })) onSent(tracking.endTalks.sent);
  };
  return (
    <PetitionerForm
      title={tracking.endTalks.title}
      sendLabel={tracking.endTalks.send}
      faults={[]}
      attempt={0}
      command={command}
      onSubmit={() => void submit()}
    >
      <p className="panel-text">{tracking.endTalks.text}</p>
    </PetitionerForm>
  );
};
