import type { ResponseOf } from '@daiban/contract/endpoint';
import type { confirmSpot, eraseSpotContact, followSpot, listSpots, reportSpot } from '@daiban/contract/spots';
import { type Answer, call, requestFile } from '../../../api/request.ts';
import { readStored, writeStored } from '../../device/storage.ts';
import { useTexts } from '../../texts/texts-context.ts';
import { spotEn } from './spot-texts.en.ts';
import { type SpotTexts, spotZhCN } from './spot-texts.zh-CN.ts';

export type Spot = ResponseOf<typeof followSpot>;
export type Segments = ResponseOf<typeof listSpots>['segments'];

export const fetchSegments = call<typeof listSpots>({ method: 'GET', path: '/api/spots' });
export const sendSpot = call<typeof reportSpot>({ method: 'POST', path: '/api/spots' });
export const readSpot = call<typeof followSpot>({ method: 'POST', path: '/api/spots/follow' });
export const sendWord = call<typeof confirmSpot>({ method: 'POST', path: '/api/spots/confirm' });
export const eraseContact = call<typeof eraseSpotContact>({ method: 'POST', path: '/api/spots/erase-contact' });

/** One picture of a report. It goes by POST, so that the key stands in no address. */
export const fetchPicture = (followKey: string, pictureId: string): Promise<Answer<Blob>> =>
  requestFile({ method: 'POST', path: '/api/spots/picture' }, { body: { followKey, pictureId } });

export const useSpotTexts = (): SpotTexts => (useTexts().language === 'en' ? spotEn : spotZhCN);

const keptName = 'daiban.spots';
const mostKept = 20;

/** A report that this device made. */
export interface KeptSpot {
  readonly followKey: string;
  readonly place: string;
  readonly number: string;
}

const isKept = (value: unknown): value is KeptSpot =>
  typeof value === 'object' &&
  value !== null &&
  ['followKey', 'place', 'number'].every((name) => typeof Reflect.get(value, name) === 'string');

/** The reports that this device made, newest first. */
export const readKeptSpots = (): readonly KeptSpot[] => {
  const stored = readStored('localStorage', keptName);
  return Array.isArray(stored) ? stored.filter(isKept) : [];
};

export const keepSpot = (spot: KeptSpot): void => {
  const others = readKeptSpots().filter(({ followKey }) => followKey !== spot.followKey);
  writeStored('localStorage', keptName, [spot, ...others].slice(0, mostKept));
};
