/** Words as common search engines see them: NFKC, lower case, letters and digits. No more than that. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []
  );
}

/** A text as one is compared with others: its words, one space apart. */
export const plainly = (text: string): string => wordsOf(text).join(' ');
