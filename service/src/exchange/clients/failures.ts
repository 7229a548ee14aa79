/** A partner that does not answer, or not as its protocol says. The fetch goes on at a later run. */
export class PartnerFailure extends Error {
  override readonly name: string = 'PartnerFailure';
  /** The status of its answer, where there was one. */
  readonly status: number | undefined;
  /** Epoch milliseconds before which it is not to be asked again. */
  readonly until: number | undefined;

  constructor(message: string, { status, until }: { status?: number; until?: number } = {}) {
    super(message);
    this.status = status;
    this.until = until;
  }
}

/** The partner no longer knows the position: everything is to be fetched anew. */
export class PositionRefused extends PartnerFailure {
  override readonly name = 'PositionRefused';
}
