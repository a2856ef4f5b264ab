import { previewRoles, type VersionRow } from '@daiban/contract/rulebook-versions';
import { useQuery } from '@tanstack/react-query';
import { LoadState, Waiting } from '../../parts/LoadState.tsx';
import { useMe } from '../../session/me.ts';
import { longDate, stamp } from '../../texts/dates.ts';
import { useTexts } from '../../texts/language.tsx';
import { MoveCases } from './MoveCases.tsx';
import { RulebookTabs } from './RulebookTabs.tsx';
import { VersionComparison } from './VersionComparison.tsx';
import './rulebook.css';
import './versions.css';
import { versionsQuery } from './version-queries.ts';

const VersionLine = ({ row }: { readonly row: VersionRow }) => {
  const texts = useTexts();
  const words = texts.adminVersions;
  const { today } = useMe();
  const isToCome = row.effectiveOn !== undefined && row.effectiveOn > today;
  return (
    <tr>
      <td>
        {row.version}{' '}
        {row.inForce ? <span className="tag strong">{words.inForce}</span> : isToCome ? <span className="tag">{words.toCome}</span> : null}
        <span className="quiet rule-marks">{row.from === 'older' ? words.olderHint : words.from[row.from]}</span>
      </td>
      <td data-label={words.effectiveOn}>{row.effectiveOn === undefined ? '–' : longDate(row.effectiveOn, texts, today)}</td>
      <td data-label={words.signedBy}>
        {row.signed === undefined ? '–' : words.signed(row.signed.proposedBy, row.signed.signedBy, stamp(row.signed.at, today))}
      </td>
      <td data-label={words.reason}>{row.reason ?? '–'}</td>
      <td data-label={words.running} className="figure">
        {words.runningCount(row.running)}
      </td>
    </tr>
  );
};

/** The versions of the rules, two of them side by side, and moving running matters. */
export const VersionsPage = () => {
  const texts = useTexts();
  const words = texts.adminVersions;
  const { appointments } = useMe();
  const found = useQuery(versionsQuery);
  const data = found.data;
  const kept = data?.versions.filter(({ from }) => from !== 'older') ?? [];
  const choices = [...kept, ...(data?.others ?? [])];
  const mayMove = appointments.some(({ role }) => (previewRoles as readonly string[]).includes(role));
  return (
    <div className="page rulebook">
      <RulebookTabs />
      <div className="page-bar">
        <h1 tabIndex={-1}>{words.title}</h1>
      </div>
      <p className="quiet">{words.hint}</p>
      {data === undefined ? (
        found.error === null ? (
          <Waiting lines={10} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : (
        <>
          <div className="scroll-x">
            <table className="list rule-stack">
              <thead>
                <tr>
                  <th>{words.version}</th>
                  <th>{words.effectiveOn}</th>
                  <th>{words.signedBy}</th>
                  <th>{words.reason}</th>
                  <th className="figure">{words.running}</th>
                </tr>
              </thead>
              <tbody>
                {data.versions.map((row) => (
                  <VersionLine key={row.version} row={row} />
                ))}
              </tbody>
            </table>
          </div>
          {data.moves.length === 0 ? null : (
            <section className="version-part" aria-labelledby="moves">
              <h2 id="moves">{words.move.jobs}</h2>
              <ul>
                {data.moves.map((move) => (
                  <li key={move.id}>
                    {words.move.job(move.from, move.to, move.moved)}
                    {move.leftOver === 0 ? '' : words.move.leftOver(move.leftOver)}{' '}
                    <span className="tag">{move.finished ? words.move.finishedJob : words.move.runningJob}</span>
                    <span className="quiet rule-marks">{move.reason}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <VersionComparison
            choices={choices}
            first={kept[1]?.version ?? choices[0]?.version ?? ''}
            second={kept.length > 1 ? (kept[0]?.version ?? '') : (choices[1]?.version ?? '')}
          />
          {mayMove ? <MoveCases versions={data.versions} /> : null}
        </>
      )}
    </div>
  );
};
