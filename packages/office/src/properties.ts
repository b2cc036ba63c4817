/**
 * Title and author of a package, in `docProps/core.xml`. It says no time: the same report gives the same bytes.
 *
 * @module
 */
import { declaration, escape } from "./xml.ts"

/** The part as text. */
export const properties = (title: string, author: string): string =>
  `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
  `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escape(title)}</dc:title><dc:creator>${escape(author)}</dc:creator>` +
  `<dc:language>zh-CN</dc:language></cp:coreProperties>`
