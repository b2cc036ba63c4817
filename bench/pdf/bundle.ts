/**
 * The measured processes as bundles, as our command is one: without it, what they load would weigh more than what they do.
 *
 * @module
 */
import { globSync, readFileSync } from "node:fs"
import { fileURLToPath, pathToFileURL } from "node:url"
import { onlyWhatPrints } from "@gongkai/pdf/bundle"
import * as esbuild from "esbuild"

const here = fileURLToPath(new URL(".", import.meta.url))

export const bundle = async (outdir: string): Promise<void> => {
  await esbuild.build({
    absWorkingDir: here,
    entryPoints: globSync("*Process.ts", { cwd: here }),
    outdir,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    minify: true,
    outExtension: { ".js": ".mjs" },
    // pdfmake is CommonJS and asks for these two.
    banner: {
      js: `import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url), __dirname = import.meta.dirname;`
    },
    plugins: [
      onlyWhatPrints,
      {
        name: "files stay where they are",
        setup: (build: esbuild.PluginBuild) => {
          build.onLoad({ filter: /[/\\](?:bench|packages)[/\\].*\.ts$/ }, ({ path }) => ({
            contents: readFileSync(path, "utf8").replaceAll(
              "import.meta.url",
              JSON.stringify(pathToFileURL(path).href)
            ),
            loader: "ts"
          }))
        }
      }
    ],
    logLevel: "warning"
  })
}
