import type { CaseView, DutyView } from '@daiban/contract/cases';
import { useState } from 'react';
import { Due, HowCounted, Owner } from '../parts/Due.tsx';
import { shortDate } from '../texts/dates.ts';
import { dutyLabel } from '../texts/duty-name.ts';
import { useTexts } from '../texts/language.tsx';
import { isRight, openDuties } from './next-duty.ts';

const OpenDuty = ({ duty, view }: { readonly duty: DutyView; readonly view: CaseView }) => {
  const texts = useTexts();
  return (
    <li>
      <div className="line">
        <span>{dutyLabel({ ...duty, procedure: view.procedure }, texts)}</span>
        <Due duty={duty} />
      </div>
      <p className="quiet">
        {duty.owner.role === 'petitioner' ? null : <Owner owner={duty.owner} />}{' '}
        {duty.derivation.provisional === true ? <span className="tag">{texts.case.provisional}</span> : null}
      </p>
      {duty.pausedOn === undefined ? null : <p className="quiet">{texts.due.standsStill(shortDate(duty.pausedOn, texts))}</p>}
      <HowCounted duty={duty} />
    </li>
  );
};

const ClosedDuty = ({ duty }: { readonly duty: DutyView }) => {
  const texts = useTexts();
  return (
    <li>
      <div className="line">
        <span>{dutyLabel(duty, texts)}</span>
        <span className="quiet">
          {texts.case.closedOn(
            duty.closedOn === undefined ? '' : shortDate(duty.closedOn, texts),
            duty.outcome === undefined ? '' : texts.outcomes[duty.outcome],
          )}
        </span>
      </div>
      <HowCounted duty={duty} asQuestion />
    </li>
  );
};

/** The closed ones with how their dates came about, made only when somebody asks. */
const ClosedDuties = ({ duties }: { readonly duties: readonly DutyView[] }) => {
  const texts = useTexts();
  const [open, setOpen] = useState(false);
  if (duties.length === 0) return null;
  return (
    <details className="done" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{texts.case.doneDuties(duties.length)}</summary>
      {open ? (
        <ul className="side-list">
          {duties
            .toSorted((left, right) => (right.closedOn ?? '').localeCompare(left.closedOn ?? ''))
            .map((duty) => (
              <ClosedDuty key={duty.id} duty={duty} />
            ))}
        </ul>
      ) : null}
    </details>
  );
};

/** What the office owes with every date explained, what units and the petitioner may do, and on request what is done. */
export const CaseDuties = ({ view }: { readonly view: CaseView }) => {
  const texts = useTexts();
  const owed = openDuties(view);
  // What the petitioner or a unit may do within a time is a right, never a debt of the office.
  const rights = view.duties.filter((duty) => duty.closedOn === undefined && isRight(duty));
  const ofPetitioner = rights.filter((duty) => duty.owner.role === 'petitioner');
  const ofUnits = rights.filter((duty) => !ofPetitioner.includes(duty));
  return (
    <section>
      <h2 className="part">{texts.case.openDuties(owed.length)}</h2>
      {owed.length === 0 ? <p className="quiet">{texts.case.noDuties}</p> : null}
      <ul className="side-list">
        {owed.map((duty) => (
          <OpenDuty key={duty.id} duty={duty} view={view} />
        ))}
      </ul>
      {ofUnits.length === 0 ? null : (
        <p className="quiet rights">
          {texts.case.mayDo(
            ofUnits
              .map((duty) => `${dutyLabel(duty, texts)} ${texts.due.by(shortDate(duty.dueOn, texts))}`)
              .join(texts.state.listSeparator),
          )}
        </p>
      )}
      {ofPetitioner.length === 0 ? null : (
        <>
          <h3 className="quiet rights">{texts.case.rights}</h3>
          <ul className="side-list">
            {ofPetitioner.map((duty) => (
              <OpenDuty key={duty.id} duty={duty} view={view} />
            ))}
          </ul>
        </>
      )}
      <ClosedDuties duties={view.duties.filter((duty) => duty.closedOn !== undefined)} />
    </section>
  );
};
