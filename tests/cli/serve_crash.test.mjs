// An acknowledged response survives kill -9, and whatever was not acknowledged can be sent again.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  makeResponse, post, readResponses, startServer, temporaryFolder,
} from './earshot_process.mjs';

const SENDERS = 8;
const MAX_POSTS = 400;

/**
 * Posts from several senders at once until a post fails because the server is gone.
 * @param {{url: string}} server
 * @param {(acknowledged: number) => void} onAcknowledged
 */
async function burst(server, onAcknowledged) {
  /** @type {ReturnType<typeof makeResponse>[]} */
  const sent = [];
  /** @type {Set<string>} */
  const acknowledged = new Set();
  const send = async () => {
    while (sent.length < MAX_POSTS) {
      const response = makeResponse({ answers: { why: 'x'.repeat((sent.length * 37) % 3000) } });
      sent.push(response);
      try {
        const reply = await post(server, JSON.stringify(response));
        assert.equal((await reply.json()).stored, true);
      } catch (error) {
        if (error instanceof assert.AssertionError) throw error;
        return;
      }
      acknowledged.add(response.id);
      onAcknowledged(acknowledged.size);
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, send));
  return { sent, acknowledged };
}

for (const killedAfter of [1, 20, 77]) {
  test(`kill -9 after ${killedAfter} acknowledged responses loses none of them`, async (t) => {
    const folder = temporaryFolder(t, { 'site/index.html': 'home' });
    const db = join(folder, 'r.sqlite');
    const options = { site: join(folder, 'site'), db };
    const server = await startServer(t, options);
    /** @type {ReturnType<typeof server.end> | undefined} */
    let killed;
    const { sent, acknowledged } = await burst(server, (count) => {
      if (count === killedAfter) killed = server.end('SIGKILL');
    });
    assert.deepEqual(await killed, { code: null, killedBy: 'SIGKILL' });
    assert.ok(sent.length < MAX_POSTS, 'it was killed in the middle');

    const again = await startServer(t, { ...options, port: server.port });
    const stored = await readResponses(again);
    const byId = new Map(sent.map((response) => [response.id, response]));
    const storedIds = new Set(stored.map((response) => response.id));
    assert.equal(storedIds.size, stored.length, 'one row per id');
    for (const id of acknowledged) assert.ok(storedIds.has(id), `${id} was acknowledged`);
    for (const response of stored) assert.deepEqual(response, byId.get(response.id));

    for (const response of sent) {
      const reply = await post(again, JSON.stringify(response));
      assert.equal(reply.status, storedIds.has(response.id) ? 200 : 201);
    }
    await again.end('SIGTERM');
    const sql = 'SELECT count(*) FROM responses; PRAGMA integrity_check';
    assert.equal(execFileSync('sqlite3', [db, sql]).toString(), `${sent.length}\nok\n`);
  });
}
