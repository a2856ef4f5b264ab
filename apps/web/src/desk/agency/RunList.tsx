import type { AgencyView } from '@daiban/contract/agency-view';
import { LongText } from '../parts/LongText.tsx';
import { shortDate } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';

interface RunProps {
  readonly caseId: string;
  readonly run: AgencyView['runs'][number];
}

const Run = ({ caseId, run }: RunProps) => {
  const texts = useTexts();
  const words = texts.agencyPart;
  return (
    <li>
      <p className="line">
        <span>
          <b>{run.place}</b> {texts.choices.purpose[run.purpose]}
        </span>
        <span className="quiet number">{shortDate(run.ranOn, texts)}</span>
      </p>
      <LongText>{run.note}</LongText>
      <p className="quiet">
        {words.runFacts(run.minutes, run.tripsSaved)} · {run.by}
        {run.link === undefined ? null : ` · ${texts.choices.link[run.link] ?? ''}`}
      </p>
      {run.evidence.length === 0 ? null : (
        <ul className="run-files">
          {run.evidence.map(({ fileId, name, mediaType }) => (
            <li key={fileId}>
              <a href={`/api/cases/${caseId}/files/${fileId}`} target="_blank" rel="noreferrer">
                {mediaType.startsWith('image/') ? <img src={`/api/cases/${caseId}/files/${fileId}`} alt={name} loading="lazy" /> : name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
};

/** The agent's runs, newest first: where, what for, how long, and which way was saved. */
export const RunList = ({ caseId, runs }: { readonly caseId: string; readonly runs: AgencyView['runs'] }) => (
  <ul className="side-list runs">
    {runs.map((run) => (
      <Run key={run.runId} caseId={caseId} run={run} />
    ))}
  </ul>
);
