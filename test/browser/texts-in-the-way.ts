/**
 * Source of a function for the page: the texts of its SVG that lie outside of it, or that lie on each other by more than
 * a hair, in words.
 */
export const textsInTheWay = `(() => {
  const found = [];
  const outermost = [...document.querySelectorAll('svg')].filter((svg) => !svg.parentElement?.closest('svg'));
  for (const svg of outermost) {
    const frame = svg.getBoundingClientRect();
    // Vega leaves out labels that have no room by making them invisible.
    const isSeen = (text) => text.textContent.trim() !== '' && !text.closest('[opacity="0"]');
    const texts = [...svg.querySelectorAll('text')].filter(isSeen).map((text) => ({
      words: text.textContent.slice(0, 60),
      box: text.getBoundingClientRect(),
    }));
    for (const { words, box } of texts) {
      const beyond = [frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom];
      if (Math.max(...beyond) > 0.5) found.push(words + ' is outside by ' + Math.round(Math.max(...beyond)));
    }
    for (const [index, { words, box }] of texts.entries()) {
      for (const other of texts.slice(index + 1)) {
        const width = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const height = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        // Boxes have room for accents and descenders, which digits have not.
        if (width > 1 && height > 3.5) found.push(words + ' covers ' + other.words);
      }
    }
  }
  return found;
})()`;
