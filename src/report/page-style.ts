/** The style of a page, light, dark and printed; 14 px text keeps a contrast of 4.5 on every ground. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--ground:light-dark(#f6f8fa,#0d1117);--ink:light-dark(#1f2328,#e6edf3);--quiet:light-dark(#59636e,#9198a1);--card:light-dark(#fff,#151b23);--line:light-dark(#d1d9e0,#3d444d);--accent:light-dark(#0969da,#4493f8);--good:light-dark(#1a7f37,#3fb950);--warn:light-dark(#9a6700,#d29922);--bad:light-dark(#d1242f,#f85149)}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:14px/1.5 system-ui,sans-serif}
header,main{max-width:1080px;margin:auto;padding:16px 24px}
header{padding-bottom:0}
h1{font-size:22px;margin:0;overflow-wrap:anywhere}h2{margin:0 0 8px;font-size:15px}
.skip{position:absolute;left:-999px}.skip:focus{left:8px;top:8px;background:var(--card);padding:8px;z-index:1}
.quiet,small{color:var(--quiet)}
.status{font-size:13px;font-weight:600;padding:2px 10px;border-radius:12px;border:1px solid currentcolor;white-space:nowrap}
.status.succeeded{color:var(--good)}.status.partial{color:var(--warn)}.status.failed,.status.cancelled{color:var(--bad)}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(140px,1fr));gap:12px;margin:0 0 16px;padding:0;list-style:none}
.tiles li,.card{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:14px}
.tiles b{display:block;font-size:24px;font-variant-numeric:tabular-nums}.tiles small{display:block}
.card{margin-bottom:16px}.alarm{border-color:var(--bad)}
.grid{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(420px,100%),1fr));gap:16px}.grid>*{min-width:0}.grid>details{grid-column:1/-1}
dl{display:grid;grid-template-columns:minmax(120px,max-content) 1fr;gap:4px 16px;margin:0 0 8px}dt{color:var(--quiet)}dd{margin:0;min-width:0;overflow-wrap:anywhere}
.scroll{overflow-x:auto}.scroll:focus-visible,summary:focus-visible,a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:3px 12px 3px 0;vertical-align:top;font-weight:400}
thead th{color:var(--quiet);font-weight:600;white-space:nowrap}tbody tr{border-top:1px solid var(--line)}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.bar{width:40%;min-width:80px}.bar i{display:inline-block;height:10px;min-width:1px;border-radius:3px;background:var(--accent)}
code{font:12px/1.5 ui-monospace,monospace;overflow-wrap:anywhere}
.heat{border-collapse:separate;border-spacing:2px;font-size:12px}.heat th{padding:0 6px 0 0;white-space:nowrap}.heat thead th{padding:0;text-align:center}
.heat tbody tr{border:0}.heat td{min-width:30px;height:24px;padding:2px;text-align:center;border-radius:3px;background:color-mix(in srgb,var(--accent) calc(var(--a)*45%),var(--ground));font-variant-numeric:tabular-nums}.heat thead td{background:none}
.strip{display:flex;gap:1px;height:10px;border-radius:4px;overflow:hidden;margin:8px 0}.strip i{flex:1}.strip.tall{height:18px}
.dot{display:inline-block;width:10px;height:10px;border-radius:50%}
.succeeded:is(i,.dot){background:var(--good)}.partial:is(i,.dot),.provisional:is(i,.dot){background:var(--warn)}.failed:is(i,.dot),.cancelled:is(i,.dot){background:var(--bad)}.notStarted:is(i,.dot){background:var(--line)}
.kept:is(i,.dot){background:#1a7f37}.removed:is(i,.dot){background:#6e7781}.masked:is(i,.dot){background:#bf8700}.pseudonymised:is(i,.dot){background:#8250df}
@media(max-width:600px){header,main{padding:12px}dl{grid-template-columns:1fr;gap:0 0}dd{margin-bottom:6px}.scroll td code{overflow-wrap:normal}.scroll table:not(.heat) td:not(.number,.bar){min-width:9em}.scroll table:not(.heat) td:last-child:not(:only-child,.number,.bar){min-width:18em}.scroll tbody tr>:first-child:not(:only-child){min-width:9em}.heat tbody tr>:first-child:not(:only-child){min-width:0}}
@media print{:root{color-scheme:light}body{background:#fff;font-size:11px}.skip{display:none}.card,.tiles li{break-inside:avoid}.scroll{overflow:visible}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`.trim();
