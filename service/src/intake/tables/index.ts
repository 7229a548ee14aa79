import { accountTable } from './account.ts';
import { activityTable } from './activity.ts';
import { contactTable } from './contact.ts';
import { flagTable } from './flag.ts';
import { importTable } from './import.ts';
import { postTable } from './post.ts';
import { receiptTable } from './receipt.ts';
import { rejectedTable } from './rejected.ts';
import { relationTable } from './relation.ts';
import { rememberedTable } from './remembered.ts';
import { requestTable } from './request.ts';
import { subjectTable } from './subject.ts';
import type { Table } from './table.ts';
import { tallyTable } from './tally.ts';

/** The tables of the room, in the order in which they are made. */
export const tables: readonly Table[] = [
  activityTable,
  rememberedTable,
  relationTable,
  contactTable,
  accountTable,
  postTable,
  subjectTable,
  flagTable,
  rejectedTable,
  importTable,
  receiptTable,
  tallyTable,
  requestTable,
];
