/** A day of the civil calendar in Asia/Shanghai, `YYYY-MM-DD`. */
export type PlainDate = string;

/** A moment in time, ISO 8601 with offset or Z. */
export type Instant = string;

/** The length of a clock in the unit of its rule: 日 `naturalDay`, 工作日 `workingDay`, 月 `month`, 小时 `hour`. */
export interface Within {
  readonly unit: 'naturalDay' | 'workingDay' | 'month' | 'hour';
  readonly length: number;
}

/** What a yearly holiday notice changes: days off beside Saturday and Sunday, and make-up working days (调休). */
export interface WorkCalendar {
  /** Name of each public holiday day, by date. */
  readonly holidays: Readonly<Record<PlainDate, string>>;
  /** Saturdays and Sundays that are worked, with the holiday they make up for. */
  readonly makeUpDays: Readonly<Record<PlainDate, string>>;
  /** Years whose notice is known. A date in another year is provisional; left out, every year counts as known. */
  readonly years?: readonly number[];
}

/** Why a day did not count. */
export interface SkippedDay {
  readonly on: PlainDate;
  readonly reason: 'weekend' | 'holiday';
  /** Name of the holiday, such as 国庆节. */
  readonly name?: string;
}

/** How a due date came about, so that every date can be explained to the person who waits for it. */
export interface DueDerivation {
  readonly within: Within;
  /** The day that does not count (民法典 201). */
  readonly startOn: PlainDate;
  /** Working-day clocks: the days passed over. Natural-day clocks: the days off at the end that moved the date. */
  readonly skipped: readonly SkippedDay[];
  /** Natural-day clocks: the day the count ended on, when it was a day off and moved. */
  readonly movedFrom?: PlainDate;
  /** Days given back by pauses. */
  readonly pausedDays?: number;
  /** Natural days added by an approved extension, counted from the end before moving (F0). */
  readonly extendedBy?: number;
  /** The date was ordered by the sender and not counted; `within` is then its distance in natural days. */
  readonly ordered?: true;
  /** It falls into a year whose holiday notice is not published yet, and may still move. */
  readonly provisional?: true;
  /** The notice after which it was counted again, when it was. */
  readonly recalculatedFor?: string;
}

/** Where a count starts: the day that does not count, and the moment when the clock runs in hours. */
export interface ClockStart {
  readonly on: PlainDate;
  readonly at?: Instant;
}

export interface Due {
  readonly dueOn: PlainDate;
  /** The moment after which the duty is late: the end of `dueOn` in Asia/Shanghai, or the exact moment of an hour clock. */
  readonly dueAt: Instant;
  readonly derivation: DueDerivation;
}
