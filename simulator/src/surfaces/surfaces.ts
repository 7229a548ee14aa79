import type { Activity, Subject } from '@breakwater/activity';
import type { AskedSurface } from './decisions/options.ts';
import type { Screen, Shown } from './decisions/screen.ts';
import { autocomplete, suggestHashtags } from './discover/autocomplete.ts';
import { hashtagPage } from './discover/hashtag-page.ts';
import { related } from './discover/related.ts';
import { accountResult, type Result } from './discover/result.ts';
import { findPosts, search } from './discover/search.ts';
import { trends } from './discover/trends.ts';
import { ContactKind } from './platform/contacts.ts';
import type { Platform } from './platform/platform.ts';
import { wordsOf } from './platform/words.ts';
import { suggestAccounts } from './recommend/suggest-accounts.ts';

/** Who looks at a surface, at what, and how much of it is shown. */
export interface Look {
  readonly viewer?: string;
  readonly query?: string;
  /** 20 unless said. */
  readonly limit?: number;
}

/** Found for each thing shown, so that what is withheld leaves no hole. */
const spare = 5;

/** What somebody does on the platform. `object` is the id of an account or post; a follow is of an account. */
export type Act =
  | { readonly type: 'View' | 'Like' | 'Follow'; readonly actor: string; readonly object: string }
  | { readonly type: 'Search'; readonly actor: string; readonly query: string };

/** No such account or post. */
export class Unknown extends Error {}

/**
 * The surfaces of a platform. Each finds what it would show, asks whether it may, and shows the rest.
 * Accounts that the record does not know are test accounts: they see, and teach the recommender nothing
 * but what to show to themselves.
 */
export class Surfaces {
  readonly platform: Platform;
  readonly #screen: Screen;
  readonly #tell: (activity: Activity) => Promise<void>;

  /** @param tell where what happens is sent, before it counts */
  constructor(
    platform: Platform,
    screen: Screen,
    tell: (activity: Activity) => Promise<void> = async () => {},
  ) {
    this.platform = platform;
    this.#screen = screen;
    this.#tell = tell;
  }

  look(surface: AskedSurface, { viewer, query = '', limit = 20 }: Look): Promise<Shown> {
    const candidates = this.#find(surface, query, viewer).slice(0, limit * spare);
    const asksFor = surface !== 'account-suggestion' && surface !== 'trend';
    return this.#screen.show(
      {
        surface,
        candidates,
        ...(viewer === undefined ? {} : { viewer }),
        ...(asksFor
          ? { query: surface === 'hashtag-page' ? `#${query.replace(/^#/, '')}` : query }
          : {}),
      },
      limit,
    );
  }

  #find(surface: AskedSurface, query: string, viewer: string | undefined): readonly Result[] {
    const { platform } = this;
    switch (surface) {
      case 'search':
        return search(platform, query);
      case 'autocomplete':
        return autocomplete(platform, query);
      case 'hashtag-page':
        return hashtagPage(platform, query);
      case 'hashtag-suggestion':
        return suggestHashtags(platform, query);
      case 'related':
        return related(platform, query);
      case 'trend':
        return trends(platform);
      case 'account-suggestion':
        return suggestAccounts(platform, this.#account(viewer ?? '')).map((account) =>
          accountResult(platform, account),
        );
    }
  }

  /** Something happens, a second after what happened before. Answers the activity. */
  async act(act: Act): Promise<Activity> {
    const { platform } = this;
    const actor = this.#account(act.actor);
    const published = platform.now + 1_000;
    const envelope = {
      // The same act is the same activity, whenever these surfaces are served again.
      id: `act:${act.type}:${act.type === 'Search' ? act.query : act.object}:${published}`,
      actor: act.actor,
      published,
      receivedAt: published,
      digest: '',
    };
    if (act.type === 'Search') {
      const activity: Activity = {
        ...envelope,
        type: 'Search',
        content: act.query,
        surface: 'search',
      };
      await this.#tell(activity);
      platform.apply(activity);
      await this.#learnFromSearch(actor, act.query);
      return activity;
    }
    const object = this.#subject(act.object);
    if (act.type === 'Follow' && object.kind !== 'account') {
      throw new Unknown(`${act.object} is no account. Follow an account.`);
    }
    const activity: Activity = { ...envelope, type: act.type, object };
    await this.#tell(activity);
    platform.apply(activity);
    return activity;
  }

  /** Who writes what one looks for is an interest, where the search shows it. */
  async #learnFromSearch(actor: number, query: string): Promise<void> {
    const { platform } = this;
    const { results } = await this.look('search', {
      viewer: platform.people.all[actor]!.id,
      query,
    });
    const shown = new Set(results.map(({ id }) => id));
    const authors = findPosts(platform, wordsOf(query))
      .filter((post) => shown.has(platform.posts.all[post]!.id))
      .map((post) => platform.posts.all[post]!.author);
    for (const author of new Set(authors.slice(0, 5))) {
      if (author !== actor) platform.contacts.add(actor, author, ContactKind.search, platform.now);
    }
  }

  /** The number of an account; one that the record does not know is a test account from now on. */
  #account(id: string): number {
    const { people } = this.platform;
    const known = people.numberOf(id);
    if (known !== undefined) return known;
    const account = people.number(id);
    people.all[account]!.isTest = true;
    return account;
  }

  #subject(id: string): Subject {
    const { people, posts } = this.platform;
    const account = people.numberOf(id);
    if (account !== undefined && people.all[account]!.exists) return { kind: 'account', id };
    if (posts.numberOf(id) !== undefined) return { kind: 'post', id };
    throw new Unknown(`${id} is neither an account nor a post of this platform.`);
  }
}
