/** Inlined in the page: it needs nothing from outside, and prints on paper as it reads on a screen. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fdfcf9;--ink:#1c1b19;--soft:#5e5a53;--rule:#d9d4ca;--tint:#f6f3ec;--accent:#8f1d14}
@media (prefers-color-scheme:dark){:root{--paper:#161513;--ink:#ece8e1;--soft:#a8a298;--rule:#3a3732;--tint:#1e1c1a;--accent:#f0998f}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.6 Charter,"Iowan Old Style","Palatino Linotype",Georgia,"Noto Serif",serif;overflow-wrap:break-word}
a{color:inherit;text-decoration-color:var(--accent);text-underline-offset:.15em;text-decoration-thickness:.06em}
a:hover{color:var(--accent)}
a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.masthead,main,.imprint{width:min(39.5rem,100% - 2.5rem);margin-inline:auto}
.masthead{padding-block:1rem .8rem;border-bottom:3px double var(--rule);font-weight:700;font-size:1.35rem;text-align:center;letter-spacing:.01em}
.masthead a{text-decoration:none}
.kicker,.byline,.dates,.tags,figcaption,.related,.credits,.note,.imprint,table{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
.kicker{margin:2.2rem 0 .4rem;color:var(--accent);font-size:.8rem;font-weight:700;letter-spacing:.07em;text-transform:uppercase}
h1{margin:0 0 .8rem;font-size:clamp(1.9rem,1.35rem + 2.6vw,2.9rem);line-height:1.12;letter-spacing:-.012em;text-wrap:balance}
.kicker+h1{margin-top:0}
header>h1:first-child{margin-top:2.2rem}
.standfirst{margin:0 0 1.1rem;color:var(--soft);font-size:1.28rem;line-height:1.42;text-wrap:pretty}
.byline{margin:0;font-size:.95rem;font-weight:600}
.dates{margin:.1rem 0 0;color:var(--soft);font-size:.85rem}
article>header{padding-bottom:1.1rem;margin-bottom:1.5rem;border-bottom:1px solid var(--rule)}
p{margin:0 0 1.15em;text-wrap:pretty;hanging-punctuation:first last}
h2,h3,h4,h5,h6{margin:1.8em 0 .5em;line-height:1.25;text-wrap:balance}
h2{font-size:1.4rem}h3{font-size:1.2rem}h4,h5,h6{font-size:1.05rem}
figure{margin:1.6rem 0}
img,iframe{display:block;max-width:100%;height:auto}
figure>img{width:100%}
.lead{margin-inline:calc((100% - min(58rem,100vw - 2.5rem))/2)}
.lead figcaption{max-width:39.5rem;margin-inline:auto}
figcaption{margin-top:.5rem;color:var(--soft);font-size:.85rem;line-height:1.4}
figcaption small{font-size:.95em;opacity:.85}
blockquote{margin:1.6rem 0;padding-inline-start:1.2rem;border-inline-start:3px solid var(--accent);font-size:1.2rem;line-height:1.45}
blockquote p{margin-bottom:.6em}
ul,ol{margin:0 0 1.15em;padding-inline-start:1.4em}
li{margin-bottom:.35em}
pre{overflow-x:auto;padding:.9rem 1rem;border:1px solid var(--rule);font-size:.9rem;line-height:1.45}
hr{border:0;border-top:1px solid var(--rule);margin:2rem auto;width:6rem}
.scroll{overflow-x:auto;margin:1.6rem 0}
table{border-collapse:collapse;width:100%;font-size:.92rem;line-height:1.4;font-variant-numeric:tabular-nums}
caption{text-align:start;color:var(--soft);padding-bottom:.4rem}
th,td{padding:.45rem .7rem .45rem 0;border-bottom:1px solid var(--rule);text-align:start;vertical-align:top}
th{font-weight:650}
.embed a{display:flex;flex-wrap:wrap;gap:.2rem .8rem;padding:.9rem 1.1rem;border:1px solid var(--rule);border-inline-start:3px solid var(--accent);background:var(--tint);font:.92rem/1.4 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;text-decoration:none}
.embed span{color:var(--soft);overflow-wrap:anywhere}
.related{margin:1.8rem 0;padding:1rem 1.2rem;border-block:1px solid var(--rule);background:var(--tint);font-size:.95rem;line-height:1.42}
.related h2{margin:0 0 .6rem;color:var(--accent);font-size:.8rem;letter-spacing:.07em;text-transform:uppercase}
.related ul{list-style:none;margin:0;padding:0}
.related li{margin:0;padding:.55rem 0}
.related li+li{border-top:1px solid var(--rule)}
.related strong{font-family:Charter,"Iowan Old Style",Georgia,"Noto Serif",serif;font-size:1.08rem}
.related p{margin:.2rem 0 0}
.soft,.related p.line{color:var(--soft)}
.credits,.note{margin:0 0 .6rem;color:var(--soft);font-size:.9rem;font-style:normal}
.end{margin-top:2rem;padding-top:1.1rem;border-top:1px solid var(--rule)}
.correction{color:var(--ink)}
.printed{display:none}
.tags{display:flex;flex-wrap:wrap;gap:.4rem;list-style:none;padding:0;margin:1.2rem 0 0;font-size:.85rem}
.tags li{margin:0;padding:.15rem .6rem;border:1px solid var(--rule);border-radius:1rem;color:var(--soft)}
.imprint{margin-top:3rem;padding-block:1rem 2.5rem;border-top:3px double var(--rule);color:var(--soft);font-size:.85rem;text-align:center}
@media print{@page{margin:18mm 16mm}:root{--paper:#fff;--ink:#000;--soft:#444;--rule:#999;--tint:#fff;--accent:#000}html{font-size:9.5pt}h1{font-size:23pt}.lead figcaption{max-width:none}.printed{display:block}.related,.tags{display:none}.lead{margin-inline:0}.lead img{max-height:11cm;object-fit:cover}p,li{orphans:3;widows:3}.masthead,main,.imprint{width:auto}article p:not(.embed,.byline) a[href^=http]::after{content:" (" attr(href) ")";font-size:.8em;word-break:break-all}h1,h2,h3,figure{break-inside:avoid}h2,h3{break-after:avoid}}
`.trim();
