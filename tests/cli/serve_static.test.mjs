import assert from 'node:assert/strict';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { raw, request, startServer, temporaryFolder } from './earshot_process.mjs';

const SCRIPT = 'console.log("a long line of script");\n'.repeat(200);

/**
 * @param {import('node:test').TestContext} t
 * @param {Record<string, string | Uint8Array>} files
 */
async function serveSite(t, files) {
  const folder = temporaryFolder(t, { 'secret.txt': 'secret' });
  const site = temporaryFolder(t, files);
  symlinkSync(join(folder, 'secret.txt'), join(site, 'leak.txt'));
  const server = await startServer(t, { site, db: join(folder, 'r.sqlite') });
  return { ...server, site, folder };
}

test('files have their types and may be used by every origin', async (t) => {
  const types = {
    'index.html': 'text/html; charset=utf-8',
    'a.css': 'text/css; charset=utf-8',
    'a.js': 'text/javascript; charset=utf-8',
    'a.mjs': 'text/javascript; charset=utf-8',
    'a.json': 'application/json; charset=utf-8',
    'a.wasm': 'application/wasm',
    'a.svg': 'image/svg+xml; charset=utf-8',
    'a.png': 'image/png',
    'a.woff2': 'font/woff2',
    'a b ä.txt': 'text/plain; charset=utf-8',
    'data.bin': 'application/octet-stream',
  };
  const files = Object.fromEntries(Object.keys(types).map((name) => [name, `bytes of ${name}`]));
  const server = await serveSite(t, files);
  for (const [name, type] of Object.entries(types)) {
    const reply = await fetch(`${server.url}/${name}`);
    assert.equal(reply.status, 200, name);
    assert.equal(reply.headers.get('content-type'), type);
    assert.equal(reply.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(reply.headers.get('access-control-allow-origin'), '*');
    assert.equal(reply.headers.get('cross-origin-resource-policy'), 'cross-origin');
    assert.equal(await reply.text(), `bytes of ${name}`);
  }
});

test('a folder is its index.html, behind a final slash', async (t) => {
  const server = await serveSite(t, { 'index.html': 'home', 'docs/index.html': 'docs' });
  assert.equal((await request(server.port, '/')).text, 'home');
  assert.equal((await request(server.port, '/docs/')).text, 'docs');
  const moved = await request(server.port, '/docs?x=1');
  assert.equal(moved.status, 308);
  assert.equal(moved.headers.location, '/docs/?x=1');
  assert.equal(await (await fetch(`${server.url}/docs`)).text(), 'docs');
});

test('a compressed sibling is sent exactly to those who accept it', async (t) => {
  const server = await serveSite(t, {
    'app.js': SCRIPT,
    'app.js.br': brotliCompressSync(SCRIPT),
    'plain.js': SCRIPT,
  });
  for (const [accept, packed] of /** @type {[string, boolean][]} */ ([
    ['gzip, deflate, br', true],
    ['br;q=0.1', true],
    ['*', true],
    ['gzip, deflate', false],
    ['br;q=0', false],
    ['gzip;q=1, br;q=0.000', false],
    ['', false],
  ])) {
    const reply = await request(server.port, '/app.js', { headers: { 'accept-encoding': accept } });
    assert.equal(reply.headers['content-encoding'], packed ? 'br' : undefined, accept);
    assert.equal(reply.headers.vary, 'Accept-Encoding');
    assert.equal(reply.headers['content-type'], 'text/javascript; charset=utf-8');
    assert.equal(Number(reply.headers['content-length']), reply.body.length);
    const bytes = packed ? brotliDecompressSync(reply.body) : reply.body;
    assert.equal(bytes.toString(), SCRIPT);
  }
  const headers = { 'accept-encoding': 'br, gzip' };
  const plain = await request(server.port, '/plain.js', { headers });
  assert.equal(plain.headers['content-encoding'], undefined);
  assert.equal(plain.headers.vary, undefined);
  assert.equal(plain.text, SCRIPT);
});

test('an unchanged file is confirmed with 304, a changed one is sent', async (t) => {
  const server = await serveSite(t, { 'a.js': 'one', 'a.js.br': brotliCompressSync('one') });
  const first = await request(server.port, '/a.js');
  assert.equal(first.headers['cache-control'], 'no-cache');
  const etag = String(first.headers.etag);
  assert.match(etag, /^"[^"]+"$/);
  for (const match of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const again = await request(server.port, '/a.js', { headers: { 'if-none-match': match } });
    assert.equal(again.status, 304, match);
    assert.equal(again.body.length, 0);
    assert.equal(again.headers.etag, etag);
    assert.equal(again.headers['cache-control'], 'no-cache');
    assert.equal(again.headers['access-control-allow-origin'], '*');
    assert.equal(again.headers.vary, 'Accept-Encoding');
    assert.equal(again.headers['content-length'], undefined);
  }
  const packed = await request(server.port, '/a.js', {
    headers: { 'if-none-match': etag, 'accept-encoding': 'br' },
  });
  assert.equal(packed.status, 200, 'the tag of one representation is not the tag of the other');
  writeFileSync(join(server.site, 'a.js'), 'two');
  const changed = await request(server.port, '/a.js', { headers: { 'if-none-match': etag } });
  assert.equal(changed.status, 200);
  assert.equal(changed.text, 'two');
});

test('only names with a content hash are immutable', async (t) => {
  const server = await serveSite(t, { 'earshot.1a2b3c4d.wasm': 'w', 'earshot.js': 'j' });
  const hashed = await request(server.port, '/earshot.1a2b3c4d.wasm');
  assert.equal(hashed.headers['cache-control'], 'public, max-age=31536000, immutable');
  const stable = await request(server.port, '/earshot.js');
  assert.equal(stable.headers['cache-control'], 'no-cache');
});

test('HEAD is GET without the body, and Range is answered with the whole', async (t) => {
  const server = await serveSite(t, { 'a.txt': 'text of a', 'empty.txt': '' });
  const get = await request(server.port, '/a.txt');
  const head = await request(server.port, '/a.txt', { method: 'HEAD' });
  assert.equal(head.status, 200);
  assert.equal(head.body.length, 0);
  for (const name of ['content-length', 'content-type', 'etag', 'cache-control']) {
    assert.equal(head.headers[name], get.headers[name], name);
  }
  assert.equal((await request(server.port, '/none', { method: 'HEAD' })).status, 404);
  const empty = await request(server.port, '/empty.txt');
  assert.equal(empty.status, 200);
  assert.equal(empty.headers['content-length'], '0');
  for (const range of ['bytes=2-3', 'bytes=5-99999999', 'bytes=-4', 'bytes=0-1,3-4']) {
    const reply = await request(server.port, '/a.txt', { headers: { range } });
    assert.equal(reply.status, 200, range);
    assert.equal(reply.text, 'text of a');
  }
  const many = `bytes=${'1-2,'.repeat(2000)}1-2`;
  await request(server.port, '/a.txt', { headers: { range: many } });
  assert.equal((await request(server.port, '/a.txt')).status, 200, 'it is still there');
});

test('nothing outside the site, and nothing hidden in it, is served', async (t) => {
  const server = await serveSite(t, {
    'index.html': 'home',
    'a/index.html': 'a',
    '.env': 'secret',
    '.git/config': 'secret',
    'a/.hidden': 'secret',
  });
  const paths = [
    '/../secret.txt', '/a/../../secret.txt', '/%2e%2e/secret.txt', '/%2e%2e%2fsecret.txt',
    '/..%2fsecret.txt', '/.%2e/secret.txt', '/a/..%2f..%2fsecret.txt', '/%252e%252e/secret.txt',
    '/..%5csecret.txt', '/..\\secret.txt', '/%c0%ae%c0%ae/secret.txt', '//etc/passwd',
    '/%2fetc/passwd', '/etc/passwd', '/a/%00', '/index.html%00', '/index.html%00.txt', '/leak.txt',
    '/.env', '/%2eenv', '/.git/config', '/a/.hidden', '/a/./.hidden', '/./index.html',
    '/a/../index.html', '/index.html/', '/index.html/..', '/%', '/%zz', '/a//index.html',
    `/${'a'.repeat(4000)}`, 'http://127.0.0.1/index.html', 'index.html', '*',
  ];
  for (const path of paths) {
    const end = ' HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';
    const text = await raw(server.port, `GET ${path}${end}`);
    assert.match(text, /^HTTP\/1\.1 404 /, path);
    assert.ok(!text.includes('secret') && !text.includes('root:'), path);
  }
  assert.equal((await request(server.port, '/index.html?../../secret')).text, 'home');
});

test('what is not there has a short page', async (t) => {
  const server = await serveSite(t, { 'index.html': 'home' });
  const reply = await fetch(`${server.url}/none`);
  assert.equal(reply.status, 404);
  assert.equal(reply.headers.get('content-type'), 'text/html; charset=utf-8');
  assert.match(await reply.text(), /<h1>Not found<\/h1>/);
});

test('other methods are refused and name those that are not', async (t) => {
  const server = await serveSite(t, { 'index.html': 'home' });
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    const reply = await request(server.port, '/index.html', { method });
    assert.equal(reply.status, 405, method);
    assert.equal(reply.headers.allow, 'GET, HEAD');
  }
  const posted = await request(server.port, '/index.html', { method: 'POST', body: 'x' });
  assert.equal(posted.status, 404);
  assert.match(JSON.parse(posted.text).error, /\/responses/);
});

test('a request hidden in the body of another is never answered', async (t) => {
  const server = await serveSite(t, { 'index.html': 'home' });
  const hidden = 'GET /responses HTTP/1.1\r\nHost: localhost\r\n\r\n';
  const length = `Content-Length: ${hidden.length}\r\n`;
  const starts = [
    `GET / HTTP/1.1\r\nHost: x\r\n${length}\r\n`,
    `HEAD / HTTP/1.1\r\nHost: x\r\n${length}\r\n`,
    `OPTIONS /responses HTTP/1.1\r\nHost: x\r\n${length}\r\n`,
    `DELETE / HTTP/1.1\r\nHost: x\r\n${length}\r\n`,
    `POST /responses HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n`,
    `POST /responses HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n${length}\r\n`,
    `POST /responses HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: identity\r\n${length}\r\n`,
    `POST /responses HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: x\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n`,
    `no request at all\r\n\r\n`,
    // These two are given up while their bodies are still coming.
    `POST /responses HTTP/1.1\r\nHost: x\r\nContent-Length: 9999999999\r\n\r\n`,
    `POST /none HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n`,
  ];
  for (const start of starts) {
    // Sent later, so that it cannot be swallowed together with what stands before it.
    const text = await raw(server.port, start, hidden);
    assert.match(text, /^HTTP\/1\.1 4(00|04|15) /, start);
    assert.equal(text.match(/HTTP\/1\.1 /g)?.length, 1, start);
    assert.match(text, /\r\nConnection: close\r\n/, start);
    assert.match(text, /\{"error":"[^"]+"\}\n$/, start);
  }
});
