import { endpoints } from '@daiban/contract/endpoints';
import { eventKinds } from '@daiban/domain/rulebook/event-kinds';
import { expect, it } from 'vitest';
import { biometricLibraries, harmfulNames } from './harmful-names.ts';
import { allNames, librariesUsed, namesOfInterface, namesWith, wordsOf } from './names.ts';

const names = allNames();
const found = (point: keyof typeof harmfulNames) => namesWith(harmfulNames[point], names);

it('looks at every command, event, field, role, unit and endpoint, and finds a planted one', () => {
  expect(names).toEqual(
    expect.arrayContaining(['issueReply', 'petitionAgent', 'petitionerTold', '/api/cases', 'statutoryHandling', 'maskedPhone']),
  );
  expect(names).toEqual(expect.arrayContaining([...eventKinds]));
  expect(wordsOf('/api/returned-persons_listAll')).toEqual(['api', 'returned', 'persons', 'list', 'all']);
  expect(namesWith(harmfulNames.G1, ['returnVisit', 'interceptVisitor', 'listReturnedPersons', 'policeOfficer'])).toEqual([
    'interceptVisitor',
    'listReturnedPersons',
    'policeOfficer',
  ]);
  expect(namesWith(harmfulNames.G5, ['petitioner_score', 'keyPersonRegister', 'persons'])).toEqual([
    'petitioner_score',
    'keyPersonRegister',
  ]);
});

it('G1: no command, event, role, unit, field or endpoint is about intercepting or returning a person', () =>
  expect(found('G1')).toEqual([]));

it('G2: no state, event or field says that somebody was admonished, and none leads to a police file', () =>
  expect(found('G2')).toEqual([]));

it('G3: nothing watches a person: no watcher, whereabouts, track or circle of acquaintances', () => expect(found('G3')).toEqual([]));

it('G4: no act, paper or field is a promise not to petition', () => expect(found('G4')).toEqual([]));

/** Marks are given to the plans of teams of the office (D43), never to a person. */
const marksOfBids = /(?:^scoreBid|^bidScored|\/commands\/score-bid)$/u;

it('G5: nothing scores, ranks, lists or looks for persons, by whatever name', () =>
  expect(found('G5').filter((name) => !marksOfBids.test(name))).toEqual([]));

it('G8: nothing exposes or shames', () => expect(found('G8')).toEqual([]));

it('G10: no field holds a face, a voice, a fingerprint or a feeling, and no library recognises one', () => {
  expect(found('G10')).toEqual([]);
  const libraries = librariesUsed();
  expect(libraries).toEqual(expect.arrayContaining(['fastify', 'react']));
  expect(libraries.filter((library) => biometricLibraries.test(library))).toEqual([]);
});

it('G11: no field holds a diagnosis, an illness, a mood or a temper', () => expect(found('G11')).toEqual([]));

it('G14: nothing changes the career of anybody: no veto, promotion, punishment or reward of a person', () =>
  expect(found('G14')).toEqual([]));

it('G20: there is no visit at home and none unannounced', () => expect(found('G20')).toEqual([]));

it('G21: no board or public ranking is there on which a small number could be read', () => expect(found('G21')).toEqual([]));

it('G21: nobody outside the office is told a number of matters', () => {
  const open = endpoints.filter(({ access }) => access === 'public');
  expect(open.map(({ operationId }) => operationId)).toContain('getOffice');
  expect(namesWith(['count', 'counts', 'total*', 'cases', 'by procedure', 'by unit', 'rate'], namesOfInterface(open))).toEqual([]);
});

it('G22: nothing predicts what a person may do', () => expect(found('G22')).toEqual([]));

it('G23: no endpoint, command or event decides by itself', () => expect(found('G23')).toEqual([]));
