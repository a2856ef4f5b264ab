/** Either a value or a named refusal. Refusals are facts of the domain; only bugs and broken infrastructure throw. */
export type Result<Value, Refused> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refused };

export const accept = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });

export const refuse = <Refused>(refusal: Refused): { readonly ok: false; readonly refusal: Refused } => ({ ok: false, refusal });
