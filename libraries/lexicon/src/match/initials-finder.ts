import { emojiInitials } from '../fold/emoji-initials.gen.ts';
import type { Found } from './found.ts';
import { characterOf } from './spans.ts';
import type { Spelling } from './spelling.ts';

const initialOf = new Map<number, string>();
for (const [initial, steps] of Object.entries(emojiInitials)) {
  let code = 0;
  for (const step of steps.split(' ')) {
    code += Number.parseInt(step, 36);
    initialOf.set(code, initial);
  }
}

/** What may stand between: spaces, signs of addition, and what gives an emoji its look. */
const joint = /[\s+&➕]|\u{fe0f}|\u{200d}|\p{Emoji_Modifier}/u;
const mayBe = /\p{Extended_Pictographic}/u;

/**
 * Finds emoji whose names begin with the letters of a term, or of its words in either order. Random
 * emoji do so too: what is found is a hint, and never more.
 */
export class InitialsFinder {
  readonly #byInitials = new Map<string, number[]>();

  constructor(spellings: readonly Spelling[]) {
    for (const { letters, joints, words, term } of spellings) {
      const all = Array.from(letters, characterOf);
      const heads = all.filter((_, at) => at === 0 || joints[at] === 1).join('');
      const keys = words > 1 ? [heads, [...heads].reverse().join('')] : [];
      if (letters.length >= 3) keys.push(all.join(''));
      for (const key of new Set(keys)) {
        this.#byInitials.set(key, [...(this.#byInitials.get(key) ?? []), term]);
      }
    }
  }

  find(text: string, into: Found[]): void {
    if (!mayBe.test(text)) return;
    let initials = '';
    let start = 0;
    let end = 0;
    let last = 0;
    const close = () => {
      for (const term of initials.length > 1 ? (this.#byInitials.get(initials) ?? []) : []) {
        into.push({ term, start, end, tier: 'hint', transforms: ['emoji-initials'] });
      }
      initials = '';
      last = 0;
    };
    let at = 0;
    for (const character of text) {
      const code = character.codePointAt(0) as number;
      const initial = initialOf.get(code);
      const isJoint = joint.test(character);
      if (initial !== undefined && !isJoint) {
        if (initials === '') start = at;
        if (code !== last) initials += initial;
        last = code;
        end = at + character.length;
      } else if (!isJoint) close();
      at += character.length;
    }
    close();
  }
}
