const width = 30;

/** A bar on a terminal; elsewhere a line for each phase and each tenth of it. */
export function progressBar(stream: NodeJS.WriteStream) {
  let shown = '';
  const write = (text: string) => {
    if (text === shown) return;
    stream.write((shown = text));
  };
  return {
    show(phase: string, done: number, total: number): void {
      const share = total > 0 ? Math.min(1, done / total) : 1;
      if (!stream.isTTY) {
        write(`${phase}: ${Math.floor(share * 10) * 10} %\n`);
        return;
      }
      const filled = Math.round(share * width);
      const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
      write(`\r${bar} ${Math.floor(share * 100)} % ${phase}\x1b[K`);
    },
    end(): void {
      if (stream.isTTY && shown) stream.write('\n');
    },
  };
}
