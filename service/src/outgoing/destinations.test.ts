import { expect, test } from 'vitest';
import { destinations } from './destinations.ts';

const check = (url: string, ...allowed: string[]) => destinations(allowed).check(new URL(url));

test.each([
  'http://example.org/',
  'ftp://example.org/',
  'file:///etc/passwd',
  'https://127.0.0.1/',
  'https://0x7f.1/',
  'https://2130706433/',
  'https://10.1.2.3/',
  'https://169.254.169.254/latest',
  'https://[::1]/',
  'https://[::ffff:10.0.0.1]/',
  'https://[fd00::1]/',
  'https://[fe80::1]/',
  'https://[2002:7f00:1::]/',
  'https://[64:ff9b::7f00:1]/',
])('%s may not be called', (url) => {
  expect(() => check(url)).toThrow(/BREAKWATER_OUTGOING_ALLOWED/);
});

test.each(['https://example.org/', 'https://93.184.215.14/', 'https://[2606:4700::1111]/'])(
  '%s may be called',
  (url) => {
    expect(() => check(url)).not.toThrow();
  },
);

test('what the operator allows may be called, also without TLS, and nothing else', () => {
  const allowed = ['10.1.0.0/16', 'files.internal', '::1'];
  expect(() => check('http://10.1.2.3/', ...allowed)).not.toThrow();
  expect(() => check('http://files.internal/', ...allowed)).not.toThrow();
  expect(() => check('http://[::1]:8080/', ...allowed)).not.toThrow();
  expect(() => check('http://10.2.2.3/', ...allowed)).toThrow('10.2.2.3 is no public address');
  expect(() => check('http://other.internal/', ...allowed)).toThrow('without TLS');
});

test.each(['10.0.0.0/33', '10.0.0/8', 'http://x', 'a b', '::1/129', '', '10.0.0.0/'])(
  '"%s" is no place to allow',
  (place) => {
    expect(() => destinations([place])).toThrow('is no place to allow');
  },
);
