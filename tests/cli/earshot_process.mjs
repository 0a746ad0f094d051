// Runs the real executable for the black-box tests. Everything waits for output or for an exit,
// never for a time to pass; whatever a test leaves running ends with the test process.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const EARSHOT =
  process.env.EARSHOT_BIN || fileURLToPath(new URL('../../build/native/earshot', import.meta.url));

/** @typedef {string | Buffer} Bytes */
/** @typedef {http.IncomingHttpHeaders} Headers */
/** @typedef {{status: number, headers: Headers, body: Buffer, text: string}} Reply */

const STOPPED_LATE_MS = 20_000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/**
 * A folder of the test's own with the given files, gone after the test.
 * @param {import('node:test').TestContext} t
 * @param {Record<string, string | Uint8Array>} files
 */
export function temporaryFolder(t, files = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return folder;
}

/**
 * Runs a command to its end.
 * @param {string[]} args
 * @param {string} [cwd]
 */
export async function run(args, cwd) {
  const child = spawn(EARSHOT, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = collect(child);
  const [code] = await once(child, 'close');
  return { code, stdout: output.stdout, stderr: output.stderr };
}

/** @param {import('node:child_process').ChildProcess} child */
function collect(child) {
  const output = { stdout: '', stderr: '' };
  running.add(child);
  child.on('close', () => running.delete(child));
  child.stdout?.setEncoding('utf8').on('data', (text) => (output.stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text) => (output.stderr += text));
  return output;
}

/**
 * Starts `earshot serve` on a free port and waits until it says where it listens.
 * @param {import('node:test').TestContext} t
 * @param {{site: string, db: string, args?: string[], port?: number, cwd?: string}} options
 */
export async function startServer(t, { site, db, args = [], port = 0, cwd }) {
  const child = spawn(EARSHOT, ['serve', '--port', `${port}`, '--db', db, ...args, site], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = collect(child);
  const closed = once(child, 'close');
  t.after(() => child.kill('SIGKILL'));
  const listening = new Promise((resolve) => {
    child.stdout.on('data', () => output.stdout.includes('Ctrl-C') && resolve(true));
  });
  if (!(await Promise.race([listening, closed.then(() => false)]))) {
    throw new Error(`earshot serve ended: ${output.stderr}`);
  }
  const taken = Number(/http:\/\/[^/]*:(\d+)\//.exec(output.stdout)?.[1]);
  /** @param {NodeJS.Signals} signal */
  const end = async (signal) => {
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), STOPPED_LATE_MS);
    const [code, killedBy] = await closed;
    clearTimeout(late);
    return { code, killedBy };
  };
  return { port: taken, url: `http://127.0.0.1:${taken}`, output, end };
}

/**
 * One request on a connection of its own, sent exactly as given: `fetch` would tidy the path, and
 * does not let a test choose Host or Accept-Encoding.
 * @param {number} port
 * @param {string} path
 * @param {{method?: string, headers?: Record<string, string>, body?: Bytes}} [options]
 * @returns {Promise<Reply>}
 */
export function request(port, path, { method = 'GET', headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path, method, headers, agent: false };
    const message = http.request(options, (response) => {
      /** @type {Buffer[]} */
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const status = response.statusCode ?? 0;
        resolve({ status, headers: response.headers, body: bytes, text: bytes.toString('utf8') });
      });
    });
    message.on('error', reject);
    message.end(body);
  });
}

/**
 * Sends raw bytes, and more of them once an answer has begun; returns everything that comes back
 * until the server closes the connection.
 * @param {number} port
 * @param {Bytes} bytes
 * @param {string} [more]
 * @returns {Promise<string>}
 */
export function raw(port, bytes, more) {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write(bytes));
    let text = '';
    socket.setEncoding('latin1');
    socket.on('data', (chunk) => {
      if (more && !text) socket.write(more);
      text += chunk;
    });
    socket.on('close', () => resolve(text));
    // A connection that is closed while more is on its way to it is reset.
    socket.on('error', (error) => (more && text ? resolve(text) : reject(error)));
  });
}

let made = 0;

/**
 * A response that the server accepts, different at every call.
 * @param {Record<string, unknown>} [changes]
 */
export function makeResponse(changes = {}) {
  made += 1;
  const id = `test-${process.pid}-${made}`;
  return { id, survey: 'nps', answers: { nps: made % 11 }, ...changes };
}

/**
 * @param {{url: string}} server
 * @param {Bytes} body
 * @param {string} [type]
 */
export function post(server, body, type = 'application/json') {
  return fetch(`${server.url}/responses`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: /** @type {BodyInit} */ (body),
  });
}

/** The stored responses, in order. @param {{port: number}} server */
export async function readResponses(server) {
  const reply = await request(server.port, '/responses');
  if (reply.status !== 200) throw new Error(`${reply.status} ${reply.text}`);
  return reply.text.split('\n').filter(Boolean).map((line) => JSON.parse(line));
}
