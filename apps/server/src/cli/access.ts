import { explainAccess } from '@daiban/domain/access/explain-access';
import type { Actor } from '@daiban/domain/case/actor';
import type { CaseState } from '@daiban/domain/case/state';
import { roles } from '@daiban/domain/case/vocabulary';
import type { Directory } from '../journal/directory.ts';
import type { Journal } from '../journal/journal.ts';
import { readOptions, UsageError } from './command.ts';

/** Who is asked about: a post by role and unit, or an officer with all their posts. */
const toActors = (values: { readonly [Name in 'role' | 'unit' | 'officer']?: string }, directory: Directory): readonly Actor[] => {
  const { officer, unit } = values;
  if (officer !== undefined) {
    const known = directory.officers.get(officer) ?? [...directory.officers.values()].find(({ name }) => name === officer);
    if (known === undefined) throw new UsageError(`There is no officer "${officer}".`);
    const actors = directory.actorsOf(known.id);
    const posts = actors.filter(
      (actor) => (values.role === undefined || actor.role === values.role) && (unit === undefined || actor.unitId === unit),
    );
    if (posts.length === 0) throw new UsageError(`${known.name} holds no such post.`);
    return posts;
  }
  const role = roles.find((one) => one === values.role);
  if (role === undefined) throw new UsageError(`Name a role: ${roles.join(', ')}; or an officer with --officer.`);
  const found =
    unit === undefined ? undefined : (directory.unit(unit) ?? [...directory.units.values()].find(({ shortName }) => shortName === unit));
  if (unit === undefined) throw new UsageError('Name the unit of the post with --unit, by its id or short name.');
  if (found === undefined) throw new UsageError(`There is no unit "${unit}". Name it by its id or short name.`);
  return [{ officerId: '(post)', role, unitId: found.id }];
};

/** Reads the options and answers what the person may see and do, and why. @throws UsageError when something is not there. */
export const explainFor = async (args: readonly string[], { pool, directory }: Journal): Promise<unknown> => {
  const { values } = readOptions(args, { role: 'string', unit: 'string', officer: 'string', case: 'string' });
  if (values.case === undefined) throw new UsageError('Name the case with --case, by its number or id.');
  const { rows } = await pool.query<{ number: string; state: CaseState }>(
    'select l.number, c.state from petition_case c join case_list l on l.case_id = c.id where l.number = $1 or c.id::text = $1',
    [values.case],
  );
  const [found] = rows;
  if (found === undefined) throw new UsageError(`There is no case "${values.case}".`);
  const actors = toActors(values, directory);
  return {
    case: { number: found.number, procedure: found.state.procedure, ownerUnit: directory.unitName(found.state.ownerUnitId) },
    posts: actors.map(({ role, unitId }) => ({ role, unitId, unitName: directory.unitName(unitId) })),
    ...explainAccess(actors, found.state, directory),
  };
};
