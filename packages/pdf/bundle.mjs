/**
 * A plugin of esbuild for bundles with this package: it leaves out what laid out pages never use of pdfmake and pdfkit.
 *
 * Left out are fonts opened by the engine itself, line breaking, pictures, encryption and SVG, and of the classes that remain every method
 * that writes text, draws or asks for a form (`parts.mjs`). Code that calls one of them all the same throws at once and names it. For any
 * platform but `node`, `standins.mjs` takes the place of Node's streams and Buffer, so that nothing of Node is left.
 */
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { onlyParts } from "./parts.mjs"

export { onlyParts } from "./parts.mjs"

/** Of each package, the imports that are left out. */
const unused = [
  [
    /[\\/]pdfkit[\\/]/u,
    ["fontkit", "linebreak", "png-js", "@noble/ciphers/aes", "@noble/hashes/sha2", "@noble/hashes/utils"]
  ],
  [/[\\/]pdfmake[\\/]js[\\/]/u, ["./TextDecorator", "./TextInlines", "./3rd-party/svg-to-pdfkit"]]
]

/** Besides, what only Node has: pdfkit deflates nothing of ours and reads no files. */
const unusedOffNode = [[/[\\/]pdfkit[\\/]/u, ["zlib", "fs"]]]

const here = fileURLToPath(new URL(".", import.meta.url))
const standins = fileURLToPath(new URL("standins.mjs", import.meta.url))

/** The digest of a file's identifier is the same by any library, and one is there already. */
const md5 = `
  import { md5 } from "@noble/hashes/legacy"
  export default { arrayBuffer: (text) => md5(text).slice().buffer }`

export const onlyWhatPrints = {
  name: "only what printing needs",
  setup: (build) => {
    const offNode = build.initialOptions.platform !== "node"
    const leftOut = offNode ? [...unused, ...unusedOffNode] : unused
    build.onResolve({ filter: /./ }, ({ path, importer }) => {
      if (leftOut.some(([whose, what]) => whose.test(importer) && what.includes(path)))
        return { path, namespace: "left-out" }
      if (offNode && path === "js-md5" && /[\\/]pdfkit[\\/]/u.test(importer)) return { path, namespace: "md5" }
      return offNode && path === "stream" && /[\\/]pdfkit[\\/]/u.test(importer) ? { path: standins } : undefined
    })
    build.onLoad({ filter: /./, namespace: "left-out" }, ({ path }) => ({
      contents: `module.exports = new Proxy(function () {}, {
        get: (target, key) => key === "__esModule" ? false : () => { throw new Error(${JSON.stringify(path)} + " was left out of this bundle") }
      })`
    }))
    if (!offNode) return
    build.onLoad({ filter: /./, namespace: "md5" }, () => ({ contents: md5, resolveDir: here }))
    build.onLoad({ filter: /[\\/](?:pdfkit[\\/]js|pdfmake[\\/]js)[\\/].*\.js$/ }, ({ path }) => {
      const source = onlyParts(path, readFileSync(path, "utf8"))
      // A module keeps only what is used of it, as long as nothing requires it.
      const isModule = /^(?:import|export) /mu.test(source)
      const from = JSON.stringify(standins)
      return {
        contents: `${isModule ? `import { Buffer } from ${from}` : `const { Buffer } = require(${from})`};\n${source}`
      }
    })
  }
}
