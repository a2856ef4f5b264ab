import type { Mentoring } from '@daiban/contract/agency-academy';
import { paperDate, shortDate } from '../../texts/dates.ts';
import { useTexts } from '../../texts/language.tsx';

interface MentoringProps {
  readonly pair: Mentoring;
}

/** Who guides whom, and since when. */
export const MentoringHead = ({ pair }: MentoringProps) => {
  const texts = useTexts();
  const { team } = texts;
  return (
    <p>
      <b>{team.mentors(pair.mentor.name, pair.agent.name)}</b>{' '}
      <span className="quiet">
        {pair.endsOn === undefined
          ? team.since(paperDate(pair.startsOn, texts))
          : team.term(paperDate(pair.startsOn, texts), paperDate(pair.endsOn, texts))}
      </span>
    </p>
  );
};

/** What mentor and agent wrote down. */
export const MentorNotes = ({ pair }: MentoringProps) => {
  const texts = useTexts();
  return pair.notes.map(({ id, note, by, at }) => (
    <p key={id} className="team-words">
      {note} <span className="quiet">{`${by} ${shortDate(at.slice(0, 10), texts)}`}</span>
    </p>
  ));
};
