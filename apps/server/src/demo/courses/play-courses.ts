import { demoMatters } from '../content/matters.ts';
import { untilNow } from '../play-matter.ts';
import type { Stage } from '../stage.ts';
import { agencyCourses } from './agency.ts';
import { backlogCourses } from './backlog.ts';
import { intakeCourses } from './intake.ts';
import { remedyCourses } from './remedies.ts';
import { supervisionCourses } from './supervision.ts';
import { waitingCourses } from './waiting.ts';

/** Every matter that goes a way of its own, so that each board shows something real. */
const specialCourses = [...intakeCourses, ...waitingCourses, ...backlogCourses, ...remedyCourses, ...supervisionCourses, ...agencyCourses];

/** The plays of the special matters, with how many days ago each begins. */
export const coursePlays = specialCourses.map(({ key, daysAgo, play }) => {
  const matter = demoMatters.find((candidate) => candidate.key === key);
  if (matter === undefined) throw new Error(`the demo has no matter ${key}`);
  return { key, daysAgo, play: (stage: Stage): Promise<void> => untilNow(stage, () => play(stage, matter)) };
});
