/** The code that the receipt hands to the following page, in memory alone: an address would stay in the browser's history. */
let handed: string | undefined;

export const handCode = (code: string | undefined): void => {
  handed = code;
};

export const findHandedCode = (): string | undefined => handed;
