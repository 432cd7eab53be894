/** Black on white, since the charts are; a narrow screen scrolls inside of wide things and never as a whole. */
export const PAGE_STYLE = `body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 54rem; padding: 1rem; color: #222; background: #fff; }
h1, h2, h3, p, li, dd, dt, td, th { overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; margin: .5rem 0 0; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 0; border-top: 2px solid #222; padding-top: .75rem; }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .25rem; }
.question { font-size: 1.1rem; margin-top: .25rem; }
.setting { color: #555; margin: .25rem 0; }
.verdict { border-left: 5px solid #1f4e79; background: #f2f4f7; padding: .5rem 1rem; margin: 1rem 0; }
.verdict.impossible { border-left: 5px double #a30019; }
.verdict p, .verdict ul { margin: .25rem 0; }
figure { margin: 1rem 0; overflow-x: auto; border: 1px solid #ddd; }
figure svg { display: block; min-width: 40rem; width: 100%; height: auto; }
.table { overflow-x: auto; }
table { border-collapse: collapse; margin: .5rem 0; font-size: .9rem; }
th, td { padding: .2rem .6rem; border-bottom: 1px solid #ccc; text-align: right; vertical-align: top; overflow-wrap: normal; }
.words { text-align: left; }
th:first-child, td:first-child { padding-left: 0; }
dl { display: grid; grid-template-columns: minmax(5rem, max-content) 1fr; gap: .15rem 1rem; margin: .5rem 0; font-size: .9rem; }
dt { color: #555; }
dd { margin: 0; }
@media print {
  @page { margin: 15mm; }
  body { font-size: 10pt; max-width: none; padding: 0; }
  figure, .table { overflow: visible; }
  figure svg { min-width: 0; }
  dl { font-size: 9pt; }
  table { font-size: 8pt; }
  th, td { padding: 1pt 4pt; }
  .words { overflow-wrap: anywhere; }
  figure, tr, .verdict, dl { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  section + section { break-before: page; }
}
`;
