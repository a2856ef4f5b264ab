const patienceInMilliseconds = 60_000;
const acts = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

let lastAct: number | undefined;

const listen = (): number => {
  const note = () => {
    lastAct = Date.now();
  };
  for (const act of acts) window.addEventListener(act, note, { capture: true, passive: true });
  return Date.now();
};

/**
 * Marks a request that a page makes by itself while nobody has touched anything for a minute, so that the idle limit of the office counts
 * people and not pages.
 */
export const attendanceHeaders = (): Record<string, string> => {
  lastAct ??= listen();
  return Date.now() - lastAct > patienceInMilliseconds ? { 'x-daiban-unattended': '1' } : {};
};
