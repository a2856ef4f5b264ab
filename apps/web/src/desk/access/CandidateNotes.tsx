import { useQuery } from '@tanstack/react-query';
import { candidatesQuery } from '../queries.ts';
import { useTexts } from '../texts/language.tsx';
import '../casework/guard.css';

/** Beside the choice of a handler: what each candidate has in hand and has declared. A person compares it with the matter (D63). */
export const CandidateNotes = ({ caseId }: { readonly caseId: string }) => {
  const texts = useTexts();
  const found = useQuery(candidatesQuery(caseId));
  const officers = found.data?.officers ?? [];
  if (officers.length === 0) return null;
  return (
    <>
      <ul className="candidate-notes">
        {officers.map(({ officerId, name, openCases, interests }) => (
          <li key={officerId}>
            {name} <span className="quiet">{texts.recusal.load(openCases)}</span>
            {interests.length === 0 ? null : (
              <span className="soon">
                {' '}
                {texts.recusal.declared(
                  interests.map(({ kind, text }) => `${texts.interests.kinds[kind]} ${text}`).join(texts.state.listSeparator),
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className="quiet">{texts.recusal.compare}</p>
    </>
  );
};
