import { fetchAgencyItems } from '../../api/agency.ts';
import { TextField, TickBox } from '../../ui/Field.tsx';
import { Message } from '../../ui/Message.tsx';
import { Button } from '../../ui/parts.tsx';
import { ScopeChoice } from '../agency/ScopeChoice.tsx';
import { useAnswer } from '../agency/use-answer.ts';
import type { WishedAgent } from '../agency/wished-agent.ts';
import { useTexts } from '../texts/texts-context.ts';
import type { Texts } from '../texts/zh-CN.ts';
import type { DraftMandate } from './draft.ts';
import type { StepProps } from './FilingSteps.tsx';

/** The kinds of matters that can be asked for. */
export const readItems = () => fetchAgencyItems();
const other = 'other';

/** Who runs it: the agent by name, or the unit that finds somebody. */
export const sayAgent = ({ agentName, unitName }: WishedAgent, { mandate }: Texts['filing']): string =>
  agentName === undefined ? mandate.whoUnit(unitName) : mandate.who(agentName, unitName);

/** The mandate: who, for what, how far, signed by writing one's name (D60). Nobody needs an agent to be heard. */
export const MandateStep = ({ draft, change, faultOf, onDrop }: StepProps & { readonly onDrop: () => void }) => {
  const { filing } = useTexts();
  const items = useAnswer('items', readItems).value?.catalogue.items ?? [];
  const { mandate } = draft;
  if (mandate === undefined) return null;
  const set = (part: Partial<DraftMandate>): void => change({ mandate: { ...mandate, ...part } });
  const agreeFault = faultOf('agreed');
  return (
    <>
      <Message title={sayAgent(mandate.agent, filing)}>
        <p>{filing.mandate.free}</p>
        <Button onClick={onDrop}>{filing.mandate.drop}</Button>
      </Message>
      {items.length === 0 ? null : (
        <div className="field">
          <label htmlFor="item">{filing.mandate.item}</label>
          <select id="item" value={mandate.itemId} onChange={({ target }) => set({ itemId: target.value })}>
            {items.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
            <option value={other}>{filing.mandate.other}</option>
          </select>
        </div>
      )}
      <ScopeChoice scope={mandate.scope} onScope={(scope) => set({ scope })} error={faultOf('scope')} />
      <TextField
        id="signature"
        label={draft.organisation ? filing.mandate.signOrganisation : filing.mandate.sign}
        hint={filing.mandate.signHint}
        error={faultOf('signature')}
        value={mandate.signature}
        onValue={(signature) => set({ signature })}
        autoComplete="off"
        maxLength={40}
        required
      />
      <div className="choices-list" id="agreed" tabIndex={-1}>
        {agreeFault === undefined ? null : <p className="field-error">{agreeFault}</p>}
        <TickBox label={filing.mandate.agree} checked={mandate.agreed} onChecked={(agreed) => set({ agreed })} />
      </div>
    </>
  );
};
