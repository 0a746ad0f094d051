// Earshot as a contender of the side-by-side benchmark (tests/bench/README.md): the widget as it is
// published, and the survey that every contender asks.

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../../../build/dist', import.meta.url));

const at = (key) => `[data-key="${key}"]`;
const advance = (key, kind = 'advance') => ({
  do: 'click',
  at: at(':next'),
  kind,
  until: inPage(key),
});

/** Functions are sent as their source, so this one is made of text. */
function inPage(key) {
  return new Function(`return window.shows(${JSON.stringify(key)})`);
}

export default {
  name: 'Earshot',
  path: 'index.html',
  assets: Object.fromEntries(
    readdirSync(DIST)
      .filter((name) => /\.(js|wasm)$/.test(name))
      .map((name) => [`dist/${name}`, `${DIST}/${name}`]),
  ),
  readyWhen: inPage('nps/7'),
  steps: (branch) => [
    { do: 'click', at: at(`nps/${{ detractor: 3, passive: 7, promoter: 10 }[branch]}`), kind: 'select' },
    advance(`${{ detractor: 'wrong', passive: 'improve', promoter: 'referral' }[branch]}:label`),
    ...{
      detractor: [
        { do: 'click', at: at('wrong'), kind: 'focus' },
        { do: 'type', text: 'Too slow', kind: 'key' },
      ],
      passive: [{ do: 'click', at: at('improve/design'), kind: 'select' }],
      promoter: [{ do: 'click', at: at('referral/yes'), kind: 'select' }],
    }[branch],
    advance('stars:label'),
    { do: 'click', at: at('stars/4'), kind: 'select' },
    advance('used:label'),
    { do: 'click', at: at('used/newsletter'), kind: 'select' },
    { do: 'click', at: at('used/bench'), kind: 'select' },
    advance('email:label'),
    { do: 'click', at: at('email'), kind: 'focus' },
    { do: 'type', text: 'a@example.com', kind: 'key' },
    advance(':title', 'submit'),
  ],
};
