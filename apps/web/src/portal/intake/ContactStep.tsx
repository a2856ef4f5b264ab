import { ChoiceGroup, TextArea, TextField, TickBox } from '../../ui/Field.tsx';
import { usePreferences } from '../preferences-context.ts';
import { useTexts } from '../texts/texts-context.ts';
import type { StepProps } from './FilingSteps.tsx';

/** For an organisation or a group; folded away, because most people file for themselves. */
const Together = ({ draft, change, faultOf }: StepProps) => {
  const { filing } = useTexts();
  const isUsed = draft.organisation || draft.persons !== '' || draft.representatives !== '';
  return (
    <details className="disclosure" open={isUsed}>
      <summary>{filing.contact.together}</summary>
      <div className="disclosure-body">
        <TickBox label={filing.contact.organisation} checked={draft.organisation} onChecked={(organisation) => change({ organisation })} />
        <TextField
          id="persons"
          label={filing.contact.persons}
          error={faultOf('persons')}
          value={draft.persons}
          onValue={(persons) => change({ persons })}
          inputMode="numeric"
          className="short"
        />
        <TextField
          id="representatives"
          label={filing.contact.representatives}
          hint={filing.contact.representativesHint}
          error={faultOf('representatives')}
          value={draft.representatives}
          onValue={(representatives) => change({ representatives })}
          inputMode="numeric"
          className="short"
        />
      </div>
    </details>
  );
};

export const ContactStep = (props: StepProps) => {
  const { draft, change, faultOf } = props;
  const { filing, frame } = useTexts();
  const { preferences } = usePreferences();
  return (
    <>
      <p className="field-hint">{filing.contact.hint}</p>
      <TextField
        id="name"
        label={draft.organisation ? filing.contact.organisationName : filing.contact.name}
        error={faultOf('name')}
        value={draft.name}
        onValue={(name) => change({ name })}
        autoComplete={draft.organisation ? 'organization' : 'name'}
        maxLength={40}
        required
      />
      <TextField
        id="phone"
        label={filing.contact.phone}
        remark={frame.optional}
        hint={draft.phone.trim() === '' ? filing.contact.noPhone : filing.contact.phoneHint}
        error={faultOf('phone')}
        value={draft.phone}
        onValue={(phone) => change({ phone })}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
      />
      <ChoiceGroup
        legend={filing.contact.reply}
        value={draft.reply}
        onValue={(reply) => change({ reply })}
        choices={[
          { value: 'online', label: filing.contact.replyOnline, hint: filing.contact.replyOnlineHint },
          { value: 'post', label: filing.contact.replyPost },
        ]}
      />
      {draft.reply === 'post' ? (
        <TextArea
          id="address"
          label={filing.contact.address}
          error={faultOf('address')}
          rows={2}
          value={draft.address}
          onValue={(address) => change({ address })}
          autoComplete="street-address"
          maxLength={200}
          required
        />
      ) : null}
      {preferences.elder ? null : <Together {...props} />}
    </>
  );
};
