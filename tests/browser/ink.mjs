// Where the words of a card are, in the picture and in the form.

/** Around a block, where its ink may still be: less than between two blocks. In CSS px. */
const AROUND = 7;

/** Instead of the picture. @param {Element} host */
export function showRealWords({ shadowRoot }) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    canvas { visibility: hidden }
    :host .placed { color: #333 !important }
    .field, .option, .footer { opacity: 0 }`);
  shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
}

/**
 * Where the window has ink in and around each block of words: left, top, right, bottom, from the
 * block's own corner.
 * @param {import('playwright-core').Page} page
 * @param {import('./card.mjs').Card} card
 * @returns {Promise<Record<string, number[]>>}
 */
export async function inkOf(page, card) {
  const png = (await page.screenshot()).toString('base64');
  return card.host.evaluate(
    async ({ shadowRoot }, { png, AROUND }) => {
      const picture = await createImageBitmap(
        await (await fetch(`data:image/png;base64,${png}`)).blob(),
      );
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const context = canvas.getContext('2d', { willReadFrequently: true });
      context.drawImage(picture, 0, 0);
      const scale = picture.width / innerWidth;
      const blocks = shadowRoot.querySelectorAll(':is(.title, .text, .label, .help)');
      const entries = [...blocks].filter(({ hidden }) => !hidden).map((block) => {
        const box = block.getBoundingClientRect();
        const area = [box.x - AROUND, box.y - AROUND, box.width + 2 * AROUND, box.height + 2 * AROUND];
        const [x, y, width, height] = area.map((length) => Math.round(length * scale));
        const { data } = context.getImageData(x, y, width, height);
        const ink = [Infinity, Infinity, -Infinity, -Infinity];
        for (let i = 0; i < data.length; i += 4) {
          if (Math.min(data[i], data[i + 1], data[i + 2]) > 150) continue;
          const [column, row] = [(i / 4) % width, Math.floor(i / 4 / width)];
          ink[0] = Math.min(ink[0], column);
          ink[1] = Math.min(ink[1], row);
          ink[2] = Math.max(ink[2], column + 1);
          ink[3] = Math.max(ink[3], row + 1);
        }
        return [block.getAttribute('data-key'), ink.map((side) => side / scale - AROUND)];
      });
      return Object.fromEntries(entries);
    },
    { png, AROUND },
  );
}
