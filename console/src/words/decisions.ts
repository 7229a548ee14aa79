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
    text: 'The network is suspected again. The decision and its undoing stay in the audit log.',
    submit: 'Undo the decision',
    done: 'Undone. The network is suspected again.',
  },
  reason: 'Reason',
  reasonHint: 'A colleague, or a court, should be able to follow it.',
  needReason: 'Give a reason.',
  cancel: 'Cancel',
} as const;

export const exporting = {
  title: 'Export this network',
  text: 'The file carries a watermark with your name. At-risk accounts leave under a pseudonym. The export is recorded.',
  purpose: 'Purpose',
  purposeHint: 'Who gets it, and what for.',
  needPurpose: 'Say what it is for.',
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
  download: 'Download it',
  close: 'Close',
} as const;
