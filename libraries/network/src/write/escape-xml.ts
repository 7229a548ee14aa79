const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
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
    .replace(/[&<>"']/g, (character) => entities[character])
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (control) =>
      /[\t\n\r]/.test(control) ? control : '\ufffd',
    );
}
