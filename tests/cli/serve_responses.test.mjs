import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import {
  makeResponse, post, raw, readResponses, request, startServer, temporaryFolder,
} from './earshot_process.mjs';

const MAX_BYTES = 64 * 1024;

/**
 * @param {import('node:test').TestContext} t
 * @param {string[]} [args]
 */
async function serve(t, args = []) {
  const folder = temporaryFolder(t, { 'site/index.html': 'home' });
  const db = join(folder, 'r.sqlite');
  return { ...(await startServer(t, { site: join(folder, 'site'), db, args })), db };
}

/** A good body of exactly `size` bytes. @param {number} size */
function bodyOfSize(size) {
  const empty = JSON.stringify(makeResponse({ answers: { why: '' } }));
  return empty.replace('"why":""', `"why":"${'x'.repeat(size - empty.length)}"`);
}

test('a response is stored once and read back token for token', async (t) => {
  const server = await serve(t);
  const bodies = [
    '{ "id":"first-01",\r\n"survey":"nps","answers":{"nps":9.0,"why":"tab\\tä"},"later":[1e2] }',
    '{"id":"second-02","survey":"nps","answers":{}}',
    '{"id":"0-third-03","survey":"other","answers":{}}',
  ];
  for (const body of bodies) {
    const reply = await post(server, body);
    assert.equal(reply.status, 201);
    assert.equal(reply.headers.get('content-type'), 'application/json');
    assert.equal(reply.headers.get('cache-control'), 'no-store');
    assert.deepEqual(await reply.json(), { id: JSON.parse(body).id, stored: true });
  }
  const reply = await request(server.port, '/responses');
  assert.equal(reply.status, 200);
  assert.equal(reply.headers['content-type'], 'application/x-ndjson');
  assert.equal(reply.headers['cache-control'], 'no-store');
  assert.equal(
    reply.text,
    '{"id":"first-01","survey":"nps","answers":{"nps":9.0,"why":"tab\\tä"},"later":[1e2]}\n' +
      `${bodies[1]}\n${bodies[2]}\n`,
  );
  const sql = 'SELECT id, survey, received_at FROM responses';
  const rows = execFileSync('sqlite3', [server.db, sql]).toString().split('\n');
  assert.match(rows[0], /^first-01\|nps\|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  assert.match(rows[1], /^second-02\|nps\|/);
  assert.match(rows[2], /^0-third-03\|other\|/);
  assert.equal(statSync(server.db).mode & 0o777, 0o600);
});

test('the same response again is a duplicate, another one under its id a conflict', async (t) => {
  const server = await serve(t);
  const response = makeResponse();
  assert.equal((await post(server, JSON.stringify(response))).status, 201);
  for (const text of [JSON.stringify(response), JSON.stringify(response, null, 2)]) {
    const again = await post(server, text);
    assert.equal(again.status, 200);
    assert.deepEqual(await again.json(), { id: response.id, duplicate: true });
  }
  const other = await post(server, JSON.stringify({ ...response, answers: { nps: 'other' } }));
  assert.equal(other.status, 409);
  assert.match((await other.json()).error, new RegExp(`id "${response.id}" and stays as it is`));
  assert.deepEqual(await readResponses(server), [response]);
});

test('of many copies sent at once, one is stored', async (t) => {
  const server = await serve(t);
  const body = JSON.stringify(makeResponse());
  const statuses = await Promise.all(
    Array.from({ length: 20 }, async () => (await post(server, body)).status),
  );
  assert.equal(statuses.filter((status) => status === 201).length, 1);
  assert.equal(statuses.filter((status) => status === 200).length, 19);
  assert.equal((await readResponses(server)).length, 1);
});

test('malformed bodies are refused with a sentence that names the place', async (t) => {
  const server = await serve(t);
  const good = '{"id":"abcdefgh","survey":"nps","answers":{"a":1}}';
  /** @type {[string | Buffer, RegExp][]} */
  const rows = [
    ['', /empty/],
    ['[]', /must be a JSON object/],
    ['nps=9&id=abcdefgh', /line 1, column 2/],
    [good.slice(0, -1), /line 1, column \d+/],
    [`{\n"id":"abcdefgh"\n"survey":"nps"}`, /line 3, column/],
    [`${good}${good}`, /expected end of input/],
    [`${good}\0`, /NUL byte at line 1, column 51/],
    [good.replace('abcdefgh', 'short'), /"id" must be/],
    [good.replace('"abcdefgh"', '12345678'), /"id" must be/],
    [good.replace('abcdefgh', '../../../etc'), /"id" must be/],
    [good.replace('"id"', '"ID"'), /"id" is missing/],
    [good.replace('"nps"', '""'), /"survey" must be/],
    [good.replace('"survey"', '"x"'), /"survey" is missing/],
    [good.replace('{"a":1}', '[1]'), /"answers" must be/],
    [good.replace('"answers"', '"x"'), /"answers" is missing/],
    [good.replace('"a":1', '"a":1,"a":2'), /"a" appears twice in the object at \/answers/],
    [good.replace('1', '1e999'), /line 1/],
    [good.replace('1', '"\\ud800"'), /line 1/],
    [Buffer.from(good.replace('1', '"\xff"'), 'latin1'), /line 1.*UTF-8/],
    [Buffer.from([0xff, 0xfe, 0x7b, 0x00]), /./],
    [good.replace('1', `${'['.repeat(31)}${']'.repeat(31)}`), /deeper than 32 levels/],
    [good.replace('1', '['.repeat(60_000)), /deeper than 32 levels/],
    [good.replace('1', '{"a":'.repeat(12_000)), /deeper than 32 levels/],
  ];
  for (const [body, reason] of rows) {
    const reply = await post(server, body);
    const shown = body.toString().slice(0, 80);
    assert.equal(reply.status, 400, shown);
    assert.equal(reply.headers.get('access-control-allow-origin'), '*');
    const answer = await reply.json();
    assert.deepEqual(Object.keys(answer), ['error'], shown);
    assert.match(answer.error, reason, shown);
    assert.match(answer.error, /\.$/, shown);
  }
  assert.deepEqual(await readResponses(server), []);
  assert.equal((await post(server, good)).status, 201, 'the server is as well as before');
});

test('a body may be 64 KiB and not a byte more, however it is sent', async (t) => {
  const server = await serve(t);
  assert.equal((await post(server, bodyOfSize(MAX_BYTES))).status, 201);
  const headers = { 'content-type': 'application/json' };
  for (const size of [MAX_BYTES + 1, 1_000_000]) {
    const body = bodyOfSize(size);
    const known = await post(server, body);
    assert.equal(known.status, 413);
    assert.match((await known.json()).error, /at most 65536 bytes/);
    assert.equal(known.headers.get('access-control-allow-origin'), '*');
    const chunked = await request(server.port, '/responses', {
      method: 'POST',
      headers: { ...headers, 'transfer-encoding': 'chunked' },
      body,
    });
    assert.equal(chunked.status, 413);
  }
  const announced = await raw(
    server.port,
    'POST /responses HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\n' +
      'Content-Length: 9999999999\r\n\r\n',
  );
  assert.match(announced, /^HTTP\/1\.1 413 /, 'a body that will not be read is refused unread');
  assert.equal((await readResponses(server)).length, 1);
});

test('a body sent in chunks is as good as any, one cut short is not', async (t) => {
  const server = await serve(t);
  const body = JSON.stringify(makeResponse());
  const chunked = await request(server.port, '/responses', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
    body,
  });
  assert.equal(chunked.status, 201);
  const broken = await raw(
    server.port,
    'POST /responses HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\n' +
      `Transfer-Encoding: chunked\r\n\r\n5\r\n{"id"\r\nzz\r\n`,
  );
  assert.match(broken, /^HTTP\/1\.1 400 /);
  assert.equal((await readResponses(server)).length, 1);
});

test('JSON or plain text is accepted, anything else refused by its name', async (t) => {
  const server = await serve(t);
  for (const type of ['application/json', 'text/plain;charset=UTF-8', 'Application/Json; x=y']) {
    assert.equal((await post(server, JSON.stringify(makeResponse()), type)).status, 201, type);
  }
  for (const type of [
    'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'multipart/form-data',
    'text/html', 'application/octet-stream',
  ]) {
    const reply = await post(server, JSON.stringify(makeResponse()), type);
    assert.equal(reply.status, 415, type);
    assert.equal(reply.headers.get('access-control-allow-origin'), '*');
    assert.ok((await reply.json()).error.includes(type.split(';')[0]), type);
  }
  const packed = await request(server.port, '/responses', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    body: gzipSync(JSON.stringify(makeResponse())),
  });
  assert.equal(packed.status, 415);
  const form = await request(server.port, '/responses', {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body: '--x\r\nContent-Disposition: form-data; name="id"\r\n\r\n1\r\n--x--\r\n',
  });
  assert.equal(form.status, 415, 'a real form is refused like any other');
  const untyped = await request(server.port, '/responses', { method: 'POST', body: '{}' });
  assert.equal(untyped.status, 415);
  assert.equal((await readResponses(server)).length, 3);
});

test('any origin may post, after a preflight or without, and none may read', async (t) => {
  const server = await serve(t);
  const headers = { origin: 'https://shop.example', 'content-type': 'application/json' };
  const preflight = await request(server.port, '/responses', {
    method: 'OPTIONS',
    headers: { ...headers, 'access-control-request-method': 'POST' },
  });
  assert.equal(preflight.status, 204);
  assert.equal(preflight.body.length, 0);
  assert.equal(preflight.headers['access-control-allow-origin'], '*');
  assert.equal(preflight.headers['access-control-allow-methods'], 'POST');
  assert.equal(preflight.headers['access-control-allow-headers'], 'content-type');
  assert.ok(Number(preflight.headers['access-control-max-age']) > 0);
  assert.equal(preflight.headers['access-control-allow-credentials'], undefined);

  const body = JSON.stringify(makeResponse());
  const posted = await request(server.port, '/responses', { method: 'POST', headers, body });
  assert.equal(posted.status, 201);
  assert.equal(posted.headers['access-control-allow-origin'], '*');
  assert.equal(posted.headers['access-control-expose-headers'], 'Retry-After');

  for (const method of ['GET', 'HEAD']) {
    const read = await request(server.port, '/responses', { method, headers });
    assert.equal(read.status, 200);
    const names = Object.keys(read.headers);
    assert.deepEqual(names.filter((name) => name.startsWith('access-control')), []);
    assert.equal(read.headers['cross-origin-resource-policy'], 'same-origin');
    assert.equal(read.headers['x-content-type-options'], 'nosniff');
  }
  const deleted = await request(server.port, '/responses', { method: 'DELETE' });
  assert.equal(deleted.status, 405);
  assert.equal(deleted.headers.allow, 'GET, HEAD, POST, OPTIONS');
});

test('responses are read under a loopback name only, unless that is opened', async (t) => {
  const server = await serve(t);
  await post(server, JSON.stringify(makeResponse({ survey: 'private' })));
  for (const host of ['localhost', `127.0.0.1:${server.port}`, `[::1]:${server.port}`]) {
    const reply = await request(server.port, '/responses', { headers: { host } });
    assert.equal(reply.status, 200, host);
  }
  /** @type {Record<string, string>[]} */
  const foreign = [
    { host: 'rebound.example' },
    { host: 'localhost.rebound.example' },
    { host: '127.0.0.1%00.rebound.example' },
    { host: 'localhost', 'x-forwarded-for': '203.0.113.9' },
    { host: 'localhost', forwarded: 'for=203.0.113.9' },
    { host: 'localhost', via: '1.1 proxy' },
    { host: 'rebound.example', REMOTE_ADDR: '127.0.0.1' },
  ];
  for (const headers of foreign) {
    for (const path of ['/responses', '/responses?x', '/%72esponses']) {
      const reply = await request(server.port, path, { headers });
      assert.equal(reply.status, 403, JSON.stringify(headers));
      assert.match(JSON.parse(reply.text).error, /--allow-read/);
      assert.equal(reply.headers['access-control-allow-origin'], undefined);
    }
  }
  const nameless = await raw(server.port, 'GET /responses HTTP/1.0\r\n\r\n');
  assert.match(nameless, /^HTTP\/1\.1 403 /);

  const open = await serve(t, ['--allow-read']);
  assert.match(open.output.stdout, /anyone may/);
  for (const headers of foreign) {
    assert.equal((await request(open.port, '/responses', { headers })).status, 200);
  }
});

test('a long list is streamed in order', async (t) => {
  const server = await serve(t);
  const ids = [];
  for (let i = 0; i < 40; i += 1) {
    const body = bodyOfSize(60_000);
    ids.push(JSON.parse(body).id);
    assert.equal((await post(server, body)).status, 201);
  }
  const reply = await request(server.port, '/responses', { headers: { 'accept-encoding': 'br' } });
  assert.equal(reply.headers['transfer-encoding'], 'chunked');
  assert.equal(reply.headers['content-encoding'], undefined);
  assert.deepEqual((await readResponses(server)).map((response) => response.id), ids);
});

test('while the database is locked a post is answered 503 and not acknowledged', async (t) => {
  const server = await serve(t);
  const locker = spawn('sqlite3', [server.db], { stdio: ['pipe', 'pipe', 'inherit'] });
  t.after(() => locker.kill());
  locker.stdin.write("BEGIN IMMEDIATE;\nSELECT 'locked';\n");
  await once(locker.stdout, 'data');
  const body = JSON.stringify(makeResponse());
  const refused = await post(server, body);
  assert.equal(refused.status, 503);
  assert.equal(refused.headers.get('retry-after'), '5');
  assert.equal(refused.headers.get('access-control-allow-origin'), '*');
  assert.match((await refused.json()).error, /nothing was kept, try again/);
  assert.deepEqual(await readResponses(server), [], 'reading goes on meanwhile');
  locker.stdin.end('ROLLBACK;\n');
  await once(locker, 'exit');
  assert.equal((await post(server, body)).status, 201);
  assert.match(server.output.stdout, /SQLite says: database is locked/);
});
