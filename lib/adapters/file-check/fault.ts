/** What a look into a file may find. The person is told the refusal it belongs to (check-file.ts). */
export type Fault =
  | 'DAMAGED'
  | 'WRONG_TYPE'
  | 'PASSWORD_PROTECTED'
  /** Unpacks to far more than it is: made to exhaust whoever opens it. */
  | 'BOMB'
  | 'TOO_MANY_PIXELS'
  | 'MACROS'
  /** A PDF that does something by itself, or carries another file. */
  | 'ACTIVE_CONTENT'
