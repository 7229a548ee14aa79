/** The style of the self-contained report: it prints on A4 or Letter, in colour or without. */
export const reportStyle = `
:root { color-scheme: light; --ink: #1c2733; --soft: #566372; --line: #d5dbe2; --sea: #0b4f7d; --sand: #f4efe4; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 68rem; padding: 2rem 1.5rem 4rem; color: var(--ink); background: #fff;
  font: 14px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  font-variant-numeric: tabular-nums; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.1rem; margin: 2.2rem 0 .6rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line); }
p { margin: .4rem 0; max-width: 46rem; }
.soft { color: var(--soft); }
.notice { background: var(--sand); border-left: 4px solid #a98b4d; padding: .6rem .9rem; margin: 1rem 0; }
.notice ul { margin: .2rem 0; padding-left: 1.2rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .75rem; margin: 1.2rem 0; }
.figures div { border: 1px solid var(--line); border-radius: 6px; padding: .6rem .8rem; }
.figures dt { color: var(--soft); } .figures dd { margin: 0; font-size: 1.5rem; font-weight: 600; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; color: var(--soft); padding-bottom: .3rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; } .number { text-align: right; }
td.account { overflow-wrap: anywhere; min-width: 7rem; font-weight: 600; }
td.role { white-space: nowrap; }
td ul { margin: 0; padding-left: 1.1rem; }
.mark { display: inline-block; vertical-align: -5px; margin-right: .35rem; }
.picture { width: 100%; height: auto; max-height: 46rem; border: 1px solid var(--line); border-radius: 6px; background: #fbfcfd; }
.picture text { font: 12px system-ui, sans-serif; fill: var(--ink); paint-order: stroke; stroke: #fff; stroke-width: 3px; }
figure { margin: 0; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; padding: 0; list-style: none; }
.risk { color: #00694d; font-weight: 600; }
footer { margin-top: 3rem; color: var(--soft); border-top: 1px solid var(--line); padding-top: .6rem; }
@media (max-width: 40rem) { body { padding: 1rem .8rem 3rem; } .wide { overflow-x: auto; } }
@media print {
  @page { margin: 16mm 14mm; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  h2 { break-after: avoid; } tr, .figures div, figure, .notice { break-inside: avoid; }
  .picture { max-height: 200mm; }
  thead { display: table-header-group; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;
