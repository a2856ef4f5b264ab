const characters = (text: string): readonly string[] => [...text.trim()];

/** Hides a name but for its first character: 张三 becomes 张*, 欧阳明月 becomes 欧***; a Latin name keeps its first letter. */
export const maskName = (name: string): string => {
  const [first, ...others] = characters(name);
  return first === undefined ? '' : first + '*'.repeat(Math.min(Math.max(others.length, 1), 3));
};

/** Hides the middle of a phone number: 13812341234 becomes 138****1234; of a short one only the last two digits stay. */
export const maskPhone = (phone: string): string => {
  const digits = phone.normalize('NFKC').replace(/\D/g, '');
  const national = digits.length === 13 && digits.startsWith('86') ? digits.slice(2) : digits;
  if (national.length >= 11) return `${national.slice(0, 3)}****${national.slice(-4)}`;
  return national.length > 4 ? `${'*'.repeat(national.length - 2)}${national.slice(-2)}` : '*'.repeat(national.length);
};
