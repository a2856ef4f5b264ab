import type { MandateScope } from '@daiban/domain/agency/vocabulary-of-agency';
import { useState } from 'react';
import { fetchAgencyStreets, fetchCommunityAgents } from '../../api/agency.ts';
import { ChoiceGroup, SelectField, TextField, TickBox } from '../../ui/Field.tsx';
import type { FieldFault } from '../../ui/Message.tsx';
import type { PetitionerFormProps } from '../casework/NowYouCan.tsx';
import { PetitionerForm } from '../casework/PetitionerForm.tsx';
import { useCommand } from '../casework/use-command.ts';
import { usualScope } from '../intake/draft.ts';
import { useTexts } from '../texts/texts-context.ts';
import { ScopeChoice } from './ScopeChoice.tsx';
import { useAnswer } from './use-answer.ts';
import { useMyAgentTexts } from './use-my-agent-texts.ts';

const readStreets = () => fetchAgencyStreets();
const readCommunity = (communityId: string) => fetchCommunityAgents({ params: { communityId } });
const anybody = 'anybody';

type Place = Extract<Awaited<ReturnType<typeof readCommunity>>, { readonly ok: true }>['value'];

const unitOf = (place: Place | undefined) => place?.station ?? place?.points[0];

/** Whom the mandate would go to: the one who was picked; where there is no choice to make, the only one there is. */
const choiceOf = (place: Place | undefined, picked: string | undefined): string | undefined =>
  picked ?? (place === undefined || place.agents.length > 1 ? undefined : (place.agents[0]?.id ?? anybody));

/** The unit and the agent of a choice, as the command takes them. */
const chosenOf = (place: Place | undefined, choice: string | undefined): { unitId: string; agentId?: string } | undefined => {
  const agent = place?.agents.find(({ id }) => id === choice);
  if (agent !== undefined) return { unitId: agent.unitId, agentId: agent.id };
  const unit = unitOf(place);
  return unit === undefined || choice === undefined ? undefined : { unitId: unit.unitId };
};

interface PlaceFieldProps {
  readonly error: string | undefined;
  readonly communityId: string;
  readonly onCommunity: (communityId: string) => void;
  readonly place: Place | undefined;
  readonly choice: string | undefined;
  readonly onChoice: (choice: string) => void;
}

/** The community, then whom of it: an agent by name, or whoever the station names. */
const PlaceField = ({ error, communityId, onCommunity, place, choice, onChoice }: PlaceFieldProps) => {
  const texts = useMyAgentTexts();
  const streets = useAnswer('streets', readStreets).value?.streets ?? [];
  const unit = unitOf(place);
  return (
    <>
      <SelectField id="community" label={texts.street} error={error} value={communityId} onValue={onCommunity}>
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
          firstId="agent"
          value={choice}
          onValue={onChoice}
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
  const [communityId, setCommunityId] = useState('');
  const [picked, setPicked] = useState<string>();
  const place = useAnswer(communityId === '' ? undefined : communityId, readCommunity).value;
  const choice = choiceOf(place, picked);
  const chosen = offer === undefined ? chosenOf(place, choice) : { unitId: offer.unitId };
  const [scope, setScope] = useState<readonly MandateScope[]>(usualScope);
  const [untilOn, setUntilOn] = useState('');
  const [isAgreed, setAgreed] = useState(false);
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const faultOf = (field: string): string | undefined => faults.find((fault) => fault.field === field)?.message;

  const submit = async (): Promise<void> => {
    const found = [
      ...(chosen !== undefined
        ? []
        : [
            place === undefined || unitOf(place) === undefined
              ? { field: 'community', message: texts.placeMissing }
              : { field: 'agent', message: texts.whoMissing },
          ]),
      ...(scope.length === 0 ? [{ field: 'scope', message: filing.mandate.scopeMissing }] : []),
      ...(isAgreed ? [] : [{ field: 'agreed', message: filing.mandate.agreeMissing }]),
    ];
    setFaults(found);
    setAttempt((count) => count + 1);
    if (found.length > 0 || chosen === undefined) return;
    if (await command.send({ ...chosen, scope: [...scope], ...(untilOn === '' ? {} : { untilOn }) })) onSent(texts.sent);
  };

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
      {offer === undefined ? (
        <PlaceField
          error={chosen === undefined ? faultOf('community') : undefined}
          communityId={communityId}
          onCommunity={(id) => {
            setCommunityId(id);
            setPicked(undefined);
          }}
          place={place}
          choice={choice}
          onChoice={setPicked}
        />
      ) : (
        <p className="strong">{offer.unitName}</p>
      )}
      <ScopeChoice scope={scope} onScope={setScope} error={faultOf('scope')} />
      <TextField id="until" type="date" label={texts.untilLabel} hint={texts.untilHint} value={untilOn} onValue={setUntilOn} />
      <div className="choices choices-list" id="agreed" tabIndex={-1}>
        {agreeFault === undefined ? null : <p className="field-error">{agreeFault}</p>}
        <TickBox label={filing.mandate.agree} checked={isAgreed} onChecked={setAgreed} />
      </div>
    </PetitionerForm>
  );
};
