/**
 * The style of the site: readable from 390 pixels up, light and dark, on paper; typefaces of the reader's own machine.
 *
 * @module
 */

/** One style sheet for every page. */
export const style = `:root{color-scheme:light dark;--ink:#1d1f23;--soft:#585d66;--line:#c3c8d0;--shade:#eef2f7;--paper:#fff;--link:#0b57a4}
@media (prefers-color-scheme:dark){:root{--ink:#e9eaec;--soft:#b3b8c1;--line:#454b55;--shade:#20252d;--paper:#15171b;--link:#8bbdf5}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.75 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:break-word}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.3rem .8rem}
nav{border-bottom:1px solid var(--line);padding:.6rem 1.25rem}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;margin:0;padding:0}
nav a{display:inline-block;padding:.2rem 0;text-decoration:none}
nav a[aria-current]{color:var(--ink);font-weight:700}
main{max-width:56rem;margin:0 auto;padding:1rem 1.25rem 4rem}
h1{font-size:1.75rem;line-height:1.35;text-wrap:balance}
h2{font-size:1.3rem;margin-top:2.2rem;border-bottom:1px solid var(--line);padding-bottom:.2rem}
h3{font-size:1.1rem}
img{max-width:100%;height:auto}
pre,code{font:.9em/1.6 ui-monospace,SFMono-Regular,Consolas,"Noto Sans Mono CJK SC",monospace;background:var(--shade);border-radius:4px}
code{padding:.1em .3em}
pre{padding:.8rem 1rem;overflow-x:auto}
pre code{padding:0;background:none}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.95rem}
th,td{border:1px solid var(--line);padding:.4rem .6rem;text-align:left;vertical-align:top}
th{background:var(--shade)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.4rem 1.2rem}
dt{color:var(--soft)}
dd{margin:0}
.example{border-left:4px solid var(--line);padding:.1rem 1rem;margin:1rem 0}
@media (max-width:40rem){dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}}
@media print{nav,.skip{display:none}a{color:inherit}pre{white-space:pre-wrap}}
`
