// One survey on the page, from its first picture to destroy(). Data flows one way: an Action goes
// to the engine, and the View that comes back goes to the mirror and to the stage.

import { createAdvance } from './advance.js';
import { complain } from './complain.js';
import { deliver } from './delivery.js';
import { tell, tellChange } from './events.js';
import { installInteraction } from './interaction.js';
import { createLifetime } from './listen.js';
import { arrivals, loadMore, more, needsMore } from './load_more.js';
import { make, setAttribute } from './mirror/dom.js';
import { mayMoveFocus, moveFocus } from './mirror/focus.js';
import { installKeys } from './mirror/keys.js';
import { createMirror } from './mirror/mirror.js';
import { place } from './mirror/place.js';
import { installPopover } from './placement.js';
import { createStage } from './stage.js';
import { applyTokens, readTheme, watchPreferences } from './theme.js';
import { watchFonts, watchScale, watchWidth } from './watch.js';

/**
 * @typedef {import('./types.js').Action} Action
 * @typedef {import('./types.js').Config} Config
 * @typedef {import('./types.js').Layout} Layout
 * @typedef {import('./types.js').View} View
 * @typedef {import('./wasm.js').Session} Session
 */

/** By then the first picture has been seen. */
const MORE_AFTER_MS = 300;

export class SurveyWidget {
  /**
   * @param {HTMLElement} host  With an open shadow root.
   * @param {Session} session
   * @param {View} view         The session's first.
   * @param {Config} config
   * @param {import('./types.js').Parts['fetchMore']} fetchMore
   */
  constructor(host, session, view, config, fetchMore) {
    this.host = host;
    this.session = session;
    this.view = view;
    this.config = config;
    this.fetchMore = fetchMore;
    /** What the visitor has done, unless nothing may be kept. @type {import('./types.js').Taken[] | undefined} */
    this.log = config.log ?? [];
    this.isAlive = true;
    // Whoever mounts has waited for what the first view needs.
    this.isMoreLost = !more && needsMore(view);
    /** While a view waits for more, the page that is still shown. @type {string | undefined} */
    this.left = undefined;
    this.canDraw = config.text === 'canvas';
    this.wantsPlain = false;
    this.width = 0;
    /** @type {Layout | undefined} Of the picture; nothing while the plain view is shown. */
    this.layout = undefined;
    this.forcedColors = matchMedia('(forced-colors: active)');
    this.lifetime = createLifetime();
    this.root = /** @type {ShadowRoot} */ (host.shadowRoot);
    this.form = make('form', { novalidate: true });
    this.canvas = make('canvas', { 'aria-hidden': true });
    this.probe = make('i', { class: 'probe', hidden: true });
    const box = make('p', { class: 'ruler', 'aria-hidden': true, translate: 'no' });
    session.textStyle.box = box;
    this.card = make('section', {}, this.canvas, this.form, box);
    this.stage = createStage(this.canvas, session, (error) => this.giveUpDrawing(error));
    this.advance = createAdvance((action) => this.send(action));
    this.mirror = createMirror(this.form, {
      send: (action) => this.send(action),
      tap: (action) => this.advance.tap(action),
      toggleView: () => this.toggleView(),
    });
    this.interaction = installInteraction(this.form, session, this.lifetime, {
      rects: () => this.layout?.rects,
      redraw: () => this.redraw(),
    });
    this.install();
    this.start();
  }

  /** Removes the widget and everything that it installed. */
  destroy() {
    if (!this.isAlive) return;
    this.isAlive = false;
    this.stage.stop();
    this.advance.cancel();
    this.lifetime.end();
    this.mirror.dispose();
    this.session.close();
    this.root.replaceChildren();
    this.host.remove();
  }

  install() {
    const lifetime = this.lifetime;
    const send = (/** @type {Action['type']} */ type) =>
      this.send(/** @type {Action} */ ({ type }));
    const onTextChanged = () => {
      this.session.flushText();
      this.showView();
    };
    installKeys(this.form, lifetime, () => this.view.next.enabled && send('next'));
    lifetime.listen(arrivals, 'more', () => this.left ?? this.show());
    lifetime.listen(this.forcedColors, 'change', () => this.showView());
    watchPreferences(lifetime, () => this.restyle());
    watchFonts(lifetime, onTextChanged);
    watchScale(lifetime, onTextChanged);
    if (this.isPopover) installPopover(this.host, this.card, lifetime, () => send('dismiss'));
  }

  start() {
    this.root.append(this.probe, this.card);
    this.width = watchWidth(this.card, this.lifetime, (width) => {
      this.width = width;
      this.showView();
    });
    this.updateTheme();
    this.show();
    if (this.layout) this.stage.draw();
    performance.mark('earshot-ready');
    tell(this.host, 'ready', { page: this.view.page });
    const timer = setTimeout(() => more ?? this.awaitMore(), MORE_AFTER_MS);
    this.lifetime.onEnd(() => clearTimeout(timer));
  }

  /** Print, the plain view and later pages need what the first picture did not. */
  async awaitMore() {
    this.isMoreLost = !(await loadMore(this.fetchMore));
  }

  adoptMore() {
    if (!this.session.textStyle.ruler) more?.join(this);
  }

  get isPopover() {
    return this.config.placement === 'popover';
  }

  /** @param {Action} action */
  async send(action) {
    const { left, view: before } = this;
    const isKept = action.type === 'answer' && !action.commit;
    if (!this.isAlive || (left && !isKept && action.type !== 'dismiss')) return;
    this.advance.note(action);
    // An answer on a page that was left: back to it, and on again.
    /** @type {Action[]} */
    const steps =
      left && isKept && left !== before.page
        ? [{ type: 'back' }, action, { type: 'next' }]
        : [action];
    try {
      for (const step of steps) {
        const at = Date.now();
        this.view = this.session.apply(step, at);
        this.log?.push({ ...step, at });
      }
    } catch (error) {
      complain(`the engine failed (${error}); please report this.`);
      return;
    }
    // A picture that cannot be drawn yet is waited for.
    if (!left && needsMore(this.view) && !more && !this.isMoreLost) {
      this.wait(before.page);
      await this.awaitMore();
      this.wait();
    }
    if (!this.isAlive) return;
    const { view } = this;
    // The visitor may have gone elsewhere meanwhile.
    const mayMove = mayMoveFocus(this.root, action);
    if (!left) this.show(action);
    // What is waited for is told once it is shown.
    const from = left ? { ...view, revision: before.revision } : before;
    // The space that the loader kept was for the first page.
    if (view.page !== from.page) this.host.style.minHeight = '';
    if (mayMove) moveFocus(from, view, action, this.mirror);
    // Nobody is kept waiting for a page.
    if (view.page !== from.page && this.layout) this.stage.draw();
    tellChange(this.host, from, view, action);
    if (view.phase === 'sending' && from.phase !== 'sending') this.deliver();
    if (view.phase === 'dismissed') this.destroy();
  }

  /** @param {string} [left] */
  wait(left) {
    this.left = left;
    setAttribute(this.form, 'aria-busy', !!left);
  }

  async deliver() {
    const request = this.session.request();
    const failure = request ? await deliver(request) : 'the engine made no request';
    if (!this.isAlive) return;
    if (failure) {
      complain(`a response was not delivered: ${failure}; the visitor can try again.`);
      tell(this.host, 'error', { message: failure });
    }
    this.send({ type: failure ? 'undelivered' : 'delivered' });
  }

  /** Makes both layers equal to the view. @param {Action} [cause] */
  show(cause) {
    const { lang, dir, name, phase } = this.view;
    this.adoptMore();
    Object.assign(this.card, { lang, dir });
    Object.assign(this.session.textStyle, { lang, dir });
    setAttribute(this.isPopover ? this.card : this.form, 'aria-label', name);
    this.host.dataset.phase = phase;
    // While nothing else on the page has changed, the browser measures words at little cost.
    const layout = this.wantsPicture && (more || !needsMore(this.view)) && this.measure();
    this.mirror.update(this.view, cause);
    this.showView(layout);
  }

  get canSwitch() {
    return this.canDraw && !this.forcedColors.matches;
  }

  get wantsPicture() {
    return this.canSwitch && !this.wantsPlain;
  }

  /**
   * Shows the picture or the plain form: nothing but one attribute differs.
   * @param {Layout | false} [layout]  Of the picture, where it is known already.
   */
  showView(layout) {
    if (!this.isAlive) return;
    // What nobody could operate over the picture can be operated without it.
    const { view } = this;
    const isBehind = more ? this.mirror.isBehind(view) : needsMore(view);
    const isPlain = isBehind || !this.wantsPicture;
    this.host.dataset.view = isPlain ? 'plain' : 'canvas';
    this.mirror.updateSwitch(view, isPlain, this.canSwitch);
    // A frame under way would draw the old layout of a view that is gone.
    this.stage.stop();
    this.layout = undefined;
    if (!isPlain) this.layOut(layout || this.measure());
    else this.grow();
  }

  /** Tells the engine how high fields have become. */
  grow() {
    return this.mirror.grow((id, height) => this.session.grow(id, height));
  }

  measure() {
    return this.width ? this.stage.layout(this.width) : undefined;
  }

  /** @param {Layout} [layout] */
  layOut(layout) {
    this.placeAll(layout);
    if (!this.layout) return;
    // Only in its place does a field know how high it wants to be.
    if (this.grow()) this.placeAll(this.measure());
    this.interaction.refresh();
    this.redraw();
  }

  /** @param {Layout} [layout] */
  placeAll(layout) {
    this.layout = layout;
    if (layout) place(this.form, this.canvas, this.width, layout);
  }

  redraw() {
    if (this.layout) this.stage.request();
  }

  /** Reads the page's wishes again. */
  restyle() {
    if (!this.isAlive) return;
    this.updateTheme();
    this.showView();
  }

  updateTheme() {
    const theme = readTheme(this.host, this.probe, this.config);
    const tokens = this.session.theme(theme);
    this.session.textStyle.family = applyTokens(this.card, this.probe, tokens);
    this.mirror.setLogo(tokens.logo);
  }

  toggleView() {
    this.wantsPlain = !this.wantsPlain;
    if (!more && !this.isMoreLost) this.awaitMore();
    this.showView();
  }

  /** @param {unknown} error */
  giveUpDrawing(error) {
    this.canDraw = false;
    complain(`drawing failed (${error}), so the plain view is shown; please report this.`);
    this.showView();
  }
}
