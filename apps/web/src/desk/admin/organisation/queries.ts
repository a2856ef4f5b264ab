import type { BodyInputOf } from '@daiban/contract/endpoint';
import { checkAppointment, getUnit, getUnits, listPeople } from '@daiban/contract/organisation';
import { listPresets } from '@daiban/contract/unit-imports';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api.ts';

export const unitsQuery = queryOptions({
  queryKey: ['admin', 'organisation', 'units'],
  queryFn: ({ signal }) => call(getUnits, { signal }),
});

export const unitQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['admin', 'organisation', 'unit', unitId],
    queryFn: ({ signal }) => call(getUnit, { params: { unitId }, signal }),
    // A hand-over that runs shows how far it is.
    refetchInterval: ({ state }) => (state.data?.handOvers.some(({ finished }) => !finished) === true ? 2000 : false),
  });

export const peopleQuery = queryOptions({
  queryKey: ['admin', 'organisation', 'people'],
  queryFn: ({ signal }) => call(listPeople, { signal }),
});

export const presetsQuery = queryOptions({
  queryKey: ['admin', 'organisation', 'presets'],
  queryFn: ({ signal }) => call(listPresets, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Whether an appointment is possible, asked while the form is filled in. */
export const appointmentCheckQuery = (proposed: BodyInputOf<typeof checkAppointment> | undefined) =>
  queryOptions({
    queryKey: ['admin', 'organisation', 'check', proposed],
    queryFn: ({ signal }) => call(checkAppointment, { ...(proposed === undefined ? {} : { body: proposed }), signal }),
    enabled: proposed !== undefined,
    retry: false,
    staleTime: 0,
  });
