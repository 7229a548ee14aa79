/**
 * Whether an image has grey values alone, by the header of a JPEG or PNG; undefined where the
 * header does not say, as in other formats.
 */
export function greyByHeader(bytes: Uint8Array): boolean | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return greyJpeg(bytes);
  if (bytes[0] === 0x89 && bytes[1] === 0x50 && bytes.length > 25) {
    // Colour types of PNG: 0 is grey, 4 is grey with alpha.
    return bytes[25] === 0 || bytes[25] === 4;
  }
  return undefined;
}

/** The number of components stands in the frame header (ITU T.81, B.2.2). */
function greyJpeg(bytes: Uint8Array): boolean | undefined {
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1];
    if (marker === 0xff) {
      at++;
      continue;
    }
    const tables = marker === 0xc4 || marker === 0xc8 || marker === 0xcc;
    if (marker >= 0xc0 && marker <= 0xcf && !tables) return bytes[at + 9] === 1;
    at += 2 + (bytes[at + 2] << 8) + bytes[at + 3];
  }
  return undefined;
}
