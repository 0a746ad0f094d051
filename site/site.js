// The small conveniences of these pages; everything works without them.

/** How long a button says what it has done. */
const NOTICE_MS = 2000;

/** A figure's copy button copies the code below it. Without this script the button stays hidden. */
function installCopy() {
  for (const figure of document.querySelectorAll('figure')) {
    const button = figure.querySelector('button');
    const code = figure.querySelector('code');
    const status = figure.querySelector('[role=status]');
    if (!button || !code || !status || !navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener('click', () => onCopy(button, code, status));
  }
}

/**
 * @param {HTMLElement} button
 * @param {HTMLElement} code
 * @param {Element} status
 */
async function onCopy(button, code, status) {
  let notice = 'Copied';
  try {
    await navigator.clipboard.writeText((code.textContent ?? '').trim());
  } catch {
    getSelection()?.selectAllChildren(code);
    notice = 'Selected';
  }
  button.textContent = status.textContent = notice;
  setTimeout(() => {
    button.textContent = 'Copy';
    status.textContent = '';
  }, NOTICE_MS);
}

/** Marks the part of the shown file that the running survey is at. */
function installFollow() {
  const box = document.querySelector('.scroll');
  if (!(box instanceof HTMLElement)) return;
  for (const name of ['earshot:ready', 'earshot:moved']) {
    document.addEventListener(name, (event) => {
      if (event instanceof CustomEvent) onMoved(box, event.detail.page);
    });
  }
}

/**
 * @param {HTMLElement} box
 * @param {string} page
 */
function onMoved(box, page) {
  document.querySelector('.follow')?.classList.add('on');
  for (const part of box.querySelectorAll('.part')) {
    if (!(part instanceof HTMLElement)) continue;
    const isNow = part.dataset.part === page;
    part.classList.toggle('now', isNow);
    if (isNow) box.scrollTop = part.offsetTop - (box.clientHeight - part.offsetHeight) / 2;
  }
}

installCopy();
installFollow();
