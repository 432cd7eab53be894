import { expect } from 'chai';
import { escapeMarkup } from '../../src/explain/markup.ts';

describe('escapeMarkup', () => {
  const texts = [
    { given: `<a href="x">'&'</a>`, want: '&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;' },
    { given: 'lines\n\tstay', want: 'lines\n\tstay' },
    { given: 'a\u0000b\u001fc', want: 'a\ufffdb\ufffdc' },
    { given: 'half \ud83d of a pair, and a whole one \ud83d\ude00', want: 'half \ufffd of a pair, and a whole one 😀' },
  ];
  for (const { given, want } of texts) {
    it(`writes ${JSON.stringify(given)}`, () => expect(escapeMarkup(given)).to.equal(want));
  }
});
