import { useState } from 'react';
import { ChoiceGroup, TextArea } from '../../ui/Field.tsx';
import type { PetitionerFormProps } from '../casework/NowYouCan.tsx';
import { PetitionerForm } from '../casework/PetitionerForm.tsx';
import { useCommand } from '../casework/use-command.ts';
import { useTexts } from '../texts/texts-context.ts';

const pressures = ['none', 'rewarded', 'pressed'] as const;
type Pressure = (typeof pressures)[number];

/** D52: the petitioner wishes to take the matter back. Whoever was rewarded or pressed for it can say so to the head of the petition office alone. */
export const RequestWithdrawalForm = ({ matter, queryCode, onSent }: PetitionerFormProps) => {
  const { remedy } = useTexts();
  const texts = remedy.requestWithdrawal;
  const command = useCommand('requestWithdrawal', matter.caseId, queryCode);
  const [pressure, setPressure] = useState<Pressure>('none');
  const [words, setWords] = useState('');
  const submit = async (): Promise<void> => {
    const said = words.trim();
    if (await command.send({ pressure, ...(said === '' ? {} : { words: said }) })) onSent(texts.sent);
  };
  return (
    <PetitionerForm title={texts.title} sendLabel={texts.send} faults={[]} attempt={0} command={command} onSubmit={() => void submit()}>
      <p className="panel-text">{texts.text}</p>
      <ChoiceGroup<Pressure>
        legend={texts.pressure}
        choices={pressures.map((value) => ({ value, label: texts.pressures[value] }))}
        value={pressure}
        onValue={setPressure}
      />
      <TextArea
        id="withdrawal-words"
        label={texts.label}
        hint={pressure === 'none' ? texts.hint : texts.hintHead}
        rows={3}
        value={words}
        onValue={setWords}
      />
    </PetitionerForm>
  );
};

/** The petitioner changed their mind. */
export const CancelWithdrawalForm = ({ matter, queryCode, onSent }: PetitionerFormProps) => {
  const { remedy } = useTexts();
  const texts = remedy.cancelWithdrawal;
  const command = useCommand('cancelWithdrawal', matter.caseId, queryCode);
  const submit = async (): Promise<void> => {
    if (await command.send({})) onSent(texts.sent);
  };
  return (
    <PetitionerForm title={texts.title} sendLabel={texts.send} faults={[]} attempt={0} command={command} onSubmit={() => void submit()}>
      <p className="panel-text">{texts.text}</p>
    </PetitionerForm>
  );
};
