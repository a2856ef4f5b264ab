import { describe, expect, it } from 'vitest';
import { presets } from './presets.ts';
import { toNewOffice } from './set-up-office.ts';

const administrators = ['罗川', '何敏', '简宁'];

describe('a new office', () => {
  it.each(presets.map(({ id }) => id))('of %s works under the rulebook of its jurisdiction (presets E)', (preset) => {
    expect(toNewOffice({ preset, administrators }).rulebook).toBe(preset);
  });

  it('without a preset works under the national law, and any other only when it is said', () => {
    const office = { name: '某镇', code: '330102001', administrators };
    expect(toNewOffice(office).rulebook).toBe('nationalLaw');
    expect(toNewOffice({ ...office, rulebook: 'jindong' }).rulebook).toBe('jindong');
  });
});
