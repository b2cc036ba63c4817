/**
 * The two classes of pdfmake that a document is written with; `@gongkai/pdf/engine` leads here.
 *
 * The published package has them twice: for Node as they are, for all else in one file with small stand-ins for what Node has (`bundle.mjs`).
 *
 * @module
 */
// @ts-expect-error: the package declares no types, see Engine
import Document from "pdfmake/js/PDFDocument.js"
// @ts-expect-error: the same
import Renderer from "pdfmake/js/Renderer.js"

export { Document, Renderer }
