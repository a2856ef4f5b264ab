import './matter.css';
import '../intake/filing.css';
import { usePlace } from '../../ui/navigation.tsx';
import { readMatterKey } from '../device/query-code.ts';
import { CodeEntry } from './CodeEntry.tsx';
import { FollowedMatter } from './FollowedMatter.tsx';

/** Following a matter. The code stands in the address behind `#`, where no server sees it. */
const TrackPage = () => {
  const { fragment } = usePlace();
  const matterKey = readMatterKey(fragment);
  return matterKey === undefined ? <CodeEntry /> : <FollowedMatter key={matterKey} queryCode={matterKey} />;
};

export default TrackPage;
