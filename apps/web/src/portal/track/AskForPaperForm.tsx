import { useState } from 'react';
import { TextField } from '../../ui/Field.tsx';
import type { PetitionerFormProps } from '../casework/NowYouCan.tsx';
import { PetitionerForm } from '../casework/PetitionerForm.tsx';
import { useCommand } from '../casework/use-command.ts';
import { useTexts } from '../texts/texts-context.ts';

/** The answer of a simple matter on paper: asked as a question, so that somebody owes the answer (D62). */
export const AskForPaperForm = ({ matter, queryCode, onSent }: PetitionerFormProps) => {
  const { stand } = useTexts();
  const texts = stand.paperCopy;
  const command = useCommand('askQuestion', matter.caseId, queryCode);
  const [how, setHow] = useState('');
  const submit = async (): Promise<void> => {
    if (await command.send({ words: texts.words(how.trim()).trim() })) onSent(texts.sent);
  };
  return (
    <PetitionerForm title={texts.title} sendLabel={texts.send} faults={[]} attempt={0} command={command} onSubmit={() => void submit()}>
      <p className="panel-text">{texts.text}</p>
      <TextField id="paper-how" label={texts.label} hint={texts.hint} value={how} onValue={setHow} maxLength={200} />
    </PetitionerForm>
  );
};
