import { hashText } from '../random/generator.ts';
import { permute24 } from '../random/identifiers.ts';
import type { World } from './world.ts';

const firsts =
  'amber ashen blue bold brisk calm clear copper coral crisp dapper distant dusty early fern frosty gentle gilded glad green happy hazel hidden honest humble ivory jolly keen kindly late lemon lilac little lively lucky lunar marble mellow merry misty modest nimble north odd olive opal pale plain proud quiet rapid rosy rustic salty sandy shy silver sleepy slow snowy solar stray sunny tall'.split(
    ' ',
  );
const seconds =
  'acorn anchor badger barley beacon birch bramble brook button candle canoe cedar clover comet cricket crow daisy dolphin drum elm falcon fiddle finch fox gannet gull hare harp heron ibis kettle kite lantern lark linnet maple marten meadow moth newt oak otter owl pebble pigeon plover pond puffin quill raven reed robin rook sparrow spoon starling swift teapot thistle tiger walnut willow wren yarrow'.split(
    ' ',
  );

const bitsOf = (world: World, account: number): number =>
  permute24(account, hashText(`handles ${world.options.seed}`));

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

/** The name that a profile displays; many share one. */
export function displayName(world: World, account: number): string {
  const bits = bitsOf(world, account);
  const second = capital(seconds[(bits >>> 6) & 63]!);
  return bits % 3 === 0 ? second : `${capital(firsts[bits & 63]!)} ${second}`;
}

/**
 * The `preferredUsername` of an account: its own, or one made after its owner's first account.
 * No two accounts share one (up to 2^24 accounts).
 */
export function handleOf(world: World, account: number): string {
  const given = world.handles.get(account);
  if (given !== undefined) return given;
  const bits = bitsOf(world, account);
  const number = bits >>> 12;
  const joint = number % 7 === 0 ? '_' : '';
  return `${firsts[bits & 63]}${joint}${seconds[(bits >>> 6) & 63]}${number === 0 ? '' : number}`;
}

/** Gives `account` a handle after `owner`'s: `wren12_two`. */
export function second(world: World, owner: number, account: number, suffix: string): void {
  const root = handleOf(world, owner).replace(
    /_(work|art|priv|two|pics|bk|spare|again|x)+\d*$/,
    '',
  );
  let handle = `${root}_${suffix}`;
  for (let i = 2; world.handlesTaken.has(handle); i++) handle = `${root}_${suffix}${i}`;
  world.handlesTaken.add(handle);
  world.handles.set(account, handle);
}
