import { DOMParser, type Element, XMLSerializer } from '@xmldom/xmldom';

/**
 * Reads an XML document; a fault anywhere in it is one of the whole. Entities are those of XML
 * itself: a document that declares its own is refused.
 *
 * @throws saying what is wrong.
 */
export function parseXml(text: string): Element {
  const faults: string[] = [];
  const parser = new DOMParser({
    onError(level, message) {
      if (level !== 'warning') faults.push(message);
    },
  });
  if (/<!DOCTYPE/i.test(text)) throw new Error('the document declares a type of its own');
  let root: Element | null | undefined;
  try {
    root = parser.parseFromString(text.trim(), 'text/xml').documentElement;
  } catch (error) {
    faults.push((error as Error).message);
  }
  if (faults.length > 0) throw new Error(faults[0].split('\n')[0]);
  if (!root) throw new Error('the document is empty');
  return root;
}

/** The text of an element, as XML. */
export function xmlOf(element: Element): string {
  return new XMLSerializer().serializeToString(element);
}

/** The elements within one, whatever its name space; with a name, those of it. */
export function children(parent: Element | undefined, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent?.firstChild ?? null; node; node = node.nextSibling) {
    if (node.nodeType !== node.ELEMENT_NODE) continue;
    if (name === undefined || (node as Element).localName === name) found.push(node as Element);
  }
  return found;
}

/** The first element of a name within one. */
export function child(parent: Element | undefined, name: string): Element | undefined {
  return children(parent, name)[0];
}

/** The text within an element of a name, trimmed; undefined where there is none. */
export function textOf(parent: Element | undefined, name: string): string | undefined {
  return child(parent, name)?.textContent?.trim() || undefined;
}
