// Says that a part of the page was not renewed, where it could not be fetched: whatever is fetched next takes the place of
// both, the part and the notice in it.
(() => {
  'use strict';

  for (const failure of ['htmx:responseError', 'htmx:sendError', 'htmx:timeout']) {
    document.addEventListener(failure, () => {
      document.getElementById('not-renewed').hidden = false;
    });
  }
})();
