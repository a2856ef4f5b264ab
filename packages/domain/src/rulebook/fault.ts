/** Why a rulebook is refused: what is wrong, in which rule, against which article or point of care. */
export interface RulebookFault {
  readonly code: // It is no rulebook.
    | 'wrong-type'
    | 'missing-field'
    | 'unknown-field'
    | 'not-in-the-vocabulary'
    | 'unknown-event'
    | 'within-not-understood'
    // It stands on nothing, or on itself.
    | 'unknown-parent'
    | 'extends-nothing'
    | 'extends-cycle'
    | 'duplicate-rule'
    | 'unknown-duty-kind'
    | 'rule-without-article'
    | 'duty-without-end'
    | 'duty-never-opens'
    | 'duties-open-each-other'
    | 'ladder-leads-back'
    | 'setting-out-of-bounds'
    | 'pause-without-end'
    // It is below the law.
    | 'looser-than-law'
    | 'law-removed'
    | 'not-in-the-law'
    | 'accusation-not-sealed'
    | 'addressed-to-petitioner'
    | 'veto-without-appeal'
    | 'scores-persons'
    | 'scores-petitions'
    | 'ranking-without-minimum'
    | 'backlog-without-redo'
    | 'wording-not-allowed';
  /** Kind or id of the rule; empty for the rulebook itself. */
  readonly rule: string;
  /** Article of the refused rule in its own document. */
  readonly article?: string;
  /** What it offends: an article of the law, or a point of care. */
  readonly against?: string;
  readonly aspect?: 'term' | 'extension' | 'opening' | 'ending' | 'owner' | 'notice' | 'pause';
  readonly given?: string;
  readonly allowed?: string;
  /** Where in the file, such as `duties[2].within`. */
  readonly path?: string;
}
