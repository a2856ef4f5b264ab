import type { FastifyInstance } from 'fastify';
import type { Callers } from '../../case-file/caller.ts';
import type { Journal } from '../../journal/journal.ts';
import type { Log } from '../../platform/log.ts';
import type { SignedChanges } from '../../platform/signed-changes/signed-changes.ts';
import { moveCasesChange } from './move-cases.change.ts';
import { publishVersionChange } from './publish-version.change.ts';
import { registerSimulations } from './simulations.route.ts';
import { registerVersionTexts } from './version-texts.ts';
import { registerVersionPages } from './versions.route.ts';

export interface VersionParts {
  readonly journal: Journal;
  readonly callers: Callers;
  readonly changes: SignedChanges;
  readonly log: Log;
}

/** Versions of the rules: looking at them, changing figures, moving running matters, and what other rules would have made of the past. */
export const registerVersions = (app: FastifyInstance, parts: VersionParts): void => {
  registerVersionTexts();
  parts.changes.register(publishVersionChange(parts.journal));
  parts.changes.register(moveCasesChange(parts.journal));
  registerVersionPages(app, parts);
  registerSimulations(app, parts);
};
