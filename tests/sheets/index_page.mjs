// The page that shows the pictures of all scenes side by side.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nameOf } from './scenes.mjs';

/** @typedef {import('./scenes.mjs').Scene} Scene */

const VIEWS = ['native', 'canvas', 'plain'];

/** @param {Scene} scene @param {string} folder */
function row(scene, folder) {
  const name = nameOf(scene);
  const { state, width, theme, lang } = scene;
  const cells = VIEWS.map((view) => {
    const file = `${name}.${view}.png`;
    if (!existsSync(join(folder, file))) return '<td>–</td>';
    return `<td><a href="${file}"><img src="${file}" alt="${view}" loading="lazy"></a></td>`;
  });
  return `<tr><th>${state}<br>${width} px<br>${theme}<br>${lang}</th>${cells.join('')}</tr>`;
}

/**
 * @param {Scene[]} scenes
 * @param {string} folder  Where the pictures are.
 */
export function sheetOf(scenes, folder) {
  const pages = [...new Set(scenes.map(({ page }) => page))];
  const links = pages.map((page) => `<a href="#${page}">${page}</a>`);
  const heads = VIEWS.map((view) => `<th>${view}</th>`).join('');
  const sections = pages.map((page) => {
    const rows = scenes.filter((scene) => scene.page === page).map((scene) => row(scene, folder));
    return `<h2 id="${page}">${page}</h2>
<table><tr><th></th>${heads}</tr>
${rows.join('\n')}
</table>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Earshot: contact sheets</title>
<style>
body { background: #888; font-family: sans-serif; }
nav { display: flex; flex-wrap: wrap; gap: 12px; }
th { text-align: start; vertical-align: top; white-space: nowrap; }
td { vertical-align: top; }
img { display: block; max-width: 31vw; }
</style>
<h1>Native, canvas view, Plain view</h1>
<nav>${links.join('\n')}</nav>
${sections.join('\n')}
</html>
`;
}
