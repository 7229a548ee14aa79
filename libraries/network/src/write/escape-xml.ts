const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // Written as they are, these would be read as blanks in an attribute.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/**
 * Text as it may stand in XML and HTML, in content and in quoted attributes.
 *
 * Characters that XML 1.0 refuses (controls, lone surrogates) become U+FFFD: an account may choose
 * its own name, and no name may break the file in which it stands.
 */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[&<>"'\p{Cc}\ufffe\uffff]/gu, (character) => entities[character] ?? '\ufffd');
}
