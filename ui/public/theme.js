// Runs before the first paint, so that no visit begins with a flash of the other theme.
(function () {
  var kept = null;
  try {
    kept = localStorage.getItem('decnet.theme');
  } catch (e) {
    // Storage may be forbidden; then the system decides.
  }
  var light = kept === 'light' || (kept !== 'dark' && matchMedia('(prefers-color-scheme: light)').matches);
  document.documentElement.dataset.theme = light ? 'light' : 'dark';
})();
