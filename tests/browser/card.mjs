// One widget on a page, as the tests see it: its controls by role and name, and the picture below
// them.

import { until } from './wait.mjs';

/**
 * @typedef {import('playwright-core').Locator} Locator
 * @typedef {import('playwright-core').Page} Page
 * @typedef {{ x: number, y: number, width: number, height: number }} Box
 */

export class Card {
  /**
   * @param {Page} page
   * @param {Locator} host  The earshot-host element.
   */
  constructor(page, host = page.locator('earshot-host')) {
    this.page = page;
    this.host = host;
    this.form = host.locator('form');
    this.canvas = host.locator('canvas');
    this.status = host.getByRole('status');
    this.heading = host.getByRole('heading');
    this.next = host.locator('button.next');
    this.back = host.locator('button.back');
    this.plain = host.locator('button.plain');
    this.close = host.locator('button.close');
    this.error = host.locator('.error:visible');
    this.alert = host.locator('.alert');
  }

  /** Waits until the widget is there. */
  async ready() {
    await this.host.locator('form').waitFor();
    await this.still();
  }

  /** Waits until the second half is there, and what it draws. */
  async whole() {
    await until('the second half', () =>
      this.host.evaluate(({ shadowRoot }) => shadowRoot.adoptedStyleSheets.length > 1),
    );
    await this.still();
  }

  /** Waits until a phase is reached. @param {string} phase */
  async phase(phase) {
    await this.page.locator(`earshot-host[data-phase="${phase}"]`).first().waitFor();
  }

  /** @param {string} name @param {{ exact?: boolean }} [options] */
  radio(name, { exact = true } = {}) {
    return this.host.getByRole('radio', { name, exact });
  }

  /** @param {string} name */
  checkbox(name) {
    return this.host.getByRole('checkbox', { name, exact: true });
  }

  /** @param {string | RegExp} [name] */
  textbox(name) {
    return this.host.getByRole('textbox', { name });
  }

  /**
   * The element whose rectangle the drawing code reported under this key, "nps/9" for one.
   * @param {string} key
   */
  at(key) {
    return this.host.locator(`[data-key="${key}"]`);
  }

  /**
   * Where the picture shows what has this key, in the window.
   * @param {string} key
   * @returns {Promise<Box>}
   */
  async box(key) {
    const element = this.at(key);
    await element.scrollIntoViewIfNeeded();
    const box = await element.boundingBox();
    if (!box) throw new Error(`${key} has no box`);
    return box;
  }

  /** Presses the mouse on the middle of what the picture shows there. @param {string} key */
  async click(key) {
    const { x, y, width, height } = await this.box(key);
    await this.page.mouse.click(x + width / 2, y + height / 2);
  }

  /** Waits until the picture has stayed the same for three frames. */
  still() {
    return this.canvas.evaluate(async (canvas) => {
      const context = canvas.getContext('2d');
      const picture = () => {
        const { width, height } = canvas;
        if (!width || !height) return '';
        const words = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
        const hash = words.reduce((sum, word) => (Math.imul(sum, 31) + word) | 0, 0);
        return `${width}x${height}:${hash}`;
      };
      let last = picture();
      let same = 0;
      for (let frames = 0; same < 3; ++frames) {
        if (frames > 300) throw new Error('the picture never comes to rest');
        await new Promise(requestAnimationFrame);
        const now = picture();
        same = now === last ? same + 1 : 0;
        last = now;
      }
    });
  }

  /**
   * The pixels of the picture around what has this key, as one text to compare.
   * @param {string} key
   * @param {number} [margin]  CSS px around it.
   */
  async picture(key, margin = 6) {
    await this.still();
    return this.at(key).evaluate((element, margin) => {
      const host = element.getRootNode().host;
      const canvas = host.shadowRoot.querySelector('canvas');
      const frame = canvas.getBoundingClientRect();
      const box = element.getBoundingClientRect();
      const scale = canvas.width / frame.width;
      const area = [
        box.x - frame.x - margin,
        box.y - frame.y - margin,
        box.width + 2 * margin,
        box.height + 2 * margin,
      ];
      const { data } = canvas
        .getContext('2d')
        .getImageData(...area.map((length) => Math.round(length * scale)));
      let hash = 0;
      let ink = 0;
      for (let i = 0; i < data.length; ++i) {
        hash = (Math.imul(hash, 31) + data[i]) | 0;
        if (i % 4 === 0 && data[i] !== data[0]) ++ink;
      }
      return `${data.length}:${hash}:${ink}`;
    }, margin);
  }

  /** The key of the control that has focus in this widget, or of the words that do. */
  focusedKey() {
    return this.host.evaluate((host) => {
      const focused = host.shadowRoot.activeElement;
      return focused?.closest('[data-key]:not(fieldset)')?.dataset.key ?? '';
    });
  }
}
