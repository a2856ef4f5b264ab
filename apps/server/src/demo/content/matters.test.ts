import { describe, expect, it } from 'vitest';
import { lihaiOffice } from './lihai-office.ts';
import type { DemoMatter } from './matter.ts';
import { demoMatters } from './matters.ts';
import { demoStories } from './stories.ts';

const bannedWords = ['无理', '缠访', '闹访', '息诉', '不再上访', '稳控', '劝返', '息访', '老户', '盯防', '蹲守'];
const suggestionDispositions = new Set(['adopted', 'partlyAdopted', 'noted']);

const allTexts = (matter: DemoMatter): string =>
  [
    matter.title,
    matter.text,
    ...matter.claims,
    matter.contactNote,
    matter.siteNote ?? '',
    matter.agentHelp ?? '',
    ...matter.answers.flatMap((answer) => [answer.facts, answer.decision, answer.basis]),
  ].join('\n');

const repeated = (values: readonly string[]): string[] => values.filter((value, index) => values.indexOf(value) !== index);
const keysWhere = (fails: (matter: DemoMatter) => boolean): string[] => demoMatters.filter(fails).map((matter) => matter.key);

describe('the matters of the demo office', () => {
  it('are at least three hundred, with unique keys, titles, texts and petitioners', () => {
    expect(demoMatters.length).toBeGreaterThanOrEqual(300);
    expect(repeated(demoMatters.map((matter) => matter.key))).toEqual([]);
    expect(repeated(demoMatters.map((matter) => matter.title))).toEqual([]);
    expect(repeated(demoMatters.map((matter) => matter.text))).toEqual([]);
    expect(repeated(demoMatters.map((matter) => matter.petitioner.name))).toEqual([]);
  });

  it('have titles of at most 24 characters', () => {
    expect(keysWhere((matter) => [...matter.title].length > 24)).toEqual([]);
  });

  it('are told in 60 to 260 characters, and thirty of them at length in 400 to 900', () => {
    const isLong = (matter: DemoMatter): boolean => matter.text.length >= 400 && matter.text.length <= 900;
    expect(keysWhere((matter) => !isLong(matter) && (matter.text.length < 60 || matter.text.length > 260))).toEqual([]);
    expect(demoMatters.filter(isLong).length).toBeGreaterThanOrEqual(30);
  });

  it('ask for one to four things and answer every one of them (S3.37)', () => {
    expect(keysWhere((matter) => matter.claims.length > 4 || matter.claims.length !== matter.answers.length)).toEqual([]);
  });

  it('answer suggestions by adopting or noting them (Art. 29) and all others by the dispositions of Art. 32', () => {
    expect(
      keysWhere((matter) =>
        matter.answers.some((answer) => suggestionDispositions.has(answer.disposition) !== (matter.kind === 'suggestion')),
      ),
    ).toEqual([]);
  });

  it('rest every answer on a law or rule named in full, without article numbers', () => {
    expect(keysWhere((matter) => matter.answers.some((answer) => !/^(《[^《》]+》)+$/.test(answer.basis)))).toEqual([]);
  });

  it('go to units of the street that have a handler and a head, by line or by area (S3.4)', () => {
    const unitOf = new Map(lihaiOffice.units.map((unit) => [unit.id, unit]));
    const staffed = (unitId: string): boolean =>
      (['caseHandler', 'unitHead'] as const).every((role) =>
        lihaiOffice.officers.some((officer) => officer.roles.some((held) => held.role === role && held.unitId === unitId)),
      );
    expect(
      keysWhere((matter) => {
        const kind = unitOf.get(matter.lineUnitId)?.kind;
        return kind !== (matter.routing === 'area' ? 'areaBlock' : 'functionalOffice') || !staffed(matter.lineUnitId);
      }),
    ).toEqual([]);
  });

  it('never label or threaten a petitioner and never ask for a promise not to petition (G1 to G5, G18)', () => {
    expect(keysWhere((matter) => bannedWords.some((word) => allTexts(matter).includes(word)))).toEqual([]);
  });

  it('accuse no officer of the demo office and name no company', () => {
    const officerNames = lihaiOffice.officers.map((officer) => officer.name);
    expect(keysWhere((matter) => officerNames.some((name) => allTexts(matter).includes(name)))).toEqual([]);
    expect(keysWhere((matter) => officerNames.includes(matter.petitioner.name))).toEqual([]);
    expect(keysWhere((matter) => /有限公司|集团|股份公司/.test(allTexts(matter) + matter.petitioner.name))).toEqual([]);
  });

  it('carry phone numbers of a range invented for the demo only, each used once', () => {
    expect(keysWhere((matter) => !/^1990000\d{4}$/.test(matter.petitioner.phone))).toEqual([]);
    const phones = [...demoMatters.map((matter) => matter.petitioner.phone), ...lihaiOffice.officers.map((officer) => officer.phone)];
    expect(repeated(phones)).toEqual([]);
    expect(keysWhere((matter) => /1[3-9]\d{9}|\d{17}[\dXx]/.test(allTexts(matter)))).toEqual([]);
  });

  it('come in by all eighteen channels of C3 and are about at least thirty topics', () => {
    expect(new Set(demoMatters.map((matter) => matter.channel)).size).toBe(18);
    expect(new Set(demoMatters.map((matter) => matter.topic)).size).toBeGreaterThanOrEqual(30);
  });

  it('stand for one person mostly, and for a group of at most forty otherwise', () => {
    expect(keysWhere((matter) => !Number.isInteger(matter.persons) || matter.persons < 1 || matter.persons > 40)).toEqual([]);
    expect(demoMatters.filter((matter) => matter.persons === 1).length).toBeGreaterThan(240);
  });
});

describe('the stories of the sources', () => {
  it('are two, in dated order, and say what the source leaves open', () => {
    expect(demoStories.map((story) => story.id)).toEqual(['story-signboard', 'story-heating']);
    expect(demoStories.every((story) => story.steps.length >= 5 && story.open.length > 0)).toBe(true);
  });

  it('close the signboard matter in under three days (S4.16) and name nobody beyond surname and 某 (S4.34)', () => {
    expect(demoStories[0]?.endedWithinHours).toBe(72);
    expect(demoStories.map((story) => story.raisedBy)).toEqual(['苏某', '小院居民']);
  });
});
