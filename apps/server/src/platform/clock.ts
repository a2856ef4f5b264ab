/** Where the time comes from. Everything else is given a clock, so that a server can run on simulated time. */
export interface Clock {
  now(): Date;
}

/** A clock that stands still until it is told to go on. */
export interface SimulatedClock extends Clock {
  /** Moves to `instant`. Throws RangeError when that lies in the past of this clock. */
  advanceTo(instant: Date): void;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock for tests, training mode and played stories; starts at `start`. */
export const simulatedClock = (start: Date): SimulatedClock => {
  let current = start.getTime();
  if (Number.isNaN(current)) throw new RangeError('A simulated clock needs a valid start.');
  return {
    now: () => new Date(current),
    advanceTo: (instant) => {
      const next = instant.getTime();
      if (Number.isNaN(next)) throw new RangeError('A simulated clock can only be moved to a valid instant.');
      if (next < current)
        throw new RangeError(`A simulated clock cannot go back from ${new Date(current).toISOString()} to ${instant.toISOString()}.`);
      current = next;
    },
  };
};

/** Milliseconds of real time since some fixed point, never going back; for measuring and for waiting, never for records. */
export const elapsedMilliseconds = (): number => performance.now();
