/** An error as HMA tells it: a status, a message, and perhaps more. */
export class HmaError extends Error {
  override readonly name = 'HmaError';
  readonly status: number;
  readonly details: string | undefined;

  constructor(status: number, message: string, details?: string) {
    super(message);
    this.status = status;
    this.details = details;
  }
}
