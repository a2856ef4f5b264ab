import { type FormEvent, type ReactNode, useState } from 'react';
import { TextField } from '../../ui/Field.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { goTo, Link } from '../../ui/navigation.tsx';
import { Button } from '../../ui/parts.tsx';
import { findMistake, groupQueryCode, readQueryCode, trackingPath } from '../device/query-code.ts';
import { forgetCode, listSavedCodes } from '../device/saved-codes.ts';
import { useOffice } from '../insight/office-context.ts';
import { PhoneLink } from '../PhoneLink.tsx';
import { useTexts } from '../texts/texts-context.ts';

const SavedCodes = () => {
  const { tracking, dates } = useTexts();
  const [saved, setSaved] = useState(listSavedCodes);
  const forget = (code: string): void => {
    forgetCode(code);
    setSaved(listSavedCodes());
  };
  return (
    <section className="part">
      <h2>{tracking.entry.saved}</h2>
      {saved.length === 0 ? (
        <p className="quiet">{tracking.entry.savedNone}</p>
      ) : (
        <ul className="rows">
          {saved.map((entry) => (
            <li key={entry.code} className="saved-code">
              <Link to={trackingPath(entry.code)}>
                <span className="saved-title">{entry.title}</span>
                <span className="quiet">
                  {groupQueryCode(entry.code)} · {tracking.entry.savedOn(dates.monthDay(entry.savedOn))}
                </span>
              </Link>
              <Button look="quiet" aria-label={tracking.entry.forgetNamed(groupQueryCode(entry.code))} onClick={() => forget(entry.code)}>
                {tracking.entry.forget}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

interface CodeEntryProps {
  /** What was typed before and found nothing; stands in the box to be put right. */
  readonly tried?: string;
  /** Said above the box. */
  readonly message?: ReactNode;
  /** The code in the box is the one that was tried: look again. */
  readonly onSame?: () => void;
}

/** Takes a query code however it is typed. */
export const CodeEntry = ({ tried, message, onSame }: CodeEntryProps) => {
  const { tracking, residents } = useTexts();
  const { office } = useOffice();
  const [typed, setTyped] = useState(tried === undefined ? '' : groupQueryCode(tried));
  const [error, setError] = useState<string>();
  const [isSealed, setSealed] = useState(false);

  const open = (event: FormEvent): void => {
    event.preventDefault();
    const code = readQueryCode(typed);
    if (code !== undefined && code === tried) return onSame?.();
    if (code !== undefined) return goTo(trackingPath(code));
    const mistake = findMistake(typed);
    setError(typed.trim() === '' ? tracking.entry.missing : tracking.entry[mistake ?? 'wrong']);
    setSealed(mistake === 'isSealed');
    document.getElementById('code')?.focus();
  };

  return (
    <>
      <Heading documentTitle={tracking.entry.title}>{tracking.entry.title}</Heading>
      {message}
      <form onSubmit={open} noValidate className="code-entry">
        <TextField
          id="code"
          label={tracking.entry.label}
          hint={tracking.entry.hint}
          error={error}
          value={typed}
          onValue={setTyped}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          className="code-input"
        />
        <Button look="primary" type="submit" className="button-wide">
          {tracking.entry.open}
        </Button>
      </form>
      {isSealed ? (
        <p>
          <Link to="/sealed">{tracking.entry.sealed}</Link>
        </p>
      ) : null}
      {office === undefined ? null : (
        <p className="lost-code">
          {tracking.entry.lost}
          {tracking.entry.lostHint} <PhoneLink number={office.petitionOffice.phone} />
        </p>
      )}
      <p>
        <Link to="/mine">{residents.mine.link}</Link>
      </p>
      <SavedCodes />
    </>
  );
};
