/** Ends a switch over a union: the compiler refuses a forgotten member, and a value from outside that is no member is a bug. */
export const assertNever = (value: never): never => {
  throw new Error(`not a member of the union: ${JSON.stringify(value)}`);
};
