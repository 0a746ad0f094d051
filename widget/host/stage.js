// The canvas: asks the engine for layout and pixels, and shows them. Draws only when something may
// have changed: one animation frame per request, none while idle.

import { PIXELS_CHANGED, WANTS_FRAME } from './wasm.js';

/**
 * @typedef {import('./types.js').Layout} Layout
 * @typedef {import('./wasm.js').Session} Session
 */

/** Above this many pixels per CSS pixel nobody sees a difference. */
const MAX_SCALE = 3;
/** A pixel takes eight bytes, with the canvas's own; long pages are drawn less densely for that. */
const MAX_PIXELS = 3_000_000;

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Session} session
 * @param {(error: unknown) => void} onFailure  Called once: after it nothing is drawn.
 */
export function createStage(canvas, session, onFailure) {
  // A picture that is only ever put needs no GPU.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  let frame = 0;
  let hasFailed = false;

  /** @template T @param {() => T} work @returns {T | undefined} */
  function attempt(work) {
    if (hasFailed) return undefined;
    try {
      return work();
    } catch (error) {
      hasFailed = true;
      onFailure(error);
      return undefined;
    }
  }

  /** @param {number} width @returns {Layout} */
  function layoutAt(width) {
    let scale = Math.min(devicePixelRatio || 1, MAX_SCALE);
    const layout = session.layout(width, scale);
    const pixels = width * layout.height * scale * scale;
    if (pixels <= MAX_PIXELS) return layout;
    scale *= Math.sqrt(MAX_PIXELS / pixels);
    return session.layout(width, Math.max(1, scale));
  }

  function present() {
    let { width, height, pixels, dirty } = session.picture();
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
      dirty = new Int32Array([0, 0, width, height]);
    }
    const image = new ImageData(pixels, width, height);
    for (let i = 0; i < dirty.length; i += 4) {
      context?.putImageData(image, 0, 0, dirty[i], dirty[i + 1], dirty[i + 2], dirty[i + 3]);
    }
  }

  const stage = {
    /** @type {(() => boolean) | undefined} Whether to draw later; it sees to that (more/sight.js). */
    defers: undefined,

    /** @param {number} width CSS pixels. */
    layout: (width) => attempt(() => layoutAt(width)),

    /** Draws now. */
    draw() {
      cancelAnimationFrame(frame);
      frame = 0;
      if (stage.defers?.()) return;
      attempt(() => {
        const bits = session.draw(performance.now());
        if (bits & PIXELS_CHANGED) present();
        if (bits & WANTS_FRAME) stage.request();
      });
    },

    /** Draws in the next frame. */
    request() {
      if (!hasFailed) frame ||= requestAnimationFrame(stage.draw);
    },

    stop() {
      cancelAnimationFrame(frame);
      frame = 0;
    },
  };
  return stage;
}
