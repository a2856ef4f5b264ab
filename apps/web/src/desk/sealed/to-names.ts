/** Names written in one line, parted by enumeration commas, commas or blanks of a list. */
export const toNames = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[、，,;；\n]/u)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];
