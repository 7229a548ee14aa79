import { InvalidPolicy } from '../document/fault.ts';
import { parsePolicy } from '../document/parse-policy.ts';
import type { PolicyDocument, Section } from '../document/policy-document.ts';
import { applyEdits, type Edit, finder } from '../items/items.ts';

/**
 * The document with edits made, read.
 *
 * @throws {InvalidPolicy} naming fields of the edits, where the fault is in one of them
 */
export function editedDocument(base: PolicyDocument, edits: readonly Edit[]): PolicyDocument {
  const edited = applyEdits(base, edits) as Record<Section, unknown>;
  try {
    return parsePolicy(edited);
  } catch (error) {
    if (!(error instanceof InvalidPolicy)) throw error;
    throw new InvalidPolicy(
      error.faults.map((fault) => ({ ...fault, field: fieldIn(edited, edits, fault.field) })),
    );
  }
}

/**
 * Refuses edits that take out what is not there: a name that is mistyped would look done.
 *
 * @param begun edits that were made before
 * @throws {InvalidPolicy} naming fields of the edits
 */
export function refuseIdleRemovals(
  base: PolicyDocument,
  edits: readonly Edit[],
  begun: readonly Edit[] = [],
): void {
  const inBase = finder(base);
  const isThere = ({ section, id }: Edit, before: readonly Edit[]) =>
    inBase(section, id) !== null ||
    before.some((edit) => edit.section === section && edit.id === id);
  const faults = edits.flatMap((edit, at) =>
    edit.value !== null || isThere(edit, [...begun, ...edits.slice(0, at)])
      ? []
      : [
          {
            field: `edits[${at}].id`,
            reason: `names nothing in ${edit.section}`,
            remedy: 'Take out what is there, by its id or name.',
          },
        ],
  );
  if (faults.length > 0) throw new InvalidPolicy(faults);
}

const listed = /^(\w+)\[(\d+)\](.*)$/;
const named = /^(\w+)\.([^.[]+)(.*)$/;

function fieldIn(edited: Record<string, unknown>, edits: readonly Edit[], field: string): string {
  const [, section, item, rest] = listed.exec(field) ?? named.exec(field) ?? [];
  if (section === undefined) return field;
  const content = edited[section];
  const id = Array.isArray(content) ? (content[Number(item)] as { id?: unknown }).id : item;
  const at = edits.findLastIndex((edit) => edit.section === section && edit.id === id);
  return at < 0 ? field : `edits[${at}].value${rest}`;
}
