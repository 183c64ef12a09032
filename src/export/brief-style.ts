/** How the comparison looks, on screen and on A4 paper. */
export const briefStyle = `
@page { size: A4; margin: 9mm 13mm 9mm; }
* { box-sizing: border-box; }
body { font: 10pt/1.35 "Noto Sans", "DejaVu Sans", system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 190mm; margin: 0 auto; padding: 8mm; }
h1 { font-size: 16pt; margin: 0 0 2mm; }
h2 { font-size: 11.5pt; margin: 4mm 0 1mm; border-top: 1px solid #999; padding-top: 1.5mm; }
h3 { font-size: 10pt; margin: 2mm 0 0; }
p { margin: 0 0 1mm; }
ul { margin: 0; padding-inline-start: 5mm; }
table { border-collapse: collapse; width: 100%; margin: 1mm 0; }
th, td { text-align: start; vertical-align: top; padding: 0.5mm 1.5mm; border-bottom: 1px solid #ccc; }
thead th { border-bottom: 1.5px solid #444; font-size: 9pt; }
tbody th { min-width: 20mm; }
td:nth-child(2) { width: 72%; }
td:nth-child(3), td:nth-child(4) { white-space: nowrap; }
q { font-size: 8.5pt; color: #333; }
mark { background: none; color: inherit; font-weight: bold; text-decoration: underline; }
figure { margin: 1mm 0; break-inside: avoid; }
figcaption, .faint, .place { font-size: 8pt; color: #555; }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 1mm 6mm; margin: 2mm 0; }
code { font-size: 7.5pt; overflow-wrap: anywhere; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
tr { break-inside: avoid; }
thead { break-after: avoid; }
h2, h3, h2 + p { break-after: avoid; }
tbody tr:first-child { break-before: avoid; }
@media print { body { padding: 0; max-width: none; font-size: 8.2pt; line-height: 1.2; } q, .place { font-size: 7.2pt; } h2 { margin-top: 2.5mm; } }
`
