import { HashIndex, type VpdqFrame, vpdqThresholds } from '@breakwater/fingerprint';

interface FrameSpan {
  readonly first: number;
  readonly count: number;
}

/** The frames of videos, each of which leads to its video. */
export class FrameIndex {
  readonly #index = new HashIndex();
  readonly #spans = new Map<number, FrameSpan>();
  #videos = new Uint32Array(1024);
  #frames = 0;

  /** Videos. */
  get size(): number {
    return this.#spans.size;
  }

  /** @param video its id, of 32 bits */
  add(video: number, frames: readonly VpdqFrame[]): void {
    this.remove(video);
    const telling = frames.filter(({ quality }) => quality >= vpdqThresholds.quality);
    this.#spans.set(video, { first: this.#frames, count: telling.length });
    for (const { hash } of telling) {
      if (this.#frames === this.#videos.length) this.#grow();
      this.#videos[this.#frames] = video;
      this.#index.add(this.#frames, hash);
      this.#frames += 1;
    }
  }

  remove(video: number): void {
    const span = this.#spans.get(video);
    if (!span) return;
    this.#spans.delete(video);
    for (let offset = 0; offset < span.count; offset += 1) this.#index.remove(span.first + offset);
  }

  /** Videos with a frame like one of these. */
  search(frames: readonly Uint8Array[]): Set<number> {
    const found = new Set<number>();
    for (const frame of frames) {
      for (const { id } of this.#index.search(frame, vpdqThresholds.distance)) {
        found.add(this.#videos[id]);
      }
    }
    return found;
  }

  /** As `HashIndex.compactStep`. */
  compactStep(): boolean {
    return this.#index.compactStep();
  }

  #grow(): void {
    const larger = new Uint32Array(2 * this.#videos.length);
    larger.set(this.#videos);
    this.#videos = larger;
  }
}
