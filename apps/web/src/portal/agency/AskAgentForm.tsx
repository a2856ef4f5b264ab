import { type MandateScope, mandateScopes } from '@daiban/domain/agency/vocabulary-of-agency';
import { useState } from 'react';
import { fetchAgencyStreets, fetchCommunityAgents } from '../../api/agency.ts';
import { ChoiceGroup, SelectField, TextField, TickBox } from '../../ui/Field.tsx';
import type { FieldFault } from '../../ui/Message.tsx';
import type { PetitionerFormProps } from '../casework/NowYouCan.tsx';
import { PetitionerForm } from '../casework/PetitionerForm.tsx';
import { useCommand } from '../casework/use-command.ts';
import { useTexts } from '../texts/texts-context.ts';
import { useAnswer } from './use-answer.ts';
import { useMyAgentTexts } from './use-my-agent-texts.ts';

const readStreets = () => fetchAgencyStreets();
const readCommunity = (communityId: string) => fetchCommunityAgents({ params: { communityId } });
const anybody = 'anybody';

interface Chosen {
  readonly unitId: string;
  readonly agentId?: string;
}

interface PlaceFieldProps {
  readonly error: string | undefined;
  readonly onChosen: (chosen: Chosen | undefined) => void;
}

/** The community, then whom of it: an agent by name, or whoever the station names. */
const PlaceField = ({ error, onChosen }: PlaceFieldProps) => {
  const texts = useMyAgentTexts();
  const [communityId, setCommunityId] = useState('');
  const [agentId, setAgentId] = useState<string>();
  const streets = useAnswer('streets', readStreets).value?.streets ?? [];
  const place = useAnswer(communityId === '' ? undefined : communityId, readCommunity).value;
  const unit = place?.station ?? place?.points[0];
  const choose = (id: string): void => {
    setAgentId(id);
    const agent = place?.agents.find((one) => one.id === id);
    if (agent !== undefined) onChosen({ unitId: agent.unitId, agentId: agent.id });
    else onChosen(unit === undefined ? undefined : { unitId: unit.unitId });
  };
  return (
    <>
      <SelectField
        id="community"
        label={texts.street}
        error={error}
        value={communityId}
        onValue={(id) => {
          setCommunityId(id);
          setAgentId(undefined);
          onChosen(undefined);
        }}
      >
        <option value="">{texts.choose}</option>
        {streets.map((street) => (
          <optgroup key={street.id} label={street.name}>
            {street.communities.map(({ id, shortName }) => (
              <option key={id} value={id}>
                {shortName}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
      {place === undefined ? null : unit === undefined && place.agents.length === 0 ? (
        <p>{texts.nobody}</p>
      ) : (
        <ChoiceGroup
          legend={texts.who}
          value={agentId}
          onValue={choose}
          choices={[
            ...place.agents.map(({ id, name, unitName }) => ({ value: id, label: name, hint: unitName })),
            ...(unit === undefined ? [] : [{ value: anybody, label: texts.anybody(unit.name) }]),
          ]}
        />
      )}
    </>
  );
};

/** D60 on a running matter: whom, what for, until when, and the principal's own word for it. */
export const AskAgentForm = ({ matter, queryCode, onSent }: PetitionerFormProps) => {
  const texts = useMyAgentTexts();
  const { filing } = useTexts();
  const command = useCommand('grantMandate', matter.caseId, queryCode);
  const offer = matter.ownMandate?.offer;
  const [chosen, setChosen] = useState<Chosen | undefined>(offer === undefined ? undefined : { unitId: offer.unitId });
  const [scope, setScope] = useState<readonly MandateScope[]>([]);
  const [untilOn, setUntilOn] = useState('');
  const [isAgreed, setAgreed] = useState(false);
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const faultOf = (field: string): string | undefined => faults.find((fault) => fault.field === field)?.message;

  const submit = async (): Promise<void> => {
    const found = [
      ...(chosen === undefined ? [{ field: 'community', message: texts.placeMissing }] : []),
      ...(scope.length === 0 ? [{ field: 'scope', message: filing.mandate.scopeMissing }] : []),
      ...(isAgreed ? [] : [{ field: 'agreed', message: filing.mandate.agreeMissing }]),
    ];
    setFaults(found);
    setAttempt((count) => count + 1);
    if (found.length > 0 || chosen === undefined) return;
    if (await command.send({ ...chosen, scope: [...scope], ...(untilOn === '' ? {} : { untilOn }) })) onSent(texts.sent);
  };

  const scopeFault = faultOf('scope');
  const agreeFault = faultOf('agreed');
  return (
    <PetitionerForm
      title={texts.ask}
      sendLabel={texts.send}
      faults={faults}
      attempt={attempt}
      command={command}
      onSubmit={() => void submit()}
    >
      <p className="panel-text">{texts.askHint}</p>
      {offer === undefined ? <PlaceField error={faultOf('community')} onChosen={setChosen} /> : <p className="strong">{offer.unitName}</p>}
      <fieldset className="choices" id="scope" tabIndex={-1} aria-describedby={scopeFault === undefined ? 'scope-never' : 'scope-error'}>
        <legend>{filing.mandate.scope}</legend>
        {scopeFault === undefined ? null : (
          <p className="field-error" id="scope-error">
            {scopeFault}
          </p>
        )}
        <div className="choices-list">
          {mandateScopes.map((one) => (
            <TickBox
              key={one}
              label={filing.mandate.scopes[one]}
              checked={scope.includes(one)}
              onChecked={(isOn) => setScope(mandateScopes.filter((other) => (other === one ? isOn : scope.includes(other))))}
            />
          ))}
        </div>
        <p className="quiet" id="scope-never">
          {filing.mandate.never}
        </p>
      </fieldset>
      <TextField id="until" type="date" label={texts.untilLabel} hint={texts.untilHint} value={untilOn} onValue={setUntilOn} />
      <div className="field" id="agreed" tabIndex={-1}>
        {agreeFault === undefined ? null : <p className="field-error">{agreeFault}</p>}
        <TickBox label={filing.mandate.agree} checked={isAgreed} onChecked={setAgreed} />
      </div>
    </PetitionerForm>
  );
};
