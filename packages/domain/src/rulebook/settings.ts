import type { SettingName } from './declarations.ts';
import type { Rulebook } from './vocabulary.ts';

/** The figure that this rulebook gives for a setting. @throws when it has none: every rulebook inherits the platform's. */
export const getSetting = (rulebook: Pick<Rulebook, 'id' | 'settings'>, name: SettingName): number => {
  const found = rulebook.settings.find(({ setting }) => setting === name);
  if (found === undefined) throw new Error(`rulebook ${rulebook.id} says nothing of ${name}`);
  return found.value;
};
