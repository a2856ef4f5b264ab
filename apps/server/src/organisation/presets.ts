import type { AgencyForm, CountyDivisions } from '@daiban/domain/organisation/plan-divisions';
import type { UnitKind } from '@daiban/domain/organisation/vocabulary';
import gongshu from './presets/gongshu.json' with { type: 'json' };
import lihai from './presets/lihai.json' with { type: 'json' };
import shijingshan from './presets/shijingshan.json' with { type: 'json' };
import wucheng from './presets/wucheng.json' with { type: 'json' };

/** A jurisdiction whose official divisions come with the product, with the numbers that it states itself. */
export interface Preset {
  readonly id: string;
  readonly title: string;
  readonly divisions: CountyDivisions;
  readonly form: AgencyForm;
  /** Streets of which it is known that they have agency units; left out: all. */
  readonly agencyIn?: readonly string[];
  /** Shown beside the real numbers, never filled up with invented units. `entry`: where it is stated. */
  readonly declared: readonly { readonly kind?: UnitKind; readonly label: string; readonly count: number; readonly entry: string }[];
}

const pingguoyuan = '110107005';

export const presets: readonly Preset[] = [
  {
    id: 'gongshu',
    title: '拱墅区',
    divisions: gongshu,
    form: 'agency',
    declared: [
      { kind: 'agencyCentre', label: '代办中心', count: 1, entry: 'S0.15' },
      { kind: 'agencyStation', label: '代办站', count: 10, entry: 'S0.15' },
      { kind: 'agencyPoint', label: '代办点', count: 94, entry: 'S0.15' },
    ],
  },
  { id: 'lihai', title: '沥海街道', divisions: lihai, form: 'agencyWithoutCentre', declared: [] },
  {
    id: 'shijingshan',
    title: '石景山区',
    divisions: shijingshan,
    form: 'representation',
    agencyIn: [pingguoyuan],
    declared: [{ kind: 'representationStation', label: '苹果园街道社区代理站', count: 21, entry: 'S4.11' }],
  },
  {
    id: 'wucheng',
    title: '婺城区',
    divisions: wucheng,
    form: 'none',
    declared: [{ label: '区、乡、村三级代办站', count: 315, entry: 'S2.2' }],
  },
];

export const findPreset = (id: string): Preset | undefined => presets.find((preset) => preset.id === id);
