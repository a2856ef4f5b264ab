import { describe, expect, it } from 'vitest';
import { namesIn, readText } from './names.ts';
import { points, provedElsewhere } from './points.ts';

const folder = 'apps/server/src/testing/care';
/** The text between the quotes of a test's name, whichever the quotes. */
const names = (text: string): readonly string[] =>
  [...text.matchAll(/\b(?:it|test)(?:\.each\([^;]*?\))?\(\s*(?:'([^'\n]+)'|"([^"\n]+)"|`([^`\n]+)`)/gsu)].flatMap(
    ([, single, double, back]) => single ?? double ?? back ?? [],
  );

describe('the 25 points of care', () => {
  it.each(provedElsewhere)('$point stands in $file: $test', ({ file, test }) => {
    const text = readText(file);
    expect(names(text)).toContain(test);
    expect(text).not.toMatch(/\b(?:it|test|describe)\.(?:skip|only|todo|fixme)\b/u);
  });

  it('have a test each, here or beside the feature', () => {
    const here = namesIn(folder)
      .filter((name) => name.endsWith('.test.ts'))
      .flatMap((name) => names(readText(`${folder}/${name}`)))
      .flatMap((name) => /^G\d[^:]*/u.exec(name)?.[0].match(/G\d+/gu) ?? []);
    const proved = new Set<string>([...here, ...provedElsewhere.map(({ point }) => point)]);
    expect(points.filter((point) => !proved.has(point))).toEqual([]);
    expect([...proved].filter((point) => !points.includes(point))).toEqual([]);
  });

  it('have a line each in the coverage of the register', () => {
    const coverage = readText('docs/coverage.md');
    for (const point of points) expect(coverage).toMatch(new RegExp(`^\\| ${point} \\| [^|]+ \\| (?:built|part|not yet) \\|`, 'mu'));
  });
});
