import { describe, expect, it } from 'vitest';
import { isDeskCommand } from './desk-commands.ts';
import { fieldsOfCommand } from './fields-of-command.ts';

const kinds = (command: Parameters<typeof fieldsOfCommand>[0]) =>
  Object.fromEntries(fieldsOfCommand(command).map((field) => [field.name, field.kind]));

describe('forms from the contract', () => {
  it('asks for a site visit with its visitors, place, note and files (D21)', () => {
    expect(kinds('visitSite')).toEqual({
      visitors: 'lines',
      place: 'line',
      note: 'text',
      petitionerTold: 'boolean',
      attachments: 'files',
      visitedOn: 'date',
    });
  });

  it('offers units and officers of the organisation to choose from', () => {
    expect(kinds('assign')).toMatchObject({ unitId: 'unit', reason: 'text', termOn: 'date', reportBack: 'boolean' });
    expect(kinds('setHandler')).toMatchObject({ officerId: 'officer' });
  });

  it('starts with the defaults of the contract and knows what is needed', () => {
    const fields = fieldsOfCommand('requestExtension');
    expect(fields.find((field) => field.name === 'days')).toMatchObject({ kind: 'number', required: true, min: 1, max: 30 });
    expect(fieldsOfCommand('accept')[0]).toMatchObject({ name: 'service', kind: 'choice', initial: 'electronic' });
  });

  it("has no form for the petitioner's and the timer's acts (care G12)", () => {
    expect(['evaluate', 'askQuestion', 'lapse', 'lapseEvaluation', 'markOverdue', 'submit'].some(isDeskCommand)).toBe(false);
    expect(isDeskCommand('returnVisit')).toBe(true);
  });
});
