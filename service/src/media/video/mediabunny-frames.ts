import { type VideoFrame, vpdqStep } from '@breakwater/fingerprint';
import type { InputVideoTrack, VideoSample } from 'mediabunny';
import { greyOfLuma } from './grey-of-luma.ts';
import { UndecodableVideo, UnknownFormat } from './undecodable-video.ts';

/**
 * The frames of the first video track that vPDQ takes, through mediabunny and its server package.
 * Frames are not turned, whatever the file says, as in the reference.
 *
 * @throws UndecodableVideo where the video breaks off, by a tenth of it or two seconds at least
 * @throws UnknownFormat where mediabunny is not installed, or does not know container or codec
 */
export async function* mediabunnyFrames(path: string): AsyncGenerator<VideoFrame> {
  const bunny = await load();
  const input = new bunny.Input({
    // No playlists: they name other files.
    formats: [bunny.MP4, bunny.QTFF, bunny.MATROSKA, bunny.WEBM, bunny.MPEG_TS],
    source: new bunny.FilePathSource(path),
  });
  try {
    const track = await firstTrack(input.getVideoTracks());
    const { averagePacketRate, packetCount } = await track.computePacketStats();
    const step = vpdqStep(averagePacketRate);
    const sink = new bunny.VideoSampleSink(track, { hardwareAcceleration: 'prefer-software' });
    let number = 0;
    for await (using sample of sink.samples()) {
      if (number % step === 0) {
        yield { image: await imageOf(sample), timestamp: number / averagePacketRate };
      }
      number++;
    }
    // Decoders end quietly where the bytes do.
    const seconds = (await track.getDurationFromMetadata()) ?? 0;
    const expected = Math.max(packetCount, seconds * averagePacketRate);
    const missing = expected - number;
    if (missing > Math.max(0.1 * expected, 2 * step)) {
      throw new UndecodableVideo(`${number} of ${Math.round(expected)} frames are there`);
    }
  } finally {
    input.dispose();
  }
}

type Mediabunny = typeof import('mediabunny');

let loading: Promise<Mediabunny> | undefined;

/** The packages are large and optional: they are loaded with the first video. */
function load(): Promise<Mediabunny> {
  loading ??= (async () => {
    try {
      const { registerMediabunnyServer } = await import('@mediabunny/server');
      registerMediabunnyServer({ hardwareContext: null });
      return await import('mediabunny');
    } catch (error) {
      throw new UnknownFormat('the packages mediabunny and @mediabunny/server cannot be loaded', {
        cause: error,
      });
    }
  })();
  return loading;
}

async function firstTrack(tracks: Promise<InputVideoTrack[]>): Promise<InputVideoTrack> {
  const [track] = await tracks.catch((error: Error) => {
    throw new UnknownFormat(error.message, { cause: error });
  });
  if (!track) throw new UndecodableVideo('it has no video track');
  if (!(await track.canDecode())) {
    throw new UnknownFormat(
      `its codec (${(await track.getCodec()) ?? 'unknown'}) is not supported`,
    );
  }
  return track;
}

async function imageOf(sample: VideoSample): Promise<VideoFrame['image']> {
  const { width, height } = sample.visibleRect;
  // Formats of planes begin with the luma.
  if (!/^(I4|NV)/.test(sample.format ?? '')) {
    throw new UnknownFormat(`its pixels (${sample.format ?? 'of unknown form'}) are not supported`);
  }
  const data = new Uint8Array(sample.allocationSize());
  const [luma] = await sample.copyTo(data);
  const depth = Number(/P(\d+)$/.exec(sample.format!)?.[1] ?? 8);
  const fullRange = sample.colorSpace.fullRange === true;
  return greyOfLuma({ width, height, data, ...luma!, depth, fullRange });
}
