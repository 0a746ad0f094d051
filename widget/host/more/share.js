// The visitor's own share sheet and clipboard.

import { make } from '../shared.js';

/**
 * @param {import('../types.js').Offer} offer
 * @param {HTMLElement} shown  After which it can be selected by hand.
 * @returns {Promise<boolean>} whether it was copied for want of a share sheet
 */
export async function share({ text, url }, shown) {
  const address = url && new URL(url, document.baseURI).href;
  if (navigator.share) {
    try {
      await navigator.share({ text: text || undefined, url: address || undefined });
      return false;
    } catch (error) {
      // Closed by the visitor.
      if (/** @type {Error} */ (error).name === 'AbortError') return false;
    }
  }
  return copy([text, address].filter(Boolean).join(' '), shown);
}

/**
 * @param {string} text
 * @param {HTMLElement} shown  After which it can be selected by hand.
 */
export async function copy(text, shown) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text, shown);
  }
}

/**
 * Pages without a secure address, and frames, have no clipboard but this one.
 * @param {string} text
 * @param {HTMLElement} shown
 */
function copySelected(text, shown) {
  const area = make('textarea', { class: 'spoken', readonly: true, 'aria-label': text });
  const focused = /** @type {ShadowRoot} */ (shown.getRootNode()).activeElement;
  area.value = text;
  shown.after(area);
  area.select();
  const isCopied = document.execCommand('copy');
  if (!isCopied && shown.textContent !== text) {
    // It is shown until the visitor has taken it: over the button in the picture, else below.
    area.className = `field offer done ${shown.classList.contains('placed') ? 'placed' : ''}`;
    area.style.cssText = shown.style.cssText;
    area.addEventListener('blur', () => area.remove());
    return false;
  }
  area.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  if (!isCopied) getSelection()?.selectAllChildren(shown);
  return isCopied;
}
