import { createTransport } from 'nodemailer';
import { type DeliveryContext, Undeliverable } from '../../outgoing/index.ts';
import type { MailOut } from '../surroundings.ts';
import type { MessageText } from './text.ts';

/** The header of our own mail, by which the gateway knows it when it comes back. */
export const ownHeader = 'x-breakwater-message';

export interface Mailer {
  send(
    address: string,
    told: MessageText,
    about: { readonly id: string },
    context: Pick<DeliveryContext, 'message'>,
  ): Promise<void>;
}

/** What stops mail where the operator names no server for it. */
export const noMailServer = () =>
  new Undeliverable(
    'No mail server is set (BREAKWATER_MAIL_SERVER, BREAKWATER_MAIL_FROM). Set it, then replay.',
  );

/** Sends mail through a server of the operator's; plain text, no picture, no link that follows. */
export function mailer({ server, from }: MailOut): Mailer {
  const transport = createTransport(server, {
    from,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as Parameters<typeof createTransport>[1]);
  const domain = from.slice(from.lastIndexOf('@') + 1).replace(/>$/, '');
  return {
    async send(address, told, about, { message }) {
      try {
        await transport.sendMail({
          to: { name: '', address },
          subject: told.subject,
          text: told.text,
          // The same message again, after a crash, has the same id.
          messageId: `<${about.id}.${message}@${domain}>`,
          headers: {
            'auto-submitted': 'auto-replied',
            'content-language': told.language,
            [ownHeader]: String(message),
          },
        });
      } catch (error) {
        const { responseCode = 0, message: reason } = error as Error & { responseCode?: number };
        // RFC 5321, 4.2.1: what begins with 5 is refused for good.
        if (responseCode >= 500) throw new Undeliverable('The mail server refused the message.');
        throw new Error(`The mail server did not take the message: ${reason}.`);
      }
    },
  };
}
