/** How many bytes from the beginning of a file `isVideo` wants, or all there are. */
export const videoHeadBytes = 384;

/** Brands of ISO base media files that hold one picture, or a row of them, and no film. */
const pictureBrands = new Set(['avif', 'avis', 'heic', 'heix', 'heim', 'heis', 'mif1', 'msf1']);
/** Boxes with which an older QuickTime file begins. */
const quickTimeBoxes = new Set(['moov', 'mdat', 'wide', 'free', 'skip', 'pnot']);

/** Whether a file is a container of video, by its first bytes; its name does not count. */
export function isVideo(head: Uint8Array): boolean {
  const text = (from: number, to: number) =>
    Buffer.from(head.subarray(from, to)).toString('latin1');
  const box = text(4, 8);
  if (box === 'ftyp') return !pictureBrands.has(text(8, 12));
  if (quickTimeBoxes.has(box)) return true;
  if (text(0, 4) === 'RIFF') return text(8, 12) === 'AVI ';
  if (text(0, 3) === 'FLV' || text(0, 4) === 'OggS') return true;
  const begins = (...bytes: number[]) => bytes.every((byte, i) => head[i] === byte);
  return (
    // Matroska and WebM; ASF; MPEG program and elementary streams.
    begins(0x1a, 0x45, 0xdf, 0xa3) ||
    begins(0x30, 0x26, 0xb2, 0x75) ||
    begins(0x00, 0x00, 0x01, 0xba) ||
    begins(0x00, 0x00, 0x01, 0xb3) ||
    isTransportStream(head)
  );
}

/** Packets of 188 bytes, each with a byte to synchronise by. */
function isTransportStream(head: Uint8Array): boolean {
  return head.length > 376 && [0, 188, 376].every((at) => head[at] === 0x47);
}
