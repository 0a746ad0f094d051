// The page of every question type: starts each question when it comes near, and shows all of them in
// another theme, width or direction. What is chosen stands in the address, so that it can be shared.

/**
 * @typedef {{ host: HTMLElement, restyle(): void, destroy(): void }} Widget
 * @typedef {{ widgets: Widget[], start(script: HTMLScriptElement): Promise<void> }} Earshot
 */

const main = /** @type {HTMLElement} */ (document.querySelector('main'));
const form = /** @type {HTMLFormElement} */ (document.querySelector('.switches'));
/** @type {NodeListOf<HTMLScriptElement>} */
const tags = document.querySelectorAll('.slot script');
/** @type {WeakSet<Element>} Slots whose question has been started. */
const started = new WeakSet();

/** @param {(earshot: Earshot) => void} run */
function withEarshot(run) {
  const page = /** @type {any} */ (window);
  (page.earshot ??= []).push(run);
}

/** @param {HTMLScriptElement} tag */
function start(tag) {
  started.add(tag);
  withEarshot((earshot) => earshot.start(tag));
}

/** Takes a choice over from the address, where it names one. */
function readAddress() {
  for (const [name, value] of new URLSearchParams(location.search)) {
    for (const input of form.querySelectorAll('input')) {
      if (input.name === name && input.value === value) input.checked = true;
    }
  }
}

function writeAddress() {
  const wanted = new URLSearchParams();
  for (const input of form.querySelectorAll('input')) {
    if (input.checked && !input.defaultChecked) wanted.set(input.name, input.value);
  }
  const query = wanted.size ? `?${wanted}` : location.pathname;
  history.replaceState(null, '', query + location.hash);
}

/** What the style sheet and the tags are told. */
function apply() {
  for (const input of form.querySelectorAll('input')) {
    if (input.checked) main.dataset[input.name] = input.value;
  }
  const lang = main.dataset.lang ?? 'en';
  for (const tag of tags) {
    if (tag.dataset.lang === lang) continue;
    const survey = tag.dataset.survey ?? '';
    tag.dataset.survey = survey.replace(/\w+\.json$/, `${lang}.json`);
    tag.dataset.lang = lang;
    if (started.has(tag)) restart(tag);
  }
}

/**
 * Exchanges a question. Its room stays, so that nothing moves meanwhile.
 * @param {HTMLScriptElement} tag
 */
function restart(tag) {
  const slot = slotOf(tag);
  withEarshot(async (earshot) => {
    const widget = earshot.widgets.find(({ host }) => slot.contains(host));
    if (!widget) {
      // It is on its way, and is listed once it is there.
      slot.addEventListener('earshot:ready', () => setTimeout(restart, 0, tag), { once: true });
      return;
    }
    slot.style.minHeight = `${slot.offsetHeight}px`;
    widget.destroy();
    await earshot.start(tag);
    slot.style.minHeight = '';
  });
}

/** @param {HTMLScriptElement} tag */
function slotOf(tag) {
  return /** @type {HTMLElement} */ (tag.parentElement);
}

function onChange() {
  apply();
  writeAddress();
  withEarshot(({ widgets }) => widgets.forEach((widget) => widget.restyle()));
}

const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      const tag = target.querySelector('script');
      if (isIntersecting && tag && !started.has(tag)) start(tag);
    }
  },
  { rootMargin: '800px' },
);

// Before Earshot itself runs: its tag stands behind this script's.
readAddress();
apply();
form.addEventListener('change', onChange);
for (const tag of tags) {
  if (tag.src) started.add(tag);
  else near.observe(slotOf(tag));
}
