import type { SimulationOptions } from '../options.ts';
import { createRandom, type Random } from '../random/generator.ts';
import type { Group, Role } from '../types.ts';
import { createEventLog, type EventLog } from './events.ts';
import { createPostTable, type PostTable } from './posts.ts';
import { createStrings, type Strings } from './strings.ts';

export const day = 86_400_000;
export const hour = 3_600_000;

/** One column a fact; an account is its index, which says nothing of its part. */
interface Population {
  readonly size: number;
  /** Milliseconds since the start of the record. */
  readonly created: Float64Array;
  /** When the account was deleted; Infinity for most. */
  readonly ended: Float64Array;
  /** 1: by the platform (a ban); 0: by its owner. */
  readonly banned: Uint8Array;
  readonly group: Group[];
  readonly role: (Role | null)[];
  readonly person: Int32Array;
  /** Index in `ageBands`. */
  readonly age: Uint8Array;
  readonly ageKnown: Uint8Array;
  /** How much the account does; 1 is common. */
  readonly sociability: Float32Array;
  /** How likely others are to follow it; 1 is common. */
  readonly popularity: Float32Array;
}

interface Communities {
  /** Accounts of each community, the most popular first. Communities by size, largest first. */
  readonly members: Int32Array[];
  /** Communities of each account, the one that matters most first. */
  readonly of: number[][];
  topic: Int32Array;
  /** Hashtags of each community, interned, the commonest first. */
  readonly tags: number[][];
}

/** Device or network signatures by number; -1 for none. */
interface Devices {
  readonly personal: Int32Array;
  /** A tablet in a household. */
  readonly shared: Int32Array;
  /** The network of a household, a school or a workplace. */
  readonly place: Int32Array;
  /** The address of a carrier, shared by thousands. */
  readonly carrier: Int32Array;
  count: number;
}

/** Something that a profile says from some time on. */
export interface ProfileFact {
  readonly time: number;
  readonly kind: 'payment' | 'link' | 'names' | 'bio';
  /** Payment handle, link or words; for `names`, the words around the handle, with `@` for it. */
  readonly text: string;
  /** The account named. */
  readonly account?: number;
}

export interface World {
  readonly options: SimulationOptions;
  readonly accounts: number;
  /** Length of the record in milliseconds. */
  readonly window: number;
  /** An independent stream of randomness. */
  readonly stream: (label: string) => Random;
  readonly population: Population;
  readonly communities: Communities;
  readonly devices: Devices;
  readonly celebrities: number[];
  /** Indices in random order, from which special accounts are drawn. */
  readonly unassigned: number[];
  readonly facts: Map<number, ProfileFact[]>;
  /** Handles that are not the account's own invention (a second account's). */
  readonly handles: Map<number, string>;
  readonly handlesTaken: Set<string>;
  readonly following: number[][];
  readonly followers: number[][];
  /** Likes, announces and blocks that happened: each does once. */
  readonly done: Set<number>;
  readonly strings: Strings;
  /** Pictures made so far; those below `memes` are passed around by everybody. */
  pictures: number;
  readonly memes: number;
  readonly events: EventLog;
  readonly posts: PostTable;
}

const lists = (length: number): number[][] => Array.from({ length }, () => []);

export function createWorld(options: SimulationOptions): World {
  const size = options.accounts;
  const column = () => new Int32Array(size).fill(-1);
  return {
    options,
    accounts: size,
    window: options.days * day,
    stream: (label) => createRandom(options.seed, label),
    population: {
      size,
      created: new Float64Array(size),
      ended: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
      banned: new Uint8Array(size),
      group: new Array<Group>(size).fill('ordinary'),
      role: new Array<Role | null>(size).fill(null),
      person: Int32Array.from({ length: size }, (_, i) => i),
      age: new Uint8Array(size),
      ageKnown: new Uint8Array(size),
      sociability: new Float32Array(size),
      popularity: new Float32Array(size),
    },
    communities: { members: [], of: lists(size), topic: new Int32Array(0), tags: [] },
    devices: { personal: column(), shared: column(), place: column(), carrier: column(), count: 0 },
    celebrities: [],
    unassigned: [],
    facts: new Map(),
    handles: new Map(),
    handlesTaken: new Set(),
    following: lists(size),
    followers: lists(size),
    done: new Set(),
    strings: createStrings(),
    pictures: Math.ceil(size / 100),
    memes: Math.ceil(size / 100),
    events: createEventLog(size * 30),
    posts: createPostTable(size),
  };
}

export function addFact(world: World, account: number, fact: ProfileFact): void {
  const facts = world.facts.get(account);
  if (facts) facts.push(fact);
  else world.facts.set(account, [fact]);
}
