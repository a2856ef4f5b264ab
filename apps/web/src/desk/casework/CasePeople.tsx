import type { CaseView } from '@daiban/contract/cases';
import type { Role } from '@daiban/domain/case/vocabulary';
import { Link } from '@tanstack/react-router';
import { useUnitName } from '../parts/use-unit-name.ts';
import { useMe } from '../session/me.ts';
import { useTexts } from '../texts/language.tsx';
import { AssistedActs } from './AssistedActs.tsx';
import { CaseRepresentatives } from './CaseRepresentatives.tsx';
import { RenewQueryCode } from './RenewQueryCode.tsx';
import { RevealPetitioner } from './RevealPetitioner.tsx';

/** Who stands at the window or takes the call; the server asks for the same roles. */
const windowRoles: readonly Role[] = ['windowOfficer', 'hotlineOperator', 'petitionOfficeHead'];

type Person = NonNullable<CaseView['handler']>;

const PersonLine = ({ person }: { readonly person: Pick<Person, 'name' | 'unitName' | 'phone'> }) => {
  const unitName = useUnitName();
  return (
    <>
      <span className="quiet">{unitName(person.unitName)}</span> {person.name}
      {person.phone === undefined ? null : (
        <a className="phone" href={`tel:${person.phone}`}>
          {person.phone}
        </a>
      )}
    </>
  );
};

/** Everybody who has to do with the matter, the petitioner masked. */
export const CasePeople = ({ view }: { readonly view: CaseView }) => {
  const texts = useTexts();
  const unitName = useUnitName();
  const mandate = view.agencyWork?.mandate;
  const mayRenew = useMe().appointments.some(({ role }) => windowRoles.includes(role));
  return (
    <dl className="people">
      <dt>{texts.case.petitioner}</dt>
      <dd>
        <RevealPetitioner view={view} />
        {mayRenew ? <RenewQueryCode view={view} /> : null}
        {mayRenew ? <AssistedActs view={view} /> : null}
      </dd>
      <CaseRepresentatives view={view} />
      {view.firstContactOfficer === undefined ? null : (
        <>
          <dt>{texts.case.firstContact}</dt>
          <dd>
            <PersonLine person={view.firstContactOfficer} />
          </dd>
        </>
      )}
      {mandate === undefined || mandate.ended !== undefined ? null : (
        <>
          <dt>{texts.agencyPart.agent}</dt>
          <dd>
            {mandate.agentName === undefined ? (
              <>
                <span className="quiet">{unitName(mandate.unitName)}</span> {texts.agencyPart.nobodyYet}
              </>
            ) : (
              <PersonLine person={{ name: mandate.agentName, unitName: mandate.unitName, phone: mandate.agentPhone }} />
            )}
          </dd>
        </>
      )}
      {view.handler !== undefined ? (
        <>
          <dt>{texts.case.handler}</dt>
          <dd>
            <PersonLine person={view.handler} />
          </dd>
        </>
      ) : (
        <>
          <dt>{view.handlingUnit === undefined ? texts.case.ownerUnit : texts.case.handlingUnit}</dt>
          <dd>{unitName((view.handlingUnit ?? view.ownerUnit).name)}</dd>
        </>
      )}
      {view.coUnits.length === 0 ? null : (
        <>
          <dt>{texts.case.coUnits}</dt>
          <dd>{view.coUnits.map((unit) => unitName(unit.name)).join(texts.state.listSeparator)}</dd>
        </>
      )}
      {view.mergedInto === undefined ? null : (
        <>
          <dt>{texts.case.mergedInto}</dt>
          <dd>
            <Link to="/cases/$caseId" params={{ caseId: view.mergedInto.caseId }}>
              {view.mergedInto.caseNumber}
            </Link>
          </dd>
        </>
      )}
    </dl>
  );
};
