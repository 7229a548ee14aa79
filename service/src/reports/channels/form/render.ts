import type { Refusal } from '../../appeals/refusal.ts';
import { reportClasses } from '../../classes.ts';
import type { Words } from '../../words/words.ts';
import { escaped, notice, page } from './html.ts';

/** A page in one language. */
export interface Speaking {
  readonly language: string;
  readonly words: Words;
}

/** What was filled in before, where the page is shown again. */
export type Filled = Readonly<Record<string, string>>;

const choice = (type: string, name: string, value: string, text: string, checked: boolean) =>
  `<label class="choice"><input type="${type}" name="${name}" value="${value}"${checked ? ' checked' : ''}><span>${escaped(text)}</span></label>`;

/** The page with the form; every field but two may be left out. */
export function formPage(
  { language, words }: Speaking,
  token: string,
  { filled = {}, problem }: { readonly filled?: Filled; readonly problem?: string } = {},
): string {
  const value = (name: string) => escaped(filled[name] ?? '');
  const classes = reportClasses.map((name) =>
    choice('radio', 'class', name, words.classes[name], filled.class === name),
  );
  const who = Object.entries(words.whoOptions).map(([name, text]) =>
    choice('radio', 'who', name, text, (filled.who ?? 'anonymous') === name),
  );
  return page(
    language,
    words,
    `<p>${escaped(words.intro)}</p>
<p class="care"><strong>${escaped(words.emergency)}</strong></p>
<p>${escaped(words.doNotSend)}</p>
${problem === undefined ? '' : notice(problem)}
<form method="post" action="/report" accept-charset="utf-8">
<input type="hidden" name="token" value="${escaped(token)}">
<input type="hidden" name="lang" value="${language}">
<p class="trap" aria-hidden="true"><label>Website <input type="text" name="website" tabindex="-1" autocomplete="off"></label></p>
<fieldset><legend>${escaped(words.whatHappened)}</legend>${classes.join('')}</fieldset>
${choice('checkbox', 'dangerNow', 'yes', words.dangerNow, filled.dangerNow === 'yes')}
<label class="label" for="where">${escaped(words.where)}</label>
<p class="hint" id="where-hint">${escaped(words.whereHint)}</p>
<input type="text" id="where" name="where" required maxlength="2048" aria-describedby="where-hint" value="${value('where')}">
<label class="label" for="details">${escaped(words.details)}</label>
<p class="hint" id="details-hint">${escaped(words.detailsHint)}</p>
<textarea id="details" name="details" maxlength="20000" aria-describedby="details-hint">${value('details')}</textarea>
<fieldset><legend>${escaped(words.who)}</legend>${who.join('')}</fieldset>
<label class="label" for="email">${escaped(words.email)}</label>
<p class="hint" id="email-hint">${escaped(words.emailHint)}</p>
<input type="email" id="email" name="email" maxlength="320" autocomplete="email" aria-describedby="email-hint" value="${value('email')}">
<p class="hint">${escaped(words.privacy)}</p>
<button>${escaped(words.send)}</button>
</form>
${lookUpForm(words, language)}
<p>${escaped(words.help)}</p>`,
  );
}

/** The page after a report: its code, once. */
export function thanksPage({ language, words }: Speaking, code: string): string {
  return page(
    language,
    words,
    `<div role="status"><p><strong>${escaped(words.thanks)}</strong></p>
<p>${escaped(words.codeIs)} <span class="code">${escaped(code)}</span></p>
<p>${escaped(words.keepCode)}</p></div>
<p>${escaped(words.help)}</p>
${lookUpForm(words, language)}`,
  );
}

/** What is told of an appeal: what became of it, or `asked` while nothing did. */
export type ShownAppeal = 'asked' | 'upheld' | 'reversed' | Refusal;

/** What became of a report, and of an appeal; where it was decided, with the way to object. */
export function statePage(
  { language, words }: Speaking,
  {
    state,
    code,
    token,
    appeal: shown,
  }: {
    readonly state: string;
    readonly code: string;
    readonly token: string;
    readonly appeal: ShownAppeal | null;
  },
): string {
  const text = (words.states as Readonly<Record<string, string>>)[state] ?? words.states.open;
  const decided = state === 'violates' || state === 'does-not-violate';
  const appeal = `<h2>${escaped(words.appealTitle)}</h2>
<form method="post" action="/report/appeal" accept-charset="utf-8">
<input type="hidden" name="token" value="${escaped(token)}">
<input type="hidden" name="lang" value="${language}">
<input type="hidden" name="code" value="${escaped(code)}">
<label class="label" for="reason">${escaped(words.appealText)}</label>
<textarea id="reason" name="reason" required maxlength="20000"></textarea>
<button>${escaped(words.appealSend)}</button>
</form>`;
  return page(
    language,
    words,
    `<div role="status"><h2>${escaped(words.lookUp)}</h2><p>${escaped(text)}</p>${shown === null ? '' : `<p>${escaped(words.appeals[shown])}</p>`}</div>
${decided && shown !== 'asked' ? appeal : ''}
<p>${escaped(words.help)}</p>`,
  );
}

/** A page that says one thing, and lets look up again. */
export function wordPage({ language, words }: Speaking, text: string): string {
  return page(language, words, `${notice(text)}\n${lookUpForm(words, language)}`);
}

function lookUpForm(words: Words, language: string): string {
  return `<h2>${escaped(words.lookUp)}</h2>
<form method="post" action="/report/state" accept-charset="utf-8">
<input type="hidden" name="lang" value="${language}">
<label class="label" for="code">${escaped(words.code)}</label>
<input type="text" id="code" name="code" required maxlength="40" autocomplete="off" spellcheck="false">
<button>${escaped(words.lookUpSend)}</button>
</form>`;
}
