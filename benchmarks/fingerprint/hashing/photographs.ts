import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

/** A folder of pictures of one size. */
export interface PhotographSet {
  readonly name: string;
  readonly folder: string;
}

const sizes = [
  [256, 256],
  [512, 512],
  [1600, 1004],
  [4032, 3024],
] as const;

/** Writes JPEGs that cost what photographs cost to decode: soft shapes, and the grain of a sensor. */
export async function writePhotographs(into: string, count: number): Promise<PhotographSet[]> {
  return Promise.all(
    sizes.map(async ([width, height]) => {
      const name = `${width}x${height}`;
      const folder = join(into, name);
      await mkdir(folder, { recursive: true });
      for (let i = 0; i < count; i++)
        await writePhotograph(join(folder, `${i}.jpg`), width, height);
      return { name, folder };
    }),
  );
}

async function writePhotograph(path: string, width: number, height: number): Promise<void> {
  const noise = (sigma: number) => ({ type: 'gaussian', mean: 128, sigma }) as const;
  const shapes = await sharp({
    create: { width: 24, height: 16, channels: 3, background: '#000', noise: noise(60) },
  })
    .png()
    .toBuffer();
  const grain = await sharp({
    create: { width, height, channels: 3, background: '#000', noise: noise(45) },
  })
    .blur(1.2)
    .png()
    .toBuffer();
  await sharp(shapes)
    .resize(width, height, { fit: 'fill', kernel: 'cubic' })
    .composite([{ input: grain, blend: 'soft-light' }])
    .jpeg({ quality: 88 })
    .toFile(path);
}
