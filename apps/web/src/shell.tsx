/**
 * The start of the page as text, for the file itself: it is painted before any script has run.
 *
 * @module
 */
import { renderToString } from "preact-render-to-string"
import type { Model } from "./desk/Model.ts"
import { Start, type StartProps } from "./screen/Start.tsx"

const model: Model = { language: "zh", kept: [], showsLast: true, checks: "tables" }

const nothing = (): Promise<void> => Promise.resolve()
const desk: StartProps["desk"] = { begin: nothing, choose: nothing, forget: nothing, goOn: nothing, speak: nothing }

/** What the page shows with nothing kept and nothing open. No button does anything yet. */
export const shell = renderToString(<Start desk={desk} model={model} />)
