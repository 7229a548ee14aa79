import { formatVpdq, type VideoFrame, type VpdqFrame, vpdqFrame } from '@breakwater/fingerprint';
import { ffmpegFrames } from './ffmpeg-frames.ts';
import { mediabunnyFrames } from './mediabunny-frames.ts';
import { UnknownFormat } from './undecodable-video.ts';

/** vPDQ of a video, and why it ended early or never began. */
export interface VideoHashes {
  /** A string for each frame: `hash,quality,timestamp`. */
  readonly vpdq?: readonly string[];
  readonly error?: string;
}

/**
 * vPDQ of a video file, a frame a second, decoded as a stream. What of a broken file can be decoded
 * is hashed, and the error said beside it.
 */
export async function hashVideo(path: string): Promise<VideoHashes> {
  const first = await collect(mediabunnyFrames(path));
  if (!(first.error instanceof UnknownFormat)) return told(first);
  const second = await collect(ffmpegFrames(path));
  return told(second.error instanceof UnknownFormat ? first : second);
}

interface Collected {
  readonly frames: readonly VpdqFrame[];
  readonly error?: Error;
}

async function collect(source: AsyncIterable<VideoFrame>): Promise<Collected> {
  const frames: VpdqFrame[] = [];
  try {
    for await (const frame of source) frames.push(vpdqFrame(frame));
  } catch (error) {
    return { frames, error: error as Error };
  }
  return { frames };
}

function told({ frames, error }: Collected): VideoHashes {
  const vpdq = frames.length > 0 ? { vpdq: JSON.parse(formatVpdq(frames)) as string[] } : {};
  if (error)
    return {
      ...vpdq,
      error: `cannot be decoded${frames.length ? ' to its end' : ''}: ${sentence(error)}`,
    };
  return frames.length > 0 ? vpdq : { error: 'cannot be decoded: it has no frame.' };
}

function sentence({ message }: Error): string {
  const [line] = message.split('\n');
  return line!.endsWith('.') ? line! : `${line}.`;
}
