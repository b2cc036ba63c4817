/**
 * How the reference page looks: no font, image or script from elsewhere, readable on old browsers, on phones, at night and on paper.
 *
 * @module
 */
export const style = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;color:#1f2328;background:#fff;font:16px/1.7 "Source Han Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei","微软雅黑",SimHei,sans-serif}
code,pre{font-family:Consolas,"Liberation Mono",Menlo,"Noto Sans Mono CJK SC",monospace;font-size:.875em}
a{color:#0b5394}a:focus,summary:focus{outline:2px solid #0b5394;outline-offset:2px}
main,nav{max-width:60rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:1.5rem;border-bottom:3px double #b3261e;margin-bottom:1.5rem}
h1{font-size:2rem;line-height:1.3;margin:0 0 .5rem;color:#b3261e;font-family:"Source Han Serif SC","Noto Serif CJK SC",STSong,SimSun,"宋体",serif}
h2{margin:3rem 0 1rem;padding-bottom:.25rem;border-bottom:1px solid #d0d7de;font-size:1.4rem}
h3{margin:0;font-size:1rem;font-weight:normal}
h4{margin:1.25rem 0 .25rem;font-size:.875rem;color:#57606a}
nav ul{list-style:none;margin:.25rem 0 1rem;padding:0}nav li{padding:.1rem 0}
nav a{text-decoration:none;word-break:break-all}nav a:hover{text-decoration:underline}
nav strong{display:block;margin-top:.5rem}nav .method{min-width:4em;font-size:.65em}
nav form{margin:.5rem 0 1rem}nav input[type=search]{width:100%;font:inherit;padding:.25rem .5rem;border:1px solid #6e7781;border-radius:4px;background:transparent;color:inherit}
nav button{font:inherit;margin-top:.35rem;padding:.1rem .9rem;border:1px solid #0b5394;border-radius:4px;background:#0b5394;color:#fff}nav form p{margin:.25rem 0}
.languages a{margin-right:1rem}.languages a[aria-current]{font-weight:bold;color:inherit;text-decoration:none}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:#fff;padding:.25rem .75rem;z-index:1}
main>ol>li{margin:0 0 1.5rem}main ol h3{font-weight:bold}
:target{scroll-margin-top:1rem;border-color:#b3261e}
@media (min-width:64rem){nav{position:fixed;top:0;bottom:0;left:0;width:22rem;margin:0;padding:1rem 1.25rem;overflow-y:auto;border-right:1px solid #d0d7de}main{margin:0 0 0 22rem;padding:0 2rem}}
@media (max-width:63.99rem){nav{position:sticky;top:0;max-height:32vh;overflow-y:auto;background:#fff;border-bottom:1px solid #d0d7de;padding-top:.5rem}:target{scroll-margin-top:34vh}}
.version{color:#57606a}
.operation{margin:0 0 1.5rem;padding:1rem 1.25rem;border:1px solid #d0d7de;border-radius:6px}
.method{display:inline-block;min-width:5em;padding:.05em .4em;border-radius:4px;color:#fff;background:#57606a;text-align:center;font:bold .75em/1.8 Consolas,Menlo,monospace}
.get{background:#0b5394}.put{background:#8a5a00}.post{background:#1a7f37}.delete{background:#b3261e}
.path{font-weight:bold;word-break:break-all}
.says{margin:.5rem 0 0}
.open{color:#1a7f37}.closed{color:#8a5a00}
table{border-collapse:collapse;width:100%}th,td{padding:.35rem .6rem .35rem 0;text-align:left;vertical-align:top;border-bottom:1px solid #eaeef2}
th{font-weight:normal;white-space:nowrap}.where{color:#57606a;font-size:.875em}
.wide{overflow-x:auto}
pre{margin:.25rem 0;padding:.75rem 1rem;overflow-x:auto;background:#f6f8fa;border-radius:6px;line-height:1.5}
summary{cursor:pointer;color:#0b5394}
@media (prefers-color-scheme:dark){nav{background:#0d1117;border-color:#30363d}nav button{background:#1f6feb;border-color:#1f6feb}.skip:focus{background:#0d1117}body{color:#e6edf3;background:#0d1117}a,summary{color:#79b8ff}h1{color:#ff8a80}header{border-color:#ff8a80}
.operation,h2{border-color:#30363d}th,td{border-color:#21262d}pre{background:#161b22}h4,.where,.version{color:#9da7b1}.open{color:#56d364}.closed{color:#e3b341}}
@media (max-width:40rem){h1{font-size:1.5rem}.operation{padding:.75rem}}
.operations,.schemas{list-style:none;margin:.25rem 0 1.5rem;padding:0}.operations li{padding:.2rem 0;border-bottom:1px solid #eaeef2}
.operations a{margin-right:.5rem;text-decoration:none}.operations a:hover .path{text-decoration:underline}.schemas li{display:inline-block;margin:0 1rem .25rem 0}
main>h3{margin:1.5rem 0 .25rem;font-weight:bold}
@media (prefers-color-scheme:dark){.operations li{border-color:#21262d}}
@media print{nav,.skip{display:none}main{margin:0}.operation{page-break-inside:avoid}details{display:block}}
`
