/** A rule book that cannot be compiled: a reference that leads nowhere, a value of the wrong type, a circle. */
export class RuleError extends Error {
  override readonly name = 'RuleError';
  /**
   * @param where benefit, fact or parameter, with the path inside it: `adi.conditions.isee`
   * @param problem what is wrong
   * @param remedy how to put it right
   */
  constructor(
    readonly where: string,
    readonly problem: string,
    readonly remedy: string,
  ) {
    super(`${where}: ${problem}. ${remedy}`);
  }
}
