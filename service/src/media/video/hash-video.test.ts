import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  hammingDistance,
  matchVpdq,
  parseVpdq,
  type VideoFrame,
  type VpdqFrame,
  vpdqFrame,
} from '@breakwater/fingerprint';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HashPool } from '../hash-pool.ts';
import { ffmpegFrames } from './ffmpeg-frames.ts';
import { writeVideo } from './testing.ts';

let folder: string;
const pool = new HashPool({ processes: 1 });
const path = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hash-video '));
  await writeVideo(path('known.mp4'), { seconds: 5 });
  await writeVideo(path('other.mp4'), { seconds: 5, firstScene: 50 });
  await writeVideo(path('excerpt.mp4'), { seconds: 2, firstScene: 2, framesPerSecond: 12 });
});
afterAll(async () => {
  await pool.close();
  await rm(folder, { recursive: true });
});

async function framesOf(name: string) {
  const { vpdq, error } = await pool.hash(path(name));
  expect(error).toBeUndefined();
  return parseVpdq(JSON.stringify(vpdq));
}

test('a frame a second, with quality and time', async () => {
  const frames = await framesOf('known.mp4');
  expect(frames.map(({ timestamp }) => timestamp)).toEqual([0, 1, 2, 3, 4]);
  for (const { quality } of frames) expect(quality).toBeGreaterThanOrEqual(50);
});

test('an excerpt at another rate is found in what is known, another video is not', async () => {
  const known = await framesOf('known.mp4');
  const excerpt = await framesOf('excerpt.mp4');
  expect(matchVpdq(excerpt, known)).toEqual({ queryPercent: 100, indexPercent: 40, matches: true });
  expect(matchVpdq(await framesOf('other.mp4'), known).matches).toBe(false);
});

test('what of a broken video can be decoded is hashed, and that it breaks off is an error', async () => {
  const whole = await readFile(path('known.mp4'));
  await writeFile(path('cut.mp4'), whole.subarray(0, whole.length >> 1));
  const { vpdq, error } = await pool.hash(path('cut.mp4'));
  expect(error).toMatch(/^cannot be decoded to its end: \d+ of 50 frames are there\.$/);
  const cut = parseVpdq(JSON.stringify(vpdq));
  expect(cut.length).toBeLessThan(5);
  expect(matchVpdq(cut, await framesOf('known.mp4')).queryPercent).toBe(100);
});

test('a file that only begins as a video does has no hash, and a reason', async () => {
  await writeFile(path('false.mp4'), Buffer.from('\0\0\0\x20ftypisom but no video follows'));
  const none = await pool.hash(path('false.mp4'));
  expect(none.error).toMatch(/^cannot be decoded: .*\.$/);
  expect(none).not.toHaveProperty('vpdq');
});

async function all(source: AsyncIterable<VideoFrame>): Promise<VpdqFrame[]> {
  const frames: VpdqFrame[] = [];
  for await (const frame of source) frames.push(vpdqFrame(frame));
  return frames;
}

const ffmpeg = spawnSync('ffmpeg', ['-version']).status === 0;

test.skipIf(!ffmpeg)(
  ffmpeg ? 'the ffmpeg of the system gives the same hashes' : 'SKIPPED: ffmpeg is not installed',
  async () => {
    const [known, again] = await Promise.all([
      framesOf('known.mp4'),
      all(ffmpegFrames(path('known.mp4'))),
    ]);
    expect(again.map(({ timestamp }) => timestamp)).toEqual([0, 1, 2, 3, 4]);
    again.forEach(({ hash }, i) => {
      expect(hammingDistance(hash, known[i]!.hash)).toBeLessThanOrEqual(4);
    });
  },
);

test.skipIf(!ffmpeg)(
  ffmpeg
    ? 'what mediabunny does not know goes to ffmpeg'
    : 'SKIPPED: without ffmpeg there is no video that mediabunny does not know',
  async () => {
    const made = spawnSync('ffmpeg', [
      ...['-v', 'error', '-i', path('known.mp4'), '-c:v', 'mpeg4', '-q:v', '2', path('old.avi')],
    ]);
    expect(made.stderr.toString()).toBe('');
    const match = matchVpdq(await framesOf('old.avi'), await framesOf('known.mp4'));
    expect(match).toEqual({ queryPercent: 100, indexPercent: 100, matches: true });
  },
);
