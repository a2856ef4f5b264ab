import type { TemplateFault } from '@daiban/domain/documents/templates/lint';
import type { RemedyKind } from '@daiban/domain/documents/templates/remedies';
import type { adminTemplatesZhCN } from './admin-templates.zh-CN.ts';

/** `reviewUntil` → `review until`: the names of the fields are words already. */
const nameOf = (name: string): string => name.replace(/([A-Z])/gu, (letter) => ` ${letter.toLowerCase()}`);

const remedies: Readonly<Record<RemedyKind, string>> = {
  evaluation: 'that one may evaluate',
  review: 'review by the next higher body within 30 days',
  reviewInTime: 'review by the next higher body within its term',
  reReview: 're-review by the next higher body within 30 days',
  refusalCheck: 'that the next higher body may be asked to check',
  newFacts: 'that new facts or reasons may be put forward',
  legalRoutes: 'court, reconsideration or arbitration',
  legalAid: 'legal advice or legal aid',
  raiseObjection: 'where to object',
  askAgain: 'that one may come again',
  undo: 'that it can be undone',
  mayDecline: 'that one may decline',
  ownSay: 'representation and recusal',
  endMandate: 'that the mandate can be ended at any time',
  cancel: 'that one may file again',
};

const place = (fault: TemplateFault): string =>
  'block' in fault ? `${fault.part === 'blocks' ? 'Text' : 'How to go on'}, paragraph ${fault.block + 1}: ` : '';

const faultWords = (fault: TemplateFault): string => {
  switch (fault.code) {
    case 'wording-not-allowed':
      return `“${fault.word}” may not stand in a paper`;
    case 'bracket-left-open':
      return 'a square bracket is not closed';
    case 'bracket-not-opened':
      return 'there is one closing bracket too many';
    case 'field-not-closed':
      return 'the braces of a field are not complete';
    case 'unknown-field':
      return `there is no field “${fault.field}”`;
    case 'field-needs-brackets':
      return `a matter may lack “${nameOf(fault.field)}”: put it and the words around it into square brackets`;
    case 'unknown-condition':
      return `there is no condition “${nameOf(fault.condition)}”`;
    case 'unknown-list':
      return `there is no list “${nameOf(fault.list)}”`;
    case 'empty-block':
      return 'nothing is written';
    case 'nothing-written':
      return 'The paper has no text';
    case 'required-field-missing':
      return `The paper has to say ${fault.oneOf.map(nameOf).join(' or ')}, and not only under a condition`;
    case 'remedy-missing':
      return `It has to name ${remedies[fault.remedy]} (${fault.article})`;
  }
};

export const adminTemplatesEn: typeof adminTemplatesZhCN = {
  serviceRecord: {
    title: 'Service record',
    paper: 'Paper',
    to: 'Served on',
    method: 'How',
    servedOn: 'Day',
    place: 'Place',
    receivedBy: 'Signature of the recipient',
    servedBy: 'Served by',
    witness: 'Witness',
    note: 'Notes',
  },
  adminTemplates: {
    title: 'Templates',
    hint: 'A paper is written from these words and the facts of its matter, in Chinese as papers are. A change is in force from its day on once a second person has signed it; papers issued before keep their words.',
    readOnly: 'You may look; the head of the petition office, the archivist and the system administrator propose changes.',
    choose: 'Paper',
    editor: 'Wording',
    body: 'Text',
    remedy: 'How to go on',
    paragraph: (part: string, number: number) => `${part}, paragraph ${number}`,
    always: 'Always',
    when: 'When it is printed',
    onlyWhen: (name: string) => `Only when: ${nameOf(name)}`,
    once: 'Once',
    each: 'Repeated',
    forEach: (name: string) => `For each of: ${nameOf(name)}`,
    insert: 'Insert a field',
    insertHint: 'What stands in square brackets is left out when its field has no value.',
    field: (name: string) => nameOf(name),
    sometimes: ' (may be missing)',
    add: 'Add a paragraph',
    up: 'Move up',
    down: 'Move down',
    remove: 'Remove',
    sample: 'Sample (invented facts)',
    faults: (count: number) => `${count === 1 ? '1 fault keeps' : `${count} faults keep`} it from being published`,
    noFaults: 'Nothing wrong; it can be signed',
    fault: (fault: TemplateFault) => `${place(fault)}${faultWords(fault)}`,
    unchanged: 'Nothing is changed yet',
    effectiveOn: 'In force from',
    reason: 'Why it changes',
    propose: 'Send for the second signature',
    sent: 'Sent for signature',
    pending: 'A change of this paper waits for its second signature',
    discard: 'Discard',
    versions: 'Versions',
    version: (number: number) => `Version ${number}`,
    shipped: 'came with the product',
    inForce: 'in force',
    notYet: 'not yet in force',
    signedBy: (proposed: string, approved: string) => `proposed by ${proposed}, signed by ${approved}`,
    compare: 'Compare with the one before',
    hideCompare: 'Hide the comparison',
    comparison: (number: number) => `Version ${number} beside version ${number - 1}`,
    added: 'New words',
    removed: 'Words before',
    backTo: 'Back to this one',
  },
};
