// What htmx leaves to the page: after an act the focus goes to the next row, the result is read
// aloud, and a running synchronisation is announced now and then. Everything works without it.
(() => {
  'use strict';
  document.documentElement.classList.add('js');

  const quiet = 10000;
  let next = null;
  let heading = null;
  let place = null;
  let lastPhase = null;
  let lastSpoken = 0;
  let open = [];

  const say = (text) => {
    const status = document.getElementById('melding');
    if (status && text && status.textContent !== text) {
      status.textContent = text;
    }
  };

  const firstLine = (element) => element.querySelector('.status__title, p')?.textContent.trim();

  const focus = (id) => {
    const target = id && document.getElementById(id);
    if (!target) {
      return false;
    }
    if (!target.matches('a, button, input, select, summary, [tabindex]')) {
      target.setAttribute('tabindex', '-1');
    }
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    return true;
  };

  document.addEventListener('htmx:beforeRequest', (event) => {
    const form = event.detail.elt.closest('form');
    next = form?.querySelector('input[name="verder"]')?.value ?? null;
    heading = form?.closest('section.sheet')?.getAttribute('aria-labelledby') ?? 'inhoud';
    place = form ? window.scrollY : null;
  });

  document.addEventListener('htmx:afterSettle', () => {
    const notice = document.querySelector('#inhoud [data-melding]');
    if (notice) {
      say(firstLine(notice));
    }
    if (place !== null) {
      window.scrollTo({ top: place, behavior: 'instant' });
      place = null;
    }
    if (next) {
      // The last row of a bundle takes the bundle along.
      focus(next) || focus(heading) || focus('inhoud');
      next = null;
    }
    for (const id of open) {
      document.getElementById(id)?.setAttribute('open', '');
    }
    open = [];
    const running = document.querySelector('[data-fase]');
    if (running) {
      const now = Date.now();
      if (running.dataset.fase !== lastPhase || now - lastSpoken >= quiet) {
        say(running.textContent.trim());
        lastPhase = running.dataset.fase;
        lastSpoken = now;
      }
    }
  });

  // The server cannot be reached: let the browser say so, as it would without script.
  document.addEventListener('htmx:sendError', (event) => {
    if (event.detail.elt.closest('form')) {
      window.location.reload();
    }
  });

  // Choosing an account puts the pupils most like it on top of the other list, and the two names
  // in the bar. Without script that comes with the next page.
  document.addEventListener('change', (event) => {
    const radio = event.target.closest('#hand input[type="radio"]');
    if (!radio) {
      return;
    }
    const name = (field) =>
      document.querySelector(`#hand input[name="${field}"]:checked`)?.closest('label')
        .querySelector('.option__name')?.textContent;
    const bar = document.querySelector('[data-gekozen]');
    if (bar) {
      bar.textContent = [name('account') ?? '…', name('persoon') ?? '…'].join(' ↔ ');
    }
    if (radio.name === 'account') {
      const url = new URL(window.location.href);
      const person = document.querySelector('#hand input[name="persoon"]:checked')?.value;
      url.searchParams.set('links', radio.value);
      url.searchParams.delete('rp');
      if (person) {
        url.searchParams.set('rechts', person);
      }
      window.htmx.ajax('GET', url.pathname + url.search, {
        target: '#lijst-rechts', select: '#lijst-rechts', swap: 'outerHTML',
      });
    }
  });

  // Ticking saves at once; the group one is working in stays open.
  document.addEventListener('htmx:beforeSwap', (event) => {
    const wanted = event.detail.elt.closest('[hx-select]')?.getAttribute('hx-select');
    if (wanted && !event.detail.xhr.responseText.includes(`id="${wanted.slice(1)}"`)) {
      // The door, or an error page: show it whole.
      event.detail.shouldSwap = false;
      window.location.reload();
      return;
    }
    open = [...document.querySelectorAll('details[id][open]')].map((fold) => fold.id);
  });

  // Printing shows everything that is folded.
  window.addEventListener('beforeprint', () => {
    for (const fold of document.querySelectorAll('details:not([open])')) {
      fold.setAttribute('open', '');
    }
  });

  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-print]')) {
      event.preventDefault();
      window.print();
    }
  });
})();
