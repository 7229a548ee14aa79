import type { Static } from 'typebox';
import { membershipsOf } from '../../networks/index.ts';
import { reportsOf } from '../../reports/index.ts';
import type { Database } from '../../storage/index.ts';
import { appealOf } from '../appeals/appeals.ts';
import { careOf } from '../care/care-of.ts';
import { shownMedium } from '../care/shown-medium.ts';
import { notesOf } from '../claims/notes.ts';
import { decisionOf } from '../decisions/read-decisions.ts';
import type { Item } from '../items/item.ts';
import { decidedMedia, knownMedia, mediaOf } from '../items/media.ts';
import { guidelinesFor, settingsOf } from '../settings/settings.ts';
import type { ContextSchema, SectionName } from './context-schema.ts';
import { earlierDecisions } from './earlier-decisions.ts';
import { reportsSection } from './reports-section.ts';
import { subjectSection } from './subject-section.ts';

export type ContextAnswer = Static<typeof ContextSchema>;
type Content = Omit<ContextAnswer, 'section' | 'missing'>;

export interface Reading {
  readonly database: Database;
  readonly item: Item;
  readonly person: string;
  /** When the person took the item: a golden item's times are told as if it had just come. */
  readonly claimedAt: Date;
  readonly now: number;
}

const readers: Readonly<Record<SectionName, (reading: Reading) => Promise<Content>>> = {
  subject: async (reading) => ({ subject: await subjectSection(reading) }),
  reports: async (reading) => ({ reports: await reportsSection(reading) }),
  network: async ({ database, item }) => {
    const { account_key: key } = item.work;
    const memberships = key === null ? [] : await membershipsOf(database, [key]);
    return {
      network: memberships.map(({ network, name, state, role, atRisk }) => ({
        network,
        name,
        state,
        role,
        atRisk,
      })),
    };
  },
  decisions: async (reading) => ({ decisions: await earlierDecisions(reading) }),
  async policy({ database, item }) {
    const settings = await settingsOf(database);
    const guidelines = guidelinesFor(settings, item.work.class).map(({ id, title, text }) => ({
      id,
      title,
      text,
    }));
    return { policy: { version: settings.version, guidelines } };
  },
  async appeal({ database, item }) {
    const appeal = item.appealId === null ? undefined : await appealOf(database, item.appealId);
    if (!appeal) throw new Error('there is no appeal');
    const against = await decisionOf(database, appeal.decision_id);
    if (!against) throw new Error('the decision is not in the record any more');
    const { appellant, words, language } = appeal;
    const filedAt = appeal.filed_at.toISOString();
    return { appeal: { appellant, words, language, filedAt, against: against.outcome } };
  },
  async media({ database, item, person, now }) {
    const media = await mediaOf(database, await reportsOf(database, item.work.id));
    const { care } = await settingsOf(database);
    const [known, decided, { media: defaults }] = await Promise.all([
      knownMedia(database, media, now),
      decidedMedia(database, media, care.nearDuplicateDistance),
      careOf(database.kysely, person),
    ]);
    return {
      media: media.map((medium, index) =>
        shownMedium(medium, { known: known[index]!, decided: decided[index]! }, defaults),
      ),
    };
  },
  async notes({ database, item }) {
    // What others noted would tell whoever looks again that somebody looked before.
    const notes = item.kind === 'work' ? await notesOf(database.kysely, item.work.id) : [];
    return { notes: notes.map((note) => ({ ...note, at: note.at.toISOString() })) };
  },
};

/** A part of the context. What cannot be put together says why, and is no part that was read. */
export async function readSection(reading: Reading, section: SectionName): Promise<ContextAnswer> {
  try {
    return { section, missing: null, ...(await readers[section](reading)) };
  } catch (error) {
    return { section, missing: (error as Error).message };
  }
}
