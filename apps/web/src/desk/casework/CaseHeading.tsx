import type { CaseView } from '@daiban/contract/cases';
import { HelpingTracks } from '../agency/HelpingTracks.tsx';
import { ColourMark } from '../supervision/ColourMark.tsx';
import { longDate } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import { RestrictedMark } from './CaseGuard.tsx';

/** An agent stands behind the matter, or was asked for. */
const openAgency: readonly CaseView['agency'][] = ['mandated', 'running', 'handedUp'];

/** Number, title, and what the matter is: kind, channel, where it stands. */
export const CaseHeading = ({ view, level }: { readonly view: CaseView; readonly level: 1 | 2 }) => {
  const texts = useTexts();
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className="case-heading">
      <span className="quiet number">{view.caseNumber}</span>
      <Heading tabIndex={-1}>{view.title}</Heading>
      <p className="tags">
        {view.confidentiality === 'restricted' ? <RestrictedMark /> : null}
        {view.kind === undefined ? null : <span className="tag">{texts.kinds[view.kind]}</span>}
        <span className="tag">{texts.channels[view.channel]}</span>
        <span className="tag">{texts.procedures[view.procedure]}</span>
        {openAgency.includes(view.agency) ? <span className="tag">{texts.agencyPart.title}</span> : null}
        <HelpingTracks tracks={view.helpingTracks} />
        {view.followup === 'none' ? null : <span className="tag">{texts.followups[view.followup]}</span>}
        {view.backlog === 'none' ? null : <span className="tag">{texts.backlogs[view.backlog]}</span>}
        <ColourMark colour={view.supervision.colour} reasons={view.supervision.reasons} />
        {view.supervision.grade === undefined ? null : <span className="tag">{texts.choices.grade[view.supervision.grade]}</span>}
        {view.supervision.visits < 2 ? null : <span className="tag">{texts.colours.visits(view.supervision.visits)}</span>}
        {view.topics.map((topic) => (
          <span key={topic} className="tag">
            {topic}
          </span>
        ))}
        {level === 1 ? <span className="quiet">{texts.case.receivedOn(longDate(view.receivedOn, texts))}</span> : null}
      </p>
    </div>
  );
};
