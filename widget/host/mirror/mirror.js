// The real form: one element per thing of the View, patched in place by id and revision. It takes
// all input and turns it into Actions. In the canvas view it lies transparently over the picture;
// in the plain view it is what the visitor sees. It decides nothing.

import { more } from '../load_more.js';
import { createButton } from './button.js';
import { make, setAttribute, setChildren, setText } from './dom.js';
import { createGroup } from './group.js';
import { createProgress } from './progress.js';
import { createStatement } from './statement.js';
import { createStatus } from './status.js';
import { createTextField } from './text_field.js';
import { setWords } from './words.js';

/**
 * @typedef {import('../types.js').Action} Action
 * @typedef {import('../types.js').Node} Node
 * @typedef {import('../types.js').Role} Role
 * @typedef {import('../types.js').View} View
 */

/**
 * Where what the visitor does goes.
 * @typedef {object} Outlet
 * @property {(action: Action) => void} send
 * @property {(action: Extract<Action, { type: 'answer' }>) => void} tap   Chosen deliberately.
 * @property {() => void} toggleView
 * @property {(message: string) => void} announce
 */

/**
 * The elements of one node.
 * @typedef {object} Part
 * @property {HTMLElement} element
 * @property {HTMLElement} heading                     Where focus goes when its page appears.
 * @property {() => HTMLElement | undefined} control   Where focus goes when it has an error.
 * @property {(node: Node) => void} update
 * @property {() => number | undefined} [grow]         The height that it wants, where that is new.
 * @property {() => void} dispose
 */

/** @typedef {(node: Node, on: Outlet) => Part} Maker */

/** @type {Record<Role, Maker>} */
const MAKERS = {
  radiogroup: createGroup,
  checkboxgroup: createGroup,
  textbox: createTextField,
  multiline: createTextField,
  statement: createStatement,
};

/** @param {Node} node */
function makerOf(node) {
  return more?.makerOf(node) ?? MAKERS[node.role];
}

/**
 * @param {HTMLElement} form
 * @param {Pick<Outlet, 'send' | 'tap' | 'toggleView'>} outlet
 */
export function createMirror(form, outlet) {
  const status = createStatus();
  const on = {
    ...outlet,
    announce: (/** @type {string} */ message) => status.announce(message, true),
  };
  const close = createButton('close', () => on.send({ type: 'dismiss' }));
  const back = createButton('back', () => on.send({ type: 'back' }));
  const next = createButton('next', () => {});
  const plain = createButton('plain', on.toggleView);
  const logo = make('img', { class: 'logo', alt: '', hidden: true, 'data-key': ':logo' });
  const title = make('h2', { class: 'title', tabindex: -1, 'data-key': ':title' });
  const text = make('p', { class: 'text', tabindex: -1, 'data-key': ':text' });
  const nodes = make('div', { class: 'nodes' });
  const alert = make('p', { class: 'alert', 'data-key': ':alert' });
  const progress = createProgress();
  const buttons = [next.element, back.element, progress.element, plain.element];
  const footer = make('div', { class: 'footer' }, ...buttons);
  form.append(close.element, logo, title, text, nodes, alert, footer, status.element);
  /** @type {Map<string, Part & { maker: Maker, revision: number }>} */
  const parts = new Map();
  /** @type {ReturnType<import('../load_more.js').More['createExtras']> | undefined} */
  let extras;
  let announcedAlert = '';

  /**
   * @param {Node} node
   * @param {boolean} force  Update even at the same revision: an answer may have been refused. The
   *                         page is the same then.
   */
  function updateNode(node, force) {
    let part = parts.get(node.id);
    const maker = makerOf(node);
    // What is in use stays until it is left.
    if (!part || (part.maker !== maker && !(force && part.element.contains(focused())))) {
      part?.dispose();
      part = { ...maker(node, on), maker, revision: -1 };
      parts.set(node.id, part);
    }
    if (force || part.revision !== node.revision) part.update(node);
    part.revision = node.revision;
    return part.element;
  }

  const focused = () => /** @type {ShadowRoot} */ (form.getRootNode()).activeElement;

  /** @param {View} view */
  function removeOthers({ nodes }) {
    for (const [id, part] of parts) {
      if (nodes.some((node) => node.id === id)) continue;
      part.dispose();
      parts.delete(id);
    }
  }

  return {
    /**
     * Makes the form equal to the view.
     * @param {View} view
     * @param {Action} [cause]  What led to it; nothing at first and when more means have arrived.
     */
    update(view, cause) {
      setWords(title, view.title, view.titleRuns);
      setWords(text, view.text, view.textRuns);
      removeOthers(view);
      setChildren(
        nodes,
        view.nodes.map((node) =>
          updateNode(
            node,
            !cause || (cause.type === 'answer' && !cause.commit && cause.id === node.id),
          ),
        ),
      );
      setText(alert, view.alert);
      back.update(view.back);
      next.update(view.next);
      close.update(view.close);
      progress.update(view.progress);
      extras ??= more?.createExtras(form, footer, on);
      extras?.update(view, cause);
      const message = view.status || (view.alert !== announcedAlert ? view.alert : '');
      announcedAlert = view.alert;
      status.announce(message, !!cause && cause.type !== 'answer');
    },

    /**
     * Shows the way to the other view.
     * @param {View} view
     * @param {boolean} isPlain
     * @param {boolean} canSwitch
     */
    updateSwitch({ plain: command }, isPlain, canSwitch) {
      const label = isPlain ? command.standardLabel : command.label;
      plain.update({ ...command, label, visible: command.visible && canSwitch });
    },

    /** Whether something of the view still has plainer means. @param {View} view */
    isBehind: ({ nodes }) => nodes.some((node) => parts.get(node.id)?.maker !== makerOf(node)),

    /**
     * Tells the heights that words want, where they have changed.
     * @param {(id: string, height: number) => void} tell
     */
    grow(tell) {
      let hasGrown = false;
      for (const [id, { grow }] of parts) {
        const height = grow?.();
        if (height === undefined) continue;
        tell(id, height);
        hasGrown = true;
      }
      return hasGrown;
    },

    /** The words that a page or a question begins with. @param {View} view @param {string} [id] */
    heading({ nodes: [node] }, id) {
      const heading = parts.get(id ?? node?.id)?.heading;
      return id ? heading : ([title, text].find((element) => !element.hidden) ?? heading);
    },

    /** The first control whose answer was refused. @param {View} view */
    firstError({ nodes }) {
      const node = nodes.find(({ error }) => error);
      return node && parts.get(node.id)?.control();
    },

    /** @param {string} [url] */
    setLogo(url) {
      logo.hidden = !url;
      setAttribute(logo, 'src', url);
    },

    dispose() {
      parts.forEach((part) => part.dispose());
      extras?.dispose();
    },
  };
}
