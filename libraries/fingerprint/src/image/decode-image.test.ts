import sharp from 'sharp';
import { expect, test } from 'vitest';
import { syntheticImages } from '../testing/synthetic-images.ts';
import { decodeImage, UndecodableImage } from './decode-image.ts';
import { pdqHash } from './pdq.ts';
import { formatPdq } from './pdq-text.ts';

const [{ image, hash }] = syntheticImages;
const { width, height, channels } = image;
const source = () => sharp(image.data, { raw: { width, height, channels } });
const hashOf = async (bytes: Uint8Array) => formatPdq(pdqHash(await decodeImage(bytes)).hash);

test.each(['png', 'tiff'] as const)(
  'a grey %s decodes to the grey it was made of',
  async (name) => {
    const bytes = await source()
      .toColourspace('b-w')
      .toFormat(name, { compression: 'lzw' })
      .toBuffer();
    expect((await sharp(bytes).metadata()).channels).toBe(1);
    const decoded = await decodeImage(bytes);
    expect(decoded).toMatchObject({ width, height, channels: 1 });
    expect(Buffer.compare(decoded.data, image.data)).toBe(0);
    expect(await hashOf(bytes)).toBe(hash);
  },
);

test.each([false, true])('a grey JPEG has one channel (progressive: %s)', async (progressive) => {
  const jpeg = await source().toColourspace('b-w').jpeg({ progressive }).toBuffer();
  expect(await decodeImage(jpeg)).toMatchObject({ width, height, channels: 1 });
});

test.each(['jpeg', 'png', 'webp', 'tiff'] as const)(
  'grey stored as colour in a %s stays colour',
  async (name) => {
    const bytes = await source().toColourspace('srgb').toFormat(name).toBuffer();
    expect(await decodeImage(bytes)).toMatchObject({ width, height, channels: 3 });
  },
);

test.each(['jpeg', 'png', 'webp', 'gif', 'tiff', 'avif'] as const)(
  '%s is decoded',
  async (name) => {
    const decoded = await decodeImage(await source().toFormat(name).toBuffer());
    expect(decoded).toMatchObject({ width, height });
    expect(decoded.data).toHaveLength(width * height * decoded.channels);
  },
);

test('sixteen bits a channel become eight', async () => {
  const png = await source().toColourspace('grey16').png().toBuffer();
  const decoded = await decodeImage(png);
  expect(decoded.data).toHaveLength(width * height * decoded.channels);
});

test('orientation is not applied', async () => {
  const jpeg = await source().resize(200, 100, { fit: 'fill' }).jpeg().toBuffer();
  const tagged = await sharp(jpeg).withMetadata({ orientation: 6 }).png().toBuffer();
  expect((await sharp(tagged).metadata()).orientation).toBe(6);
  expect(await decodeImage(tagged)).toMatchObject({ width: 200, height: 100 });
});

test('a colour profile is not applied: the pixels are taken as they are stored', async () => {
  const data = Uint8Array.from({ length: 90 * 90 * 3 }, (_, i) => (i * (1 + (i % 3))) & 255);
  const raw = { width: 90, height: 90, channels: 3 } as const;
  const plain = await sharp(data, { raw }).png().toBuffer();
  const profiled = await sharp(plain).withIccProfile('p3').png().toBuffer();
  const bare = await sharp(profiled, { ignoreIcc: true }).png().toBuffer();
  expect((await sharp(bare).metadata()).icc).toBeUndefined();
  expect((await sharp(profiled).metadata()).icc).toBeDefined();
  expect(Buffer.compare(bare, plain)).not.toBe(0);
  const decoded = await decodeImage(profiled);
  expect(Buffer.compare(decoded.data, (await decodeImage(bare)).data)).toBe(0);
});

test.each(['jpeg', 'png', 'webp'] as const)('a %s that is cut off is refused', async (name) => {
  const bytes = await source().toFormat(name).toBuffer();
  await expect(decodeImage(bytes.subarray(0, bytes.length >> 1))).rejects.toThrow(UndecodableImage);
});

test('a JPEG with a stray byte before a marker is decoded, as viewers do', async () => {
  const jpeg = await source().jpeg().toBuffer();
  const stray = Buffer.concat([jpeg.subarray(0, -2), Buffer.from([0x12]), jpeg.subarray(-2)]);
  expect(await hashOf(stray)).toBe(await hashOf(jpeg));
});

test('an image of more pixels than allowed is refused before it is decoded', async () => {
  const png = await source().png().toBuffer();
  await expect(decodeImage(png, { maxPixels: width * height - 1 })).rejects.toThrow(/pixel limit/);
  await expect(decodeImage(png, { maxPixels: width * height })).resolves.toMatchObject({ width });
});

const brokenHeif = Buffer.concat([
  Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
  Buffer.alloc(5000, 7),
]);

test.each([
  ['cut off within it', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), /^its header is damaged$/],
  ['filled with rubbish', brokenHeif, /^its header is damaged: heif: Invalid input/],
])('of a header that is %s the decoder tells what it concludes', async (_, bytes, reason) => {
  await expect(decodeImage(bytes)).rejects.toThrow(reason);
});

test.each([
  ['nothing', new Uint8Array()],
  ['text', Buffer.from('no image at all\n'.repeat(20))],
])('%s is refused', async (_, bytes) => {
  await expect(decodeImage(bytes)).rejects.toThrow(UndecodableImage);
});
