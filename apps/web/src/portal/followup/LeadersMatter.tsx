import type { MatterProps } from '../casework/MatterView.tsx';
import { useToday } from '../insight/office-context.ts';
import { useTexts } from '../texts/texts-context.ts';

/** That a leader answers for the matter, and meetings that were offered (D36, D41). */
export const LeadersMatter = ({ matter }: Pick<MatterProps, 'matter'>) => {
  const { loop, dates } = useTexts();
  const today = useToday();
  const { leader, invitations = [] } = matter;
  const ahead = invitations.filter(({ meetOn }) => meetOn >= today);
  if (leader === undefined && ahead.length === 0) return null;
  return (
    <section className="part">
      <h2>{leader === undefined ? loop.meetings : loop.heading}</h2>
      <ul className="terms">
        {leader === undefined ? null : (
          <li>
            <p className="strong">{leader.cleared ? loop.cleared : leader.name === undefined ? loop.listed : loop.leader(leader.name)}</p>
            <p>{leader.cleared ? loop.clearedRights : loop.rights}</p>
          </li>
        )}
        {ahead.map((invitation) => (
          <li key={invitation.id}>
            <p className="strong">{loop.meeting(dates.day(invitation.meetOn, today), invitation.time, invitation.place)}</p>
            <p>{invitation.purpose}</p>
            <p>{invitation.answer === undefined ? loop.hint : loop.answered[invitation.answer]}</p>
          </li>
        ))}
      </ul>
    </section>
  );
};
