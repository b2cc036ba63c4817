/**
 * Programs that install without npm: a folder for Windows that needs no installer, and packages for Debian, UOS and Kylin.
 */
import { ar, gz, tarball, zip } from "./archives.mjs"
import { application, documents, handbook, nodeFor, page } from "./program.mjs"

const text = (lines) => Buffer.from(`${lines.join("\n")}\n`)
const crlf = (lines) => Buffer.from(`${lines.join("\r\n")}\r\n`)

/** The licence of Node comes with its packages for Linux only; it is the same text for all. */
const nodeLicence = async () => (await nodeFor("linux-x64")).licence

/** The zip for Windows: unpack it anywhere, also on a USB stick, and double-click. */
export const windows = async (version) => {
  const { program } = await nodeFor("win-x64")
  const top = `gongkai-${version}-windows-x64`
  const tree = new Map()
  const put = (path, bytes, mode = 0o644) => tree.set(`${top}/${path}`, { bytes, mode })
  for (const [path, { bytes }] of [...application(), ...page()]) put(path, bytes)
  put("node.exe", program, 0o755)
  put("licences/node.txt", await nodeLicence())
  put("gongkai.cmd", crlf(["@echo off", '"%~dp0node.exe" "%~dp0app\\gongkai.mjs" %*']), 0o755)
  // The window stays open where something went wrong, so that it can be read.
  put(
    "开始.cmd",
    crlf([
      "@echo off",
      "chcp 65001 >nul",
      "title gongkai",
      'cd /d "%~dp0"',
      "set PATH=%~dp0;%PATH%",
      '"%~dp0node.exe" "%~dp0app\\gongkai.mjs" %*',
      "if errorlevel 1 pause"
    ]),
    0o755
  )
  put(
    "使用说明.txt",
    Buffer.concat([
      Buffer.from([0xef, 0xbb, 0xbf]),
      crlf([
        `公开 ${version}：政府信息公开工作年度报告的填写、校验、导入、打印`,
        "",
        "不用安装，不用联网，也不用管理员权限；放在 U 盘里也能用。需要 Windows 10 或更新的系统。",
        "怎样填：年报手册.pdf。双击“开始.cmd”填写年报。更老的系统，或者想在浏览器里填：双击 gongkai.html。",
        "",
        "在命令行里：",
        "  gongkai check example.txt          校验一份报告",
        "  gongkai import 各单位报来 -o 草稿    把一个文件夹里的报告读成草稿",
        "  gongkai print example.txt -o a.pdf  打印",
        "  gongkai --help                      全部命令",
        "",
        "许可见 licences 文件夹；字体的来源与许可见 licences\\fonts.md。"
      ])
    ])
  )
  return { name: `${top}.zip`, bytes: zip(tree), tree }
}

/** The page by itself: unpack it and double-click gongkai.html. */
export const browser = (version) => {
  const licences = [...application()].filter(
    ([path]) => path.startsWith("licences/fonts") || path === "licences/gongkai.txt"
  )
  const tree = new Map([...page(), ...licences])
  return { name: `gongkai-${version}-browser.zip`, bytes: zip(tree), tree }
}

/** Handbook, guides, rules and reference: pages that need no server, `index.html` first. */
export const site = (version) => {
  const top = `gongkai-${version}-documents`
  const tree = documents(top)
  return { name: `${top}.zip`, bytes: zip(tree), tree }
}

/** What Debian calls the machines that Node calls otherwise. */
const architectures = { x64: "amd64", arm64: "arm64" }

/** What the menu of a desktop has: the page, in whichever browser opens files of HTML. */
const entry = text([
  "[Desktop Entry]",
  "Type=Application",
  "Name=Annual report on government information disclosure",
  "Name[zh_CN]=政府信息公开工作年度报告",
  "GenericName=Editor of annual reports",
  "GenericName[zh_CN]=年报填写",
  "Comment=Fill in, check and print the annual report in a browser, without a network",
  "Comment[zh_CN]=在浏览器里填写、校验、打印年报，不用联网",
  "Exec=xdg-open /usr/share/gongkai/gongkai.html",
  "Icon=x-office-document",
  "Terminal=false",
  "Categories=Office;",
  "Keywords=annual report;government;年报;信息公开;"
])

/** A .deb with gzipped members, which dpkg of any age opens; it needs the C and C++ libraries that every system has. */
export const debian = async (version, machine) => {
  const { program, licence } = await nodeFor(`linux-${machine}`)
  const tree = new Map()
  for (const [path, entry] of application()) {
    const to = path.startsWith("licences/") ? `usr/share/doc/gongkai/${path}` : `usr/lib/gongkai/${path}`
    tree.set(to, entry)
  }
  tree.set("usr/share/doc/gongkai/handbook.pdf", handbook())
  for (const [path, entry] of page()) {
    if (path.startsWith("gongkai")) tree.set(`usr/share/gongkai/${path}`, entry)
    if (path.startsWith("licences/")) tree.set(`usr/share/doc/gongkai/${path}`, entry)
  }
  tree.set("usr/share/applications/gongkai.desktop", { bytes: entry, mode: 0o644 })
  tree.set("usr/lib/gongkai/node", { bytes: program, mode: 0o755 })
  tree.set("usr/lib/gongkai/gongkai", {
    bytes: text([
      "#!/bin/sh",
      'here=$(dirname "$(readlink -f "$0")")',
      'exec "$here/node" "$here/app/gongkai.mjs" "$@"'
    ]),
    mode: 0o755
  })
  tree.set("usr/share/doc/gongkai/licences/node.txt", { bytes: licence, mode: 0o644 })
  tree.set("usr/share/doc/gongkai/copyright", {
    bytes: text([
      "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/",
      "",
      "Files: *",
      "Copyright: 2026 the gongkai authors",
      "License: MIT",
      "Comment: The licences of the fonts, of Node and of all libraries stand in licences/."
    ]),
    mode: 0o644
  })
  const size = [...tree.values()].reduce((sum, { bytes }) => sum + bytes.length, 0)
  const architecture = architectures[machine]
  const control = new Map([
    [
      "control",
      {
        bytes: text([
          "Package: gongkai",
          `Version: ${version}`,
          `Architecture: ${architecture}`,
          "Maintainer: the gongkai authors <gongkai@localhost>",
          `Installed-Size: ${Math.ceil(size / 1024)}`,
          "Depends: libc6 (>= 2.28), libstdc++6, libgcc-s1 | libgcc1",
          // Of the entry in the menu; a server has no use for it.
          "Suggests: xdg-utils",
          "Section: text",
          "Priority: optional",
          "Description: annual reports on open government information (China)",
          " Fill in, check, import, consolidate and print the annual report that every",
          " administrative organ in China publishes: at a command, at a server, or in a",
          " browser with /usr/share/gongkai/gongkai.html. 政府信息公开工作年度报告：填写、校验、导入、汇总、打印。"
        ]),
        mode: 0o644
      }
    ]
  ])
  const bytes = ar([
    ["debian-binary", Buffer.from("2.0\n")],
    ["control.tar.gz", gz(await tarball(control, { prefix: "./" }))],
    [
      "data.tar.gz",
      gz(await tarball(tree, { prefix: "./", links: new Map([["usr/bin/gongkai", "../lib/gongkai/gongkai"]]) }))
    ]
  ])
  return { name: `gongkai_${version}_${architecture}.deb`, bytes, tree }
}

/** A server's image, made of the .deb beside it: `docker build -t gongkai .` in the folder of the release. */
export const dockerfile = (version) =>
  text([
    "# The county's server in a container: the database lies in /data.",
    "FROM debian:12-slim",
    "ARG TARGETARCH=amd64",
    `COPY gongkai_${version}_\${TARGETARCH}.deb /tmp/gongkai.deb`,
    "RUN apt-get update && apt-get install -y --no-install-recommends /tmp/gongkai.deb \\",
    "  && rm -rf /var/lib/apt/lists/* /tmp/gongkai.deb \\",
    "  && install -d -o 65532 -g 65532 /data",
    "USER 65532:65532",
    "WORKDIR /data",
    "VOLUME /data",
    "EXPOSE 8787",
    'ENTRYPOINT ["gongkai"]',
    'CMD ["serve", "--host", "0.0.0.0"]'
  ])
