/// The search box: hides the rows that don't contain every word typed. The page is whole without it.
enum PageScript {
  static let text = #"""
    (() => {
      // "Đào" is found by "dao": marks are dropped, and đ, which has no mark to drop, becomes d.
      const plain = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[đĐ]/g, 'd').toLowerCase();
      const form = document.getElementById('tim'), input = form.querySelector('input'), output = form.querySelector('output');
      let groups;
      const filter = () => {
        groups ??= [...document.querySelectorAll('table.rows tbody')].map(body => [body, plain(body.textContent)]);
        const words = plain(input.value).split(/\s+/).filter(word => word);
        let found = 0;
        for (const [body, text] of groups) {
          body.hidden = !words.every(word => text.includes(word));
          if (!body.hidden) found++;
        }
        for (const table of document.querySelectorAll('table.rows'))
          table.parentElement.classList.toggle('none', !table.querySelector('tbody:not([hidden])'));
        output.value = !words.length ? '' : found ? `${found} ${output.dataset.rows}` : output.dataset.none;
      };
      form.hidden = false;
      form.addEventListener('submit', event => event.preventDefault());
      input.addEventListener('input', filter);
      if (input.value) filter();
    })();

    """#
}
