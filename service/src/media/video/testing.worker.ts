import { registerMediabunnyServer } from '@mediabunny/server';
import {
  FilePathTarget,
  Mp4OutputFormat,
  Output,
  VideoSample,
  VideoSampleSource,
} from 'mediabunny';
import type { SyntheticVideo } from './testing.ts';

const width = 320;
const height = 240;

/** A scene for each second: waves and cells of integer formulas, which shift a little a frame. */
function lumaOf(frame: number, framesPerSecond: number, firstScene: number): Uint8Array {
  const scene = firstScene + Math.floor(frame / framesPerSecond);
  const shift = frame % framesPerSecond;
  return Uint8Array.from({ length: width * height }, (_, i) => {
    const x = (i % width) + shift;
    const y = Math.floor(i / width);
    const cell = Math.imul((x >> 4) + 31 * scene, 73_856_093) ^ Math.imul((y >> 4) + 1, 19_349_663);
    const noise = (Math.imul(cell ^ (cell >>> 13), 1_274_126_177) >>> 24) >> 1;
    return 40 + noise + (((x * (3 + scene)) >> 3) & 63);
  });
}

async function writeVideo(
  path: string,
  { seconds, framesPerSecond = 10, firstScene = 0 }: SyntheticVideo,
): Promise<void> {
  registerMediabunnyServer({ hardwareContext: null });
  const output = new Output({
    // The index first, so that a part of the file can be played.
    format: new Mp4OutputFormat({ fastStart: 'in-memory' }),
    target: new FilePathTarget(path),
  });
  const source = new VideoSampleSource({
    codec: 'avc',
    bitrate: 4_000_000,
    hardwareAcceleration: 'prefer-software',
  });
  output.addVideoTrack(source, { frameRate: framesPerSecond });
  await output.start();
  for (let frame = 0; frame < seconds * framesPerSecond; frame++) {
    const data = new Uint8Array((width * height * 3) / 2).fill(128);
    data.set(lumaOf(frame, framesPerSecond, firstScene));
    using sample = new VideoSample(data, {
      format: 'I420',
      codedWidth: width,
      codedHeight: height,
      timestamp: frame / framesPerSecond,
      duration: 1 / framesPerSecond,
    });
    await source.add(sample);
  }
  await output.finalize();
}

const [path, video] = process.argv.slice(2);
await writeVideo(path!, JSON.parse(video!));
