import type { SurfaceAnswer } from '@breakwater/sdk';
import { Title } from '@mantine/core';
import { words } from '../../words.ts';

const said = words.wouldSee;

interface Props {
  readonly interstitial: NonNullable<SurfaceAnswer['interstitial']>;
}

/** What a person reads instead of results, as the platform is given it. */
export function Instead({ interstitial: { language, texts, resources } }: Props) {
  const worried = resources.filter(({ audience }) => audience === 'self-concern');
  const others = resources.filter(({ audience }) => audience !== 'self-concern');
  return (
    <section className="card instead" aria-label={said.instead}>
      <Title order={2}>{said.instead}</Title>
      <div lang={language} className="instead-page">
        <p className="instead-title">{texts.title}</p>
        {[texts.happened, texts.law, texts.harm].filter(Boolean).map((text) => (
          <p key={text}>{text}</p>
        ))}
        <Help text={texts.help} links={worried} />
        <Help text={texts.report} links={others} />
        {texts.research && <p>{texts.research}</p>}
      </div>
      <p className="hint">
        {said.noWayOn} {said.none}
      </p>
    </section>
  );
}

type Links = Props['interstitial']['resources'];

function Help({ text, links }: { readonly text: string | undefined; readonly links: Links }) {
  if (!text || links.length === 0) return null;
  return (
    <>
      <p>{text}</p>
      <ul>
        {links.map(({ name, url }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noreferrer">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
