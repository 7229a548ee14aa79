import { number } from '../format.ts';

export const decide = {
  confirm: {
    title: 'Confirm this network',
    text: 'Its evidence is snapshotted now, and it may be acted on. You can undo this.',
    submit: 'Confirm the network',
    done: 'Confirmed. Its evidence is kept as it is now.',
  },
  refuse: {
    title: 'Refuse this network',
    text: 'It is set aside and nothing is acted on. You can undo this.',
    submit: 'Refuse the network',
    done: 'Refused. Nothing is acted on.',
  },
  undo: {
    title: 'Undo the decision',
    text: 'The network is suspected again. The decision and its undoing stay on record.',
    submit: 'Undo the decision',
    done: 'Undone. The network is suspected again.',
  },
  reason: 'Reason',
  reasonHint: 'A colleague, or a court, should be able to follow it.',
  needReason: 'Give a reason, a few words at least.',
  cancel: 'Cancel',
} as const;

export const exporting = {
  title: 'Export this network',
  points: (atRisk: number) => [
    'A watermark in the file names you, the time and the purpose.',
    atRisk === 0
      ? 'No member is at risk; one that is would leave under a pseudonym.'
      : `${number(atRisk)} at-risk ${atRisk === 1 ? 'account leaves' : 'accounts leave'} under a pseudonym.`,
    'The export is recorded in the audit log.',
  ],
  purpose: 'Purpose',
  purposeHint: 'Who gets it, and what for.',
  needPurpose: 'Say what it is for, in a few words at least.',
  format: 'Format',
  formats: {
    html: 'Report to read and print (HTML)',
    csv: 'Table (CSV)',
    ndjson: 'Members, a line each (NDJSON)',
    gexf: 'Graph for Gephi (GEXF)',
    graphml: 'Graph (GraphML)',
  },
  submit: 'Make the file',
  ready: 'The file is ready.',
  yours: 'It names you: nobody else can download it.',
  download: 'Download it',
  close: 'Close',
} as const;
