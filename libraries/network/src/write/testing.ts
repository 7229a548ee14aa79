/** An element of XML as it was read. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const allowed = /^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u;
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#9': '\t',
  '#10': '\n',
  '#13': '\r',
};

/**
 * Reads XML 1.0 as strictly as the standard asks, as far as our files use it: no character, entity or
 * tag that may not stand where it stands, every element closed, one root.
 */
export function readXml(text: string): XmlElement {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!text.startsWith(declaration)) throw new Error('the declaration is missing');
  if (!allowed.test(text)) throw new Error('a character that XML forbids');
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const token = /([^<]+)|<([a-z]+)((?: [a-zA-Z.:]+="[^"<]*")*)(\/?)>|<\/([a-z]+)>/y;
  token.lastIndex = declaration.length;
  while (token.lastIndex < text.length) {
    const place = token.lastIndex;
    const match = token.exec(text);
    if (match === null) throw new Error(`no XML: ${text.slice(place, place + 80)}`);
    const [, content, name, attributes, empty, closed] = match;
    if (content !== undefined) open.at(-1)!.text += unescaped(content.replace(/\r\n?/g, '\n'));
    else if (closed !== undefined) {
      if (open.pop()!.name !== closed) throw new Error(`${closed} closes another element`);
    } else {
      const element: XmlElement = {
        name,
        attributes: attributesOf(attributes),
        children: [],
        text: '',
      };
      open.at(-1)!.children.push(element);
      if (empty === '') open.push(element);
    }
  }
  if (open.length !== 1 || root.children.length !== 1 || root.text.trim() !== '') {
    throw new Error('not one root that is closed');
  }
  return root.children[0];
}

export function elementsOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elementsOf(child, name),
  ]);
}

function attributesOf(text: string): Record<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, value] of text.matchAll(/ ([a-zA-Z.:]+)="([^"]*)"/g)) {
    if (attributes.has(name)) throw new Error(`${name} stands twice`);
    attributes.set(name, unescaped(value.replace(/[\t\n\r]/g, ' ')));
  }
  return Object.fromEntries(attributes);
}

function unescaped(text: string): string {
  return text.replace(/&([^;]*;)?/g, (_, name: string | undefined) => {
    const character = entities[name?.slice(0, -1) ?? ''];
    if (character === undefined) throw new Error(`&${name} is no entity`);
    return character;
  });
}
