import type { DemoMatter } from './matter.ts';
import { illegalBuildingMatters } from './matters/illegal-building.ts';
import { noiseMatters } from './matters/noise.ts';
import { parkingMatters } from './matters/parking.ts';
import { wagesMatters } from './matters/wages.ts';

/** All matters of the demo office, about three hundred, topic by topic. */
export const demoMatters: readonly DemoMatter[] = [...noiseMatters, ...parkingMatters, ...illegalBuildingMatters, ...wagesMatters];
