/**
 * Title and author of a package, in `docProps/core.xml`, and fields of its own, in `docProps/custom.xml`.
 *
 * Word and WPS show both among the document's properties. Neither says a time: the same report gives the same bytes.
 *
 * @module
 */
import { declaration, escape } from "./xml.ts"

/** The part as text. */
export const properties = (title: string, author: string): string =>
  `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
  `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escape(title)}</dc:title><dc:creator>${escape(author)}</dc:creator>` +
  `<dc:language>zh-CN</dc:language></cp:coreProperties>`

/** The format of a field that a user names. */
const named = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"

/** The part with fields of a name and a text. Numbers of fields begin with 2. */
export const customProperties = (fields: ReadonlyArray<readonly [name: string, text: string]>): string =>
  `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ` +
  `xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${fields
    .map(
      ([name, text], at) =>
        `<property fmtid="${named}" pid="${at + 2}" name="${escape(name)}"><vt:lpwstr>${escape(text)}</vt:lpwstr></property>`
    )
    .join("")}</Properties>`
