import type { HelpingTrack } from '@daiban/domain/agency/vocabulary-of-agency';
import { useTexts } from '../texts/language.tsx';

/** Which helping tracks served a matter, as tags; nothing where the rulebook has none (S2.58). */
export const HelpingTracks = ({ tracks = [] }: { readonly tracks: readonly HelpingTrack[] | undefined }) => {
  const words = useTexts().agencyPart;
  return tracks.map((track) => (
    <span key={track} className="tag" title={words.tracks}>
      {words.trackNames[track]}
    </span>
  ));
};
