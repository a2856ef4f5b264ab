import type { Tier, UnitKind } from './vocabulary.ts';

/** Streets or townships of one county with their communities: official names and codes. */
export interface CountyDivisions {
  readonly code: string;
  readonly name: string;
  readonly townships: readonly {
    readonly code: string;
    readonly name: string;
    readonly communities: readonly { readonly code: string; readonly name: string }[];
  }[];
}

/** Which agency units stand beside the administration: 代办 in three tiers (S0.15) or two (S3.23), 代理 (S4.4), or none. */
export const agencyForms = ['agency', 'agencyWithoutCentre', 'representation', 'none'] as const;
export type AgencyForm = (typeof agencyForms)[number];

/** A unit that would be made. */
export interface PlannedUnit {
  readonly id: string;
  readonly kind: UnitKind;
  readonly tier: Tier;
  readonly name: string;
  readonly shortName: string;
  readonly parentId?: string | undefined;
  readonly divisionCode?: string | undefined;
}

interface AgencyKinds {
  readonly centre?: readonly [UnitKind, string];
  readonly station: readonly [UnitKind, string];
  readonly point: readonly [UnitKind, string];
}

const stationAndPoint: AgencyKinds = { station: ['agencyStation', '信访代办站'], point: ['agencyPoint', '信访代办点'] };
const agencyKinds: Readonly<Record<Exclude<AgencyForm, 'none'>, AgencyKinds>> = {
  agency: { centre: ['agencyCentre', '信访代办中心'], ...stationAndPoint },
  agencyWithoutCentre: stationAndPoint,
  representation: { station: ['representationOffice', '信访代理室'], point: ['representationStation', '信访代理站'] },
};

const officeSuffix = (name: string): string => (name.endsWith('街道') ? '办事处' : '人民政府');
const isCommittee = /(委员会|居委会|村委会)$/;
const committeeName = (name: string): string => {
  if (isCommittee.test(name)) return name;
  return name.endsWith('村') ? `${name}村民委员会` : `${name}居民委员会`;
};
const committeeShort = (name: string): string =>
  name
    .replace(/(村村民委员会|村民委员会|村委会)$/, '村')
    .replace(/(社区居民委员会|社区居委会|居民委员会|居委会)$/, '社区')
    .replace(/委员会$/, '');

/**
 * The units that a file of divisions stands for: each street or township, each community, and beside them the agency units of the
 * chosen form. Ids come from the division codes, so that the same file can be taken in again without doubles.
 * @param rootId unit under which the streets hang.
 * @param agencyIn codes of the streets that have agency units; left out: all.
 */
export const planDivisions = (
  county: CountyDivisions,
  form: AgencyForm,
  rootId: string,
  agencyIn?: readonly string[],
): readonly PlannedUnit[] => {
  const formKinds = form === 'none' ? undefined : agencyKinds[form];
  const centre: readonly PlannedUnit[] =
    formKinds?.centre === undefined
      ? []
      : [
          {
            id: `${county.code}.${formKinds.centre[0]}`,
            kind: formKinds.centre[0],
            tier: 'county',
            name: `${county.name}${formKinds.centre[1]}`,
            shortName: '代办中心',
            parentId: rootId,
          },
        ];
  const centreId = centre[0]?.id;
  return [
    ...centre,
    ...county.townships.flatMap((township): readonly PlannedUnit[] => {
      const kinds = agencyIn === undefined || agencyIn.includes(township.code) ? formKinds : undefined;
      const officeId = `${township.code}.subdistrictOffice`;
      const stationId = kinds === undefined ? undefined : `${township.code}.${kinds.station[0]}`;
      const station: readonly PlannedUnit[] =
        kinds === undefined || stationId === undefined
          ? []
          : [
              {
                id: stationId,
                kind: kinds.station[0],
                tier: 'township',
                name: `${township.name}${kinds.station[1]}`,
                shortName: `${township.name}${kinds.station[1].slice(2)}`,
                parentId: centreId ?? officeId,
                divisionCode: township.code,
              },
            ];
      return [
        {
          id: officeId,
          kind: 'subdistrictOffice',
          tier: 'township',
          name: `${township.name}${officeSuffix(township.name)}`,
          shortName: township.name,
          parentId: rootId,
          divisionCode: township.code,
        },
        ...station,
        ...township.communities.flatMap((community): readonly PlannedUnit[] => [
          {
            id: `${community.code}.villageCommittee`,
            kind: 'villageCommittee',
            tier: 'community',
            name: committeeName(community.name),
            shortName: committeeShort(community.name),
            parentId: officeId,
            divisionCode: community.code,
          },
          ...(kinds === undefined
            ? []
            : [
                {
                  id: `${community.code}.${kinds.point[0]}`,
                  kind: kinds.point[0],
                  tier: 'community' as const,
                  name: `${committeeShort(community.name)}${kinds.point[1]}`,
                  shortName: `${committeeShort(community.name)}${kinds.point[1].slice(2)}`,
                  parentId: stationId,
                  divisionCode: community.code,
                },
              ]),
        ]),
      ];
    }),
  ];
};
