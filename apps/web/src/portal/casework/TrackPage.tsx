import './matter.css';
import '../intake/filing.css';
import { usePlace } from '../../ui/navigation.tsx';
import { readQueryCode } from '../device/query-code.ts';
import { CodeEntry } from './CodeEntry.tsx';
import { FollowedMatter } from './FollowedMatter.tsx';

/** Following a matter. The code stands in the address behind `#`, where no server sees it. */
const TrackPage = () => {
  const { fragment } = usePlace();
  const code = readQueryCode(fragment);
  return code === undefined ? <CodeEntry /> : <FollowedMatter key={code} queryCode={code} />;
};

export default TrackPage;
