// What htmx leaves to the page: after an act the focus goes to the next row, the result is read
// aloud, and a running synchronisation is announced now and then. Everything works without it.
(() => {
  'use strict';
  document.documentElement.classList.add('js');

  const quiet = 10000;
  let next = null;
  let lastPhase = null;
  let lastSpoken = 0;

  const say = (text) => {
    const status = document.getElementById('melding');
    if (status && text && status.textContent !== text) {
      status.textContent = text;
    }
  };

  const firstLine = (element) => element.querySelector('p')?.textContent.trim();

  const focus = (id) => {
    const target = id && document.getElementById(id);
    if (!target) {
      return;
    }
    if (!target.matches('a, button, input, select, summary, [tabindex]')) {
      target.setAttribute('tabindex', '-1');
    }
    target.focus({ preventScroll: false });
  };

  document.addEventListener('htmx:beforeRequest', (event) => {
    const form = event.detail.elt.closest('form');
    next = form?.querySelector('input[name="verder"]')?.value ?? null;
  });

  document.addEventListener('htmx:afterSettle', () => {
    const notice = document.querySelector('#inhoud [data-melding]');
    if (notice) {
      say(firstLine(notice));
    }
    if (next) {
      focus(next);
      next = null;
    }
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
