/** The words of the brush, which each surface brings along. */
export interface BrushTexts {
  readonly hint: string;
  /** Name of the picture for a screen reader, with the keys that paint. */
  readonly canvas: string;
  readonly size: string;
  readonly coverAll: string;
  readonly startAgain: string;
  readonly question: string;
  readonly nothingToCover: string;
  readonly covered: string;
  readonly paintFirst: string;
  readonly answerFirst: string;
  readonly use: string;
  readonly discard: string;
  readonly unreadable: string;
}
