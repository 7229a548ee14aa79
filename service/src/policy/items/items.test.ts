import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultPolicy } from '../document/default/default-policy.ts';
import { parsePolicy } from '../document/parse-policy.ts';
import type { PolicyDocument } from '../document/policy-document.ts';
import { policyWith, term } from '../testing.ts';
import { applyEdits, changesBetween, editsBetween, mergedEdits } from './items.ts';
import { conflictsOf, reverted } from './rebase.ts';

const document: fc.Arbitrary<PolicyDocument> = fc
  .record({
    ids: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', '__proto__x', 'toString'), {
      maxLength: 5,
    }),
    tier: fc.constantFrom('block', 'review'),
    from: fc.constantFrom(0.1, 0.5),
    languages: fc.subarray(['de', 'fr']),
  })
  .map(({ ids, tier, from, languages }) =>
    policyWith({
      terms: ids.map((id) => term(id, 'gloamfruit', { tier })),
      thresholds: { ...defaultPolicy.thresholds, review: { from } },
      interstitials: Object.fromEntries(
        ['en', ...languages].map((language) => [language, defaultPolicy.interstitials.en]),
      ),
    }),
  );

const same = (a: unknown, b: PolicyDocument) => changesBetween(a as PolicyDocument, b).length === 0;

test('the edits between two documents make the second of the first', () => {
  fc.assert(
    fc.property(document, document, (before, after) => {
      const edits = editsBetween(before, after);
      expect(same(applyEdits(before, edits), after)).toBe(true);
      expect(same(applyEdits(before, mergedEdits(edits, edits)), after)).toBe(true);
      expect(editsBetween(before, before)).toEqual([]);
    }),
  );
});

test('edits made over a moved base undo nothing that happened since, or are in conflict', () => {
  fc.assert(
    fc.property(document, document, document, (base, proposed, now) => {
      const edits = editsBetween(base, proposed);
      const touched = new Set(edits.map(({ section, id }) => `${section} ${id}`));
      const result = applyEdits(now, edits) as PolicyDocument;
      for (const { section, id } of changesBetween(now, result)) {
        expect(touched.has(`${section} ${id}`)).toBe(true);
      }
      if (conflictsOf(edits, base, now).length > 0) return;
      // Both changes are in it whole.
      const others = editsBetween(base, now).filter(
        (edit) => !touched.has(`${edit.section} ${edit.id}`),
      );
      expect(same(applyEdits(base, [...others, ...edits]), result)).toBe(true);
    }),
  );
});

test('a change that is taken back out leaves what others did since, and nothing of its own', () => {
  fc.assert(
    fc.property(document, document, document, (before, after, now) => {
      const edits = editsBetween(before, after);
      expect(same(applyEdits(after, reverted(before, after, after, edits)), before)).toBe(true);
      const result = applyEdits(now, reverted(before, after, now, edits)) as PolicyDocument;
      expect(reverted(before, after, result, edits)).toEqual([]);
    }),
  );
});

test('an item keeps the id under which it was edited', () => {
  const edited = applyEdits(defaultPolicy, [
    { section: 'terms', id: 'a', value: { ...term('b', 'gloamfruit') } },
  ]);
  expect(parsePolicy(edited).terms.map(({ id }) => id)).toEqual(['a']);
});
