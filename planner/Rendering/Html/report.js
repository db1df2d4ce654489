'use strict';
(function () {
  var search = document.getElementById('search');
  var rows = Array.from(document.querySelectorAll('tr.resource'));
  var shown = document.getElementById('shown');
  function filter() {
    var words = search.value.toLowerCase().split(' ').filter(Boolean);
    var count = 0;
    rows.forEach(function (row) {
      var text = row.textContent.toLowerCase();
      var hit = words.every(function (word) { return text.includes(word); });
      row.classList.toggle('hidden', !hit);
      count += hit ? 1 : 0;
    });
    document.querySelectorAll('details.stack').forEach(function (stack) {
      var any = stack.querySelector('tr.resource:not(.hidden)') !== null;
      stack.classList.toggle('hidden', !any);
      if (words.length) { stack.open = any; }
    });
    shown.textContent = count + ' of ' + rows.length + ' resources';
  }
  search.addEventListener('input', filter);
  filter();
})();
