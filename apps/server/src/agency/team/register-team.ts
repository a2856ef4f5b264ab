import type { FastifyInstance } from 'fastify';
import { registerAcademy } from './academy.route.ts';
import { registerLearning } from './learning.route.ts';
import { registerOwnVolunteering } from './own-volunteering.route.ts';
import { registerTeamRoster } from './team.route.ts';
import type { TeamParts } from './team-parts.ts';
import { registerTeamTexts } from './team-texts.ts';
import { registerVolunteers } from './volunteers.route.ts';

/** The team behind agency: roster, academy, one's own learning, volunteers. */
export const registerTeam = (app: FastifyInstance, parts: TeamParts): void => {
  registerTeamTexts();
  registerTeamRoster(app, parts);
  registerAcademy(app, parts);
  registerLearning(app, parts);
  registerVolunteers(app, parts);
  registerOwnVolunteering(app, parts);
};
