import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { isAbsolute, join, relative } from 'node:path';
import { type Static, Type } from 'typebox';
import { askForFile } from '../ask.ts';
import type { Page, Protocol, Tools } from '../client.ts';
import { PartnerFailure } from '../failures.ts';
import { sharedTypes } from '../record.ts';
import { type FilePosition, filePages } from './pages.ts';
import { fileFormats, lineReader } from './read-line.ts';

const Config = Type.Object(
  {
    path: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 500,
        description: 'A file in the folder "exchanges" of the data folder; its path from there.',
      }),
    ),
    url: Type.Optional(Type.String({ description: 'Instead of path: where the file is fetched.' })),
    format: Type.Enum([...fileFormats]),
    type: Type.Optional(
      Type.Enum([...sharedTypes], { description: 'Of hashes whose line does not say.' }),
    ),
  },
  { additionalProperties: false },
);

const Credentials = Type.Object(
  { authorization: Type.Optional(Type.String({ description: 'A header to send with url.' })) },
  { additionalProperties: false },
);

const gibibyte = 2 ** 30;

/** A list in a file, or at an address: each change of it replaces the bank's entries. */
export const plainFile: Protocol<typeof Config, typeof Credentials, FilePosition> = {
  name: 'file',
  title: 'Plain file',
  config: Config,
  credentials: Credentials,
  whole: true,
  fault: ({ path, url }) =>
    (path === undefined) === (url === undefined) ? 'give either path or url' : undefined,
  opinions: [],
  isStale: () => false,
  progress: ({ changedAt }) => changedAt,
  readRecord({ format, type }, content) {
    // A line of a table stands beneath the names of its columns.
    const read = lineReader(format, type);
    return content.split('\n').map(read).at(-1);
  },
  connect: (config: Static<typeof Config>, { authorization }, tools) => ({
    pages: (position) => pagesOf(config, authorization, position, tools),
  }),
};

async function* pagesOf(
  { path, url, format, type }: Static<typeof Config>,
  authorization: string | undefined,
  position: FilePosition | null,
  tools: Tools,
): AsyncGenerator<Page<FilePosition>> {
  const read = lineReader(format, type);
  if (url === undefined) {
    yield* filePages(await fileWithin(tools.files, path ?? ''), position, read);
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'breakwater-exchange-'));
  try {
    const file = join(folder, 'list');
    await fetchFile(url, authorization, file, tools);
    yield* filePages(file, position, read);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @throws {PartnerFailure} where the path leads out of the folder, or nowhere. */
async function fileWithin(folder: string, path: string): Promise<string> {
  try {
    const file = await realpath(join(folder, path));
    const within = relative(await realpath(folder), file);
    if (within !== '' && !within.startsWith('..') && !isAbsolute(within)) return file;
  } catch {
    // Said below: there is no such file.
  }
  throw new PartnerFailure(`There is no file "${path}" in ${folder}.`);
}

function fetchFile(
  url: string,
  authorization: string | undefined,
  file: string,
  tools: Tools,
): Promise<void> {
  const headers = authorization ? { authorization } : {};
  const limits = { timeLimit: 30 * 60_000, maxBytes: 4 * gibibyte };
  return askForFile(tools, { url, headers, ...limits }, file);
}
