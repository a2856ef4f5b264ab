import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getRulebook, rulebooks } from './catalogue.ts';
import { changeFigures, loadVersion } from './change-figures.ts';
import { compareRulebooks } from './compare-rulebooks.ts';
import { completeVersion } from './complete-version.ts';
import { figuresOf } from './figures.ts';
import { readRulebook } from './read-rulebook.ts';
import type { Rulebook } from './vocabulary.ts';

const law = getRulebook('nationalLaw');
const lihai = getRulebook('lihai');
const basis = { document: '沥街〔2026〕5号', article: '第三条' };
const change = (figure: string, value: string, base: Rulebook = lihai) => changeFigures(base, [{ figure, value }], basis, base.version + 1);
const faultsOf = (result: ReturnType<typeof changeFigures>) => (result.ok ? [] : result.refusal);

describe('the figures of a rulebook that an office may change', () => {
  it('stand beside what the law lets them be, with its article (care G25)', () => {
    const figures = new Map(figuresOf(lihai, law).map((figure) => [figure.id, figure]));
    expect(figures.get('duties/registerForward/within')?.bound).toEqual({
      side: 'atMost',
      value: '15nd',
      against: '《信访工作条例》第22条',
    });
    expect(figures.get('duties/reviewWindow/within')?.bound).toMatchObject({ side: 'atLeast', value: '30nd' });
    expect(figures.get('duties/statutoryHandling/extendableBy')?.bound).toMatchObject({ side: 'atMost', value: '30' });
    expect(figures.get('duties/firstContact/within')).toMatchObject({ value: '1wd', origin: 'local' });
    expect(figures.get('duties/firstContact/within')).not.toHaveProperty('bound');
  });

  it('may be stricter than the law: the rule then stands on the decision of the office', () => {
    const changed = change('duties/registerForward/within', '10nd');
    if (!changed.ok) throw new Error(JSON.stringify(changed.refusal));
    expect(changed.value).toMatchObject({ id: 'lihai', version: lihai.version + 1 });
    const rule = changed.value.duties.find(({ kind }) => kind === 'registerForward');
    expect(rule).toMatchObject({ within: { unit: 'naturalDay', length: 10 }, ...basis, origin: 'local', statutory: true });
  });

  it('are refused beyond the bound, naming the article: 90 days of handling (条例 34), 20 of forwarding (条例 22)', () => {
    for (const [figure, value, against] of [
      ['duties/statutoryHandling/within', '90nd', '第34条'],
      ['duties/registerForward/within', '20nd', '第22条'],
      ['duties/reviewWindow/within', '20nd', '第35条'],
    ] as const)
      expect(faultsOf(change(figure, value))[0]).toMatchObject({ code: 'looser-than-law', against: expect.stringContaining(against) });
  });

  it('are refused when there is no such figure, when they are not understood, and when nothing changes', () => {
    expect(faultsOf(change('duties/none/within', '5nd'))).toEqual([{ code: 'unknown-figure', figure: 'duties/none/within', given: '5nd' }]);
    expect(faultsOf(change('duties/firstContact/within', 'soon'))[0]).toMatchObject({ code: 'figure-not-understood' });
    expect(faultsOf(change('targets/closureRate/atLeast', '5nd'))[0]).toMatchObject({ code: 'figure-not-understood' });
    expect(faultsOf(change('duties/firstContact/within', '1wd'))).toEqual([{ code: 'nothing-changed' }]);
  });

  it('change nothing but their own rule', () => {
    const changed = change('duties/firstContact/within', '2wd');
    if (!changed.ok) throw new Error(JSON.stringify(changed.refusal));
    const differences = compareRulebooks(lihai, changed.value, law);
    expect(differences).toMatchObject([{ list: 'duties', rule: 'firstContact', change: 'changed', after: { ...basis, origin: 'local' } }]);
    expect(differences[0]?.fields).toContainEqual({ field: 'within', before: '1wd', after: '2wd' });
  });

  it('can never make any rulebook of the product looser than the law, whatever is asked for (care G25)', () => {
    const ids = Object.keys(rulebooks);
    fc.assert(
      fc.property(
        fc.constantFrom(...ids),
        fc.nat(),
        fc.integer({ min: 1, max: 200 }),
        fc.constantFrom('nd', 'wd', 'm'),
        (id, place, length, unit) => {
          const base = getRulebook(id);
          const figures = figuresOf(base, law).filter(({ aspect }) => aspect === 'within');
          const figure = figures[place % figures.length];
          if (figure === undefined) return;
          const changed = change(figure.id, `${length}${unit}`, base);
          if (changed.ok) expect(loadVersion(changed.value).ok).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a published version', () => {
  it.each(Object.keys(rulebooks))('is itself again after it was stored, read and loaded: %s', (id) => {
    const whole = getRulebook(id);
    const stored: unknown = JSON.parse(JSON.stringify(whole));
    const faults: unknown[] = [];
    const read = readRulebook(stored, '', (fault) => faults.push(fault));
    expect(faults).toEqual([]);
    expect(read).toEqual(stored);
    const loaded = read && loadVersion(read);
    expect(loaded?.ok === true && compareRulebooks(whole, loaded.value, law)).toEqual([]);
  });

  it('takes rules of kinds that it does not know yet from the product, and nothing else', () => {
    const older = {
      ...lihai,
      version: 7,
      duties: lihai.duties.filter(({ kind }) => kind !== 'firstContact' && kind !== 'questionReply'),
      without: ['questionReply'],
    };
    const completed = completeVersion(older, lihai);
    expect(completed.version).toBe(7);
    expect(completed.duties.some(({ kind }) => kind === 'firstContact')).toBe(true);
    expect(completed.duties.some(({ kind }) => kind === 'questionReply')).toBe(false);
  });
});

describe('two rulebooks side by side', () => {
  it('show what only one of them has and which figures differ, with article and origin on both sides', () => {
    const differences = compareRulebooks(lihai, getRulebook('jindong'), law);
    expect(differences.some(({ change: how }) => how === 'added')).toBe(true);
    expect(differences.some(({ change: how }) => how === 'removed')).toBe(true);
    for (const { change: how, before, after } of differences.filter(({ list }) => list === 'duties')) {
      expect(before === undefined).toBe(how === 'added');
      expect(after === undefined).toBe(how === 'removed');
    }
  });

  it('show nothing for a rulebook beside itself', () => {
    expect(compareRulebooks(lihai, lihai, law)).toEqual([]);
  });
});
