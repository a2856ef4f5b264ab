import type { PetitionerFormProps } from '../casework/NowYouCan.tsx';
import { PetitionerForm } from '../casework/PetitionerForm.tsx';
import { useCommand } from '../casework/use-command.ts';
import { useTexts } from '../texts/texts-context.ts';

/** D25: the petitioner leaves the mediation, at any time and without a reason (人民调解法 17). */
export const StopMediationForm = ({ matter, queryCode, onSent }: PetitionerFormProps) => {
  const { waiting } = useTexts();
  const texts = waiting.stop;
  const command = useCommand('stopMediation', matter.caseId, queryCode);
  const submit = async (): Promise<void> => {
    if (await command.send({})) onSent(texts.sent);
  };
  return (
    <PetitionerForm title={texts.title} sendLabel={texts.send} faults={[]} attempt={0} command={command} onSubmit={() => void submit()}>
      <p className="panel-text">{texts.text}</p>
    </PetitionerForm>
  );
};
