import type { Role } from '../case/vocabulary.ts';
import type { AgencyStep } from './vocabulary-of-agency.ts';

type Raised = Exclude<AgencyStep, 'community'>;

/** The four owners in their order (社区代办、街道协调、部门领办、中心督导). A street may go to the district when no department is competent. */
const next: Readonly<Record<AgencyStep, readonly Raised[]>> = {
  community: ['street'],
  street: ['department', 'district'],
  department: ['district'],
  district: [],
};

/** To which steps a matter can be handed up from where it is; the agent hands it up once, whoever has it then goes on. */
export const nextSteps = (now: AgencyStep, role: Role): readonly Raised[] =>
  role === 'petitionAgent' && now !== 'community' ? [] : next[now];
