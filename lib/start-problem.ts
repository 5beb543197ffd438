/** Something that keeps the portal from starting and that the reader can mend: printed as a sentence, without a stack. */
export class StartProblem extends Error {
  override name = 'StartProblem'
}
