import type { DemoMatter } from '../content/matter.ts';
import type { Stage } from '../stage.ts';

/** A matter of the list that does not go the ordinary way: it shows one state or one mechanism. */
export interface SpecialCourse {
  /** Key of the matter. */
  readonly key: string;
  /** How many days ago it came in; a fraction for today. */
  readonly daysAgo: number;
  readonly play: (stage: Stage, matter: DemoMatter) => Promise<void>;
}
