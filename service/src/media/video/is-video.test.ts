import sharp from 'sharp';
import { expect, test } from 'vitest';
import { isVideo, videoHeadBytes } from './is-video.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const latin = (text: string) => Buffer.from(text, 'latin1');

test.each([
  ['MP4', latin('\0\0\0\x20ftypisom')],
  ['QuickTime', latin('\0\0\0\x14ftypqt  ')],
  ['older QuickTime', latin('\0\0\0\x08wide\0\0\0\0mdat')],
  ['Matroska', bytes(0x1a, 0x45, 0xdf, 0xa3)],
  ['AVI', latin('RIFF\0\0\0\0AVI LIST')],
  ['Flash', latin('FLV\x01')],
  ['Ogg', latin('OggS\0')],
  ['ASF', bytes(0x30, 0x26, 0xb2, 0x75, 0x8e)],
  ['MPEG', bytes(0, 0, 1, 0xba)],
  ['transport stream', Uint8Array.from({ length: 384 }, (_, i) => (i % 188 ? 0xff : 0x47))],
])('%s is video', (_, head) => {
  expect(isVideo(head)).toBe(true);
});

test.each(['jpeg', 'png', 'webp', 'gif', 'tiff', 'avif'] as const)('%s is none', async (name) => {
  const image = sharp({ create: { width: 20, height: 20, channels: 3, background: '#123' } });
  const file = await image.toFormat(name).toBuffer();
  expect(isVideo(file.subarray(0, videoHeadBytes))).toBe(false);
});

test.each([
  ['nothing', bytes()],
  ['text', latin('Good day to you, reader of this file, which is long enough to be read')],
  ['sound', latin('RIFF\0\0\0\0WAVEfmt ')],
])('%s is none', (_, head) => {
  expect(isVideo(head)).toBe(false);
});
