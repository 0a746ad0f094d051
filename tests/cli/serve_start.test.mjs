import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import http from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  makeResponse, post, request, run, startServer, temporaryFolder,
} from './earshot_process.mjs';

test('--version names the program and its version', async () => {
  const { code, stdout } = await run(['--version']);
  assert.equal(code, 0);
  assert.match(stdout, /^earshot \d+\.\d+\.\d+\n$/);
});

test('--help lists the commands, serve --help its options', async () => {
  const general = await run(['--help']);
  assert.equal(general.code, 0);
  assert.match(general.stdout, /^ +serve +Serve a site/m);
  const serve = await run(['serve', '--help']);
  assert.equal(serve.code, 0);
  for (const option of ['SITE', '--port', '--host', '--db', '--allow-read', '--quiet']) {
    assert.ok(serve.stdout.includes(option), option);
  }
  assert.match(serve.stdout, /Exit code/);
});

/** @type {[string[], RegExp][]} */
const WRONG_USAGE = [
  [[], /Say what to do: check, paths, run, render, verify, serve, logic\.\nSee earshot --help/],
  [['srve'], /There is no command "srve", only: check, paths, run, render, verify, serve, logic\.\nSee earshot --help/],
  [['--nope'], /There is no option --nope\.\nSee earshot --help/],
  [['serve'], /SITE is required\.\nSee earshot serve --help/],
  [['serve', '--nope', '.'], /--nope\.\nSee earshot serve --help/],
  [['serve', '--port', 'x', '.'], /--port.*0 to 65535/],
  [['serve', '--port', '65536', '.'], /--port.*0 to 65535/],
  [['serve', '--port', '-1', '.'], /--port/],
  [['serve', 'a', 'b'], /not expected: b/],
];
for (const [args, reason] of WRONG_USAGE) {
  test(`wrong usage is exit code 2 with a reason: earshot ${args.join(' ')}`, async () => {
    const { code, stdout, stderr } = await run(args);
    assert.equal(code, 2);
    assert.match(stderr, reason);
    assert.equal(stdout, '');
  });
}

test('serve refuses to start, with a reason, where it could not do its work', async (t) => {
  const folder = temporaryFolder(t, { 'site/index.html': 'home', 'text.sqlite': 'x'.repeat(100) });
  /** @type {[string[], RegExp][]} */
  const refused = [
    [['none'], /There is no folder "none"/],
    [['site/index.html'], /There is no folder "site\/index\.html"/],
    [['--db', 'text.sqlite', 'site'], /text\.sqlite cannot be used: file is not a database/],
    [['--db', 'none/r.sqlite', 'site'], /none\/r\.sqlite cannot be used: unable to open/],
    [['--db', 'site/r.sqlite', 'site'], /would be published/],
    [['--host', 'no.such.host.invalid', 'site'], /no address for the host no\.such\.host/],
    [['--host', '192.0.2.1', 'site'], /Cannot listen on 192\.0\.2\.1/],
  ];
  for (const [args, reason] of refused) {
    const { code, stdout, stderr } = await run(['serve', '--port', '0', ...args], folder);
    assert.equal(code, 1, args.join(' '));
    assert.match(stderr, reason);
    assert.equal(stdout, '');
  }
});

test('a database is never put into the site, even by its default name', async (t) => {
  const site = temporaryFolder(t, { 'index.html': 'home' });
  const { code, stderr } = await run(['serve', '--port', '0', '.'], site);
  assert.equal(code, 1);
  assert.match(stderr, /would be published/);
  assert.ok(!existsSync(join(site, 'responses.sqlite')));
});

test('a port that is taken is named', async (t) => {
  const folder = temporaryFolder(t, { 'site/index.html': 'home' });
  const first = await startServer(t, { site: 'site', db: 'a.sqlite', cwd: folder });
  const args = ['serve', '--port', `${first.port}`, '--db', 'b.sqlite', 'site'];
  const second = await run(args, folder);
  assert.equal(second.code, 1);
  assert.match(second.stderr, new RegExp(`Port ${first.port} is already in use.*--port`));
  assert.equal((await request(first.port, '/')).text, 'home');
});

test('the start says where, what and how', async (t) => {
  const folder = temporaryFolder(t, { 'site/index.html': 'home' });
  const db = join(folder, 'r.sqlite');
  const server = await startServer(t, { site: 'site', db: 'r.sqlite', cwd: folder });
  const address = `http://localhost:${server.port}/`;
  assert.ok(server.output.stdout.includes(`Earshot is serving at ${address}`));
  assert.ok(server.output.stdout.includes(join(folder, 'site')));
  assert.ok(server.output.stdout.includes(`${db} (0 so far)`));
  assert.ok(server.output.stdout.includes(`curl ${address}responses`));
  await post(server, JSON.stringify(makeResponse()));
  await server.end('SIGTERM');
  const again = await startServer(t, { site: 'site', db: 'r.sqlite', cwd: folder });
  assert.ok(again.output.stdout.includes('(1 so far)'));
});

for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM'])) {
  test(`${signal} stops it cleanly, with a connection still open`, async (t) => {
    const folder = temporaryFolder(t, { 'site/index.html': 'home' });
    const server = await startServer(t, { site: 'site', db: 'r.sqlite', cwd: folder });
    const agent = new http.Agent({ keepAlive: true });
    t.after(() => agent.destroy());
    await new Promise((resolve) => {
      http.get(server.url, { agent }, (response) => response.resume().on('end', resolve));
    });
    await post(server, JSON.stringify(makeResponse()));
    assert.deepEqual(await server.end(signal), { code: 0, killedBy: null });
    assert.ok(!existsSync(join(folder, 'r.sqlite-wal')), 'the log is folded into the file');
    assert.equal(server.output.stderr, '');
  });
}

test('a line is printed for each response, and none with --quiet', async (t) => {
  const folder = temporaryFolder(t, { 'site/index.html': 'home' });
  for (const quiet of [false, true]) {
    const args = quiet ? ['--quiet'] : [];
    const server = await startServer(t, { site: 'site', db: 'r.sqlite', cwd: folder, args });
    const response = makeResponse();
    await post(server, JSON.stringify(response));
    await post(server, 'no');
    await server.end('SIGTERM');
    assert.equal(server.output.stdout.includes(`201 {"id":"${response.id}"`), !quiet);
    assert.equal(server.output.stdout.includes('400 {"error":'), !quiet);
  }
});
