import type { CaseView } from '@daiban/contract/cases';
import { listRepresentatives } from '@daiban/contract/representatives';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api.ts';
import { useTexts } from '../texts/language.tsx';

/** Who may follow the matter or act in it for the petitioner, masked; asked for only where somebody was named. */
export const CaseRepresentatives = ({ view }: { readonly view: CaseView }) => {
  const words = useTexts().representatives;
  const found = useQuery({
    queryKey: ['representatives', view.caseId, view.version],
    queryFn: ({ signal }) => call(listRepresentatives, { params: { caseId: view.caseId }, signal }),
    enabled: view.timeline.some(({ kind }) => kind === 'representativeNamed'),
  });
  const rows = found.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <>
      <dt>{words.title}</dt>
      {rows.map((row) => (
        <dd key={row.id}>
          {row.name} {row.maskedPhone}{' '}
          <span className="quiet">
            {words.relations[row.relation]} · {words.scopes[row.scope]}
          </span>
        </dd>
      ))}
    </>
  );
};
