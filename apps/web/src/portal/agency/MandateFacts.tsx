import type { OwnMandate } from '@daiban/contract/own-mandate';
import { Disclosure } from '../../ui/parts.tsx';
import { useToday } from '../insight/office-context.ts';
import { PhoneLink } from '../PhoneLink.tsx';
import { useTexts } from '../texts/texts-context.ts';
import { useMyAgentTexts } from './use-my-agent-texts.ts';

type Mandate = NonNullable<OwnMandate['current']>;

const sayWho = ({ agentName, unitName, acceptedOn }: Mandate, texts: ReturnType<typeof useMyAgentTexts>): string => {
  if (agentName === undefined) return texts.waiting(unitName);
  return acceptedOn === undefined ? texts.waitingNamed(agentName, unitName) : texts.runs(agentName, unitName);
};

const Said = ({ mandate }: { readonly mandate: Mandate }) => {
  const texts = useMyAgentTexts();
  const { filing, dates } = useTexts();
  const today = useToday();
  return (
    <>
      <p>{texts.mayDo}</p>
      <ul className="mandate-scope">
        {mandate.scope.map((scope) => (
          <li key={scope}>{filing.mandate.scopes[scope]}</li>
        ))}
      </ul>
      <p>{mandate.untilOn === undefined ? texts.untilDone : texts.until(dates.day(mandate.untilOn, today))}</p>
      <p className="quiet">{texts.since(dates.day(mandate.grantedOn, today))}</p>
      <p className="quiet">{texts.never}</p>
    </>
  );
};

interface MandateFactsProps {
  readonly mandate: Mandate;
  /** What was agreed shows when it is asked for: beside the runs of a matter, who runs it is enough. */
  readonly folded?: boolean;
}

/** A mandate in plain words: who, what for, until when, and what stays with the principal. */
export const MandateFacts = ({ mandate, folded = false }: MandateFactsProps) => {
  const texts = useMyAgentTexts();
  const phone = mandate.agentPhone ?? mandate.unitPhone;
  return (
    <>
      <p className="strong">
        {sayWho(mandate, texts)} {phone === undefined ? null : <PhoneLink number={phone} />}
      </p>
      {folded ? (
        <Disclosure summary={texts.details}>
          <Said mandate={mandate} />
        </Disclosure>
      ) : (
        <Said mandate={mandate} />
      )}
    </>
  );
};
