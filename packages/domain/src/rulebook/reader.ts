import type { RulebookFault } from './fault.ts';

type ReadFault = Omit<RulebookFault, 'rule' | 'path'> & { readonly path: string };

/** Turns outside data into a value, or reports what is wrong and where. Undefined means that a fault was reported. */
export type Reader<Value> = (value: unknown, path: string, report: (fault: ReadFault) => void) => Value | undefined;

const show = (value: unknown): string => (JSON.stringify(value) ?? 'undefined').slice(0, 80);

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const text: Reader<string> = (value, path, report) => {
  if (typeof value === 'string') return value;
  report({ code: 'wrong-type', path, given: show(value), allowed: 'text' });
  return undefined;
};

export const flag: Reader<boolean> = (value, path, report) => {
  if (typeof value === 'boolean') return value;
  report({ code: 'wrong-type', path, given: show(value), allowed: 'true or false' });
  return undefined;
};

/** A whole number in a range, both ends included. */
export const whole =
  (from: number, to: number): Reader<number> =>
  (value, path, report) => {
    if (typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to) return value;
    report({ code: 'wrong-type', path, given: show(value), allowed: `whole number from ${from} to ${to}` });
    return undefined;
  };

/** A finite number, such as a rate. */
export const amount: Reader<number> = (value, path, report) => {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  report({ code: 'wrong-type', path, given: show(value), allowed: 'number' });
  return undefined;
};

export const oneOf =
  <Member extends string>(
    members: readonly Member[],
    code: 'not-in-the-vocabulary' | 'unknown-event' = 'not-in-the-vocabulary',
  ): Reader<Member> =>
  (value, path, report) => {
    const member = members.find((candidate) => candidate === value);
    if (member === undefined) report({ code, path, given: show(value), allowed: members.join(' ') });
    return member;
  };

export const listOf =
  <Item>(item: Reader<Item>): Reader<readonly Item[]> =>
  (value, path, report) => {
    if (!Array.isArray(value)) {
      report({ code: 'wrong-type', path, given: show(value), allowed: 'list' });
      return undefined;
    }
    const items = value.map((entry: unknown, index) => item(entry, `${path}[${index}]`, report));
    return items.every((entry) => entry !== undefined) ? items : undefined;
  };

type OptionalKeys<Shape> = { [Key in keyof Shape]-?: undefined extends Shape[Key] ? Key : never }[keyof Shape];

/**
 * A record with exactly these fields. `optional` names the fields that may be left out; a field that nobody knows is a fault,
 * because a misspelt one would silently do nothing.
 */
export const recordOf =
  <Shape extends object>(
    fields: { readonly [Key in keyof Shape]-?: Reader<Exclude<Shape[Key], undefined>> },
    optional: readonly OptionalKeys<Shape>[] = [],
  ): Reader<Shape> =>
  (value, path, report) => {
    if (!isRecord(value)) {
      report({ code: 'wrong-type', path, given: show(value), allowed: 'record' });
      return undefined;
    }
    const at = (key: string): string => (path === '' ? key : `${path}.${key}`);
    let whole = true;
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(fields, key)) {
        report({ code: 'unknown-field', path: at(key), allowed: Object.keys(fields).join(' ') });
        whole = false;
      }
    }
    const read: Record<string, unknown> = {};
    for (const [key, reader] of Object.entries<Reader<unknown>>(fields)) {
      if (value[key] === undefined) {
        if ((optional as readonly string[]).includes(key)) continue;
        report({ code: 'missing-field', path: at(key) });
        whole = false;
        continue;
      }
      const field = reader(value[key], at(key), report);
      if (field === undefined) whole = false;
      else read[key] = field;
    }
    return whole ? (read as Shape) : undefined;
  };
