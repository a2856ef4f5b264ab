import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { CommandDrawer } from '../commands/CommandDrawer.tsx';
import { otherCommands } from '../commands/desk-commands.ts';
import { type CaseSearch, caseQuery, similarQuery } from '../queries.ts';
import { shortDate } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';

interface SimilarMattersProps {
  readonly search: CaseSearch;
  /** The case just registered, which may now be linked or merged. */
  readonly registeredCaseId: string | undefined;
}

const joining = ['link', 'merge'] as const;

/** Matters that look like this one, beside the form; after registering they can be linked or merged. */
export const SimilarMatters = ({ search, registeredCaseId }: SimilarMattersProps) => {
  const texts = useTexts();
  const similar = useQuery(similarQuery(search));
  const registered = useQuery({ ...caseQuery(registeredCaseId ?? ''), enabled: registeredCaseId !== undefined });
  const [open, setOpen] = useState<{ command: (typeof joining)[number]; otherId: string }>();
  const mayDo = registered.data === undefined ? [] : otherCommands(registered.data);
  const rows = (similar.data?.rows ?? []).filter((row) => row.caseId !== registeredCaseId);
  const sought = search.phone !== undefined || search.text !== undefined || search.title !== undefined;
  return (
    <aside className="similar" aria-labelledby="similar-title">
      <h2 id="similar-title" className="part">
        {texts.register.similar}
      </h2>
      <div aria-live="polite">
        {!sought ? <p className="quiet">{texts.register.similarHint}</p> : null}
        {sought && similar.data !== undefined && rows.length === 0 ? <p className="quiet">{texts.register.similarNone}</p> : null}
        <ul className="side-list">
          {rows.slice(0, 8).map((row) => (
            <li key={row.caseId}>
              <Link to="/cases/$caseId" params={{ caseId: row.caseId }} target="_blank">
                {row.title}
              </Link>
              <p className="quiet">
                {row.petitioner} · {texts.procedures[row.procedure]} · {shortDate(row.receivedOn, texts)}
                {row.samePetitioner ? <span className="tag strong">{texts.register.samePetitioner}</span> : null}
              </p>
              <p className="similar-actions">
                {joining
                  .filter((command) => mayDo.includes(command))
                  .map((command) => (
                    <Button key={command} size="small" onClick={() => setOpen({ command, otherId: row.caseId })}>
                      {texts.register[command]}
                    </Button>
                  ))}
              </p>
            </li>
          ))}
        </ul>
        {rows.length > 0 && registeredCaseId === undefined ? <p className="quiet">{texts.register.similarAfter}</p> : null}
      </div>
      {open === undefined || registeredCaseId === undefined ? null : (
        <CommandDrawer
          caseId={registeredCaseId}
          command={open.command}
          preset={open.command === 'merge' ? { intoCaseId: open.otherId } : { otherCaseId: open.otherId }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </aside>
  );
};
