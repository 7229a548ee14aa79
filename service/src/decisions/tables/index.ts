import { backtestTable } from './backtest.ts';
import { brakeTable } from './brake.ts';
import { contactTable } from './contact.ts';
import { exemptionTable } from './exemption.ts';
import { markTable } from './mark.ts';
import { minorTable } from './minor.ts';
import { nodeTable } from './node.ts';
import { openPrefixTable } from './open-prefix.ts';
import { adapterTable, leakTable, probeTable } from './probe.ts';
import { readingTable } from './reading.ts';
import { recordTable } from './record.ts';
import { renewalTable } from './renewal.ts';
import { saltTable, sampleTable } from './sample.ts';
import { sequenceTable } from './sequence.ts';
import { countTable, modeTable, shadowSubjectTable } from './shadow.ts';
import { sweepTable } from './sweep.ts';
import type { Table } from './table.ts';

/** The tables of the room, in the order in which they are made. */
export const tables: readonly Table[] = [
  sequenceTable,
  nodeTable,
  markTable,
  openPrefixTable,
  minorTable,
  exemptionTable,
  renewalTable,
  brakeTable,
  recordTable,
  saltTable,
  sampleTable,
  contactTable,
  readingTable,
  sweepTable,
  modeTable,
  countTable,
  shadowSubjectTable,
  backtestTable,
  adapterTable,
  probeTable,
  leakTable,
];
