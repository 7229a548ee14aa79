/**
 * Why an appeal is not looked at. `too-late`: the time to appeal is over. `appealed-already`: one against
 * the same decision has its own answer. `nothing-decided`: nothing stands to appeal against.
 * `not-concerned`: what was decided is not about the one who appeals.
 */
export type Refusal = 'too-late' | 'appealed-already' | 'nothing-decided' | 'not-concerned';
