import type { IncomingMessage } from 'node:http';
import { Check } from 'typebox/value';
import { problem } from '../../http/index.ts';
import {
  incomingFolder,
  type MediaHashes,
  mostBytes,
  receiveUpload,
  type SharedPool,
  type Upload,
} from '../../media/index.ts';
import { type Database, diskSpace } from '../../storage/index.ts';
import type { SentFile } from '../outside/questions.ts';
import { fingerprintsOfFile, type SentMedium } from './medium.ts';
import { MediumName } from './schemas.ts';

/** A file that was sent, and what it is. It lies in the incoming folder until it is removed. */
export interface ReceivedMedium {
  readonly sent: SentMedium;
  readonly file: SentFile;
  remove(): Promise<void>;
}

interface Names {
  readonly id?: string | undefined;
  readonly account?: string | undefined;
}

/**
 * Writes a file to disk as it streams in, and hashes it in a process that it cannot harm.
 *
 * @param names the platform's names; those that a form tells come first
 * @throws Problem as `receiveUpload`, or 507 where the disk is nearly full
 */
export async function receiveMedium(
  database: Pick<Database, 'dataFolder' | 'cluster'>,
  pool: SharedPool,
  body: IncomingMessage | undefined,
  names: Names,
): Promise<ReceivedMedium> {
  if (!body) throw noBody();
  const { state } = await diskSpace(database);
  if (state === 'full') throw diskFull();
  const folder = await incomingFolder(database.dataFolder);
  const upload = await receiveUpload(body, { folder, maxBytes: mostBytes() });
  try {
    const hashes = await pool.hash(upload.path, { dihedral: true, trim: true });
    const { id = names.id, account = names.account } = namesOf(upload.fields);
    const { path, bytes, remove } = upload;
    return { sent: sentMedium(hashes, id, account), file: { path, bytes }, remove };
  } catch (error) {
    await upload.remove();
    throw error;
  }
}

function sentMedium(hashes: MediaHashes, id?: string, account?: string): SentMedium {
  const { pdq, quality, md5, sha1, sha256, vpdq, error } = hashes;
  return {
    name: `sha256:${sha256}`,
    reference: id ?? null,
    account: account ?? null,
    digests: {
      md5,
      sha1,
      sha256,
      ...(pdq !== undefined && { pdq, quality: quality! }),
      ...(vpdq !== undefined && vpdq.length > 0 && { vpdq: [...vpdq] }),
    },
    fingerprints: fingerprintsOfFile(hashes),
    unscannable: error ?? null,
  };
}

/** The names that a form tells, which no schema has checked. */
function namesOf({ id, account }: Upload['fields']): Names {
  for (const [field, name] of Object.entries({ id, account })) {
    if (name === undefined || Check(MediumName, name)) continue;
    throw problem(
      400,
      'invalid-request',
      'The request is not as expected.',
      `${field}: is empty, too long, or holds NUL. Give the platform's own name, or leave it out.`,
      { field },
    );
  }
  return { id, account };
}

function noBody() {
  return problem(
    400,
    'no-media',
    'Nothing was sent.',
    'Send the bytes of an image or a video, a form with one file, or JSON with digests.',
  );
}

function diskFull() {
  return problem(
    507,
    'disk-nearly-full',
    'The disk of the record is nearly full.',
    'Nothing of the file was kept. Free space on the disk of the data folder, then send it again.',
  );
}
