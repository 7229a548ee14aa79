import { type Words, words } from '../../words/words.ts';

/** Text within HTML, between tags and within double quotes. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** All of the page's look: system fonts, both themes, nothing loaded from anywhere. */
const style = `
:root { color-scheme: light dark; --ink: #14212b; --paper: #fff; --line: #5f6f7a; --deed: #0b5a8a;
  --deed-ink: #fff; --care: #eef4f7; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eef2; --paper: #10181e; --line: #93a4af;
  --deed: #8ccbf0; --deed-ink: #0b161d; --care: #1a2831; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.5 system-ui, sans-serif; }
main { max-width: 40rem; margin: 0 auto; padding: 1rem 1rem 3rem; }
h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.25rem; margin-top: 2.5rem; }
fieldset { border: 1px solid var(--line); border-radius: 6px; margin: 1.25rem 0; padding: .5rem 1rem 1rem; }
legend, .label { font-weight: 600; } .label { display: block; margin-top: 1.25rem; }
.choice { display: flex; gap: .6rem; padding: .3rem 0; align-items: flex-start; }
.choice input { width: 1.3rem; height: 1.3rem; margin-top: .25rem; flex: none; accent-color: var(--deed); }
input[type=text], input[type=email], textarea { box-sizing: border-box; width: 100%; font: inherit; color: inherit;
  background: transparent; border: 1px solid var(--line); border-radius: 6px; padding: .5rem; }
textarea { min-height: 8rem; } .hint { margin: .2rem 0 .4rem; font-size: 1rem; }
button { font: inherit; font-weight: 600; border: 0; border-radius: 6px; padding: .7rem 1.4rem; margin-top: 1.5rem;
  background: var(--deed); color: var(--deed-ink); cursor: pointer; }
a { color: var(--deed); } :focus-visible { outline: 3px solid var(--deed); outline-offset: 2px; }
.care { background: var(--care); border-left: 5px solid var(--deed); padding: .75rem 1rem; border-radius: 4px; }
.code { font: 700 1.6rem/1.4 ui-monospace, monospace; letter-spacing: .06em; }
.trap { position: absolute; left: -200vw; }
nav ul { display: flex; gap: 1rem; list-style: none; padding: 0; margin: 0 0 1rem; flex-wrap: wrap; }
`;

/** A whole page. */
export function page(language: string, spoken: Words, body: string): string {
  const languages = Object.entries(words).map(([code, { languageName }]) =>
    code === language
      ? `<li aria-current="true">${escaped(languageName)}</li>`
      : `<li><a href="/report?lang=${code}" hreflang="${code}" lang="${code}">${escaped(languageName)}</a></li>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(spoken.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<nav aria-label="${escaped(spoken.language)}"><ul>${languages.join('')}</ul></nav>
<h1>${escaped(spoken.title)}</h1>
${body}
</main>
</body>
</html>
`;
}

/** A notice that a screen reader tells at once. */
export function notice(text: string): string {
  return `<p class="care" role="alert">${escaped(text)}</p>`;
}
