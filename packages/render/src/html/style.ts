/**
 * The style of a report's page: for screens from 390 pixels up, light and dark, and for paper after GB/T 9704.
 *
 * On paper: A4, 28 mm and 26 mm at the sides, 三号仿宋 on lines of 28 pt, headings in 黑体 and 楷体, heads of tables on every page.
 *
 * @module
 */

/** One style sheet, small enough to lie in every page. */
export const style = `:root{color-scheme:light dark;--ink:#1d1f23;--soft:#585d66;--line:#8a8f98;--shade:#eef2f7;--paper:#fff;--link:#0b57a4;--warn:#a3260c}
@media (prefers-color-scheme:dark){:root{--ink:#e9eaec;--soft:#b3b8c1;--line:#7b818b;--shade:#242a33;--paper:#15171b;--link:#8bbdf5;--warn:#ff9d86}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.9 FangSong,仿宋,STFangsong,"Noto Serif CJK SC","Songti SC",SimSun,宋体,serif;overflow-wrap:break-word}
main{max-width:52rem;margin:0 auto;padding:1.5rem 1.25rem 4rem}
h1{font:700 1.6rem/1.5 "FZXiaoBiaoSong-B05S",方正小标宋简体,STZhongsong,华文中宋,"Noto Serif CJK SC",SimSun,宋体,serif;text-align:center;text-wrap:balance;margin:1rem 0 2rem}
h1 span{display:inline-block}
h2,.level1{font:700 1.2rem/1.7 SimHei,黑体,"Heiti SC","Noto Sans CJK SC",sans-serif;margin:2.2rem 0 .6rem}
.level2{font:700 1.08rem/1.8 KaiTi,楷体,STKaiti,"Kaiti SC","Noto Serif CJK SC",serif;margin:1.2rem 0 .3rem}
.lead{font-family:KaiTi,楷体,STKaiti,"Kaiti SC",FangSong,仿宋,STFangsong,"Noto Serif CJK SC",serif}
.level3,.level4{font:700 1.0625rem/1.9 inherit;font-family:inherit;margin:.8rem 0 .2rem}
p{margin:.35rem 0;text-indent:2em}
a{color:var(--link)}
.ref{color:inherit;text-decoration-style:dotted;text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
ul,ol{margin:.35rem 0;padding-left:3.2em}
.marked{list-style:none;padding-left:2em}
.notice{border-left:4px solid var(--warn);padding:.4rem .8rem;color:var(--warn);text-indent:0;font-weight:700}
.sign{margin:2.5rem 2em 0 0;text-align:right}
.published{text-align:center;text-indent:0;color:var(--soft);margin:-1.2rem 0 2rem}
.wide{overflow-x:auto;margin:.8rem 0}
.form{table-layout:fixed}
.stub3 col.l0{width:7.7%}.stub3 col.l1{width:9.5%}.stub3 col.l2{width:33.6%}
table{border-collapse:collapse;width:100%;font-family:SimSun,宋体,"Songti SC","Noto Serif CJK SC",serif;font-size:.9rem;line-height:1.5;font-variant-numeric:tabular-nums}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.texts caption{position:static;width:auto;height:auto;clip-path:none;white-space:normal;padding:.3rem 0;font-weight:700}
th,td{border:1px solid var(--line);padding:.35rem .4rem;text-align:center;vertical-align:middle;font-weight:400}
th{background:var(--shade)}
.block{text-align:left;font-weight:700}
.stub3 .label,.stub2 .label{text-align:left}
.stub1 .corner{background:var(--shade)}
.stub3 .corner{color:var(--soft);text-align:left}
.stub3 .l1[rowspan]{word-break:keep-all;padding:.35rem .2rem}
.texts td{text-align:left}
.texts .figure{text-align:right}
.unread{color:var(--warn);font-style:italic}
.form td{height:1.7em}
.blank{background:repeating-linear-gradient(45deg,transparent 0 6px,var(--shade) 6px 7px)}
td:target{outline:3px solid var(--link);outline-offset:-3px}
figure{margin:.8rem 0;text-align:center;color:var(--soft)}
footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:.6rem;color:var(--soft);font-size:.85rem;line-height:1.6}
footer p{text-indent:0}
@media (max-width:45rem){
main{padding:1rem .85rem 3rem}
h1{font-size:1.3rem}
h2{text-wrap:balance}
.form{width:max-content;min-width:100%;font-size:.82rem;border-collapse:separate;border-spacing:0;border-top:1px solid var(--line);border-left:1px solid var(--line)}
.form th,.form td{border-width:0 1px 1px 0}
.form td{min-width:3.4rem}
.form .label{position:sticky;z-index:1}
.stub3 col.l0{width:2.6rem}.stub3 col.l1{width:4.6rem}.stub3 col.l2{width:6.6rem}
.form.stub1{width:100%}
.stub3{table-layout:fixed}
.stub3 td{overflow:hidden}
.stub3 .l0{left:0}.stub3 .l1{left:2.6rem}.stub3 .l2{left:7.2rem}
.stub1 .label{left:0}
}
.room{min-height:12em}
@media print{
@page{size:A4;margin:37mm 26mm 35mm 28mm}
@page:right{@bottom-right{content:"— " counter(page) " —";font:14pt SimSun,宋体,serif;vertical-align:top;padding-right:1em}}
@page:left{@bottom-left{content:"— " counter(page) " —";font:14pt SimSun,宋体,serif;vertical-align:top;padding-left:1em}}
:root{--ink:#000;--soft:#000;--line:#000;--shade:#fff;--paper:#fff;--link:#000;--warn:#000;color-scheme:light}
body{font-size:16pt;line-height:28pt}
main{max-width:none;padding:0}
h1{font-size:22pt;line-height:32pt;font-weight:400;margin:0 0 28pt}
h2,.level1,.level2,.level3,.level4{font-size:16pt;line-height:28pt;margin:0;text-indent:2em;font-weight:400;break-after:avoid}
p,ul,ol{margin:0}
p{orphans:2;widows:2}
.wide{overflow:visible;margin:0 0 14pt}
table{font-size:10.5pt;line-height:14pt}
thead{display:table-header-group}
.texts tr,.stub1,.stub0,.stub3 td,.stub3 .l2,.stub3 thead{break-inside:avoid}
.stub3{line-height:12pt;font-size:9pt}
.block{font-weight:400;break-after:avoid;background:#c6d9f1;print-color-adjust:exact;-webkit-print-color-adjust:exact}
th,td{padding:2pt 3pt}
.stub3 .l0[rowspan],.stub3 .l1[rowspan]{padding:2pt 1pt}
.stub3::after{content:"";display:table-footer-group;break-inside:avoid;border-top:1px solid}
.blank{background:none}
a,.ref{color:inherit;text-decoration:none}
.sign{margin-top:56pt;break-inside:avoid}
footer,.published{display:none}
}`
