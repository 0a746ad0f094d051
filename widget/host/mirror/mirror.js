// The real form: one element per thing of the View, patched in place by id and revision. It takes
// all input and turns it into Actions. In the canvas view it lies transparently over the picture;
// in the plain view it is what the visitor sees. It decides nothing.

import { createButton } from './button.js';
import { make, setChildren, setText } from './dom.js';
import { createGroup } from './group.js';
import { createProgress } from './progress.js';
import { createStatement } from './statement.js';
import { createStatus } from './status.js';
import { createTextField } from './text_field.js';

/**
 * @typedef {import('../types.js').Action} Action
 * @typedef {import('../types.js').Node} Node
 * @typedef {import('../types.js').Role} Role
 * @typedef {import('../types.js').View} View
 */

/**
 * The elements of one node.
 * @typedef {object} Part
 * @property {HTMLElement} element
 * @property {HTMLElement} heading                     Where focus goes when its page appears.
 * @property {() => HTMLElement | undefined} control   Where focus goes when it has an error.
 * @property {(node: Node) => void} update
 * @property {() => void} dispose
 */

/** @type {Record<Role, (node: Node, send: (action: Action) => void) => Part>} */
const MAKERS = {
  radiogroup: createGroup,
  checkboxgroup: createGroup,
  textbox: createTextField,
  multiline: createTextField,
  statement: createStatement,
};

/**
 * @param {HTMLElement} form
 * @param {object} on
 * @param {(action: Action) => void} on.send
 * @param {() => void} on.toggleView
 */
export function createMirror(form, { send, toggleView }) {
  const close = createButton('close', () => send({ type: 'dismiss' }));
  const back = createButton('back', () => send({ type: 'back' }));
  const next = createButton('next', () => {});
  const plain = createButton('plain', toggleView);
  const title = make('h2', { class: 'title', tabindex: -1, 'data-key': 'title' });
  const text = make('p', { class: 'text', tabindex: -1, 'data-key': 'text' });
  const nodes = make('div', { class: 'nodes' });
  const alert = make('p', { class: 'alert', 'data-key': 'alert' });
  const progress = createProgress();
  const status = createStatus();
  form.append(
    close.element,
    title,
    text,
    nodes,
    alert,
    make('div', { class: 'footer' }, next.element, back.element, progress.element, plain.element),
    status.element,
  );
  /** @type {Map<string, Part & { role: Role, revision: number }>} */
  const parts = new Map();
  let announcedAlert = '';

  /**
   * @param {Node} node
   * @param {boolean} force  Update even at the same revision: an answer may have been refused.
   */
  function updateNode(node, force) {
    let part = parts.get(node.id);
    if (part?.role !== node.role) {
      part?.dispose();
      part = { ...MAKERS[node.role](node, send), role: node.role, revision: -1 };
      parts.set(node.id, part);
    }
    if (force || part.revision !== node.revision) part.update(node);
    part.revision = node.revision;
    return part.element;
  }

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
     * @param {Action} [cause]  What led to it.
     */
    update(view, cause) {
      setText(title, view.title);
      setText(text, view.text);
      removeOthers(view);
      setChildren(
        nodes,
        view.nodes.map((node) =>
          updateNode(node, cause?.type === 'answer' && cause.id === node.id),
        ),
      );
      setText(alert, view.alert);
      back.update(view.back);
      next.update(view.next);
      close.update(view.close);
      progress.update(view.progress);
      const message = view.status || (view.alert !== announcedAlert ? view.alert : '');
      announcedAlert = view.alert;
      status.announce(message, cause?.type !== 'answer');
    },

    /**
     * Shows the way to the other view.
     * @param {View} view
     * @param {boolean} isPlain
     * @param {boolean} canSwitch
     */
    updateSwitch({ plain: command }, isPlain, canSwitch) {
      const label = isPlain ? (command.standardLabel ?? 'Standard view') : command.label;
      plain.update({ ...command, label, visible: command.visible && canSwitch });
    },

    /** The words that a new page begins with. @param {View} view */
    firstHeading({ nodes: [node] }) {
      const heading = node && parts.get(node.id)?.heading;
      return [title, text].find((element) => !element.hidden) ?? heading;
    },

    /** The first control whose answer was refused. @param {View} view */
    firstError({ nodes }) {
      const node = nodes.find(({ error }) => error);
      return node && parts.get(node.id)?.control();
    },
  };
}
