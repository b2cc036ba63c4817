/**
 * Archives whose bytes depend on nothing but what is in them: zip for Windows, tar for Debian, `ar` for a .deb.
 *
 * A tree is a Map of paths to `{ bytes, mode }`; every entry has the same day, nobody's name and sorted paths.
 */
import { gzipSync } from "node:zlib"
import { zipSync } from "fflate"
import tar from "tar-stream"

/** The moment that every entry bears: SOURCE_DATE_EPOCH in seconds, or the first of 2026. */
const moment = new Date(Number(process.env.SOURCE_DATE_EPOCH ?? 1_767_225_600) * 1000)

const byName = (a, b) => (a < b ? -1 : 1)
const sorted = (tree) => [...tree].toSorted(([a], [b]) => byName(a, b))

/** A zip as Windows unpacks it; names are UTF-8 and say so. */
export const zip = (tree) =>
  zipSync(
    Object.fromEntries(
      // Unix rights in the upper half, so that unzip on Linux gives a program its right to run.
      sorted(tree).map(([path, { bytes, mode }]) => [
        path,
        [bytes, { mtime: moment, level: 6, os: 3, attrs: (0o10_0000 | mode) << 16 }]
      ])
    )
  )

/** Every folder above a path, from the top. */
const above = (path) =>
  path
    .split("/")
    .slice(0, -1)
    .map((_, at, parts) => parts.slice(0, at + 1).join("/"))

/** A tar of the tree with its folders; `links` are paths with what they point to. */
export const tarball = (tree, { prefix = "", links = new Map() } = {}) =>
  new Promise((resolve, reject) => {
    const pack = tar.pack()
    const chunks = []
    pack.on("data", (chunk) => chunks.push(chunk))
    pack.on("end", () => resolve(Buffer.concat(chunks)))
    pack.on("error", reject)
    const common = { mtime: moment, uid: 0, gid: 0, uname: "root", gname: "root" }
    const folders = new Set([...tree.keys(), ...links.keys()].flatMap(above))
    for (const folder of [...folders].toSorted(byName))
      pack.entry({ ...common, name: `${prefix}${folder}/`, type: "directory", mode: 0o755 })
    for (const [path, { bytes, mode }] of sorted(tree))
      pack.entry({ ...common, name: `${prefix}${path}`, mode }, Buffer.from(bytes))
    for (const [path, to] of links) pack.entry({ ...common, name: `${prefix}${path}`, type: "symlink", linkname: to })
    pack.finalize()
  })

/** Compressed as dpkg of any age reads it. */
export const gz = (bytes) => gzipSync(bytes, { level: 6 })

/** An `ar` archive, which is what a .deb is: members in this order. */
export const ar = (members) => {
  const parts = [Buffer.from("!<arch>\n")]
  for (const [name, bytes] of members) {
    const head = [
      name.padEnd(16),
      String(moment.getTime() / 1000).padEnd(12),
      "0     ",
      "0     ",
      "100644  ",
      String(bytes.length).padEnd(10),
      "`\n"
    ].join("")
    parts.push(Buffer.from(head, "latin1"), bytes, ...(bytes.length % 2 === 1 ? [Buffer.from("\n")] : []))
  }
  return Buffer.concat(parts)
}
