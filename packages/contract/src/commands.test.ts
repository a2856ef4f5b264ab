import { commandNames as domainNames } from '@daiban/domain/case/command-names';
import type { CommandInputs as DomainInputs } from '@daiban/domain/case/commands';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { type CommandInputs, commandNames, commandSchemas } from './commands.ts';

type Shape<Value> = Value extends readonly (infer Item)[]
  ? readonly Shape<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Shape<Value[Key]> }
    : Value;

type IsSame<Left, Right> = [Left] extends [Right]
  ? [Right] extends [Left]
    ? [keyof Left, keyof Right] extends [keyof Right, keyof Left]
      ? true
      : false
    : false
  : false;

/** The names of the commands whose input the contract and the domain say differently. */
type Differing = {
  [Name in keyof DomainInputs]: IsSame<Shape<CommandInputs[Name]>, Shape<DomainInputs[Name]>> extends true ? never : Name;
}[keyof DomainInputs];

describe('inputs of commands', () => {
  it('have the same names in the contract and in the domain', () => {
    expect([...commandNames].sort()).toEqual([...domainNames].sort());
  });

  it('have the same shapes in the contract and in the domain', () => {
    expectTypeOf<Differing>().toBeNever();
  });

  it('refuse fields that no command knows', () => {
    for (const name of commandNames) expect(commandSchemas[name].safeParse({ surplus: 1 }).success).toBe(false);
  });
});
