import { isDeepStrictEqual } from 'node:util';
import {
  listSections,
  namedSections,
  type PolicyDocument,
  type Section,
  sections,
} from '../document/policy-document.ts';

/** One item of a section with its new content; null takes it out. */
export interface Edit {
  readonly section: Section;
  readonly id: string;
  readonly value: object | null;
}

/** What an item was, and what it is; null where it is not there. */
export interface ItemChange {
  readonly section: Section;
  readonly id: string;
  readonly before: object | null;
  readonly after: object | null;
}

/** The items of a section by their id or name, in order. */
export function itemsOf(document: PolicyDocument, section: Section): Map<string, object> {
  const content = document[section];
  return new Map<string, object>(
    Array.isArray(content)
      ? content.map((item) => [item.id, item] as const)
      : Object.entries(content),
  );
}

/** Finds items of a document; null for one that is not there. */
export function finder(document: PolicyDocument): (section: Section, id: string) => object | null {
  const items = new Map(sections.map((section) => [section, itemsOf(document, section)]));
  return (section, id) => items.get(section)?.get(id) ?? null;
}

/** The items in which two documents differ, in the order of the sections. */
export function changesBetween(before: PolicyDocument, after: PolicyDocument): ItemChange[] {
  return sections.flatMap((section) => {
    const old = itemsOf(before, section);
    const now = itemsOf(after, section);
    return [...new Set([...old.keys(), ...now.keys()])].flatMap((id) => {
      const change = { section, id, before: old.get(id) ?? null, after: now.get(id) ?? null };
      return isDeepStrictEqual(change.before, change.after) ? [] : [change];
    });
  });
}

/** The edits that make one document of another; only the order within lists may differ. */
export function editsBetween(before: PolicyDocument, after: PolicyDocument): Edit[] {
  return changesBetween(before, after).map(({ section, id, after: value }) => ({
    section,
    id,
    value,
  }));
}

/**
 * The document with edits made, the later over the earlier. What comes out is not yet read: an edit may
 * hold anything.
 */
export function applyEdits(document: PolicyDocument, edits: readonly Edit[]): unknown {
  const edited = new Map(sections.map((section) => [section, itemsOf(document, section)]));
  for (const { section, id, value } of edits) {
    const items = edited.get(section)!;
    if (value === null) items.delete(id);
    else items.set(id, isList(section) ? { ...value, id } : value);
  }
  return {
    ...Object.fromEntries(listSections.map((name) => [name, [...edited.get(name)!.values()]])),
    ...Object.fromEntries(
      namedSections.map((name) => [name, Object.fromEntries(edited.get(name)!)]),
    ),
  };
}

/** Edits as one: of those of the same item the last counts. */
export function mergedEdits(...lists: readonly (readonly Edit[])[]): Edit[] {
  const last = new Map<string, Edit>();
  for (const edit of lists.flat()) {
    const key = `${edit.section} ${edit.id}`;
    last.delete(key);
    last.set(key, edit);
  }
  return [...last.values()];
}

const isList = (section: Section): boolean =>
  (listSections as readonly Section[]).includes(section);
