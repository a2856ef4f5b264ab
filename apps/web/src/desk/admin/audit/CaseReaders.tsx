import { useQuery } from '@tanstack/react-query';
import { Waiting } from '../../parts/LoadState.tsx';
import { isRefusedAs, ProblemNote } from '../../parts/ProblemNote.tsx';
import { useMe } from '../../session/me.ts';
import { stamp } from '../../texts/dates.ts';
import { useTexts } from '../../texts/language.tsx';
import { caseReadersQuery } from '../queries.ts';
import { ActorPost, actorName } from './AuditTable.tsx';

/** Who opened one matter, the last look first. */
export const CaseReaders = ({ caseNumber }: { readonly caseNumber: string }) => {
  const texts = useTexts();
  const { today } = useMe();
  const found = useQuery(caseReadersQuery(caseNumber));
  const readers = found.data?.readers;
  return (
    <section className="case-readers" aria-labelledby="case-readers">
      <h2 id="case-readers">{texts.adminAudit.readers(caseNumber)}</h2>
      <p className="quiet">{texts.adminAudit.readersHint}</p>
      {isRefusedAs(found.error, 'case-unknown') ? <p>{texts.adminAudit.noCase}</p> : <ProblemNote fault={found.error} />}
      {readers === undefined ? (
        found.error === null ? (
          <Waiting lines={3} />
        ) : null
      ) : readers.length === 0 ? (
        <p>{texts.adminAudit.noReaders}</p>
      ) : (
        <div className="scroll-x">
          <table className="list">
            <thead>
              <tr>
                <th>{texts.adminAudit.person}</th>
                <th>{texts.adminAudit.times}</th>
                <th>{texts.adminAudit.firstLook}</th>
                <th>{texts.adminAudit.lastLook}</th>
              </tr>
            </thead>
            <tbody>
              {readers.map((reader) => (
                <tr key={`${reader.id} ${reader.role ?? ''} ${reader.unitName ?? ''}`}>
                  <td>
                    {actorName(reader, texts)} {reader.name === undefined ? null : <ActorPost actor={reader} />}
                  </td>
                  <td>{texts.adminAudit.looks(reader.looks)}</td>
                  <td className="number">{stamp(reader.first, today)}</td>
                  <td className="number">{stamp(reader.last, today)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};
