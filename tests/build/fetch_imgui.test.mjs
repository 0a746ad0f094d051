// Where Dear ImGui comes from, with stand-ins for git and apt: no network is used.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../../widget/tools/fetch_imgui.sh', import.meta.url));
const PINNED = 'imgui_1.92.2b+ds.orig.tar.xz';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'earshot-imgui-'));
  writeProgram('git', 'exit 128');
  writeProgram('apt-get', 'exit 100');
});
afterEach(() => rmSync(home, { recursive: true }));

/**
 * @param {string} name
 * @param {string} script
 */
function writeProgram(name, script) {
  mkdirSync(join(home, 'bin'), { recursive: true });
  const path = join(home, 'bin', name);
  writeFileSync(path, `#!/usr/bin/env bash\n${script}\n`);
  chmodSync(path, 0o755);
}

/**
 * @param {string} folder
 * @param {number} version
 */
function writeSources(folder, version) {
  mkdirSync(join(home, folder), { recursive: true });
  writeFileSync(join(home, folder, 'imgui.h'), `#define IMGUI_VERSION_NUM   ${version}\n`);
  return join(home, folder);
}

/**
 * An apt whose source package is a tarball of that name with that version of Dear ImGui.
 * @param {string} tarball
 * @param {number} version
 */
function writeApt(tarball, version) {
  const sources = writeSources('upstream', version);
  writeProgram(
    'apt-get',
    `case "$1" in
       indextargets) echo "Debian http://mirror.invalid/debian" ;;
       source) tar -cJf "${tarball}" -C "${join(sources, '..')}" upstream ;;
     esac`,
  );
}

/** @param {Record<string, string>} variables */
function fetchImgui(variables = {}) {
  const { status, stdout, stderr } = spawnSync(SCRIPT, [join(home, 'build/imgui')], {
    encoding: 'utf8',
    env: { PATH: `${join(home, 'bin')}:${process.env.PATH}`, ...variables },
  });
  return { status, printed: stdout.trim(), stderr };
}

test('IMGUI_DIR is used as it is', () => {
  const IMGUI_DIR = writeSources('mine', 19227);
  assert.deepEqual(fetchImgui({ IMGUI_DIR }), { status: 0, printed: IMGUI_DIR, stderr: '' });
});

test('an IMGUI_DIR with another version is refused', () => {
  const { status, stderr } = fetchImgui({ IMGUI_DIR: writeSources('mine', 19190) });
  assert.equal(status, 1);
  assert.match(stderr, /does not hold Dear ImGui 1\.92/);
});

test('the cache is used without asking anyone', () => {
  const cache = writeSources('build/imgui', 19222);
  assert.deepEqual(fetchImgui(), { status: 0, printed: cache, stderr: '' });
});

test('without any way to the sources it fails and leaves nothing behind', () => {
  const { status, stderr } = fetchImgui();
  assert.equal(status, 1);
  assert.match(stderr, /set IMGUI_DIR/);
  assert.deepEqual(readdirSync(join(home, 'build')), []);
});

test('a tarball of the pinned name with other bytes is refused', () => {
  writeApt(PINNED, 19222);
  const { status, stderr } = fetchImgui();
  assert.equal(status, 1);
  assert.match(stderr, /does not have the pinned checksum/);
  assert.equal(existsSync(join(home, 'build/imgui')), false);
});

test('a later 1.92 of Debian testing is accepted, and said so', () => {
  writeApt('imgui_1.92.8+ds.orig.tar.xz', 19280);
  const { status, printed, stderr } = fetchImgui();
  assert.equal(status, 0, stderr);
  assert.equal(printed, join(home, 'build/imgui'));
  assert.match(stderr, /Debian testing has moved on to imgui_1\.92\.8/);
  assert.deepEqual(readdirSync(join(home, 'build')), ['imgui']);
});

test('another minor version of Debian testing is refused', () => {
  writeApt('imgui_1.93.0+ds.orig.tar.xz', 19300);
  const { status, stderr } = fetchImgui();
  assert.equal(status, 1);
  assert.match(stderr, /Version 19300 of Dear ImGui arrived/);
});
