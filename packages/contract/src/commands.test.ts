import { commandNames as domainNames } from '@daiban/domain/case/command-names';
import type { CommandInputs as DomainInputs } from '@daiban/domain/case/commands';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { type CommandInputs, commandNames, commandSchemas } from './commands.ts';

type Shape<Value> = Value extends readonly (infer Item)[]
  ? readonly Shape<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Shape<Value[Key]> }
    : Value;

describe('inputs of commands', () => {
  it('have the same names in the contract and in the domain', () => {
    expect([...commandNames].sort()).toEqual([...domainNames].sort());
  });

  it('have the same shapes in the contract and in the domain', () => {
    expectTypeOf<Shape<CommandInputs>>().branded.toEqualTypeOf<Shape<DomainInputs>>();
  });

  it('refuse fields that no command knows', () => {
    for (const name of commandNames) expect(commandSchemas[name].safeParse({ surplus: 1 }).success).toBe(false);
  });
});
