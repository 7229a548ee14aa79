import { type ChildProcess, spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { type VideoFrame, vpdqStep } from '@breakwater/fingerprint';
import { UndecodableVideo, UnknownFormat } from './undecodable-video.ts';

/** Files alone: what a file refers to is not fetched. */
const careful = ['-v', 'error', '-protocol_whitelist', 'file,pipe'];

/**
 * The frames of the first video track that vPDQ takes, through `ffmpeg` and `ffprobe` where the
 * system has them. They know many an old container and codec.
 *
 * @throws UnknownFormat where they are not installed, UndecodableVideo where they know no better
 */
export async function* ffmpegFrames(path: string): AsyncGenerator<VideoFrame> {
  const { width, height, rate } = await probe(path);
  const step = vpdqStep(rate);
  const child = spawn('ffmpeg', [
    ...['-nostdin', ...careful, '-noautorotate', '-i', `file:${path}`, '-map', '0:v:0'],
    ...['-vf', `select=not(mod(n\\,${step}))`, '-fps_mode', 'passthrough'],
    ...['-f', 'rawvideo', '-pix_fmt', 'gray', 'pipe:1'],
  ]);
  const ended = endOf(child);
  try {
    let number = 0;
    for await (const data of pieces(child.stdout, width * height)) {
      yield { image: { width, height, channels: 1, data }, timestamp: number / rate };
      number += step;
    }
    await ended;
  } finally {
    child.kill('SIGKILL');
    await ended.catch(() => {});
  }
}

async function probe(path: string): Promise<{ width: number; height: number; rate: number }> {
  const child = spawn('ffprobe', [
    ...[...careful, '-select_streams', 'v:0', '-of', 'json'],
    ...['-show_entries', 'stream=width,height,avg_frame_rate', `file:${path}`],
  ]);
  const [printed] = await Promise.all([text(child.stdout), endOf(child)]);
  const [stream] = JSON.parse(printed).streams;
  if (!(stream?.width > 0 && stream.height > 0))
    throw new UndecodableVideo('it has no video track');
  const [frames, seconds] = String(stream.avg_frame_rate).split('/').map(Number);
  const rate = frames! / seconds!;
  return { width: stream.width, height: stream.height, rate: rate > 0 ? rate : 1 };
}

/** Resolves where the program ended well; rejects with what it complained of last. */
async function endOf(child: ChildProcess): Promise<void> {
  const [complaint, code] = await Promise.all([
    text(child.stderr!),
    new Promise<number | null>((resolve, reject) => {
      child.once('close', resolve).once('error', reject);
    }),
  ]).catch((error: Error) => {
    throw new UnknownFormat('ffmpeg is not installed', { cause: error });
  });
  if (code === 0) return;
  const last = complaint.trim().split('\n').at(-1) || `ffmpeg ended with code ${code}`;
  throw new UndecodableVideo(last.replace(/^file:\S.*?: /, ''));
}

/** A stream cut into pieces of one size; a rest that is shorter is left out. */
async function* pieces(stream: AsyncIterable<Buffer>, size: number): AsyncGenerator<Uint8Array> {
  let piece = new Uint8Array(size);
  let filled = 0;
  for await (const chunk of stream) {
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + size - filled);
      piece.set(part, filled);
      filled += part.length;
      at += part.length;
      if (filled < size) continue;
      yield piece;
      piece = new Uint8Array(size);
      filled = 0;
    }
  }
}
