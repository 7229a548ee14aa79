import type { Outgoing } from '../outgoing/index.ts';

/** How mail goes out. */
export interface MailOut {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  readonly server: string;
  /** The address that answers come from; answers to it reach the gateway, where there is one. */
  readonly from: string;
}

/** Where mail comes in. */
export interface MailIn {
  readonly host: string;
  readonly port: number;
}

/** What reports need of the world around them, beside the record. */
export interface ReportsSurroundings {
  readonly outgoing: Outgoing;
  readonly mailOut?: MailOut | undefined;
  readonly mailIn?: MailIn | undefined;
  /** A folder whose files are taken in as reports. */
  readonly dropFolder?: string | undefined;
  /** Whether the public page is served. */
  readonly page: boolean;
  /** Where this process answers HTTP, once it does; canaries are sent there. */
  readonly ownAddress: () => string | undefined;
}
