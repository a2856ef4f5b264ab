import { useQuery } from '@tanstack/react-query';
import { organisationQuery } from '../queries.ts';

/** The short name that the office itself uses for a unit, by its full name; the full one until the organisation is known. */
export const useUnitName = (): ((name: string) => string) => {
  const organisation = useQuery(organisationQuery);
  return (name) => organisation.data?.units.find((unit) => unit.name === name)?.shortName ?? name;
};
