import type { Activity, Subject, Undone } from '@breakwater/activity';
import { ContactKind, Contacts } from './contacts.ts';
import { People } from './people.ts';
import { Phrases } from './phrases.ts';
import { Posts } from './posts.ts';
import { Searches } from './searches.ts';
import { plainly } from './words.ts';

interface Undoable {
  readonly actor: number;
  readonly contact?: number;
  readonly followed?: number;
}

/**
 * What a social platform keeps to search, complete, relate and recommend, built from its activities.
 * Read them in order of time. Deterministic: the same activities make the same answers.
 */
export class Platform {
  readonly people = new People();
  readonly posts = new Posts();
  readonly contacts = new Contacts();
  readonly searches = new Searches();
  readonly hashtags = new Phrases();
  readonly queries = new Phrases();
  /** Epoch milliseconds: the latest thing that happened. */
  now = 0;
  readonly #undoable = new Map<string, Undoable>();

  apply(activity: Activity): void {
    this.now = Math.max(this.now, activity.published);
    if (activity.type === 'Flag') return;
    if (activity.type === 'Delete') {
      this.#delete(activity.object);
      return;
    }
    if (activity.actor === null) return;
    const actor = this.people.number(activity.actor);
    switch (activity.type) {
      case 'Create':
      case 'Update':
        this.#write(actor, activity);
        return;
      case 'Follow':
        this.#follow(actor, this.people.number(activity.object.id), activity);
        return;
      case 'Block':
        this.people.all[actor]!.blocked.add(this.people.number(activity.object.id));
        return;
      case 'Like':
        this.#touch(actor, activity.object, ContactKind.like, activity, activity.author);
        return;
      case 'View':
        this.#touch(actor, activity.object, ContactKind.view, activity);
        return;
      case 'Search':
        this.#search(actor, activity.content, activity.published);
        return;
      case 'Undo':
        this.#undo(actor, activity.object);
    }
  }

  /** Whether somebody may be shown what an account is or wrote. */
  isShown(account: number): boolean {
    const { exists, isTest } = this.people.all[account]!;
    return exists && !isTest;
  }

  isPostShown(post: number): boolean {
    const { author, removed } = this.posts.all[post]!;
    return !removed && this.isShown(author);
  }

  #write(actor: number, { type, object, published }: Activity & { type: 'Create' | 'Update' }) {
    if (object.kind === 'account') {
      const account = this.people.write(object);
      if (type === 'Create') account.exists = true;
    } else if (object.kind === 'post' && type === 'Create' && !object.to?.length) {
      for (const tag of this.posts.write(object, actor, published)) {
        this.hashtags.use(tag, published);
      }
    }
  }

  #delete({ kind, id }: Subject): void {
    if (kind === 'account') this.people.all[this.people.number(id)]!.exists = false;
    const post = kind === 'post' ? this.posts.numberOf(id) : undefined;
    if (post !== undefined) this.posts.all[post]!.removed = true;
  }

  #follow(actor: number, subject: number, { id, published }: Activity): void {
    this.people.follow(actor, subject);
    const contact = this.contacts.add(actor, subject, ContactKind.follow, published);
    this.#undoable.set(id, { actor, contact, followed: subject });
  }

  #touch(
    actor: number,
    { kind, id }: Subject,
    how: ContactKind,
    activity: Activity,
    author?: string,
  ): void {
    const post = kind === 'post' ? this.posts.numberOf(id) : undefined;
    const subject =
      kind === 'account'
        ? this.people.number(id)
        : post !== undefined
          ? this.posts.all[post]!.author
          : author !== undefined
            ? this.people.number(author)
            : undefined;
    if (subject === undefined || subject === actor) return;
    const contact = this.contacts.add(actor, subject, how, activity.published);
    if (how === ContactKind.like) this.#undoable.set(activity.id, { actor, contact });
  }

  #search(actor: number, content: string, at: number): void {
    const query = plainly(content);
    if (query === '') return;
    if (!this.people.all[actor]!.isTest) {
      this.searches.add(actor, query, at);
      this.queries.use(query, at);
    }
  }

  #undo(actor: number, undone: Undone): void {
    const known = undone.activity === undefined ? undefined : this.#undoable.get(undone.activity);
    if (known?.actor === actor) {
      if (known.contact !== undefined) this.contacts.undo(known.contact);
      if (known.followed !== undefined) this.people.unfollow(actor, known.followed);
    } else if (undone.type === 'Follow') {
      this.people.unfollow(actor, this.people.number(undone.object.id));
    } else if (undone.type === 'Block') {
      this.people.all[actor]!.blocked.delete(this.people.number(undone.object.id));
    }
  }
}
