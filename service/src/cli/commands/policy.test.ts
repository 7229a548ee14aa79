import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const breakwater = fileURLToPath(new URL('../breakwater.ts', import.meta.url));

async function run(args: readonly string[], input = '') {
  const child = spawn(process.execPath, [breakwater, 'policy', ...args]);
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [out, messages, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { out, messages, code };
}

test('the default document can be used as it is printed', async () => {
  const { out, code } = await run(['default']);
  expect(code).toBe(0);
  const checked = await run(['check'], out);
  expect(checked).toMatchObject({ code: 0, messages: expect.stringContaining('0 terms') });
});

test('a bad document is refused whole, with line and field', async () => {
  const { out } = await run(['default']);
  const bad = out
    .replace(
      '"terms": []',
      '"terms": [\n{ "id": "a", "term": "zwelkin", "tier": "blok", "source": "s" }\n]',
    )
    .replace('"contactWithMinors"', '"contactWithMinor"');
  const { messages, code } = await run(['check'], bad);
  expect(code).toBe(2);
  expect(messages).toMatch(/standard input:3: terms\[0\]\.tier: .*Give one of: block, review/);
  expect(messages).toMatch(/standard input:\d+: thresholds\.contactWithMinors: is missing/);
  expect(messages).not.toContain('zwelkin');
  expect(await run(['check'], '{')).toMatchObject({ code: 2 });
  expect((await run(['check', 'nothing.json'])).messages).toContain('there is no such file');
});
