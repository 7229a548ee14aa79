import type { RejectedLine } from '@breakwater/sdk';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';

export function RejectionRow({ rejection }: { readonly rejection: RejectedLine }) {
  const { source, line, field, reason, remedy, text, receivedAt } = rejection;
  return (
    <tr>
      <th scope="row">
        {source}
        <small>{words.rejections.line(line)}</small>
      </th>
      <td>
        <details>
          <summary data-row>
            {field && <b>{field}: </b>}
            {reason} {remedy}
          </summary>
          <code className="raw">{text}</code>
        </details>
      </td>
      <td className="wide-only">
        <When at={receivedAt} />
      </td>
    </tr>
  );
}
