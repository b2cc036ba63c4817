/**
 * A plugin of esbuild for bundles with this package: it leaves out what laid out pages never use of pdfmake and pdfkit.
 *
 * Left out are fonts opened by the engine itself, line breaking, pictures, encryption and SVG. Code that calls one of them all the same
 * throws at once and names it. For any platform but `node`, `standins.mjs` takes the place of Node's streams and
 * Buffer, so that nothing of Node is left.
 */
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

/** Of each package, the imports that are left out. */
const unused = [
  [
    /[\\/]pdfkit[\\/]/u,
    ["fontkit", "linebreak", "png-js", "@noble/ciphers/aes", "@noble/hashes/sha2", "@noble/hashes/utils"]
  ],
  [/[\\/]pdfmake[\\/]js[\\/]/u, ["./TextDecorator", "./TextInlines", "./3rd-party/svg-to-pdfkit"]]
]

/** Besides, what only Node has: pdfkit deflates nothing of ours and reads no files. */
const unusedOffNode = [
  [/[\\/]pdfkit[\\/]/u, ["zlib", "fs"]],
  [/[\\/]js-md5[\\/]/u, ["crypto", "buffer"]]
]

const standins = fileURLToPath(new URL("standins.mjs", import.meta.url))

export const onlyWhatPrints = {
  name: "only what printing needs",
  setup: (build) => {
    const offNode = build.initialOptions.platform !== "node"
    const leftOut = offNode ? [...unused, ...unusedOffNode] : unused
    build.onResolve({ filter: /./ }, ({ path, importer }) => {
      if (leftOut.some(([whose, what]) => whose.test(importer) && what.includes(path)))
        return { path, namespace: "left-out" }
      return offNode && path === "stream" && /[\\/]pdfkit[\\/]/u.test(importer) ? { path: standins } : undefined
    })
    build.onLoad({ filter: /./, namespace: "left-out" }, ({ path }) => ({
      contents: `module.exports = new Proxy(function () {}, {
        get: (target, key) => key === "__esModule" ? false : () => { throw new Error(${JSON.stringify(path)} + " was left out of this bundle") }
      })`
    }))
    if (!offNode) return
    build.onLoad({ filter: /[\\/](?:pdfkit[\\/]js|pdfmake[\\/]js)[\\/].*\.js$/ }, ({ path }) => ({
      contents: `const { Buffer } = require(${JSON.stringify(standins)});\n${readFileSync(path, "utf8")}`
    }))
    // Where Node is only emulated, as at the edge, it would ask for Node's digests all the same.
    build.onLoad({ filter: /[\\/]js-md5[\\/].*\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace("typeof process === 'object'", "false")
    }))
  }
}
