// A site of the tests' own, served by the real `earshot serve`: the widget as it is published
// (build/dist) in dist/, Earshot's own site (build/site) in own/, and the pages and surveys of this
// folder with the survey of the landing page.

import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EARSHOT, readResponses, startServer } from '../cli/earshot_process.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HERE = join(ROOT, 'tests/browser');

/**
 * @typedef {object} Site
 * @property {string} url                                 Without a slash at the end.
 * @property {number} port
 * @property {() => Promise<any[]>} responses             All stored ones, in order of arrival.
 * @property {(files: Record<string, string>) => void} write   Adds files to what is served.
 * @property {boolean} isUp
 * @property {() => Promise<void>} stop                   Kills the server, as a power cut would.
 * @property {() => Promise<void>} restart                On the same port and database.
 */

/**
 * @param {{ after(undo: () => void): void }} lifetime  Its end removes everything.
 * @returns {Promise<Site>}
 */
export async function startSite(lifetime) {
  if (!existsSync(EARSHOT)) throw new Error(`${EARSHOT} is not there; run ./build-web.sh first.`);
  const folder = mkdtempSync(join(tmpdir(), 'earshot-browser-'));
  lifetime.after(() => rmSync(folder, { recursive: true, force: true }));
  const files = join(folder, 'site');
  copyFiles(files);
  const options = { site: files, db: join(folder, 'responses.sqlite'), args: ['--quiet'] };
  let server = await startServer(lifetime, options);
  const { port, url } = server;
  const site = {
    port,
    url,
    isUp: true,
    responses: () => readResponses({ port }),
    /** @param {Record<string, string>} more */
    write(more) {
      for (const [name, text] of Object.entries(more)) writeFileSync(join(files, name), text);
    },
    async stop() {
      site.isUp = false;
      await server.end('SIGKILL');
    },
    async restart() {
      await site.stop();
      server = await startServer(lifetime, { ...options, port });
      site.isUp = true;
    },
  };
  return site;
}

/**
 * The server follows no link that leads out of its folder, so everything is copied.
 * @param {string} folder
 */
function copyFiles(folder) {
  const published = { dist: join(ROOT, 'build/dist'), own: join(ROOT, 'build/site') };
  for (const [name, source] of Object.entries(published)) {
    if (!existsSync(join(source, 'earshot.js'))) {
      throw new Error(`${source} has no earshot.js; run ./build-web.sh first.`);
    }
    cpSync(source, join(folder, name), { recursive: true });
  }
  cpSync(join(HERE, 'pages'), folder, { recursive: true });
  cpSync(join(HERE, 'surveys'), join(folder, 'surveys'), { recursive: true });
  cpSync(join(ROOT, 'site/surveys/earshot.json'), join(folder, 'surveys/earshot.json'));
}
